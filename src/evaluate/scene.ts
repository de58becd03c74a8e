import type { Fact, FactId, Reading, Readings } from '../facts/fact.ts'
import type { Condition } from '../pack/condition.ts'
import type { Derived, Pack, Parameter, Rule, Score } from '../pack/pack.ts'
import { plus } from '../truth/interval.ts'
import { any, not, type Truth } from '../truth/truth.ts'
import { judge, type View } from './judge.ts'
import { scoreOf, type Scored } from './score.ts'
import { asInterval, type Seen } from './seen.ts'

/** A case under a pack: everything that a condition can see, each thing worked out once. */
export interface Scene extends View {
  readonly pack: Pack
  readonly readings: Readings
  /**
   * The truth of a rule. For `requires`: whether it is met or does not apply. For the others: whether it
   * applies and speaks.
   */
  readonly truth: (rule: Rule) => Truth
  /** The truth of any condition. */
  readonly judge: (condition: Condition) => Truth
  readonly score: (id: string) => Scored
  /** Adds a fact that follows from the verdicts, before anything looks at it. */
  readonly put: (fact: FactId, seen: Seen) => void
}

interface Index {
  readonly facts: ReadonlyMap<string, Fact>
  readonly derived: ReadonlyMap<string, Derived>
  readonly rules: ReadonlyMap<string, Rule>
  readonly scores: ReadonlyMap<string, Score>
  readonly parameters: ReadonlyMap<string, Parameter>
  /** The rules of each setting and of each other part. */
  readonly about: ReadonlyMap<string, readonly Rule[]>
}

const indexes = new WeakMap<Pack, Index>()

/** The pack's parts by id, made once for each pack. */
export function indexOf(pack: Pack): Index {
  const made = indexes.get(pack)
  if (made) return made
  const byId = <T extends { readonly id: string }>(list: readonly T[]) => new Map(list.map((one) => [one.id, one]))
  const index = {
    facts: byId(pack.facts),
    derived: byId(pack.derived),
    rules: byId(pack.rules),
    scores: byId(pack.scores),
    parameters: byId(pack.parameters),
    about: new Map(pack.rules.map(({ about }) => [about, pack.rules.filter((rule) => rule.about === about)])),
  }
  indexes.set(pack, index)
  return index
}

/** How a scene is to be looked at. */
export interface Looking {
  /** Tell what could still become of the case once every fact is known: see {@link View}. */
  readonly completing?: boolean
  /** What is supposed of facts that are not known, as a value or bounds of one. */
  readonly supposed?: ReadonlyMap<FactId, Seen>
}

/** Sets a case under a pack. */
export function sceneOf(pack: Pack, readings: Readings, { completing = false, supposed }: Looking = {}): Scene {
  const index = indexOf(pack)
  const seen = new Map<FactId, Seen>(supposed)
  const truths = new Map<string, Truth>()
  const scores = new Map<string, Scored>()

  const scene: Scene = {
    pack,
    readings,
    completing,
    see(id) {
      const known = seen.get(id)
      if (known !== undefined || seen.has(id)) return known
      const value = lookUp(id)
      seen.set(id, value)
      return value
    },
    parameter(id) {
      const value = index.parameters.get(id)?.value
      if (typeof value !== 'number') throw new Error(`no number parameter ${id}`)
      return value
    },
    truth(rule) {
      const known = truths.get(rule.id)
      if (known) return known
      const truth = truthOfRule(rule, scene)
      truths.set(rule.id, truth)
      return truth
    },
    judge: (condition) => judge(condition, scene),
    score(id) {
      const known = scores.get(id)
      if (known) return known
      const score = index.scores.get(id)
      if (!score) throw new Error(`no score ${id}`)
      const scored = scoreOf(score, scene)
      scores.set(id, scored)
      return scored
    },
    put(id, value) {
      seen.set(id, value)
    },
  }

  function lookUp(id: FactId): Seen {
    const fact = index.facts.get(id)
    if (fact) return valueOf(readings.get(id), fact)
    const derived = index.derived.get(id)
    if (derived) return derived.kind === 'truth' ? booleanOf(judge(derived.when, scene)) : sumOf(derived.of)
    const rule = index.rules.get(id)
    if (rule) return booleanOf(scene.truth(rule))
    const [, score = '', single] = /^score\.(\w+)(\.single)?$/.exec(id) ?? []
    if (index.scores.has(score)) {
      return single ? booleanOf(scene.score(score).single) : scene.score(score).total
    }
    throw new Error(`nothing gives the fact ${id}`)
  }

  function sumOf(parts: readonly FactId[]): Seen {
    return parts.map((part) => asInterval(scene.see(part)) ?? { low: 0, high: Infinity }).reduce(plus)
  }

  return scene
}

function valueOf(reading: Reading | undefined, fact: Fact): Seen {
  if (reading?.kind === 'known') return reading.value
  // Where two sources disagree, the worse value may raise an alarm and neither may clear one (DQ-11).
  if (reading?.kind !== 'conflict') return undefined
  if (fact.type === 'codes' && fact.worse === 'more')
    return { sure: reading.values.flat().map(String), possible: fact.codes }
  return { eitherOf: reading.values }
}

const booleanOf = (truth: Truth): Seen => (truth === 'unknown' ? undefined : truth === 'yes')

function truthOfRule(rule: Rule, scene: Scene): Truth {
  const applies = rule.when ? judge(rule.when, scene) : 'yes'
  const holds = rule.holds ? judge(rule.holds, scene) : 'yes'
  return rule.kind === 'requires' ? any([not(applies), holds]) : not(any([not(applies), not(holds)]))
}
