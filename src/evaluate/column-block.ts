import type { Column } from './cohort.ts'
import { packAtLeast, packBit } from './pack-bits.ts'
import { BLOCK, newPlane, WORDS, type Plane } from './planes.ts'
import type { Seen } from './seen.ts'

/** A column, a block of its cases at a time; after the last case it holds anything. */
export type ColumnBlock = ChoiceBlock | NumberBlock | SetBlock

interface Block {
  /** Goes on to the block that begins with this case. */
  readonly load: (first: number) => void
  /** What is seen of a case of the block. */
  readonly seenAt: (at: number) => Seen
}

/** Truth values or codes; of each of the options, and of what is unknown, the cases that have it. */
export interface ChoiceBlock extends Block {
  readonly kind: 'choice'
  readonly having: ReadonlyMap<boolean | string | undefined, Plane>
}

/** Numbers; NaN while unknown. */
export interface NumberBlock extends Block {
  readonly kind: 'number'
  readonly values: Float64Array
  readonly known: Plane
}

/** Sets of codes; a set that comes again is the same array. */
export interface SetBlock extends Block {
  readonly kind: 'set'
}

/** Makes a column ready to be read block by block; a fact without one is unknown of every case. */
export function columnBlock(column: Column | undefined): ColumnBlock {
  switch (column?.kind) {
    case 'number':
      return numberBlock(column.values)
    case 'codes':
      return setBlock(column.values, column.codes)
    case 'code':
      return choiceBlock(column.values, column.codes)
    case 'boolean':
      return choiceBlock(column.values, [false, true])
    case 'date':
      return choiceBlock(column.values, ['date'])
    case undefined:
      return choiceBlock(new Uint8Array(), [])
  }
}

function choiceBlock(values: Uint8Array, known: readonly (boolean | string)[]): ChoiceBlock {
  const options = [undefined, ...known]
  const bytes = new Uint8Array(BLOCK)
  const bits = Array.from({ length: 32 - Math.clz32(known.length) }, newPlane)
  const planes = options.map(newPlane)
  function load(first: number): void {
    bytes.set(values.subarray(first, first + BLOCK))
    bits.forEach((plane, bit) => {
      packBit(bytes, bit, plane)
    })
    planes.forEach((plane, value) => {
      plane.fill(-1)
      bits.forEach((from, bit) => {
        const turned = (value >>> bit) & 1 ? 0 : -1
        for (let at = 0; at < WORDS; at += 1) plane[at] = (plane[at] ?? 0) & ((from[at] ?? 0) ^ turned)
      })
    })
  }
  return {
    kind: 'choice',
    load,
    seenAt: (at) => options[bytes[at] ?? 0],
    having: new Map(planes.map((plane, value) => [options[value], plane])),
  }
}

function numberBlock(numbers: Float64Array): NumberBlock {
  const values = new Float64Array(BLOCK)
  const known = newPlane()
  function load(first: number): void {
    values.set(numbers.subarray(first, first + BLOCK))
    packAtLeast(values, 1, -Infinity, known)
  }
  return { kind: 'number', load, seenAt: (at) => (Number.isNaN(values[at]) ? undefined : values[at]), values, known }
}

function setBlock(sets: Int32Array, codes: readonly string[]): SetBlock {
  const values = new Int32Array(BLOCK)
  const seen = new Map<number, Seen>([[-1, undefined]])
  function seenAt(at: number): Seen {
    const bits = values[at] ?? -1
    const held = () => codes.filter((_, code) => ((bits >>> code) & 1) === 1)
    if (!seen.has(bits)) seen.set(bits, held())
    return seen.get(bits)
  }
  const load = (first: number) => {
    values.set(sets.subarray(first, first + BLOCK))
  }
  return { kind: 'set', load, seenAt }
}
