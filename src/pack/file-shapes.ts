import * as z from 'zod/mini'
import { SETTINGS } from './pack.ts'

const codes = z.array(z.string())
/** Every file says where what stands in it comes from. */
export const sourced = {
  class: z.enum(['Seed', 'Public', 'Law', 'Design']),
  sources: z.array(z.strictObject({ document: z.string(), section: z.string() })).check(z.minLength(1)),
}
const text = z.string().check(z.minLength(1))
/** `pack.json`. */
export const manifestFile = z.strictObject({
  id: z.string(),
  version: z.string(),
  status: z.string(),
  date: z.string(),
  ruleOrder: codes,
})
/** A file below `facts/`. */
export const factFile = z.strictObject({
  facts: z.array(
    z.strictObject({
      id: z.string(),
      source: z.string(),
      type: z.enum(['boolean', 'number', 'date', 'code', 'codes']),
      unit: z.optional(z.string()),
      min: z.optional(z.number()),
      max: z.optional(z.number()),
      finest: z.optional(z.number()),
      codes: z.optional(z.record(z.string(), text)),
      suppliers: z.array(z.enum(['record', 'clinician', 'patient', 'relative', 'municipality'])),
      validFor: z.nullable(z.string()),
      whenStale: z.optional(z.string()),
      ofTheDay: z.optional(z.boolean()),
      clinicianOnly: z.optional(z.boolean()),
      changeable: z.boolean(),
      changesTo: z.optional(codes),
      worse: z.union([z.enum(['up', 'down', 'both', 'true', 'false', 'more', 'fewer', 'none']), codes]),
      cost: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
      fhir: z.nullable(
        z.array(z.strictObject({ resource: z.string(), system: z.optional(z.string()), code: z.optional(z.string()) })),
      ),
      step: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]),
      label: text,
      question: text,
      help: z.optional(text),
    }),
  ),
})
/** `parameters.json`. */
export const parametersFile = z.strictObject({
  parameters: z.array(
    z.strictObject({
      id: z.string(),
      number: z.string(),
      title: text,
      value: z.union([z.number(), z.string()]),
      unit: z.string(),
      local: z.boolean(),
      ...sourced,
    }),
  ),
})
/** `facts/derived.json`. */
export const derivedFile = z.strictObject({
  derived: z.array(
    z.strictObject({
      id: z.string(),
      number: z.string(),
      title: text,
      when: z.optional(z.unknown()),
      sum: z.optional(codes),
      ...sourced,
    }),
  ),
})
const band = z.strictObject({ to: z.optional(z.number()), points: z.number() })
/** A file below `scores/`. */
export const scoreFile = z.strictObject({
  $schema: z.optional(z.string()),
  id: z.string(),
  title: text,
  off: z.unknown(),
  single: z.nullable(z.string()),
  items: z.array(
    z.union([
      z.strictObject({
        fact: z.string(),
        tables: z.array(z.strictObject({ when: z.optional(z.unknown()), bands: z.array(band) })),
      }),
      z.strictObject({ fact: z.string(), points: z.record(z.string(), z.number()) }),
    ]),
  ),
  ...sourced,
})
const outcome = z.strictObject({
  setting: z.optional(z.string()),
  urgency: z.optional(z.string()),
  provisional: z.optional(z.boolean()),
  target: z.optional(z.nullable(z.string())),
  bridge: z.optional(z.nullable(z.string())),
  alternative: z.optional(z.nullable(z.string())),
  package: z.optional(z.nullable(z.string())),
  indications: z.optional(codes),
})
/** A file below `rules/`. */
export const ruleFile = z.strictObject({
  $schema: z.optional(z.string()),
  id: z.string(),
  about: z.enum([...SETTINGS, 'urgency', 'rural', 'check', 'prompt', 'refusal', 'route', 'selection']),
  kind: z.enum(['excludes', 'requires', 'warns', 'informs', 'indicates', 'flags', 'checks', 'prompts', 'decides']),
  part: z.optional(z.enum(['planB', 'relatives'])),
  hard: z.optional(z.boolean()),
  title: text,
  because: text,
  toDo: z.optional(z.union([text, z.array(text)])),
  owner: z.optional(z.string()),
  path: z.optional(z.string()),
  when: z.optional(z.unknown()),
  met: z.optional(z.unknown()),
  if: z.optional(z.unknown()),
  ...sourced,
  cases: z.array(
    z.strictObject({
      name: text,
      facts: z.record(z.string(), z.unknown()),
      expect: z.union([z.enum(['yes', 'no', 'unknown']), outcome]),
      ask: z.optional(codes),
    }),
  ),
})
/** `urgency.json`. */
export const urgencyFile = z.strictObject({
  ranks: z.array(codes),
  first: z.array(z.strictObject({ when: z.unknown(), urgency: z.string() })),
  raise: z.array(z.strictObject({ when: z.unknown(), urgency: z.string() })),
  after: z.array(z.strictObject({ when: z.unknown(), from: codes, urgency: z.string() })),
})
const setting = z.enum(SETTINGS)
const whenSetting = z.strictObject({ setting, when: z.optional(z.unknown()) })
/** `selection.json`. */
export const selectionFile = z.strictObject({
  steps: z.array(
    z.strictObject({
      id: z.string(),
      when: z.unknown(),
      choose: z.union([
        z.strictObject({ answer: z.enum([...SETTINGS, 'none_ready', 'undetermined']) }),
        z.strictObject({ firstSuitable: z.string() }),
      ]),
      because: codes,
      namesIndications: z.optional(z.boolean()),
      provisional: z.unknown(),
      target: z.optional(
        z.union([
          z.strictObject({ home: z.unknown() }),
          z.strictObject({ nearest: z.literal(true), homeWhen: z.optional(z.unknown()) }),
        ]),
      ),
      indication: z.optional(z.string()),
      urgency: z.optional(z.strictObject({ from: codes, to: z.string() })),
    }),
  ),
  orders: z.record(z.string(), z.array(whenSetting)),
  bridge: z.strictObject({ when: z.unknown(), first: z.array(whenSetting), else: z.string() }),
  alternative: z.strictObject({ when: z.unknown(), first: z.array(whenSetting), medical: codes }),
  packages: z.array(z.strictObject({ id: z.string(), when: z.unknown() })),
  withoutRelatives: z.record(z.string(), z.union([z.boolean(), z.number(), z.string(), codes])),
  critical: z.array(z.strictObject({ rule: z.string(), when: z.optional(z.unknown()) })),
  askLast: z.array(z.strictObject({ fact: z.string(), when: z.unknown() })),
  planBNeeded: z.unknown(),
  relativesNeeded: z.unknown(),
})
/** `sources.json`. */
export const sourcesFile = z.strictObject({
  sources: z.array(
    z.strictObject({ id: z.string(), title: text, year: z.nullable(z.number()), publisher: z.string() }),
  ),
})
/** A file below `texts/`. */
export const textsFile = z.record(z.string(), z.string())
