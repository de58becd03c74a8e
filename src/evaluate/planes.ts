import type { Compound } from './program.ts'

/** How many words a plane has: few enough for the planes of some hundred conditions to stay in the processor's cache. */
export const WORDS = 64

/** How many cases are judged at a time, a bit each. */
export const BLOCK = 32 * WORDS

/** A bit for every case of a block. */
export type Plane = Int32Array

/**
 * The truth of one condition for every case of a block: first the words that say "certainly" (yes), then as many that say "possibly" (not
 * no). No is 00, unknown 01 and yes 11, so that in each plane "both" is `&` and "either" is `|`.
 */
export type Planes = Int32Array

export const newPlanes = (): Planes => new Int32Array(2 * WORDS)

export const newPlane = (): Plane => new Int32Array(WORDS)

/** Works out a condition of conditions from its parts. */
export function combine({ kind, n }: Compound, parts: readonly Planes[], to: Planes): void {
  switch (kind) {
    case 'all':
      to.fill(-1)
      for (const part of parts) for (let at = 0; at < to.length; at += 1) to[at] = (to[at] ?? 0) & (part[at] ?? 0)
      return
    case 'any':
      to.fill(0)
      for (const part of parts) for (let at = 0; at < to.length; at += 1) to[at] = (to[at] ?? 0) | (part[at] ?? 0)
      return
    case 'at-least':
      atLeast(n, parts, to)
      return
    case 'not':
    case 'certainly':
    case 'possibly':
    case 'known':
      for (const part of parts) turn(kind, part, to)
  }
}

/** `reached[many]` are the cases of which so many parts hold, as far as they have been gone through. */
function atLeast(n: number, parts: readonly Planes[], to: Planes): void {
  const least = Math.min(Math.max(0, Math.ceil(n)), parts.length + 1)
  const reached = new Int32Array(least + 1)
  for (let at = 0; at < to.length; at += 1) {
    reached.fill(0)
    reached[0] = -1
    for (const part of parts)
      for (let many = least; many > 0; many -= 1)
        reached[many] = (reached[many] ?? 0) | ((reached[many - 1] ?? 0) & (part[at] ?? 0))
    to[at] = reached[least] ?? 0
  }
}

function turn(kind: 'not' | 'certainly' | 'possibly' | 'known', part: Planes, to: Planes): void {
  for (let at = 0; at < WORDS; at += 1) {
    const certain = part[at] ?? 0
    const possible = part[WORDS + at] ?? 0
    const known = certain | ~possible
    to[at] = kind === 'not' ? ~possible : kind === 'certainly' ? certain : kind === 'possibly' ? possible : known
    to[WORDS + at] = kind === 'not' ? ~certain : (to[at] ?? 0)
  }
}

/** Makes the cases of a block from the given one on unknown, for they are none. */
export function leaveOpen(planes: Planes, from: number): void {
  for (let at = from >>> 5; at < WORDS; at += 1) {
    const none = at === from >>> 5 ? -1 << (from & 31) : -1
    planes[at] = (planes[at] ?? 0) & ~none
    planes[WORDS + at] = (planes[WORDS + at] ?? 0) | none
  }
}

/** How many bits of a word are set. */
export function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
