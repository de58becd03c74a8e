import { keptFor } from '../base/kept-for.ts'
import { lateValue } from '../base/with-lazy.ts'
import type { Assessment } from '../explain/assessment.ts'

const parts: Record<string, ReturnType<typeof lateValue>> = {}

/**
 * An assessment as a host gets it, the same for the same one: a copy that nobody can change. Each part is made when it is first looked
 * at, since what to ask takes longer than all the rest.
 */
export const handedOut = keptFor((assessment: Assessment): Assessment => {
  const out = {}
  for (const key of Object.keys(assessment))
    (parts[key] ??= lateValue(key))(out, () => frozenCopy(assessment[key as keyof Assessment]))
  return out as Assessment
})

const frozenCopy = (part: unknown): unknown =>
  JSON.parse(JSON.stringify(part), (_, value: unknown) => Object.freeze(value))
