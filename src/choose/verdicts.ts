import { keptFor } from '../base/kept-for.ts'
import { must } from '../base/must.ts'
import { holds, indexOf, ruledAbout, type Ruled, type Scene } from '../evaluate/scene.ts'
import type { Between } from '../evaluate/seen.ts'
import { bySetting } from '../pack/by-setting.ts'
import { VERDICT_LISTS } from '../pack/check-pack.ts'
import type { Condition } from '../pack/condition.ts'
import type { Pack, RuleKind, SettingId } from '../pack/pack.ts'
import { both, not, type Truth } from '../truth/truth.ts'

/** Where a setting stands: see the public contract, §4. */
export type Status = 'suitable' | 'needs_action' | 'needs_info' | 'ruled_out'

/** A setting's verdict, with the rules that made it. */
export interface Verdict {
  readonly status: Status
  readonly excludedBy: readonly string[]
  readonly toFix: readonly string[]
  readonly toAsk: readonly string[]
  readonly warnings: readonly string[]
  /** Reminders that belong to the setting, never gates. */
  readonly safeguards: readonly string[]
}

/** A verdict for every setting. */
export type Verdicts = Readonly<Record<SettingId, Verdict>>

/**
 * Judges every setting, and tells the scene: `<setting>.excluded`, `.gaps`, `.open` (sets of rule ids),
 * `home.critical` and `indications`, so that selection rules can speak of verdicts.
 */
export function verdictsOf(scene: Scene): Verdicts {
  const verdicts = bySetting((setting) => verdictOf(setting, scene))
  const indications = noIds(true)
  for (const { rule, node } of indexOf(scene.pack).indicating) list(rule.id, scene.truthOf(node), indications)
  scene.put('indications', indications)
  scene.put('home.critical', criticalOf(scene))
  return verdicts
}

/** What decides where a setting stands: its exclusions and requirements. */
export const gatesOf = (setting: SettingId, pack: Pack): readonly Gate[] => readyOf(pack).settings[setting].gates

/** The gaps of home that weigh so much that nobody stays with them (part D.3.4 of the evidence). */
export const criticalIn = (pack: Pack): readonly Critical[] => readyOf(pack).critical

/** The rules that indicate a setting above all others, HI1–HI6. */
export const indicationsOf = (scene: Scene): readonly string[] => speakingOf(indexOf(scene.pack).indicating, scene)

/** The rules of a setting by what they do. */
interface Sorted {
  /** What decides its status: exclusions and requirements. */
  readonly gates: readonly Gate[]
  readonly warns: readonly Ruled[]
  readonly informs: readonly Ruled[]
}

/** A rule that may speak against its setting, made ready. */
export interface Gate extends Ruled {
  /** Whether it speaks against its setting when it is false, and not when it is true. */
  readonly isRequired: boolean
  /** Whether it rules its setting out when it speaks against it. */
  readonly isHard: boolean
}

/** A gap of home that weighs so much that nobody stays with it, in some cases only. */
interface Critical {
  readonly gate: Gate
  readonly when: Condition | null
}

interface Ready {
  readonly settings: Readonly<Record<SettingId, Sorted>>
  readonly critical: readonly Critical[]
}

/** The rules of a pack sorted, once for each pack. */
const readyOf = keptFor((pack: Pack): Ready => {
  const settings = bySetting((setting) => sortedRules(setting, pack))
  return { settings, critical: pack.selection.critical.map((one) => readCritical(pack, one)) }
})

function sortedRules(setting: SettingId, pack: Pack): Sorted {
  const those = (...kinds: readonly RuleKind[]) =>
    ruledAbout(setting, pack).filter(({ rule }) => kinds.includes(rule.kind))
  return { gates: those('excludes', 'requires').map(gateOf), warns: those('warns'), informs: those('informs') }
}

function readCritical(pack: Pack, { rule: id, when }: Pack['selection']['critical'][number]): Critical {
  const { rules, nodes } = indexOf(pack)
  const rule = must(rules.get(id), id)
  return { gate: gateOf({ rule, node: must(nodes.get(rule), id) }), when }
}

function gateOf({ rule, node }: Ruled): Gate {
  const isRequired = rule.kind !== 'excludes'
  return { rule, node, isRequired, isHard: !isRequired || rule.hard }
}

function verdictOf(setting: SettingId, scene: Scene): Verdict {
  const { gates, warns, informs } = readyOf(scene.pack).settings[setting]
  const [excluded, gaps] = [noIds(scene.completing), noIds(scene.completing)]
  const open: string[] = []
  for (const gate of gates) {
    const truth = against(gate, scene)
    if (truth === 'unknown' && !scene.completing) open.push(gate.rule.id)
    else list(gate.rule.id, truth, gate.isHard ? excluded : gaps)
  }
  const lists = VERDICT_LISTS[setting]
  scene.put(lists.excluded, scene.completing ? excluded : excluded.sure)
  scene.put(lists.gaps, scene.completing ? gaps : gaps.sure)
  scene.put(lists.open, open)
  return {
    status: statusOf(excluded.sure.length, gaps.sure.length, open.length),
    excludedBy: excluded.sure,
    toFix: gaps.sure,
    toAsk: open,
    warnings: speakingOf(warns, scene),
    safeguards: speakingOf(informs, scene),
  }
}

function statusOf(excluded: number, gaps: number, open: number): Status {
  if (excluded > 0) return 'ruled_out'
  if (gaps > 0) return 'needs_action'
  return open > 0 ? 'needs_info' : 'suitable'
}

/** Whether the gate is known to speak against its setting. */
export const isAgainst = (gate: Gate, scene: Scene): boolean => against(gate, scene) === 'yes'

/** Whether a gate of home weighs so much that nobody stays with it. */
export const isCritical = (gate: Gate, scene: Scene): boolean =>
  gate.isHard || criticalIn(scene.pack).some(({ gate: { rule }, when }) => rule === gate.rule && holds(when, scene))

/** Whether the gate speaks against its setting: an exclusion that holds, a requirement that fails. */
function against({ node, isRequired }: Gate, scene: Scene): Truth {
  const truth = scene.truthOf(node)
  return isRequired ? not(truth) : truth
}

function criticalOf(scene: Scene): Between | readonly string[] {
  const critical = noIds(scene.completing)
  for (const { gate, when } of criticalIn(scene.pack))
    list(gate.rule.id, both(against(gate, scene), when ? scene.judge(when) : 'yes'), critical)
  return scene.completing ? critical : critical.sure
}

/** Ids of which some are in for sure, and some may be. */
interface Ids extends Between {
  readonly sure: string[]
  readonly possible: string[]
}

/** Where nobody looks at those that may be in, only those that are for sure are listed. */
function noIds(isOpen: boolean): Ids {
  const sure: string[] = []
  return { sure, possible: isOpen ? [] : sure }
}

/** Adds an id that is in when something is true. */
function list(id: string, truth: Truth, { sure, possible }: Ids): void {
  if (truth === 'yes') sure.push(id)
  if (truth !== 'no' && possible !== sure) possible.push(id)
}

/** The rules that speak. */
function speakingOf(rules: readonly Ruled[], scene: Scene): readonly string[] {
  const ids: string[] = []
  for (const { rule, node } of rules) if (scene.truthOf(node) === 'yes') ids.push(rule.id)
  return ids
}
