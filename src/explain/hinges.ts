import { firstWhen } from '../choose/first-that.ts'
import { orderOf, type Selected } from '../choose/select.ts'
import type { Scene } from '../evaluate/scene.ts'
import { bySetting } from '../pack/by-setting.ts'
import { VERDICT_LISTS } from '../pack/check-pack.ts'
import type { Condition } from '../pack/condition.ts'
import type { SettingId } from '../pack/pack.ts'

/** A condition that choosing still hangs on, with the rules that carry its words; none where alarms do. */
export interface ChoiceHinge {
  readonly condition: Condition
  readonly rules: readonly string[]
}

/** That nothing speaks against a setting. */
const suitable = (setting: SettingId): Condition => ({
  kind: 'all',
  of: [VERDICT_LISTS[setting].excluded, VERDICT_LISTS[setting].gaps].map((fact) => ({ kind: 'empty', fact })),
})
const SUITABLE = bySetting(suitable)

/** Everything that could still turn the choice, as long as nothing before it settles the matter, in a completing scene that was selected from. */
export function hingesOf(completing: Scene, { outcomes }: Selected): readonly ChoiceHinge[] {
  const { urgency, selection } = completing.pack
  const reached = firstWhen(selection.steps, completing)
  const orders = [...new Set(reached.flatMap(({ choose }) => (choose.kind === 'first-suitable' ? [choose.order] : [])))]
  const saidBy = (entries: readonly { readonly when: Condition }[], ...rules: readonly string[]) =>
    entries.map(({ when }) => ({ condition: when, rules }))
  return [
    ...saidBy([...firstWhen(urgency.first, completing), ...urgency.raise]),
    ...reached.map(({ when, because }) => ({ condition: when, rules: because })),
    ...orders.flatMap((order) =>
      orderOf(order, completing)
        .flatMap(({ setting, when }) => (when ? [when, SUITABLE[setting]] : [SUITABLE[setting]]))
        .map((condition) => ({ condition, rules: ['SEL-2'] })),
    ),
    ...saidBy(outcomes.length > 1 ? urgency.after : [], 'SEL-4'),
  ]
}
