import type { Fact, FactId, FactValue, Reading, Readings } from '../facts/fact.ts'
import { conditionsOf } from '../pack/check-pack.ts'
import type { Condition } from '../pack/condition.ts'
import type { Derived, Pack, Parameter, Rule, Score } from '../pack/pack.ts'
import { plus } from '../truth/interval.ts'
import type { Truth } from '../truth/truth.ts'
import { judgeOf, type Judge, type View } from './judge.ts'
import { programOf, type Node, type Origin, type Program } from './program.ts'
import { scoreOf, type Scored } from './score.ts'
import { asInterval, type Seen } from './seen.ts'

/** A case under a pack: everything that a condition can see, each thing worked out once. */
export interface Scene extends Judge, Pick<View, 'completing'> {
  readonly pack: Pack
  readonly readings: Readings
  /** The value of a parameter of the pack. */
  readonly parameter: (id: string) => number
  /**
   * The truth of a rule. For `requires`: whether it is met or does not apply. For the others: whether it
   * applies and speaks.
   */
  readonly truth: (rule: Rule) => Truth
  readonly score: (id: string) => Scored
}

interface Index {
  readonly facts: ReadonlyMap<string, Fact>
  readonly derived: ReadonlyMap<string, Derived>
  readonly rules: ReadonlyMap<string, Rule>
  readonly scores: ReadonlyMap<string, Score>
  /** The rules of each setting and of each other part. */
  readonly about: ReadonlyMap<string, readonly Rule[]>
  /** The rules that indicate a setting above all others, HI1–HI6. */
  readonly indicating: readonly Rule[]
  readonly parameter: (id: string) => number
  readonly program: Program
  /** The conditions of the pack itself; the program takes in those of others too. */
  readonly conditions: readonly Node[]
  /** The facts of which a code can raise an alarm: what urgency and indications look at. */
  readonly alarming: ReadonlySet<FactId>
  /** What each rule says as one condition. */
  readonly nodes: ReadonlyMap<Rule, Node>
  /** Where the fact at a slot comes from. */
  readonly sources: (Source | undefined)[]
}

/** What gives a fact: a reading, other facts, the truth of a rule, or a score. */
type Source =
  | { readonly kind: 'given'; readonly fact: Fact }
  | { readonly kind: 'derived'; readonly derived: Derived }
  | { readonly kind: 'rule'; readonly rule: Rule }
  | { readonly kind: 'score' | 'single'; readonly score: string }

const indexes = new WeakMap<Pack, Index>()

/** The pack's parts by id, and its conditions made ready; made once for each pack. */
export function indexOf(pack: Pack): Index {
  const made = indexes.get(pack)
  if (made) return made
  const byId = <T extends { readonly id: string }>(list: readonly T[]) => new Map(list.map((one) => [one.id, one]))
  const parameters = byId(pack.parameters)
  const parameter = (id: string) => numberOf(parameters.get(id), id)
  const derived = byId(pack.derived)
  const rules = byId(pack.rules)
  const scores = byId(pack.scores)
  const meanings = new Map(pack.rules.map((rule) => [rule.id, conditionOf(rule)]))
  const truthMeant = (id: FactId) => {
    const follows = derived.get(id)
    return follows?.kind === 'truth' ? follows.when : meanings.get(id)
  }
  const program = programOf(parameter, truthMeant, (id) => originOf(id, { derived, scores }, truthMeant(id)))
  for (const { condition } of conditionsOf(pack)) program.nodeOf(condition)
  const index: Index = {
    facts: byId(pack.facts),
    derived,
    rules,
    scores,
    about: byAbout(pack.rules),
    indicating: pack.rules.filter(({ kind }) => kind === 'indicates'),
    parameter,
    program,
    conditions: [...program.nodes],
    alarming: alarmingIn(pack, program),
    nodes: new Map(pack.rules.map((rule) => [rule, program.nodeOf(meanings.get(rule.id) ?? conditionOf(rule))])),
    sources: [],
  }
  indexes.set(pack, index)
  return index
}

function alarmingIn({ urgency, rules }: Pack, { nodeOf, reachOf, facts }: Program): Index['alarming'] {
  const alarms = [...urgency.first, ...urgency.raise].map(({ when }) => when)
  const indications = rules.filter(({ kind }) => kind === 'indicates').map(conditionOf)
  const slots = [...alarms, ...indications].flatMap((condition) => [...reachOf(nodeOf(condition))])
  return new Set(slots.map((slot) => facts[slot] ?? ''))
}

function byAbout(rules: readonly Rule[]): Index['about'] {
  const about = new Map<string, Rule[]>()
  for (const rule of rules) about.set(rule.about, [...(about.get(rule.about) ?? []), rule])
  return about
}

function sourceOf(id: FactId, { facts, derived, rules, scores }: Index): Source {
  const fact = facts.get(id)
  if (fact) return { kind: 'given', fact }
  const follows = derived.get(id)
  if (follows) return { kind: 'derived', derived: follows }
  const rule = rules.get(id)
  if (rule) return { kind: 'rule', rule }
  const score = scoreIn(id)
  if (score && scores.has(score.id)) return { kind: score.isSingle ? 'single' : 'score', score: score.id }
  throw new Error(`nothing gives the fact ${id}`)
}

