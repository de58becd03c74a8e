import type { Answer, Ranked, Step } from '../../pack/pack.ts'
import type { Bit, Graph } from '../graph.ts'
import type { EncodedScene } from './scene.ts'
import type { EncodedVerdicts } from './verdicts.ts'

/** The outcome of selection over every patient. Of all bits of one map at most one holds; none holds where the pack gives no answer. */
export interface EncodedOutcome {
  readonly steps: ReadonlyMap<Step, Bit>
  readonly settings: ReadonlyMap<Answer, Bit>
  readonly urgencies: ReadonlyMap<string, Bit>
}

/** Runs urgency and the steps of selection: `select` of the engine, written for the solver. */
export function encodeSelection(scene: EncodedScene, verdicts: EncodedVerdicts): EncodedOutcome {
  const { graph, pack } = scene
  const before = encodeUrgency(scene)
  scene.put('urgency', { kind: 'code', known: graph.yes, codes: before })
  const steps = new Map(
    firstOf(
      graph,
      pack.selection.steps.map(({ when }) => scene.judge(when).yes),
    ).map((bit, at) => [pack.selection.steps[at] as Step, bit]),
  )
  const settings = new Map<Answer, Bit>()
  for (const [step, chosen] of steps) {
    for (const [setting, bit] of answersOf(step, scene, verdicts)) add(graph, settings, setting, graph.and(chosen, bit))
  }
  scene.put('recommendation.setting', { kind: 'code', known: graph.yes, codes: settings })
  const decided = [...steps].reduce((urgencies, [step, chosen]) => moved(graph, urgencies, step, chosen), before)
  return { steps, settings, urgencies: afterSelection(scene, decided) }
}

/** Of each: that it holds and none before it does. */
export function firstOf(graph: Graph, bits: readonly Bit[]): readonly Bit[] {
  let left = graph.yes
  return bits.map((bit) => {
    const first = graph.and(left, bit)
    left = graph.and(left, graph.not(bit))
    return first
  })
}

function answersOf(step: Step, scene: EncodedScene, verdicts: EncodedVerdicts): readonly (readonly [Answer, Bit])[] {
  if (step.choose.kind === 'answer') return [[step.choose.answer, scene.graph.yes]]
  const order = orderOf(step.choose.order, scene)
  const suitable = order.map((ranked) =>
    scene.graph.and(isCounted(ranked, scene), verdicts[ranked.setting].status.suitable),
  )
  return firstOf(scene.graph, suitable).map((bit, at) => [(order[at] as Ranked).setting, bit] as const)
}

/** An order of settings of the pack. */
export const orderOf = (id: string, { pack }: EncodedScene): readonly Ranked[] => pack.selection.orders[id] ?? []

/** Whether a place in an order counts. */
export const isCounted = ({ when }: Ranked, { graph, judge }: EncodedScene): Bit => (when ? judge(when).yes : graph.yes)

type Urgencies = ReadonlyMap<string, Bit>

function encodeUrgency(scene: EncodedScene): Urgencies {
  const { graph, pack, judge } = scene
  const { first, raise, ranks } = pack.urgency
  const urgencies = new Map<string, Bit>()
  firstOf(
    graph,
    first.map(({ when }) => judge(when).yes),
  ).forEach((bit, at) => {
    add(graph, urgencies, first[at]?.urgency ?? '', bit)
  })
  const rank = (urgency: string) => ranks.findIndex((one) => one.includes(urgency))
  return raise.reduce<Urgencies>((now, { when, urgency }) => {
    const raised = new Map<string, Bit>()
    for (const [one, bit] of now) {
      const to = rank(urgency) < rank(one) ? urgency : one
      add(graph, raised, to, graph.and(bit, judge(when).yes))
      add(graph, raised, one, graph.and(bit, graph.not(judge(when).yes)))
    }
    return raised
  }, urgencies)
}

function moved(graph: Graph, urgencies: Urgencies, { urgency }: Step, chosen: Bit): Urgencies {
  if (!urgency) return urgencies
  const after = new Map<string, Bit>()
  for (const [one, bit] of urgencies) {
    const moves = urgency.from.includes(one) ? chosen : graph.no
    add(graph, after, urgency.to, graph.and(bit, moves))
    add(graph, after, one, graph.and(bit, graph.not(moves)))
  }
  return after
}

function afterSelection(scene: EncodedScene, urgencies: Urgencies): Urgencies {
  const { graph, pack, judge } = scene
  const after = new Map<string, Bit>()
  for (const [one, bit] of urgencies) {
    const entries = pack.urgency.after.filter(({ from }) => from.includes(one))
    const truths = entries.map(({ when }) => judge(when).yes)
    firstOf(graph, truths).forEach((first, at) => {
      add(graph, after, entries[at]?.urgency ?? '', graph.and(bit, first))
    })
    add(graph, after, one, graph.and(bit, graph.not(graph.or(...truths))))
  }
  return after
}

function add<K>(graph: Graph, map: Map<K, Bit>, key: K, bit: Bit): void {
  map.set(key, graph.or(map.get(key) ?? graph.no, bit))
}
