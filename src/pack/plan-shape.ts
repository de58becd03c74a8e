import * as z from 'zod/mini'
import { sourced } from './file-shapes.ts'
import { BANDS } from './plan.ts'

const ids = z.array(z.string())
const truth = z.enum(['yes', 'no', 'unknown'])
const band = z.enum(BANDS)
const bands = <T extends z.ZodMiniType>(one: T) => z.strictObject({ day: one, evening: one, night: one })
const part = z.strictObject({ fact: z.string(), rules: ids, reminds: z.optional(ids) })

/** `plan.json`. */
export const planFile = z.strictObject({
  planB: z.array(part),
  relatives: z.array(part),
  inTime: ids,
  deadlines: z.array(
    z.strictObject({
      when: z.optional(z.unknown()),
      critical: z.optional(z.boolean()),
      date: z.optional(z.string()),
      deadline: z.string(),
      isChoice: z.boolean(),
    }),
  ),
  week: z.strictObject({
    help: bands(z.string()),
    observation: z.strictObject({ fact: z.string(), seldom: ids }),
    clocks: z.record(z.string(), z.record(z.string(), bands(truth))),
    lanes: z.array(
      z.strictObject({
        id: z.string(),
        hours: z.string(),
        helps: z.optional(z.boolean()),
        observes: z.optional(z.enum(['yes', 'unknown'])),
        only: z.optional(z.array(z.strictObject({ in: z.array(band), when: z.unknown() }))),
        shown: z.optional(z.strictObject({ when: z.unknown() })),
      }),
    ),
    night: z.strictObject({ rules: ids, needs: ids }),
    observedBy: ids,
    period: z.string(),
    ask: ids,
    ...sourced,
  }),
})
