import { keptFor } from '../base/kept-for.ts'
import { lateValue } from '../base/with-lazy.ts'
import type { Assessment } from '../explain/assessment.ts'
import { copied } from './copied.ts'

const parts: Record<string, ReturnType<typeof lateValue>> = {}

/**
 * An assessment as a host gets it, the same for the same one: a copy that nobody can change. Each part is made when it is first looked
 * at, since what to ask takes longer than all the rest.
 */
export const handedOut = keptFor((assessment: Assessment): Assessment => {
  const out = {}
  for (const key of Object.keys(assessment))
    (parts[key] ??= lateValue(key))(out, () => frozenCopy(assessment[key as keyof Assessment]))
  return Object.freeze(out) as Assessment
})

/** A copy that nobody can change. Not by way of JSON: old libraries of hosts, such as Prototype, write a list as a text there. */
export const frozenCopy = (part: unknown): unknown => frozen(copied(part))

function frozen(one: unknown): unknown {
  if (typeof one === 'object' && one !== null) Object.values(one).forEach(frozen)
  return Object.freeze(one)
}
