import { lateValue } from '../base/with-lazy.ts'
import type { Assessment } from '../explain/assessment.ts'

const parts: Record<string, ReturnType<typeof lateValue>> = {}
const made = new WeakMap<Assessment, object>()

/**
 * An assessment as a host gets it, the same for the same one: a copy that nobody can change. Each part is made when it is first looked
 * at, since what to ask takes longer than all the rest.
 */
export function handedOut(assessment: Assessment): Assessment {
  let out = made.get(assessment)
  if (!out) {
    made.set(assessment, (out = {}))
    for (const key of Object.keys(assessment))
      (parts[key] ??= lateValue(key))(out, () => frozenCopy(assessment[key as keyof Assessment]))
  }
  return out as Assessment
}

const frozenCopy = (part: unknown): unknown =>
  JSON.parse(JSON.stringify(part), (_, value: unknown) => Object.freeze(value))
