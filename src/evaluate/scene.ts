import { keptFor, keptIn } from '../base/kept-for.ts'
import { byId, groupBy } from '../base/group-by.ts'
import { must } from '../base/must.ts'
import { once } from '../base/with-lazy.ts'
import type { Fact, FactId, Reading } from '../facts/fact.ts'
import { placesOf, type FactPlaces, type Readings } from '../facts/readings.ts'
import { conditionsOf } from '../pack/check-pack.ts'
import type { Condition } from '../pack/condition.ts'
import {
  tablesOf,
  type Derived,
  type Pack,
  type Parameter,
  type Rule,
  type RuleAbout,
  type Score,
} from '../pack/pack.ts'
import { plus, type Interval } from '../truth/interval.ts'
import type { Truth } from '../truth/truth.ts'
import { Judge } from './judge.ts'
import { programOf, type Node, type Origin, type Program } from './program.ts'
import { scoreOf, type Scored } from './score.ts'
import { asInterval, type Seen } from './seen.ts'

interface Index {
  readonly facts: ReadonlyMap<string, Fact>
  readonly places: FactPlaces
  readonly derived: ReadonlyMap<string, Derived>
  readonly rules: ReadonlyMap<string, Rule>
  readonly scores: ReadonlyMap<string, Score>
  /** The rules of each setting and of each other part. */
  readonly ruled: ReadonlyMap<string, readonly Ruled[]>
  /** The rules that indicate a setting above all others, HI1–HI6. */
  readonly indicating: readonly Ruled[]
  readonly parameter: (id: string) => number
  readonly program: Program
  /** The conditions of the pack itself; the program takes in those of others too. */
  readonly conditions: readonly Node[]
  /** The facts of which a code can raise an alarm: what urgency and indications look at. */
  readonly alarming: () => ReadonlySet<FactId>
  /** What each rule says as one condition. */
  readonly nodes: ReadonlyMap<Rule, Node>
  /** How the fact at a slot is looked up. */
  readonly looks: (Look | undefined)[]
}

/** A rule with what it says as one condition. */
export interface Ruled {
  readonly rule: Rule
  readonly node: Node
}

/** Looks a fact up in a case. */
type Look = (scene: Scene) => Seen

/** The pack's parts by id, and its conditions made ready; made once for each pack. */
export const indexOf = keptFor((pack: Pack): Index => {
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
  const given = pack.facts.map(({ id }) => id)
  const program = programOf(parameter, truthMeant, (id) => originOf(id, { derived, scores }, truthMeant(id)), given)
  for (const { condition } of conditionsOf(pack)) program.nodeOf(condition)
  const conditions = [...program.nodes]
  const ruled = pack.rules.map((rule) => ({ rule, node: program.nodeOf(meanings.get(rule.id) ?? conditionOf(rule)) }))
  const indicating = ruled.filter(({ rule }) => rule.kind === 'indicates')
  return {
    facts: byId(pack.facts),
    places: placesOf(pack.facts),
    derived,
    rules,
    scores,
    ruled: groupBy(ruled, ({ rule }) => rule.about),
    indicating,
    parameter,
    program,
    conditions,
    alarming: once(() => alarmingIn(pack, indicating, program)),
    nodes: new Map(ruled.map(({ rule, node }) => [rule, node])),
    looks: [],
  }
})

function alarmingIn(
  { facts, urgency }: Pack,
  indicating: readonly Ruled[],
  { nodeOf, reaches, slotOf }: Program,
): ReadonlySet<FactId> {
  const alarms = [...urgency.first, ...urgency.raise].map(({ when }) => nodeOf(when))
  const nodes = [...alarms, ...indicating.map(({ node }) => node)]
  return new Set(facts.map(({ id }) => id).filter((id) => nodes.some((node) => reaches(node, slotOf(id)))))
}

/** The rules of a setting, or of another part. */
export const ruledAbout = (about: RuleAbout, pack: Pack): readonly Ruled[] => indexOf(pack).ruled.get(about) ?? []

