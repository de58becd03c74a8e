import { keptIn } from '../../base/kept-for.ts'
import { indexOf } from '../../evaluate/scene.ts'
import type { FactId } from '../../facts/fact.ts'
import type { Condition } from '../../pack/condition.ts'
import type { Pack, Rule } from '../../pack/pack.ts'
import type { Graph } from '../graph.ts'
import { allOf, anyOf, encodeCondition, isKnown, turn } from './conditions.ts'
import { viewOf, type Patient } from './facts.ts'
import { encodeScore, type EncodedScore } from './scores.ts'
import { NotEncoded, type Pair, type View } from './view.ts'

/** Every patient at once under a pack: the counterpart of `Scene` of the engine. */
export interface EncodedScene {
  readonly graph: Graph
  readonly pack: Pack
  readonly patient: Patient
  readonly see: (fact: FactId) => View
  readonly judge: (condition: Condition) => Pair
  readonly truth: (rule: Rule) => Pair
  readonly score: (id: string) => EncodedScore
  /** Adds a fact that follows from the verdicts, before anything looks at it. */
  readonly put: (fact: FactId, view: View) => void
}

/** Sets a patient under a pack. */
export function encodeScene(graph: Graph, pack: Pack, patient: Patient): EncodedScene {
  const index = indexOf(pack)
  const seen = new Map<FactId, View>()
  const truths = new Map<string, Pair>()
  const scores = new Map<string, EncodedScore>()
  const judged = new Map<Condition, Pair>()

  const scene: EncodedScene = {
    graph,
    pack,
    patient,
    see: (id) => keptIn(seen, id, () => lookUp(id)),
    judge: (condition) => keptIn(judged, condition, () => encodeCondition(condition, sight)),
    truth: (rule) => keptIn(truths, rule.id, () => truthOfRule(rule, scene)),
    score: (id) =>
      keptIn(scores, id, () => {
        const score = index.scores.get(id)
        if (!score) throw new NotEncoded('verify.not-encoded.score', { id })
        return encodeScore(score, sight)
      }),
    put: (id, view) => void seen.set(id, view),
  }
  const sight = {
    graph,
    see: scene.see,
    parameter: index.parameter,
  }

  function lookUp(id: FactId): View {
    const told = patient.get(id)
    const fact = index.facts.get(id)
    if (told && fact) return viewOf(graph, fact, told, index.alarming().has(id))
    const derived = index.derived.get(id)
    if (derived)
      return derived.kind === 'truth' ? { kind: 'truth', truth: scene.judge(derived.when) } : sumOf(derived.of)
    const rule = index.rules.get(id)
    if (rule) return { kind: 'truth', truth: scene.truth(rule) }
    const [, score = '', single] = /^score\.(\w+)(\.single)?$/.exec(id) ?? []
    if (!index.scores.has(score)) throw new NotEncoded('verify.not-encoded.fact', { id })
    return single ? { kind: 'truth', truth: scene.score(score).single } : scene.score(score).total
  }

  /** A part that is unknown adds nothing to the low end, and takes the bound from the high end. */
  function sumOf(parts: readonly FactId[]): View {
    const views = parts.map((part) => scene.see(part))
    const known = views.map((view) => isKnown(graph, view))
    const finest = views.map((view) =>
      view.kind === 'number' && view.low.kind === 'sum' ? view.low.finest : undefined,
    )
    if (new Set(finest).size > 1) throw new NotEncoded('verify.not-encoded.sum')
    const sum = {
      parts: views.flatMap((view, at) =>
        view.kind === 'number' && view.low.kind === 'sum'
          ? view.low.sum.parts.map(({ num, gate }) => ({ num, gate: graph.and(gate, known[at] ?? graph.no) }))
          : [],
      ),
      plus: 0,
    }
    const base = { kind: 'sum', sum, finest: finest[0] ?? 1 } as const
    return {
      kind: 'number',
      known: graph.yes,
      low: { ...base, endless: graph.no },
      high: { ...base, endless: graph.not(graph.and(...known)) },
    }
  }

  return scene
}

function truthOfRule(rule: Rule, { graph, judge }: EncodedScene): Pair {
  const sure: Pair = { yes: graph.yes, no: graph.no }
  const applies = rule.when ? judge(rule.when) : sure
  const holds = rule.holds ? judge(rule.holds) : sure
  return rule.kind === 'requires' ? anyOf(graph, [turn(applies), holds]) : allOf(graph, [applies, holds])
}
