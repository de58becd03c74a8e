import { firstThat } from '../choose/first-that.ts'
import { orderOf, type Selected } from '../choose/select.ts'
import type { Scene } from '../evaluate/scene.ts'
import { VERDICT_LISTS } from '../pack/check-pack.ts'
import type { Condition } from '../pack/condition.ts'
import { SETTINGS, type SettingId } from '../pack/pack.ts'

/** A condition that choosing still hangs on, with the rules that carry its words. */
export interface ChoiceHinge {
  readonly condition: Condition
  readonly rules: readonly string[]
}

/** That nothing speaks against a setting. */
const suitable = (setting: SettingId): Condition => ({
  kind: 'all',
  of: [VERDICT_LISTS[setting].excluded, VERDICT_LISTS[setting].gaps].map((fact) => ({ kind: 'empty', fact })),
})
const SUITABLE = Object.fromEntries(SETTINGS.map((setting) => [setting, suitable(setting)])) as Readonly<
  Record<SettingId, Condition>
>

/** Everything that could still turn the choice, as long as nothing before it settles the matter, in a completing scene that was selected from. */
export function hingesOf(completing: Scene, { outcomes }: Selected): readonly ChoiceHinge[] {
  const { urgency, selection, rules } = completing.pack
  const truthOf = ({ when }: { readonly when: Condition }) => completing.judge(when)
  const alarms = rules
    .filter((rule) => rule.about === 'urgency' && completing.truth(rule) === 'unknown')
    .map((rule) => rule.id)
  const reached = firstThat(selection.steps, truthOf, true)
  const orders = [...new Set(reached.flatMap(({ choose }) => (choose.kind === 'first-suitable' ? [choose.order] : [])))]
  const fallbacks = outcomes.length > 1 ? urgency.after : []
  return [
    ...firstThat(urgency.first, truthOf, true).map(({ when }) => ({ condition: when, rules: alarms })),
    ...urgency.raise.map(({ when }) => ({ condition: when, rules: alarms })),
    ...reached.map(({ when, because }) => ({ condition: when, rules: because })),
    ...orders.flatMap((order) =>
      orderOf(order, completing)
        .flatMap(({ setting, when }) => (when ? [when, SUITABLE[setting]] : [SUITABLE[setting]]))
        .map((condition) => ({ condition, rules: ['SEL-2'] })),
    ),
    ...fallbacks.map(({ when }) => ({ condition: when, rules: ['SEL-4'] })),
  ]
}
