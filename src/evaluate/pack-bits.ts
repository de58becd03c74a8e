import type { Truth } from '../truth/truth.ts'
import { WORDS, type Plane, type Planes } from './planes.ts'

// From a value a case to a bit a case: where a million cases spend most of their time, so the inner loops are written out.

/** Packs one bit of each byte of a block. */
export function packBit(bytes: Uint8Array, bit: number, to: Plane): void {
  const view = new DataView(bytes.buffer)
  /** That bit of four bytes, side by side. */
  const four = (at: number) => Math.imul((view.getInt32(at, true) >>> bit) & 0x01010101, 0x10204080) >>> 28
  for (let word = 0, at = 0; word < WORDS; word += 1, at += 32) {
    const low = four(at) | (four(at + 4) << 4) | (four(at + 8) << 8) | (four(at + 12) << 12)
    to[word] = low | (four(at + 16) << 16) | (four(at + 20) << 20) | (four(at + 24) << 24) | (four(at + 28) << 28)
  }
}

/** Packs whether each number, times the sign, is at least the limit; NaN never is. */
export function packAtLeast(numbers: Float64Array, sign: 1 | -1, limit: number, to: Plane): void {
  const one = (at: number) => Number(sign * (numbers[at] ?? NaN) >= limit)
  for (let word = 0, at = 0; word < WORDS; word += 1) {
    let bits = 0
    for (let bit = 0; bit < 32; bit += 4, at += 4)
      bits |= (one(at) | (one(at + 1) << 1) | (one(at + 2) << 2) | (one(at + 3) << 3)) << bit
    to[word] = bits
  }
}

/** Packs the truth of each case. */
export function packTruths(truthAt: (at: number) => Truth, to: Planes): void {
  for (let word = 0; word < WORDS; word += 1) {
    let certain = 0
    let possible = 0
    for (let bit = 0; bit < 32; bit += 1) {
      const truth = truthAt(32 * word + bit)
      if (truth === 'yes') certain |= 1 << bit
      if (truth !== 'no') possible |= 1 << bit
    }
    to[word] = certain
    to[WORDS + word] = possible
  }
}
