import type { Condition } from '../pack/condition.ts'
import type { Truth } from '../truth/truth.ts'
import type { Cohort } from './cohort.ts'
import { judgeBlocks } from './judge-blocks.ts'
import { bitsIn, WORDS } from './planes.ts'
import type { Program } from './program.ts'

/** Of how many cases a condition is true, open and false. */
export type Counts = Readonly<Record<Truth, number>>

/** The truth of a condition for many cases: the bit `at & 31` of the word `at >> 5` is that of the case `at`. */
export interface Truths {
  /** The cases of which it is yes. */
  readonly certain: Int32Array
  /** The cases of which it is not no. */
  readonly possible: Int32Array
}

/**
 * Judges conditions over many cases, 32 at a time: each case as it is judged by itself, no fact taken for granted. Throws a RangeError for a
 * column that cannot be, and for a fact without a column that follows from others: sums and scores are not worked out here.
 */
export function judgeMany(conditions: readonly Condition[], program: Program, cohort: Cohort): readonly Truths[] {
  const words = Math.ceil(cohort.size / 32)
  return judgeBlocks(
    conditions,
    program,
    cohort,
    () => ({ certain: new Int32Array(words), possible: new Int32Array(words) }),
    ({ certain, possible }, planes, first) => {
      const from = first / 32
      const many = Math.min(WORDS, words - from)
      certain.set(planes.subarray(0, many), from)
      possible.set(planes.subarray(WORDS, WORDS + many), from)
    },
  )
}

/** Counts what {@link judgeMany} judges, and keeps nothing else: the memory it takes does not grow with the cases. */
export function countMany(conditions: readonly Condition[], program: Program, cohort: Cohort): readonly Counts[] {
  return judgeBlocks(
    conditions,
    program,
    cohort,
    () => ({ yes: 0, unknown: cohort.size, no: 0 }),
    (counts, planes) => {
      let [yes, no] = [0, 0]
      for (let at = 0; at < WORDS; at += 1) {
        yes += bitsIn(planes[at] ?? 0)
        no += bitsIn(~(planes[WORDS + at] ?? 0))
      }
      counts.yes += yes
      counts.no += no
      counts.unknown -= yes + no
    },
  )
}

/** The truth for one of the cases. */
export function truthAt({ certain, possible }: Truths, at: number): Truth {
  const isIn = (plane: Int32Array) => ((plane[at >>> 5] ?? 0) >>> (at & 31)) & 1
  return isIn(certain) ? 'yes' : isIn(possible) ? 'unknown' : 'no'
}
