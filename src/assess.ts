import builtIn from '#pack'
import builtInPlaces from '#places'
import { isTime } from './base/dates.ts'
import { lateValue, once } from './base/with-lazy.ts'
import { isJson } from './base/is-json.ts'
import { isRecord, own } from './base/is-record.ts'
import { issue, shown, type Issue } from './base/issue.ts'
import { ok, refused, type Result } from './base/result.ts'
import { safely } from './base/safely.ts'
import { checksOf, ruralOf, speaking } from './choose/flags.ts'
import { planBOf, relativesOf } from './choose/parts.ts'
import { choose } from './choose/recommend.ts'
import type { Outcome } from './choose/select.ts'
import { indicationsOf, type Verdicts } from './choose/verdicts.ts'
import { sceneOf, type Scene } from './evaluate/scene.ts'
import type { Assessment, ReadCase } from './explain/assessment.ts'
import { isDecided } from './explain/decided.ts'
import { openCase } from './explain/open-case.ts'
import { explainCase, type Explanation } from './explain/explain.ts'
import { questionsOf, type Question } from './explain/questions.ts'
import { whatIfCase, type WhatIf } from './explain/what-if.ts'
import { giveFacts } from './facts/give-facts.ts'
import { readFacts } from './facts/read-facts.ts'
import { SETTINGS, type LocalValues, type Pack, type SettingId } from './pack/pack.ts'
import { overlayParameters } from './pack/overlay-parameters.ts'
import { vocabularyOf } from './pack/vocabulary-of.ts'
import { fillFromPlace } from './places/fill-from-place.ts'
import { placeOfCase } from './places/place-of-case.ts'
import type { Places } from './places/place.ts'

export type { Assessment, ReadCase } from './explain/assessment.ts'
export type { Explanation, Reason } from './explain/explain.ts'
export type { Question } from './explain/questions.ts'
export type { Change, WhatIf } from './explain/what-if.ts'

/** What a host may set; all of it has a built-in value. */
export interface AssessOptions {
  readonly pack?: Pack
  readonly places?: Places
  /** Local values of parameters that the pack marks local. */
  readonly parameters?: LocalValues
  /**
   * False leaves out what to ask, also when it is looked at: `ask` is then empty, and `decided` false, the careful answer. An
   * assessment then keeps nothing of its case alive. Everything else is the same.
   */
  readonly questions?: boolean
}

/** The rule pack that the library carries. */
export const builtInPack: Pack = builtIn

/** The municipality profiles that the library carries, opened at the first use. */
export { builtInPlaces }

/**
 * Judges a case (public contract §4): which setting, how urgent, why, what is missing. Pure and deterministic to the
 * byte; bad input comes back as issues with code and path, never as a throw.
 */
export const assess = (input: unknown, options?: AssessOptions | null): Result<Assessment> =>
  ofCase(input, options, (read) => judgeCase(read, options ?? {}))

/** What comes of a case, or what is wrong with it. */
const ofCase = <T>(input: unknown, options: AssessOptions | null | undefined, make: (read: ReadCase) => T): Result<T> =>
  safely(() => {
    const read = readCase(input, options)
    return read.ok ? ok(make(read.value)) : read
  })

/**
 * Why an assessment says what it says, for every setting and the urgency: rules, facts with time and source, limits, sentences
 * and sources, with the local parameters that it was made with. An assessment of another pack or with other parameters than those
 * given is refused, and so is one that says something else than its facts do.
 */
export function explain(assessment: Assessment, options?: AssessOptions | null): Result<Explanation> {
  return safely(() => {
    const asked = packWith(options?.pack, options?.parameters)
    if (!asked.ok) return asked
    const { id, pack: made, facts } = (assessment as Partial<Assessment> | null) ?? {}
    const otherPack = (path: string) => refused([issue('explain.other-pack', path, { hash: shown(made?.hash) })])
    if (made?.hash !== asked.value.hash) return otherPack('pack.hash')
    const pack = packWith(options?.pack, made.parameters)
    if (!pack.ok) return pack
    if (asked.value.local && asked.value !== pack.value) return otherPack('pack.parameters')
    const read = readFacts(facts, vocabularyOf(pack.value))
    if (!read.ok) return read
    const { readings } = read.value
    const again = judgeCase(
      { id, pack: pack.value, place: null, readings, notices: [], fromPlace: [] },
      { questions: false },
    )
    return isSaidBy(again, assessment)
      ? ok(explainCase(again, readings, pack.value))
      : refused([issue('explain.not-as-judged', '')])
  })
}

/** What does not follow from the facts that an assessment holds, or is not judged a second time. */
const NOT_AGAIN = ['ask', 'decided', 'notices', 'fromPlace', 'facts']

/** Whether an assessment says what was judged again, in whatever order it was kept. */
function isSaidBy(again: Assessment, assessment: Assessment): boolean {
  const names = Object.keys(again).filter((name) => !NOT_AGAIN.includes(name)) as (keyof Assessment)[]
  const keys: string[] = []
  const said = (one: Assessment) =>
    JSON.stringify(
      names.map((name) => one[name]),
      keys,
    )
  JSON.stringify(again, (key, value: unknown) => {
    keys.push(key)
    return value
  })
  return said(again) === said(assessment)
}

/** What would have to be in place for a setting to be suitable: the smallest sets of things that a plan can change. */
export const whatIf = (input: unknown, setting: SettingId, options?: AssessOptions | null): Result<WhatIf> =>
  SETTINGS.includes(setting)
    ? ofCase(input, options, ({ readings, pack }) => whatIfCase(setting, readings, pack))
    : refused([issue('what-if.unknown-setting', 'setting', { setting: shown(setting) })])

