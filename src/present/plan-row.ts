import type { Rule } from '../pack/pack.ts'
import type { PlanPart } from '../pack/plan.ts'
import { all } from '../truth/truth.ts'
import type { PlanRow, Severity } from './cards.ts'
import { factLine } from './fact-line.ts'
import { gapCard } from './gap-card.ts'
import { lookOf } from './look-of.ts'
import type { ShownCase } from './shown-case.ts'
import type { Translate } from './texts.ts'

type State = PlanRow['state']

const SEVERITY: Readonly<Record<State, Severity>> = {
  'in-place': 'good',
  lacks: 'warning',
  unknown: 'neutral',
  'not-required': 'neutral',
  told: 'neutral',
}

/** A row of the plan; nothing for a fact that the pack does not have, or that the reader is not told of. */
export function planRow(row: PlanPart, shown: ShownCase): readonly PlanRow[] {
  const { t } = shown
  if (!shown.tells(row.fact)) return []
  const rules = lookOf(shown).rules(row.rules)
  const state = stateOf(row, rules, shown)
  const gaps = gapsOf(row, state, rules, shown).map(({ id }) => gapCard(id, shown))
  return factLine(row.fact, shown).map(({ label, value, origin }) => ({
    fact: row.fact,
    label,
    state,
    severity: gaps.some(({ critical }) => critical) ? 'danger' : SEVERITY[state],
    text: textOf(state, value, t),
    origin,
    gaps,
    rules: rules.map(({ id }) => id),
  }))
}

function textOf(state: State, value: string, t: Translate): string {
  if (state === 'told') return value
  const key = `plan-b.state.${state}`
  // That it is not required, or not known, says all there is to say, unless somebody told why it is not known.
  const isSaid = state === 'not-required' || value === t('unknown.unknown')
  return isSaid ? t(key) : t('plan-b.row', { state: { key }, value })
}

/** A fact that is not known is never in place, and does not lack: it is asked for, unless nothing wants it. */
function stateOf({ fact, reminds }: PlanPart, rules: readonly Rule[], shown: ShownCase): State {
  const { isMet, isSatisfied } = lookOf(shown)
  const reading = shown.read.readings.get(fact)
  const isWanted = rules.length === 0 || all(rules.map(isSatisfied)) !== 'yes'
  if (reading?.kind !== 'known') return isWanted ? 'unknown' : 'not-required'
  if (reminds) return 'told'
  // A rule may be met by something else, such as a route that never closes: then this is not needed, but not there either.
  if (reading.value !== false && all(rules.map(isMet)) === 'yes') return 'in-place'
  return isWanted ? 'lacks' : 'not-required'
}

function gapsOf({ reminds }: PlanPart, state: State, rules: readonly Rule[], shown: ShownCase): readonly Rule[] {
  const look = lookOf(shown)
  if (state === 'told') return look.rules(reminds ?? []).filter((rule) => shown.scene.truth(rule) === 'yes')
  return state === 'lacks' ? rules.filter((rule) => look.isSatisfied(rule) !== 'yes') : []
}
