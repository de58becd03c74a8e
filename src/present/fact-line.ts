import { indexOf } from '../evaluate/scene.ts'
import type { FactId, Reading } from '../facts/fact.ts'
import { isRecorded } from '../facts/is-recorded.ts'
import type { FactLine } from './cards.ts'
import { listText } from './list-text.ts'
import type { OpenFact } from './picture-cards.ts'
import { knownOf, type ShownCase } from './shown-case.ts'
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

/** Those of several facts that are not known, each by its label. */
export const openFacts = (facts: readonly FactId[], shown: ShownCase): readonly OpenFact[] =>
  facts
    .filter((fact) => knownOf(fact, shown) === undefined)
    .flatMap((fact) => factLine(fact, shown).map(({ label }) => ({ fact, label })))

/** «fra journalen: Observation/rr-1, 22.11.2026 kl. 08.10»; null when the fact was typed in and nobody said when. */
function originText(reading: Reading | undefined, shown: ShownCase): string | null {
  if (reading === undefined) return null
  const from = reading.from && sourcesText([reading.from].flat(), shown)
  const at = reading.kind !== 'conflict' && reading.at && timeText(reading.at, shown.t)
  return from && at ? shown.t('origin', { from, at }) : from || at || null
}

/** Sources in words: a clinician is told which, others nothing of whom somebody spoke with, nor the ids of a record. */
function sourcesText(from: readonly string[], shown: ShownCase): string {
  const { showsIds, t } = shown
  const ids = from.filter(isRecorded)
  const record = showsIds ? t('origin.record.ids', { ids: listText(ids, t) }) : t('origin.record')
  const others = from.filter((one) => !isRecorded(one)).map((one) => sourceName(one, shown))
  return listText([...new Set(ids.length === 0 ? others : [record, ...others])], t)
}

function sourceName(from: string, { read, showsIds, t }: ShownCase): string {
  const isProfile = read.place !== null && from === `place/${read.place.number}`
  return isProfile ? t('origin.place', { name: read.place.name }) : showsIds ? from : t('origin.other')
}
