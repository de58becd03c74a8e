import { indexOf } from '../evaluate/scene.ts'
import { asInterval, type Seen } from '../evaluate/seen.ts'
import { limitsOf, type HeldAgainst } from '../explain/limits-of.ts'
import type { FactId } from '../facts/fact.ts'
import type { Rule } from '../pack/pack.ts'
import type { LimitLine } from './cards.ts'
import type { ShownCase } from './shown-case.ts'
import { sourceLine } from './source-line.ts'
import { quantityText } from './value-text.ts'

/** The limits that decided a rule in words, each once. */
export function limitLines(rule: Rule, shown: ShownCase): readonly LimitLine[] {
  const lines = limitsOf(rule, shown.scene).map((limit) => limitLine(limit, shown))
  return lines.filter(({ text }, at) => lines.findIndex((one) => one.text === text) === at)
}

function limitLine(held: HeldAgainst, shown: ShownCase): LimitLine {
  const { scene, t } = shown
  const { fact, comparison, limit } = held
  const unit = unitOf(held, shown)
  const words = { label: { key: labelKey(fact, shown) }, value: seenText(scene.see(fact), unit, shown) }
  const text =
    limit === null
      ? t('limit.unknown', words)
      : t(`limit.${comparison}`, { ...words, limit: quantityText(limit, unit, t) })
  return { text, origin: originOf(held, shown) }
}

function unitOf({ fact, unit }: HeldAgainst, { read }: ShownCase): string {
  const declared = indexOf(read.pack).facts.get(fact)
  return unit ?? (declared?.type === 'number' ? declared.unit : '1')
}

/** A score, a sum or a given fact. */
function labelKey(id: FactId, { read, t }: ShownCase): string {
  if (indexOf(read.pack).facts.has(id)) return `fact.${id}.label`
  return t.has(id) ? id : `derived.${id}`
}

/** A number, or its bounds while something is unknown; a set counts by its size. */
function seenText(seen: Seen, unit: string, { t }: ShownCase): string {
  const bounds = Array.isArray(seen) ? { low: seen.length, high: seen.length } : asInterval(seen)
  if (!bounds) return t('unknown.unknown')
  const low = quantityText(bounds.low, unit, t)
  const high = quantityText(bounds.high, unit, t)
  return bounds.low === bounds.high ? low : t('value.between', { low, high })
}

function originOf({ parameter, limitFact }: HeldAgainst, shown: ShownCase): string | null {
  const { read, t } = shown
  if (limitFact !== null) return t('limit.fact', { label: { key: labelKey(limitFact, shown) } })
  const declared = read.pack.parameters.find(({ id }) => id === parameter?.id)
  if (!declared) return null
  const from = declared.sources.filter(({ document }) => document !== 'BEON').map((one) => sourceLine(one, shown).text)
  const of = { key: `class.${declared.class}` }
  const origin = from.length === 0 ? t(of.key) : t('limit.origin', { class: of, source: from.join('; ') })
  return declared.local ? t('limit.local', { origin }) : origin
}
