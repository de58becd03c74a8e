import type { Reading } from './fact.ts'

/** The time and the source of a fact, where they are told. */
export interface Stamp {
  readonly at?: string
  readonly from?: string
}

/** When a reading is from, and by whose word: of sources that disagree only when. */
export const stampOf = ({ at, from }: Pick<Reading, 'at' | 'from'>): Stamp => ({
  ...(at && { at }),
  ...(typeof from === 'string' && { from }),
})