function lookOf(id: FactId, slot: number, { facts, derived, rules, alarming }: Index): Look {
  const fact = facts.get(id)
  // Of a fact that is known, nothing is looked up; those that are given stand first in the program, in the order of the pack.
  if (fact) return ({ readings }) => valueOf(readings.told[slot], fact, alarming)
  const follows = derived.get(id)
  if (follows?.kind === 'truth') return (scene) => booleanOf(scene.judge(follows.when))
  if (follows) return (scene) => follows.of.map((part) => asInterval(scene.see(part)) ?? FROM_NOTHING).reduce(plus)
  const rule = rules.get(id)
  if (rule) return (scene) => booleanOf(scene.truth(rule))
  const told = must(scoreIn(id), id)
  if (told.isSingle) return (scene) => booleanOf(scene.score(told.id).single)
  return (scene) => scene.score(told.id).total
}

const FROM_NOTHING: Interval = { low: 0, high: Infinity }

const numberOf = (parameter: Parameter | undefined, id: string): number =>
  must(typeof parameter?.value === 'number' ? parameter.value : undefined, id)

/** What a fact follows from; nothing for one that is given, or put once it is known. */
function originOf(
  id: FactId,
  { derived, scores }: Pick<Index, 'derived' | 'scores'>,
  truthMeant: Condition | undefined,
): Origin {
  if (truthMeant) return { facts: [], conditions: [truthMeant] }
  const follows = derived.get(id)
  const score = scores.get(scoreIn(id)?.id ?? '')
  const items = score?.items ?? []
  return {
    facts: follows?.kind === 'sum' ? follows.of : items.map(({ fact }) => fact),
    conditions: score ? [score.off, ...items.flatMap(tablesOf).flatMap(({ when }) => when ?? [])] : [],
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

/** A case under a pack: everything that a condition can see, each thing worked out once. */
export class Scene extends Judge {
  readonly pack: Pack
  readonly readings: Readings
  readonly #index: Index
  readonly #scored = new Map<string, Scored>()

  constructor(pack: Pack, readings: Readings, { completing = false, supposed, from }: Looking) {
    const index = indexOf(pack)
    if (readings.places !== index.places) throw new Error('facts of another pack')
    super(index.program, completing, readings, from)
    this.pack = pack
    this.readings = readings
    this.#index = index
    supposed?.forEach((seen, id) => {
      this.put(id, seen)
    })
  }

  /** The value of a parameter of the pack. */
  parameter(id: string): number {
    return this.#index.parameter(id)
  }

  /**
   * The truth of a rule. For `requires`: whether it is met or does not apply. For the others: whether it
   * applies and speaks.
   */
  truth(rule: Rule): Truth {
    return this.truthOf(must(this.#index.nodes.get(rule), rule.id))
  }

  score(id: string): Scored {
    return keptIn(this.#scored, id, () => scoreOf(must(this.#index.scores.get(id), id), this))
  }

  protected lookUp(id: FactId, slot: number): Seen {
    const look = (this.#index.looks[slot] ??= lookOf(id, slot, this.#index))
    return look(this)
  }
}

/** Sets a case under a pack. */
export const sceneOf = (pack: Pack, readings: Readings, looking: Looking = {}): Scene =>
  new Scene(pack, readings, looking)

/** Whether a condition is known to hold; where there is none, nothing is asked. */
export const holds = (when: Condition | null, scene: Scene): boolean => when === null || scene.judge(when) === 'yes'

function valueOf(reading: Reading | undefined, fact: Fact, alarming: Index['alarming']): Seen {
  // Where two sources disagree, the worse value may raise an alarm and neither may clear one (DQ-11).
  if (reading?.kind !== 'conflict') return undefined
  if (fact.type === 'codes' && fact.worse === 'more')
    return { sure: reading.values.flat().map(String), possible: fact.codes }
  const { values: eitherOf } = reading
  const order = alarming().has(fact.id) && typeof fact.worse === 'object' ? [...fact.worse].reverse() : []
  const worst = order.find((code) => eitherOf.includes(code))
  return worst === undefined ? { eitherOf } : { eitherOf, worst }
}

const booleanOf = (truth: Truth): Seen => (truth === 'unknown' ? undefined : truth === 'yes')
