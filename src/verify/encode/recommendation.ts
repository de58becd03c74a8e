import type { SettingId, Step } from '../../pack/pack.ts'
import type { Bit } from '../graph.ts'
import { countOf, isAtLeast } from './amounts.ts'
import type { EncodedScene } from './scene.ts'
import { firstOf, isCounted, orderOf, type EncodedOutcome } from './selection.ts'
import type { EncodedVerdict, EncodedVerdicts } from './verdicts.ts'

/** What goes with the chosen setting, over every patient; where no bit of a map holds it is null. */
export interface EncodedRecommendation {
  readonly provisional: Bit
  readonly packages: ReadonlyMap<string, Bit>
  readonly targets: ReadonlyMap<string, Bit>
  readonly bridges: ReadonlyMap<string, Bit>
  readonly alternatives: ReadonlyMap<string, Bit>
}

type Choices = ReadonlyMap<string, Bit>

/** Target first, since the scene is told of it; then the rest: `recommend` of the engine, written for the solver. */
export function encodeRecommendation(
  scene: EncodedScene,
  verdicts: EncodedVerdicts,
  outcome: EncodedOutcome,
): EncodedRecommendation {
  const { graph, pack, judge } = scene
  const { selection } = pack
  const targets = targetsOf(scene, verdicts, outcome)
  const none = graph.not(graph.or(...targets.values()))
  scene.put('recommendation.target', { kind: 'code', known: graph.yes, codes: new Map([...targets, ['none', none]]) })
  const provisional = [...outcome.steps].map(([step, chosen]) => graph.and(chosen, isProvisional(step, scene)))
  const atHome = outcome.settings.get('home') ?? graph.no
  const firsts = (gate: Bit, entries: readonly (readonly [string, Bit])[]): Choices =>
    collect(
      scene,
      entries.map(([id], at) => [
        id,
        graph.and(
          gate,
          firstOf(
            graph,
            entries.map(([, bit]) => bit),
          )[at] ?? graph.no,
        ),
      ]),
    )
  return {
    provisional: graph.or(...provisional),
    targets,
    packages: firsts(
      atHome,
      selection.packages.map(({ id, when }) => [id, judge(when).yes]),
    ),
    bridges: firsts(judge(selection.bridgeWhen).yes, [
      ...selection.bridges.map(({ setting, when }) => [setting, judge(when).yes] as const),
      [selection.bridgeElse, graph.yes],
    ]),
    alternatives: firsts(
      judge(selection.alternativeWhen).yes,
      selection.alternatives.map(({ setting, when }) => [
        setting,
        graph.and(isOnlyMedical(scene, verdicts[setting]), when ? judge(when).yes : graph.yes),
      ]),
    ),
  }
}

const isProvisional = ({ provisional }: Step, { graph, judge }: EncodedScene): Bit =>
  typeof provisional === 'boolean' ? (provisional ? graph.yes : graph.no) : judge(provisional).yes

function isOnlyMedical({ graph, pack }: EncodedScene, { excluded }: EncodedVerdict): Bit {
  const other = [...excluded].flatMap(([rule, bit]) => (pack.selection.medical.includes(rule) ? [] : [bit]))
  return graph.not(graph.or(...other))
}

function targetsOf(scene: EncodedScene, verdicts: EncodedVerdicts, { steps, settings }: EncodedOutcome): Choices {
  const { graph, judge } = scene
  const entries: (readonly [string, Bit])[] = []
  for (const [step, chosen] of steps) {
    const { target } = step
    if (target.kind === 'home') {
      const elsewhere = graph.not(settings.get('home') ?? graph.no)
      entries.push(['home', graph.and(chosen, elsewhere, judge(target.when).yes)])
    }
    if (target.kind === 'nearest') {
      const withHome = target.homeWhen === null ? graph.yes : judge(target.homeWhen).yes
      for (const [setting, bit] of nearestOf(scene, verdicts, withHome)) entries.push([setting, graph.and(chosen, bit)])
    }
  }
  return collect(scene, entries)
}

/** The lower level that lacks the least; of equals the first in the order. */
function nearestOf(
  scene: EncodedScene,
  verdicts: EncodedVerdicts,
  withHome: Bit,
): readonly (readonly [SettingId, Bit])[] {
  const { graph } = scene
  const places = orderOf('lower', scene)
  const candidates = places.map((ranked, at) => {
    const { setting } = ranked
    const { status } = verdicts[setting]
    const before = places.slice(0, at).flatMap((one) => (one.setting === setting ? [isCounted(one, scene)] : []))
    return {
      setting,
      lack: lackOf(scene, verdicts[setting]),
      bit: graph.and(
        isCounted(ranked, scene),
        graph.not(graph.or(...before)),
        setting === 'home' ? withHome : graph.yes,
        graph.or(status.needs_action, status.needs_info),
      ),
    }
  })
  return candidates.map(({ setting, lack, bit }, at) => {
    const beaten = candidates.map((other, place) => {
      if (place === at) return graph.no
      const [mine, theirs] = [amount(lack), amount(other.lack)]
      // One that comes later must lack less; one that comes before wins a tie.
      const better = place < at ? isAtLeast(graph, mine, theirs) : graph.not(isAtLeast(graph, theirs, mine))
      return graph.and(other.bit, better)
    })
    return [setting, graph.and(bit, graph.not(graph.or(...beaten)))] as const
  })
}

/** Twice the gaps and questions, and one more where there is no gap: gaps go before questions on a tie. */
function lackOf({ graph }: EncodedScene, { gaps, open, status }: EncodedVerdict): readonly Bit[] {
  const count = countOf(graph, [...gaps.values(), ...open.values()])
  const asksOnly = graph.not(status.needs_action)
  const at = (n: number): Bit => (n <= 0 ? graph.yes : (count[n - 1] ?? graph.no))
  return Array.from({ length: 2 * count.length + 1 }, (_, index) => {
    const n = index + 1
    return graph.or(at(Math.ceil(n / 2)), graph.and(asksOnly, at(Math.ceil((n - 1) / 2))))
  })
}

const amount = (reaches: readonly Bit[]) => ({ kind: 'count', reaches }) as const

function collect({ graph }: EncodedScene, entries: readonly (readonly [string, Bit])[]): Choices {
  const map = new Map<string, Bit>()
  for (const [id, bit] of entries) map.set(id, graph.or(map.get(id) ?? graph.no, bit))
  return map
}
