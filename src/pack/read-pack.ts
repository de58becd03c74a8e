import * as z from 'zod/mini'
import { issue, shown, type Issue } from '../base/issue.ts'
import { ok, refused, type Result } from '../base/result.ts'
import type { Fact } from '../facts/fact.ts'
import type { Condition } from './condition.ts'
import { readCondition } from './read-condition.ts'
import { SETTINGS, type Derived, type Pack, type Parameter, type Rule, type Score, type Selection, type UrgencyTable } from './pack.ts'

/** The files of a rule pack: parsed JSON by path inside the pack's folder, such as `rules/home/HX1-….json`. */
export type PackFiles = Readonly<Record<string, unknown>>

const codes = z.array(z.string())
const sourced = {
  class: z.enum(['Seed', 'Public', 'Law', 'Design']),
  sources: z.array(z.strictObject({ document: z.string(), section: z.string() })).check(z.minLength(1)),
}
const text = z.string().check(z.minLength(1))
const manifestFile = z.strictObject({
  id: z.string(),
  version: z.string(),
  status: z.string(),
  date: z.string(),
  ruleOrder: codes,
})
const factFile = z.strictObject({
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
      clinicianOnly: z.optional(z.boolean()),
      changeable: z.boolean(),
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
const parametersFile = z.strictObject({
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
const derivedFile = z.strictObject({
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
const scoreFile = z.strictObject({
  $schema: z.optional(z.string()),
  id: z.string(),
  title: text,
  off: z.unknown(),
  single: z.nullable(z.string()),
  items: z.array(
    z.union([
      z.strictObject({ fact: z.string(), tables: z.array(z.strictObject({ when: z.optional(z.unknown()), bands: z.array(band) })) }),
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
const ruleFile = z.strictObject({
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
const urgencyFile = z.strictObject({
  ranks: z.array(codes),
  first: z.array(z.strictObject({ when: z.unknown(), urgency: z.string() })),
  raise: z.array(z.strictObject({ when: z.unknown(), urgency: z.string() })),
  after: z.array(z.strictObject({ when: z.unknown(), from: codes, urgency: z.string() })),
})
const setting = z.enum(SETTINGS)
const whenSetting = z.strictObject({ setting, when: z.optional(z.unknown()) })
const selectionFile = z.strictObject({
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
  planBNeeded: z.unknown(),
  relativesNeeded: z.unknown(),
})
const sourcesFile = z.strictObject({
  sources: z.array(z.strictObject({ id: z.string(), title: text, year: z.nullable(z.number()), publisher: z.string() })),
})
const textsFile = z.record(z.string(), z.string())

/**
 * Reads the files of a rule pack. Everything is checked, and every issue is reported with file and path;
 * the hash is that of the files' content, given by the caller. Whether the parts fit each other is for `checkPack`.
 */
export function readPack(files: PackFiles, hash: string): Result<Pack> {
  const issues: Issue[] = []
  const texts: Record<string, string> = {}
  const say = (key: string, value: string | undefined) => {
    if (value !== undefined) texts[key] = value
  }

  function parse<T>(path: string, schema: z.ZodMiniType<T>): T | undefined {
    if (!Object.hasOwn(files, path)) {
      issues.push(issue('pack.file-missing', path))
      return undefined
    }
    const parsed = schema.safeParse(files[path])
    if (parsed.success) return parsed.data
    for (const found of parsed.error.issues) {
      issues.push(issue('pack.shape', `${path}#${found.path.map(String).join('.')}`, { problem: found.message, code: found.code ?? '' }))
    }
    return undefined
  }

  function condition(input: unknown, path: string): Condition {
    const read = readCondition(input, path)
    if (read.ok) return read.value
    issues.push(...read.issues)
    return { kind: 'given', fact: '' }
  }
  const maybe = (input: unknown, path: string): Condition | null => (input === undefined ? null : condition(input, path))
  const under = (folder: string) => Object.keys(files).filter((path) => path.startsWith(folder)).sort()

  const manifest = parse('pack.json', manifestFile)

  const facts = under('facts/').filter((path) => path !== 'facts/derived.json').flatMap((path) =>
    (parse(path, factFile)?.facts ?? []).map(({ label, question, help, codes: labels, ...declared }) => {
      say(`fact.${declared.id}.label`, label)
      say(`fact.${declared.id}.question`, question)
      say(`fact.${declared.id}.help`, help)
      for (const [code, name] of Object.entries(labels ?? {})) say(`code.${declared.id}.${code}`, name)
      if ((declared.type === 'code' || declared.type === 'codes') !== (labels !== undefined)) {
        issues.push(issue('pack.fact-shape', `${path}#${declared.id}`, { problem: 'codes' }))
      }
      const { unit, min, max, finest, type } = declared
      if (type === 'number' && [min, max, unit, finest].includes(undefined)) {
        issues.push(issue('pack.fact-shape', `${path}#${declared.id}`, { problem: 'unit, min, max, finest' }))
      }
      return { ...declared, ...(labels ? { codes: Object.keys(labels) } : {}) } as Fact
    }),
  )

  const parameters: Parameter[] = (parse('parameters.json', parametersFile)?.parameters ?? []).map(({ title, ...parameter }) => {
    say(`parameter.${parameter.id}`, title)
    return parameter
  })

  const derived: Derived[] = (parse('facts/derived.json', derivedFile)?.derived ?? []).map(({ title, when, sum, ...rest }) => {
    say(`derived.${rest.id}`, title)
    return sum ? { ...rest, kind: 'sum', of: sum } : { ...rest, kind: 'truth', when: condition(when, `facts/derived.json#${rest.id}`) }
  })

  const scores: Score[] = under('scores/').flatMap((path) => {
    const file = parse(path, scoreFile)
    if (!file) return []
    say(`score.${file.id}`, file.title)
    const { id, off, single, items, sources } = file
    return [
      {
        id,
        single,
        sources,
        class: file.class,
        off: condition(off, `${path}#off`),
        items: items.map((item, at) =>
          'points' in item
            ? { kind: 'codes' as const, ...item }
            : {
                kind: 'bands' as const,
                fact: item.fact,
                tables: item.tables.map(({ when, bands }) => ({
                  ...(when === undefined ? {} : { when: condition(when, `${path}#items[${at}]`) }),
                  bands: bands.map(({ to, points }) => (to === undefined ? { points } : { to, points })),
                })),
              },
        ),
      },
    ]
  })

  const rules: Rule[] = under('rules/').flatMap((path) => {
    const file = parse(path, ruleFile)
    if (!file) return []
    say(`rule.${file.id}.title`, file.title)
    say(`rule.${file.id}.because`, file.because)
    const toDo = file.toDo === undefined ? [] : Array.isArray(file.toDo) ? file.toDo : [file.toDo]
    toDo.forEach((one, at) => say(`rule.${file.id}.toDo.${at + 1}`, one))
    if (!path.slice(path.lastIndexOf('/') + 1).startsWith(`${file.id}-`)) {
      issues.push(issue('pack.file-name', path, { id: file.id }))
    }
    if ((file.kind === 'requires') !== (file.met !== undefined) || (file.met !== undefined && file.if !== undefined)) {
      issues.push(issue('pack.rule-shape', path, { problem: shown('a requirement has `met`, every other rule `if`') }))
    }
    return [
      {
        id: file.id,
        about: file.about,
        kind: file.kind,
        part: file.part ?? null,
        hard: file.hard ?? false,
        when: maybe(file.when, `${path}#when`),
        holds: maybe(file.met ?? file.if, `${path}#${file.met === undefined ? 'if' : 'met'}`),
        owner: file.owner ?? null,
        path: file.path ?? null,
        class: file.class,
        sources: file.sources,
        cases: file.cases.map(({ name, facts: given, expect, ask }) => ({
          name,
          facts: given,
          expect: expect as Rule['cases'][number]['expect'],
          ...(ask ? { ask } : {}),
        })),
      },
    ]
  })

  const urgencyRead = parse('urgency.json', urgencyFile)
  const at = (file: string, list: string, index: number) => `${file}#${list}[${index}]`
  const urgency: UrgencyTable = {
    ranks: urgencyRead?.ranks ?? [],
    first: (urgencyRead?.first ?? []).map((entry, i) => ({ ...entry, when: condition(entry.when, at('urgency.json', 'first', i)) })),
    raise: (urgencyRead?.raise ?? []).map((entry, i) => ({ ...entry, when: condition(entry.when, at('urgency.json', 'raise', i)) })),
    after: (urgencyRead?.after ?? []).map((entry, i) => ({ ...entry, when: condition(entry.when, at('urgency.json', 'after', i)) })),
  }

  const chosen = parse('selection.json', selectionFile)
  const file = 'selection.json'
  const ranked = (list: readonly z.infer<typeof whenSetting>[] | undefined, name: string) =>
    (list ?? []).map((entry, i) => ({ setting: entry.setting, when: maybe(entry.when, at(file, name, i)) }))
  const selection: Selection | undefined = chosen && {
    steps: chosen.steps.map((step) => ({
      id: step.id,
      when: condition(step.when, `${file}#steps.${step.id}`),
      choose:
        'answer' in step.choose
          ? { kind: 'answer' as const, answer: step.choose.answer }
          : { kind: 'first-suitable' as const, order: step.choose.firstSuitable },
      because: step.because,
      namesIndications: step.namesIndications ?? false,
      provisional:
        typeof step.provisional === 'boolean' ? step.provisional : condition(step.provisional, `${file}#steps.${step.id}.provisional`),
      target:
        step.target === undefined
          ? { kind: 'none' as const }
          : 'home' in step.target
            ? { kind: 'home' as const, when: condition(step.target.home, `${file}#steps.${step.id}.target`) }
            : { kind: 'nearest' as const, homeWhen: maybe(step.target.homeWhen, `${file}#steps.${step.id}.target`) },
      indication: step.indication ?? null,
      urgency: step.urgency ?? null,
    })),
    orders: Object.fromEntries(Object.entries(chosen.orders).map(([name, list]) => [name, ranked(list, `orders.${name}`)])),
    bridgeWhen: condition(chosen.bridge.when, `${file}#bridge.when`),
    bridges: chosen.bridge.first.map((entry, i) => ({ setting: entry.setting, when: condition(entry.when, at(file, 'bridge.first', i)) })),
    bridgeElse: chosen.bridge.else,
    alternativeWhen: condition(chosen.alternative.when, `${file}#alternative.when`),
    alternatives: ranked(chosen.alternative.first, 'alternative.first'),
    medical: chosen.alternative.medical,
    packages: chosen.packages.map((entry) => ({ id: entry.id, when: condition(entry.when, `${file}#packages.${entry.id}`) })),
    withoutRelatives: chosen.withoutRelatives,
    critical: chosen.critical.map((entry, i) => ({ rule: entry.rule, when: maybe(entry.when, at(file, 'critical', i)) })),
    planBNeeded: condition(chosen.planBNeeded, `${file}#planBNeeded`),
    relativesNeeded: condition(chosen.relativesNeeded, `${file}#relativesNeeded`),
  }
  const sources = parse('sources.json', sourcesFile)?.sources ?? []
  const languages = under('texts/').map((path): [string, Record<string, string>] => [
    path.slice('texts/'.length, -'.json'.length),
    parse(path, textsFile) ?? {},
  ])
  if (issues.length > 0 || !manifest || !selection) return refused(issues)
  const nb = { ...texts, ...languages.find(([language]) => language === 'nb')?.[1] }
  return ok({
    id: manifest.id,
    version: manifest.version,
    hash,
    status: manifest.status,
    date: manifest.date,
    facts,
    parameters,
    derived,
    scores,
    rules: [...rules].sort(byRuleOrder(manifest.ruleOrder)),
    urgency,
    selection,
    sources,
    texts: { ...Object.fromEntries(languages), nb },
  })
}

/** Orders rule ids by the prefixes of the manifest, then by number, then by what follows it: HX1, HX2, HX10, HR6, HR6b. */
function byRuleOrder(prefixes: readonly string[]) {
  const keyOf = (id: string): readonly [number, number, string] => {
    const [, prefix = '', number = '0', rest = ''] = /^([A-Za-z-]*?)(\d*)([^\d]*)$/.exec(id) ?? []
    const rank = prefixes.indexOf(prefix)
    return [rank < 0 ? prefixes.length : rank, Number(number || 0), prefix + rest]
  }
  return (a: Rule, b: Rule) => {
    const [x, y] = [keyOf(a.id), keyOf(b.id)]
    return x[0] - y[0] || x[1] - y[1] || x[2].localeCompare(y[2], 'en') || a.id.localeCompare(b.id, 'en')
  }
}
