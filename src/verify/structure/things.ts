import type { Fact } from '../../facts/fact.ts'
import { conditionsOf } from '../../pack/check-pack.ts'
import type { Condition } from '../../pack/condition.ts'
import type { Pack, Rule, Step } from '../../pack/pack.ts'
import { BANDS, type Band, type Lane, type Plan, type PlanPart, type Week } from '../../pack/plan.ts'
import type { Sourced } from '../../pack/sourced.ts'
import { scopeOf, type Fields, type Things } from '../evidence.ts'
import { parametersBehind } from './behind.ts'
import { sealsOf } from './seals.ts'

/** What a pack says of each thing in it, in the short words in which the evidence says it again; most conditions are for the theorems. */
export const thingsOf = (pack: Pack): Things => ({
  fact: byId(pack.facts, fieldsOfFact),
  derived: byId(pack.derived, (one) => ({
    number: one.number,
    sum: one.kind === 'sum' ? words(one.of) : null,
    ...basisOf(one),
  })),
  number: byId(pack.parameters, ({ number, value, unit, local, ...rest }) => ({
    ...{ number, value, unit, local },
    ...basisOf(rest),
  })),
  score: byId(pack.scores, (score) => ({
    single: score.single,
    numbers: numbersUnder(`scores.${score.id}.`, pack),
    ...basisOf(score),
  })),
  rule: byId(pack.rules, (rule) => ({ ...fieldsOfRule(rule), numbers: numbersBehind([rule.when, rule.holds], pack) })),
  selection: {
    steps: {
      order: words(pack.selection.steps.map(({ id }) => id)),
      numbers: numbersUnder('selection.', pack),
    },
    urgency: fieldsOfUrgency(pack),
    questions: questionsOf(pack.facts),
    ...Object.fromEntries(pack.selection.steps.map((step) => [`step ${step.id}`, fieldsOfStep(step)])),
    ...Object.fromEntries(pack.selection.askLast.map((one, at) => [`askLast ${String(at + 1)}`, { ...one }])),
  },
  plan: pack.plan ? fieldsOfPlan(pack.plan) : {},
  pack: { [pack.id]: { version: pack.version, date: pack.date, status: pack.status, order: orderOf(pack.rules) } },
  source: byId(pack.sources, ({ title, year, publisher }) => ({ title, year, publisher })),
  text: sealsOf(pack.texts),
  known: {},
})

const byId = <T extends { readonly id: string }>(list: readonly T[], fields: (one: T) => Fields) =>
  Object.fromEntries(list.map((one) => [one.id, fields(one)]))

/** A list of ids as one text. */
const words = (list: readonly string[]): string => list.join(' ')

/** The order in which rules are told: the beginnings of their ids; reminders, which have words for ids, come last. */
const orderOf = (rules: readonly Rule[]): string => {
  const beginnings = rules.flatMap(({ id }) => /^[A-Z][A-Za-z-]*/.exec(id)?.[0] ?? [])
  return words(beginnings.filter((one, at) => one !== beginnings[at - 1]))
}

/** The parameters behind these conditions as one text: two may have the same value today, and not where a place has its own. */
const numbersBehind = (conditions: readonly (Condition | null)[], pack: Pack): string | null =>
  words(parametersBehind(conditions, pack)) || null

/** Those behind the conditions that stand in a part of the pack. */
const numbersUnder = (path: string, pack: Pack): string | null =>
  numbersBehind(
    conditionsOf(pack).flatMap((one) => (one.path.startsWith(path) ? [one.condition] : [])),
    pack,
  )

/** A source by its document and the section in it; one word where both have the same name. */
const basisOf = (one: Sourced): Fields => ({
  class: one.class,
  sources: one.sources.map(({ document, section }) => (document === section ? document : `${document} ${section}`)),
})

const fieldsOfFact = (fact: Fact): Fields => ({
  ...fact,
  id: null,
  worse: fact.worse === 'none' ? null : fact.worse,
  codes: 'codes' in fact ? words(fact.codes) : null,
  changesTo: fact.changesTo ? words(fact.changesTo) : null,
  suppliers: words(fact.suppliers),
  fhir: fact.fhir?.map(({ resource, system, code }) =>
    system === undefined && code === undefined ? resource : `${resource} ${system ?? ''}|${code ?? ''}`,
  ),
})

const fieldsOfRule = ({ about, kind, part, hard, owner, path, when, holds, ...rest }: Rule): Fields => ({
  ...{ about, kind, part, hard, owner, path },
  scope: scopeOf(when !== null || holds !== null),
  ...basisOf(rest),
})

const fieldsOfStep = ({ because, namesIndications, indication }: Step): Fields => ({
  because: words(because),
  namesIndications,
  indication,
})

/** What is asked in each step of the consultation, in turn. */
const questionsOf = (facts: readonly Fact[]): Fields => {
  const steps = [...new Set(facts.map(({ step }) => step))]
  return Object.fromEntries(
    steps.map((step) => [`step ${String(step)}`, words(facts.flatMap((one) => (one.step === step ? [one.id] : [])))]),
  )
}

/** The urgencies, highest first, those of one rank with a stroke between them, and which are given in turn. */
const fieldsOfUrgency = (pack: Pack): Fields => {
  const { ranks, first, raise, after } = pack.urgency
  const given = (list: readonly { readonly urgency: string }[]) => words(list.map(({ urgency }) => urgency))
  return {
    ranks: words(ranks.map((rank) => rank.join('|'))),
    ...{ first: given(first), raise: given(raise), after: given(after) },
    numbers: numbersUnder('urgency.', pack),
  }
}

const fieldsOfPlan = ({ planB, relatives, inTime, deadlines, week }: Plan): Things['plan'] => ({
  planB: numbered(planB.map(nameOf)),
  relatives: numbered(relatives.map(nameOf)),
  inTime: { rules: words(inTime) },
  ...Object.fromEntries(deadlines.map((one, at) => [`deadline ${String(at + 1)}`, { ...one }])),
  week: fieldsOfWeek(week),
  ...Object.fromEntries(Object.entries(week.clocks).map(([fact, codes]) => [`clock ${fact}`, timesOf(codes)])),
  ...Object.fromEntries(week.lanes.map((lane) => [`lane ${lane.id}`, fieldsOfLane(lane)])),
})

const numbered = (list: readonly string[]): Fields => Object.fromEntries(list.map((one, at) => [String(at + 1), one]))

const nameOf = ({ fact, rules, reminds }: PlanPart): string =>
  `${fact}: ${words(rules)}${reminds ? `, reminds of ${words(reminds) || 'nothing'}` : ''}`

/** What stands for each part of the day, in the order of the day. */
const throughTheDay = (parts: Readonly<Record<Band, string>>): string => words(BANDS.map((band) => parts[band]))

const timesOf = (codes: Week['clocks'][string]): Fields =>
  Object.fromEntries(Object.entries(codes).map(([code, times]) => [code, throughTheDay(times)]))

const fieldsOfWeek = (week: Week): Fields => ({
  help: throughTheDay(week.help),
  observation: week.observation.fact,
  seldom: words(week.observation.seldom),
  lanes: words(week.lanes.map(({ id }) => id)),
  night: words(week.night.rules),
  nightNeeds: words(week.night.needs),
  observedBy: words(week.observedBy),
  period: week.period,
  ask: words(week.ask),
  ...basisOf(week),
})

const fieldsOfLane = ({ hours, helps, observes, only, shown }: Lane): Fields => ({
  ...{ hours, helps, observes, shown },
  only: only.length === 0 ? null : only.map((one) => ({ in: words(one.in), when: one.when })),
})