function numberOf(parameter: Parameter | undefined, id: string): number {
  if (typeof parameter?.value !== 'number') throw new Error(`no number parameter ${id}`)
  return parameter.value
}

/** What a fact follows from; nothing for one that is given, or put once it is known. */
function originOf(
  id: FactId,
  { derived, scores }: Pick<Index, 'derived' | 'scores'>,
  truthMeant: Condition | undefined,
): Origin {
  if (truthMeant) return { facts: [], conditions: [truthMeant] }
  const follows = derived.get(id)
  if (follows?.kind === 'sum') return { facts: follows.of, conditions: [] }
  const score = scores.get(scoreIn(id)?.id ?? '')
  if (!score) return { facts: [], conditions: [] }
  const tables = score.items.flatMap((item) => (item.kind === 'bands' ? item.tables : []))
  return {
    facts: score.items.map(({ fact }) => fact),
    conditions: [score.off, ...tables.flatMap(({ when }) => when ?? [])],
  }
}

/** The score that a fact tells of, if any. */
export const scoreBehind = (id: FactId, pack: Pack): Score | undefined =>
  indexOf(pack).scores.get(scoreIn(id)?.id ?? '')

/** The score that a fact tells of: its total, or whether a single item alone reaches the alarm. */
function scoreIn(id: FactId): { readonly id: string; readonly isSingle: boolean } | undefined {
  const [, score, single] = /^score\.(\w+)(\.single)?$/.exec(id) ?? []
  return score === undefined ? undefined : { id: score, isSingle: single !== undefined }
}

/** A requirement is met when it does not apply or holds; every other rule speaks when it applies and holds. */
function conditionOf({ kind, when, holds }: Rule): Condition {
  if (kind !== 'requires') return { kind: 'all', of: [when, holds].filter((one) => one !== null) }
  const met = holds ?? { kind: 'all', of: [] }
  return when === null ? met : { kind: 'any', of: [{ kind: 'not', of: when }, met] }
}

/** How a scene is to be looked at. */
export interface Looking {
  /** Tell what could still become of the case once every fact is known: see {@link View}. */
  readonly completing?: boolean
  /** What is supposed of facts, whatever is known of them: a value, or bounds of one. */
  readonly supposed?: ReadonlyMap<FactId, Seen>
  /** A scene of the same case, looked at in the same way, that supposed no other facts: what stands as it does there is not worked out again. */
  readonly from?: Scene | undefined
}

/** Sets a case under a pack. */
export function sceneOf(pack: Pack, readings: Readings, { completing = false, supposed, from }: Looking = {}): Scene {
  const index = indexOf(pack)
  const { scores, parameter, program, nodes } = index
  const scored = new Map<string, Scored>()
  const judge = judgeOf(program, { see: lookUp, completing }, from?.state)
  const scene: Scene = {
    pack,
    readings,
    completing,
    parameter,
    truth,
    score,
    judge: judge.judge,
    truthOf: judge.truthOf,
    see: judge.see,
    put: judge.put,
    state: judge.state,
  }
  supposed?.forEach((seen, id) => {
    scene.put(id, seen)
  })
  return scene

  function lookUp(id: FactId, slot: number): Seen {
    const source = (index.sources[slot] ??= sourceOf(id, index))
    switch (source.kind) {
      case 'given':
        return valueOf(readings.get(id), source.fact, index.alarming)
      case 'derived':
        return source.derived.kind === 'truth' ? booleanOf(judge.judge(source.derived.when)) : sumOf(source.derived.of)
      case 'rule':
        return booleanOf(truth(source.rule))
      case 'score':
        return score(source.score).total
      case 'single':
        return booleanOf(score(source.score).single)
    }
  }

  function sumOf(parts: readonly FactId[]): Seen {
    return parts.map((part) => asInterval(judge.see(part)) ?? { low: 0, high: Infinity }).reduce(plus)
  }

  function truth(rule: Rule): Truth {
    const node = nodes.get(rule)
    if (!node) throw new Error(`not a rule of the pack: ${rule.id}`)
    return judge.truthOf(node)
  }

  function score(id: string): Scored {
    const known = scored.get(id)
    if (known) return known
    const found = scores.get(id)
    if (!found) throw new Error(`no score ${id}`)
    const made = scoreOf(found, scene)
    scored.set(id, made)
    return made
  }
}

function valueOf(reading: Reading | undefined, fact: Fact, alarming: Index['alarming']): Seen {
  if (reading?.kind === 'known') return reading.value
  // Where two sources disagree, the worse value may raise an alarm and neither may clear one (DQ-11).
  if (reading?.kind !== 'conflict') return undefined
  if (fact.type === 'codes' && fact.worse === 'more')
    return { sure: reading.values.flat().map(String), possible: fact.codes }
  const [worst] = alarming.has(fact.id) && typeof fact.worse === 'object' ? worstFirst(reading.values, fact.worse) : []
  return worst === undefined ? { eitherOf: reading.values } : { eitherOf: reading.values, worst }
}

const worstFirst = (values: readonly FactValue[], worse: readonly string[]): readonly string[] =>
  [...worse].reverse().filter((code) => values.includes(code))

const booleanOf = (truth: Truth): Seen => (truth === 'unknown' ? undefined : truth === 'yes')
