import { byId } from '../../base/group-by.ts'
import { SETTINGS, type Rule, type SettingId } from '../../pack/pack.ts'
import type { Bit } from '../graph.ts'
import type { EncodedScene } from './scene.ts'
import type { View } from './view.ts'
import type { Status } from '../../choose/verdicts.ts'

/** A setting's verdict over every patient: which rules stand in which list, and where that leaves the setting. */
export interface EncodedVerdict {
  readonly excluded: ReadonlyMap<string, Bit>
  readonly gaps: ReadonlyMap<string, Bit>
  readonly open: ReadonlyMap<string, Bit>
  readonly status: Readonly<Record<Status, Bit>>
}

/** A verdict for every setting. */
export type EncodedVerdicts = Readonly<Record<SettingId, EncodedVerdict>>

/** Judges every setting, and tells the scene: `verdictsOf` of the engine, written for the solver. */
export function encodeVerdicts(scene: EncodedScene): EncodedVerdicts {
  const verdicts = Object.fromEntries(
    SETTINGS.map((setting) => [setting, encodeVerdict(setting, scene)]),
  ) as unknown as EncodedVerdicts
  const indicating = scene.pack.rules.filter((rule) => rule.kind === 'indicates')
  scene.put('indications', setOf(scene, new Map(indicating.map((rule) => [rule.id, scene.truth(rule).yes]))))
  scene.put('home.critical', setOf(scene, criticalOf(scene)))
  return verdicts
}

function encodeVerdict(setting: SettingId, scene: EncodedScene): EncodedVerdict {
  const { graph, pack, truth } = scene
  const gates = pack.rules.filter(
    (rule) => rule.about === setting && (rule.kind === 'excludes' || rule.kind === 'requires'),
  )
  const isHard = (rule: Rule) => rule.kind === 'excludes' || rule.hard
  const listed = (rules: readonly Rule[], bitOf: (rule: Rule) => Bit) =>
    new Map(rules.map((rule) => [rule.id, bitOf(rule)]))
  const excluded = listed(gates.filter(isHard), (rule) => against(rule, scene))
  const gaps = listed(
    gates.filter((rule) => !isHard(rule)),
    (rule) => against(rule, scene),
  )
  const open = listed(gates, (rule) => graph.not(graph.or(truth(rule).yes, truth(rule).no)))
  scene.put(`${setting}.excluded`, setOf(scene, excluded))
  scene.put(`${setting}.gaps`, setOf(scene, gaps))
  scene.put(`${setting}.open`, setOf(scene, open))
  const [isExcluded, hasGaps, isOpen] = [excluded, gaps, open].map((list) => graph.or(...list.values()))
  const [out, lacks, asks] = [isExcluded ?? graph.no, hasGaps ?? graph.no, isOpen ?? graph.no]
  return {
    excluded,
    gaps,
    open,
    status: {
      ruled_out: out,
      needs_action: graph.and(graph.not(out), lacks),
      needs_info: graph.and(graph.not(out), graph.not(lacks), asks),
      suitable: graph.not(graph.or(out, lacks, asks)),
    },
  }
}

/** Whether a rule speaks against its setting: an exclusion that holds, a requirement that fails. */
export const against = (rule: Rule, { truth }: EncodedScene): Bit =>
  rule.kind === 'excludes' ? truth(rule).yes : truth(rule).no

/** Whether a rule that speaks against home weighs so much that nobody stays with it. */
export const isCritical = (rule: Rule, { graph, pack, judge }: EncodedScene): Bit =>
  rule.kind === 'excludes' || rule.hard
    ? graph.yes
    : graph.or(
        ...pack.selection.critical.flatMap((entry) =>
          entry.rule === rule.id ? [entry.when ? judge(entry.when).yes : graph.yes] : [],
        ),
      )

function criticalOf(scene: EncodedScene): ReadonlyMap<string, Bit> {
  const rules = byId(scene.pack.rules)
  const { graph } = scene
  const critical = new Map<string, Bit>()
  for (const { rule: id, when } of scene.pack.selection.critical) {
    const rule = rules.get(id)
    if (!rule) continue
    const bit = graph.and(against(rule, scene), when ? scene.judge(when).yes : graph.yes)
    critical.set(id, graph.or(critical.get(id) ?? graph.no, bit))
  }
  return critical
}

const setOf = ({ graph }: EncodedScene, codes: ReadonlyMap<string, Bit>): View => ({
  kind: 'set',
  known: graph.yes,
  codes,
})
