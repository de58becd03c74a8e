import { instant } from '../base/dates.ts'
import { indexOf } from '../evaluate/scene.ts'
import type { Cards, FactLine } from './cards.ts'
import { factLine } from './fact-line.ts'
import { knownOf, type ShownCase } from './shown-case.ts'
import { timeText } from './time-text.ts'

/**
 * What the note tells of the patient: red flags, scores with what is not measured, and the measurements with their units and the
 * oldest of their times.
 */
export function noteFacts({ scores }: Cards, shown: ShownCase): readonly (string | null)[] {
  const { read, t } = shown
  const [flags] = factLine('acute.red_flags', shown)
  const items = new Set(read.pack.scores.flatMap((score) => score.items.map(({ fact }) => fact)))
  const known = [...items].filter((fact) => knownOf(fact, shown) !== undefined)
  const measured = known.flatMap((fact) => factLine(fact, shown)).map((line) => measuredText(line, shown))
  const oldest = known
    .flatMap((fact) => read.readings.get(fact)?.at ?? [])
    .sort((one, other) => (instant(one) ?? 0) - (instant(other) ?? 0))
    .slice(0, 1)
    .map((at) => t('note.oldest', { at: timeText(at, t) }))
  return [
    flags ? t('note.fact', { label: flags.label, value: flags.value }) : null,
    scores.length === 0 ? null : scores.map(({ text }) => text).join(' '),
    measured.length === 0 ? null : t('note.measured', { values: [...measured, ...oldest].join('; ') }),
  ]
}

/** «Puls 88 per minutt», «Får oksygen: nei». */
function measuredText({ fact, label, value }: FactLine, { read, t }: ShownCase): string {
  const isNumber = indexOf(read.pack).facts.get(fact)?.type === 'number'
  return t(isNumber ? 'note.number' : 'note.word', { label, value })
}
