import builtIn from '#pack'
import builtInPlaces from '#places'
import { instant } from './base/dates.ts'
import { lateValue, once } from './base/with-lazy.ts'
import { isRecord, own } from './base/is-record.ts'
import { issue, shown, type Issue } from './base/issue.ts'
import { ok, refused, type Result } from './base/result.ts'
import { checksOf, promptsOf, ruralOf, speaking, urgencyRulesOf } from './choose/flags.ts'
import { planBOf, relativesOf } from './choose/parts.ts'
import { recommend } from './choose/recommend.ts'
import { select, type Outcome } from './choose/select.ts'
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
import { SETTINGS, type Pack, type SettingId } from './pack/pack.ts'
import { overlayParameters } from './pack/overlay-parameters.ts'
import { vocabularyOf } from './pack/vocabulary-of.ts'
import { fillFromPlace } from './places/fill-from-place.ts'
import { findPlace } from './places/find-place.ts'
import type { Place, Places } from './places/place.ts'

export type { Assessment, ReadCase } from './explain/assessment.ts'
export type { Explanation, Reason } from './explain/explain.ts'
export type { Question } from './explain/questions.ts'
export type { Change, WhatIf } from './explain/what-if.ts'

/** What a host may set; all of it has a built-in value. */
export interface AssessOptions {
  readonly pack?: Pack
  readonly places?: Places
  /** Local values of parameters that the pack marks local. */
  readonly parameters?: Readonly<Record<string, number | string>>
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
export function assess(input: unknown, options: AssessOptions = {}): Result<Assessment> {
  const read = readCase(input, options)
  return read.ok ? ok(judgeCase(read.value, options)) : read
}

/**
 * Why an assessment says what it says, for every setting and the urgency: rules, facts with time and source, limits, sentences
 * and sources. An assessment of another pack than the one given, or one without its facts, is refused.
 */
export function explain(assessment: Assessment, options: AssessOptions = {}): Result<Explanation> {
  const pack = overlayParameters(options.pack ?? builtInPack, options.parameters ?? {})
  if (!pack.ok) return pack
  const given = assessment as Partial<Assessment> | null | undefined
  if (given?.pack?.hash !== pack.value.hash)
    return refused([issue('explain.other-pack', 'pack.hash', { hash: shown(given?.pack?.hash) })])
  const facts = readFacts(given.facts, vocabularyOf(pack.value))
  return facts.ok ? ok(explainCase(assessment, facts.value.readings, pack.value)) : facts
}

/** What would have to be in place for a setting to be suitable: the smallest sets of things that a plan can change. */
export function whatIf(input: unknown, setting: SettingId, options: AssessOptions = {}): Result<WhatIf> {
  if (!SETTINGS.includes(setting))
    return refused([issue('what-if.unknown-setting', 'setting', { setting: shown(setting) })])
  const read = readCase(input, options)
  return read.ok ? ok(whatIfCase(setting, read.value.readings, read.value.pack)) : read
}

/** The next questions to ask, at most `most` (8): those that still matter, danger first. */
export function nextQuestions(
  input: unknown,
  { most = 8, ...options }: AssessOptions & { readonly most?: number } = {},
): Result<readonly Question[]> {
  const assessed = assess(input, options)
  return assessed.ok ? ok(assessed.value.ask.slice(0, most)) : assessed
}

const KEYS = ['id', 'facts', 'place', 'at']

/** Reads a case: every fact that is wrong, and a place or time that cannot be read, is an issue, and then nothing is judged. */
export function readCase(input: unknown, options: AssessOptions = {}): Result<ReadCase> {
  if (!isRecord(input)) return refused([issue('case.not-an-object', '', { got: shown(input) })])
  const issues: Issue[] = Object.keys(input)
    .filter((key) => !KEYS.includes(key))
    .map((key) => issue('case.unknown-key', shown(key), { key: shown(key) }))
  const pack = overlayParameters(options.pack ?? builtInPack, options.parameters ?? {})
  const at = own(input, 'at') ?? undefined
  if (at !== undefined && (typeof at !== 'string' || instant(at) === undefined))
    issues.push(issue('case.wrong-time', 'at', { at: shown(at) }))
  const found = readPlaceOf(own(input, 'place') ?? undefined, options.places, issues)
  if (!pack.ok) issues.push(...pack.issues)
  if (!pack.ok) return refused(issues)
  const time = typeof at === 'string' && instant(at) !== undefined ? at : undefined
  const vocabulary = vocabularyOf(pack.value)
  const facts = readFacts(own(input, 'facts') ?? {}, vocabulary, time)
  if (!facts.ok) issues.push(...facts.issues)
  if (!facts.ok || issues.length > 0) return refused(issues)
  const { readings, filled } = found.place
    ? fillFromPlace(facts.value.readings, found.place, (id) => vocabulary.facts.has(id))
    : { readings: facts.value.readings, filled: [] }
  return ok({
    ...(Object.hasOwn(input, 'id') ? { id: own(input, 'id') } : {}),
    pack: pack.value,
    place: found.place,
    readings,
    notices: [...found.notices, ...facts.value.notices],
    fromPlace: filled,
  })
}

function readPlaceOf(
  given: unknown,
  places: Places | undefined,
  issues: Issue[],
): { readonly place: Place | null; readonly notices: readonly Issue[] } {
  if (given === undefined) return { place: null, notices: [] }
  const found = findPlace(places ?? builtInPlaces(), given)
  switch (found?.kind) {
    case undefined:
      issues.push(issue('case.unknown-place', 'place', { place: shown(given) }))
      return { place: null, notices: [] }
    case 'no-profiles':
      return { place: null, notices: [issue('place.no-profiles', 'place', { number: found.number })] }
    case 'current':
      return { place: found.place, notices: [] }
    case 'retired':
      return {
        place: found.place,
        notices: [issue('place.retired', 'place', { number: found.number, to: found.place.number })],
      }
    case 'split':
      return {
        place: null,
        notices: [
          issue('place.split', 'place', { number: found.number, to: found.candidates.map((one) => one.number) }),
        ],
      }
  }
}

/** Judges a case that was read. */
export function judgeCase(
  { id, pack, readings, notices, fromPlace }: ReadCase,
  { questions = true }: Pick<AssessOptions, 'questions'> = {},
): Assessment {
  const scene = sceneOf(pack, readings)
  const { verdicts, outcomes } = select(scene)
  const [outcome] = outcomes
  if (!outcome) throw new Error('the selection of the pack has no last step')
  const recommendation = recommend(outcome, verdicts, scene)
  // What to ask takes longer than all the rest together: it is worked out when somebody looks at it.
  const open = questions ? once(() => stillOpen(scene, verdicts, outcome)) : () => NOTHING_OPEN
  // Piece by piece, since the order of the keys is the contract's.
  const judged = withAsk(
    {
      ...(id === undefined ? {} : { id }),
      pack: { id: pack.id, version: pack.version, hash: pack.hash },
      urgency: outcome.urgency,
      urgencyBecause: urgencyRulesOf(scene),
      recommendation,
      settings: verdicts,
      indications: [...indicationsOf(scene), ...(outcome.step.indication === null ? [] : [outcome.step.indication])],
      refusal: refusalOf(scene),
      route: speaking(scene, 'route'),
      planB: planBOf(scene),
      relatives: relativesOf(scene),
      rural: ruralOf(scene),
      scores: scoresOf(scene),
    },
    () => open().ask,
  )
  const noticed = Object.assign(judged, { notices: [...notices, ...checksOf(scene)], prompts: promptsOf(scene) })
  const decided = Object.assign(
    withDecided(noticed, () => open().decided),
    { fromPlace },
  )
  return withFacts(decided, () => giveFacts(readings, pack.facts))
}

const withAsk = lateValue<'ask', Assessment['ask']>('ask')
const withDecided = lateValue<'decided', boolean>('decided')
const withFacts = lateValue<'facts', Assessment['facts']>('facts')

type Open = Pick<Assessment, 'ask' | 'decided'>

const NOTHING_OPEN: Open = { ask: [], decided: false }

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
