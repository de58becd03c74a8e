import { own } from '../base/is-record.ts'
import type { FactId } from '../facts/fact.ts'
import type { Band, Score, ScoreItem } from '../pack/pack.ts'
import { exactly, isAtLeast, type Interval } from '../truth/interval.ts'
import { not, type Truth } from '../truth/truth.ts'
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
  const alarm = score.single === null ? Infinity : view.parameter(score.single)
  const total: Span = { low: 0, high: 0 }
  const worst: Span = { low: -Infinity, high: -Infinity }
  for (const item of score.items) {
    const seen = view.see(item.fact)
    if (!isKnown(seen)) missing.push(item.fact)
    const { low, high } =
      valid === 'yes' ? pointsOf(item, seen, view) : { low: 0, high: pointsAt(item, undefined, view).high }
    total.low += low
    total.high += high
    worst.low = Math.max(worst.low, low)
    worst.high = Math.max(worst.high, high)
  }
  return { valid, total, single: valid === 'yes' ? isAtLeast(worst, exactly(alarm)) : 'unknown', missing }
}

/** Points from the least to the most, while they are gathered. */
interface Span {
  low: number
  high: number
}

function pointsOf(item: ScoreItem, seen: Seen, view: ScoreView): Interval {
  if (typeof seen !== 'object' || !('eitherOf' in seen)) return pointsAt(item, seen, view)
  // Where two sources disagree, the worse one counts for an alarm and neither for clearing one.
  const points = seen.eitherOf.map((value) => pointsAt(item, value, view).high)
  return { low: Math.max(...points), high: pointsAt(item, undefined, view).high }
}

/** The points of an item; of one that is not known, from the least to the most that it can give. */
function pointsAt(item: ScoreItem, seen: Seen, view: ScoreView): Interval {
  const span: Span = { low: Infinity, high: -Infinity }
  if (item.kind === 'codes') {
    const codes = asOneOf(typeof seen === 'boolean' ? String(seen) : seen)
    for (const code of codes ?? Object.keys(item.points)) widen(span, own(item.points, code) ?? mostOf(item.points))
    return span
  }
  const number = asInterval(seen) ?? ANY
  for (const { when, bands } of item.tables) if (!when || view.judge(when) !== 'no') widenBy(bands, number, span)
  return span
}

function widen(span: Span, points: number): void {
  if (points < span.low) span.low = points
  if (points > span.high) span.high = points
}

const mostOf = (points: Readonly<Record<string, number>>): number => Math.max(...Object.values(points))

/** Takes in the points of the bands that the number may lie in; a band goes up to and including its `to`. */
function widenBy(bands: readonly Band[], { low, high }: Interval, span: Span): void {
  let above = -Infinity
  for (const { to = Infinity, points } of bands) {
    if (to >= low && above < high) widen(span, points)
    above = to
  }
}
