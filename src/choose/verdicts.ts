import { indexOf, type Scene } from '../evaluate/scene.ts'
import type { Between } from '../evaluate/seen.ts'
import { VERDICT_LISTS } from '../pack/check-pack.ts'
import { SETTINGS, type Pack, type Rule, type SettingId } from '../pack/pack.ts'
import { both, type Truth } from '../truth/truth.ts'

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
  const verdicts = Object.fromEntries(SETTINGS.map((setting) => [setting, verdictOf(setting, scene)])) as Record<
    SettingId,
    Verdict
  >
  const indications = noIds()
  for (const rule of indexOf(scene.pack).indicating) list(rule.id, scene.truth(rule), indications)
  scene.put('indications', indications)
  scene.put('home.critical', criticalOf(scene))
  return verdicts
}

/** The rules that decide where a setting stands: its exclusions and requirements. */
export const gatesOf = (setting: SettingId, pack: Pack): readonly Rule[] => sortedRules(setting, pack).gates

/** The rules that indicate a setting above all others, HI1–HI6. */
export const indicationsOf = (scene: Scene): readonly string[] => idsOf(indexOf(scene.pack).indicating, 'yes', scene)

/** Whether a rule that speaks against its setting rules it out. */
const isHard = ({ kind, hard }: Rule): boolean => kind === 'excludes' || hard

/** The rules of a setting by what they do. */
interface Sorted {
  /** What decides its status: exclusions and requirements. */
  readonly gates: readonly Rule[]
  readonly warns: readonly Rule[]
  readonly informs: readonly Rule[]
}

const sorted = new WeakMap<Pack, Map<SettingId, Sorted>>()

/** Sorts the rules of a setting, once for each pack. */
function sortedRules(setting: SettingId, pack: Pack): Sorted {
  const bySetting = sorted.get(pack) ?? new Map<SettingId, Sorted>()
  sorted.set(pack, bySetting)
  const known = bySetting.get(setting)
  if (known) return known
  const rules = indexOf(pack).about.get(setting) ?? []
  const made = {
    gates: rules.filter(({ kind }) => kind === 'excludes' || kind === 'requires'),
    warns: rules.filter(({ kind }) => kind === 'warns'),
    informs: rules.filter(({ kind }) => kind === 'informs'),
  }
  bySetting.set(setting, made)
  return made
}

function verdictOf(setting: SettingId, scene: Scene): Verdict {
  const { gates, warns, informs } = sortedRules(setting, scene.pack)
  const [excluded, gaps] = [noIds(), noIds()]
  const open: string[] = []
  for (const rule of gates) {
    const truth = against(rule, scene)
    if (truth === 'unknown' && !scene.completing) open.push(rule.id)
    else list(rule.id, truth, isHard(rule) ? excluded : gaps)
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
    warnings: idsOf(warns, 'yes', scene),
    safeguards: idsOf(informs, 'yes', scene),
  }
}

function statusOf(excluded: number, gaps: number, open: number): Status {
  if (excluded > 0) return 'ruled_out'
  if (gaps > 0) return 'needs_action'
  return open > 0 ? 'needs_info' : 'suitable'
}

/** Whether the rule is known to speak against its setting. */
export const isAgainst = (rule: Rule, scene: Scene): boolean => against(rule, scene) === 'yes'

/** Whether a rule that speaks against home weighs so much that nobody stays with it. */
export const isCritical = (rule: Rule, scene: Scene): boolean =>
  isHard(rule) ||
  scene.pack.selection.critical.some(
    (entry) => entry.rule === rule.id && (entry.when === null || scene.judge(entry.when) === 'yes'),
  )

/** Whether the rule speaks against its setting: an exclusion that holds, a requirement that fails. */
function against(rule: Rule, scene: Scene) {
  const truth = scene.truth(rule)
  if (rule.kind === 'excludes' || truth === 'unknown') return truth
  return truth === 'yes' ? 'no' : 'yes'
}

/** The gaps of home that weigh so much that nobody stays with them (part D.3.4 of the evidence). */
function criticalOf(scene: Scene): Between | readonly string[] {
  const { rules } = indexOf(scene.pack)
  const critical = noIds()
  for (const { rule: id, when } of scene.pack.selection.critical) {
    const rule = rules.get(id)
    if (!rule) throw new Error(`no rule ${id}`)
    list(id, both(against(rule, scene), when ? scene.judge(when) : 'yes'), critical)
  }
  return scene.completing ? critical : critical.sure
}

/** Ids of which some are in for sure, and some may be. */
interface Ids extends Between {
  readonly sure: string[]
  readonly possible: string[]
}

const noIds = (): Ids => ({ sure: [], possible: [] })

/** Adds an id that is in when something is true. */
function list(id: string, truth: Truth, { sure, possible }: Ids): void {
  if (truth !== 'no') possible.push(id)
  if (truth === 'yes') sure.push(id)
}

function idsOf(rules: readonly Rule[], truth: Truth, scene: Scene): readonly string[] {
  const ids: string[] = []
  for (const rule of rules) if (scene.truth(rule) === truth) ids.push(rule.id)
  return ids
}
