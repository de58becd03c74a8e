import { indexOf } from '../evaluate/scene.ts'
import type { FactId, Reading } from '../facts/fact.ts'
import type { FactLine } from './cards.ts'
import { listText } from './list-text.ts'
import type { ShownCase } from './shown-case.ts'
import { timeText } from './time-text.ts'
import { readingText } from './value-text.ts'

/** What the case says of a fact, with where it comes from; nothing for what is no fact of the pack. */
export function factLine(id: FactId, shown: ShownCase): readonly FactLine[] {
  const { read, t } = shown
  const fact = indexOf(read.pack).facts.get(id)
  const reading = read.readings.get(id)
  if (!fact) return []
  return [
    {
      fact: id,
      label: t(`fact.${id}.label`),
      value: readingText(reading, fact, t),
      origin: originText(reading, shown),
    },
  ]
}

/** «Observation/rr-1, 22.11.2026 kl. 08.10»; null when the fact was typed in and nobody said when. */
function originText(reading: Reading | undefined, shown: ShownCase): string | null {
  const { t } = shown
  if (reading === undefined) return null
  if (reading.kind === 'conflict') return listText(reading.from, t)
  const from = reading.from === undefined ? undefined : sourceName(reading.from, shown)
  const at = reading.at === undefined ? undefined : timeText(reading.at, t)
  return from !== undefined && at !== undefined ? t('origin', { from, at }) : (from ?? at ?? null)
}

function sourceName(from: string, { read, t }: ShownCase): string {
  const isProfile = read.place !== null && from === `place/${read.place.number}`
  return isProfile ? t('origin.place', { name: read.place.name }) : from
}
