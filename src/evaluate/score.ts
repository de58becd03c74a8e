import { own } from '../base/is-record.ts'
import type { FactId } from '../facts/fact.ts'
import type { Band, Score, ScoreItem } from '../pack/pack.ts'
import { exactly, isAtLeast, plus, type Interval } from '../truth/interval.ts'
import { any, not, type Truth } from '../truth/truth.ts'
import type { Judge } from './judge.ts'
import { asInterval, asOneOf, isKnown, type Seen } from './seen.ts'

/** A score as far as it is known. */
export interface Scored {
  /** Whether the score holds for this patient; `no` means that it is off and says nothing. */
  readonly valid: Truth
  /** The bounds of the total. While it is unknown whether the score holds: everything it could be. Off: zero. */
  readonly total: Interval
  /** Whether a single item alone reaches the alarm. */
  readonly single: Truth
  /** The items that are not known. */
  readonly missing: readonly FactId[]
}

/** What a score looks at. */
export interface ScoreView extends Pick<Judge, 'judge' | 'see'> {
  readonly parameter: (id: string) => number
}

/** A number of which nothing is known. */
const ANY: Interval = { low: -Infinity, high: Infinity }

/** Scores what is known; a missing item adds its least to the low end and its most to the high end. */
export function scoreOf(score: Score, view: ScoreView): Scored {
  const valid = not(view.judge(score.off))
  if (valid === 'no') return { valid, total: exactly(0), single: 'no', missing: [] }
  const missing: FactId[] = []
  const points: Interval[] = []
  for (const item of score.items) {
    const seen = view.see(item.fact)
    if (!isKnown(seen)) missing.push(item.fact)
    points.push(valid === 'yes' ? pointsOf(item, seen, view) : { low: 0, high: pointsAt(item, undefined, view).high })
  }
  const total = points.reduce(plus, exactly(0))
  return { valid, total, single: valid === 'yes' ? reaches(score, points, view) : 'unknown', missing }
}

function reaches(score: Score, points: readonly Interval[], view: ScoreView): Truth {
  if (score.single === null) return 'no'
  const limit = exactly(view.parameter(score.single))
  return any(points.map((point) => isAtLeast(point, limit)))
}

function pointsOf(item: ScoreItem, seen: Seen, view: ScoreView): Interval {
  if (typeof seen !== 'object' || !('eitherOf' in seen)) return pointsAt(item, seen, view)
  // Where two sources disagree, the worse one counts for an alarm and neither for clearing one.
  const points = seen.eitherOf.map((value) => pointsAt(item, value, view).high)
  return { low: Math.max(...points), high: pointsAt(item, undefined, view).high }
}

/** The points of an item; of one that is not known, from the least to the most that it can give. */
function pointsAt(item: ScoreItem, seen: Seen, view: ScoreView): Interval {
  if (item.kind === 'codes') {
    const all = Object.values(item.points)
    const codes = asOneOf(typeof seen === 'boolean' ? String(seen) : seen)
    return spanOf(codes?.map((code) => own(item.points, code) ?? Math.max(...all)) ?? all)
  }
  const points: number[] = []
  for (const { when, bands } of item.tables)
    if (!when || view.judge(when) !== 'no') points.push(...pointsIn(bands, asInterval(seen) ?? ANY))
  return spanOf(points)
}

/** From the least to the most of some points. */
function spanOf(points: readonly number[]): Interval {
  let low = Infinity
  let high = -Infinity
  for (const one of points) {
    if (one < low) low = one
    if (one > high) high = one
  }
  return { low, high }
}

/** The points of the bands that the number may lie in; a band goes up to and including its `to`. */
function pointsIn(bands: readonly Band[], { low, high }: Interval): readonly number[] {
  const points: number[] = []
  let above = -Infinity
  for (const { to = Infinity, points: own } of bands) {
    if (to >= low && above < high) points.push(own)
    above = to
  }
  return points
}
