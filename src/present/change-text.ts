import { must } from '../base/must.ts'
import { indexOf } from '../evaluate/scene.ts'
import { codesIn } from '../evaluate/seen.ts'
import type { Change } from '../explain/what-if.ts'
import type { Fact } from '../facts/fact.ts'
import type { Pack } from '../pack/pack.ts'
import { listText } from './list-text.ts'
import type { Translate } from './texts.ts'
import { valueText } from './value-text.ts'

/**
 * A change in words: «Hjemmesykepleie: fra dagtid til hele døgnet», «Kompetanse hjemme: fastvakt i tillegg». `others` are
 * codes that do as well as the one it names.
 */
export function changeText(
  { fact: id, from, to }: Change,
  others: readonly string[],
  pack: Pack,
  t: Translate,
): string {
  const fact = must(indexOf(pack).facts.get(id), id)
  const label = { key: `fact.${id}.label` }
  const had = codesIn(from ?? undefined)
  const added = codesIn(to).filter((code) => !had.includes(code))
  if (had.length > 0 && added.length > 0) return t('change.add', { label, added: valueText(added, fact, t) })
  const good = [to, ...others].map((value) => boundText(valueText(value, fact, t), fact, t))
  const words = { label, to: listText(good, t, 'format.or') }
  return from === null ? t('change.find-out', words) : t('change.from-to', { ...words, from: valueText(from, fact, t) })
}

/** A number is proposed at the limit: what is better than it is good as well. */
function boundText(value: string, { type, worse }: Fact, t: Translate): string {
  if (type !== 'number' || (worse !== 'up' && worse !== 'down')) return value
  return t(worse === 'up' ? 'change.at-most' : 'change.at-least', { value })
}
