import { minutesText } from './minutes-text.ts'
import type { TravelAxis } from './picture-cards.ts'
import type { Translate } from './texts.ts'

/** The steps between the numbers of an axis, in minutes. */
const STEPS = [5, 10, 15, 30, 60, 120, 240, 480, 720]

/** The axis from nothing to the longest time that is known, with at most five numbers; null when none is known. */
export function travelAxis(times: readonly (number | null)[], t: Translate): TravelAxis | null {
  const known = times.filter((minutes) => minutes !== null)
  if (known.length === 0) return null
  const most = Math.max(1, ...known)
  const step = STEPS.find((one) => most <= one * 4) ?? Math.ceil(most / 4)
  const ticks = [0, 1, 2, 3, 4].map((at) => at * step).filter((minutes) => minutes <= most)
  return { max: most, ticks: ticks.map((minutes) => ({ minutes, text: minutesText(minutes, t) })) }
}