/** The next questions to ask, at most `most` (8): those that still matter, danger first. */
export const nextQuestions = (
  input: unknown,
  options?: (AssessOptions & { readonly most?: number }) | null,
): Result<readonly Question[]> =>
  ofCase(input, options, (read) => judgeCase(read).ask.slice(0, Math.max(0, options?.most ?? 8)))

const KEYS = ['id', 'facts', 'place', 'at']

/** Reads a case: every fact that is wrong, and a place or time that cannot be read, is an issue, and then nothing is judged. */
export function readCase(input: unknown, options?: AssessOptions | null): Result<ReadCase> {
  if (!isRecord(input)) return refused([issue('case.not-an-object', '', { got: shown(input) })])
  const issues: Issue[] = Object.keys(input)
    .filter((key) => !KEYS.includes(key))
    .map((key) => issue('case.unknown-key', shown(key), { key: shown(key) }))
  const id = own(input, 'id')
  if (id !== undefined && !isJson(id)) issues.push(issue('case.wrong-id', 'id'))
  const pack = packWith(options?.pack, options?.parameters)
  const at = own(input, 'at') ?? undefined
  const time = isTime(at) ? at : undefined
  if (at !== time) issues.push(issue('case.wrong-time', 'at', { got: shown(at) }))
  const found = placeOfCase(own(input, 'place'), options?.places, builtInPlaces)
  const facts = pack.ok ? readFacts(own(input, 'facts') ?? {}, vocabularyOf(pack.value), time) : pack
  for (const read of [found, facts]) if (!read.ok) issues.push(...read.issues)
  if (!pack.ok || !facts.ok || !found.ok || issues.length > 0) return refused(issues)
  const { place, notices } = found.value
  return ok({
    ...(id !== undefined && { id }),
    pack: pack.value,
    place,
    ...fillFromPlace(facts.value.readings, place),
    notices: [...notices, ...facts.value.notices],
  })
}

/** The pack that a host wants, with its local parameters. */
function packWith(pack?: Pack | null, local?: LocalValues | null): Result<Pack> {
  const wanted = pack ?? builtInPack
  return isRecord(wanted) && Array.isArray(wanted.rules)
    ? overlayParameters(wanted, local ?? {})
    : refused([issue('pack.not-a-pack', 'pack')])
}

/** Judges a case that was read. */
export function judgeCase(
  { id, pack, readings, notices, fromPlace }: ReadCase,
  { questions = true }: Pick<AssessOptions, 'questions'> = {},
): Assessment {
  const scene = sceneOf(pack, readings)
  const { verdicts, outcome, recommendation } = choose(scene)
  const { indication } = outcome.step
  const known = {
    ...(id !== undefined && { id }),
    pack: nameOf(pack),
    urgency: outcome.urgency,
    urgencyBecause: speaking(scene, 'urgency'),
    recommendation,
    settings: verdicts,
    indications: [...indicationsOf(scene), ...(indication === null ? [] : [indication])],
    refusal: refusalOf(scene),
    route: speaking(scene, 'route'),
    planB: planBOf(scene),
    relatives: relativesOf(scene),
    rural: ruralOf(scene),
    scores: scoresOf(scene),
  }
  const noticed = { notices: [...notices, ...checksOf(scene)], prompts: speaking(scene, 'prompt') }
  const facts = () => giveFacts(readings)
  // Piece by piece, since the order of the keys is the contract's.
  if (!questions) return withFacts(Object.assign(known, { ask: [], ...noticed, decided: false, fromPlace }), facts)
  // What to ask takes longer than all the rest together: it is worked out when somebody looks at it.
  const open = once(() => stillOpen(scene, verdicts, outcome))
  const asked = withAsk(known, () => open().ask)
  const decided = withDecided(Object.assign(asked, noticed), () => open().decided)
  return withFacts(Object.assign(decided, { fromPlace }), facts)
}

const nameOf = ({ id, version, hash, local }: Pack): Assessment['pack'] => ({
  id,
  version,
  hash,
  ...(local && { parameters: { ...local } }),
})

const withAsk = lateValue<'ask', Assessment['ask']>('ask')
const withDecided = lateValue<'decided', boolean>('decided')
const withFacts = lateValue<'facts', Assessment['facts']>('facts')

type Open = Pick<Assessment, 'ask' | 'decided'>

/** What is still to be asked, and whether the answer hangs on it. */
function stillOpen(scene: Scene, verdicts: Verdicts, outcome: Outcome): Open {
  const { pack, readings } = scene
  const open = openCase(pack, readings)
  const decided = isDecided(outcome, pack, readings, open)
  return { ask: questionsOf(scene, verdicts, decided, open), decided }
}

function refusalOf(scene: Scene): Assessment['refusal'] {
  const rules = speaking(scene, 'refusal')
  const capacity = scene.see('legal.capacity')
  return rules.length === 0 ? null : { rules, capacity: typeof capacity === 'string' ? capacity : 'unknown' }
}

function scoresOf(scene: Scene): Assessment['scores'] {
  const news2 = scene.score('news2')
  const qsofa = scene.score('qsofa')
  const bounds = ({ valid, total: { low, high } }: typeof news2) =>
    valid === 'no' ? { low: null, high: null } : { low, high }
  return {
    news2: { valid: news2.valid, ...bounds(news2), red: news2.single, missing: news2.missing },
    qsofa: bounds(qsofa),
  }
}
