import { isRecord, own, ownOf } from '../base/is-record.ts'
import type { Issue, IssueParam } from '../base/issue.ts'
import type { Assessment } from '../explain/assessment.ts'
import { isRecorded } from '../facts/is-recorded.ts'
import { readFacts } from '../facts/read-facts.ts'
import type { FactId } from '../facts/fact.ts'
import { listOf } from '../in/fhir/list-of.ts'
import { isSetting, type Pack } from '../pack/pack.ts'
import { vocabularyOf } from '../pack/vocabulary-of.ts'
import { noteWords } from '../present/note-words.ts'
import { basisOf, type Registered } from './decision.ts'
import { factsWhere } from './facts-where.ts'
import { flow, type Given, type GivenFacts, type Kept } from './flow.ts'
import { patientIn } from './patient-id.ts'
import { OVERRIDE_REASONS, type Choice } from './record.ts'

/** The pack that a draft was made with, and what it said then. */
export interface MadeWith {
  readonly pack: Assessment['pack']
  readonly setting: string
  readonly urgency: string
}

/** A draft that was made with another pack. */
export interface Resumed {
  readonly made: MadeWith
  /** The facts that this pack cannot read. */
  readonly dropped: readonly FactId[]
  /** Whether a choice was registered in it, which no longer counts. */
  readonly hadChoice: boolean
}

/** What stands in a draft about how it was made. */
export const madeWith = ({ pack, recommendation, urgency }: Assessment): MadeWith => ({
  pack,
  setting: recommendation.setting,
  urgency,
})

/** A draft that was taken up. */
export interface TakenUp {
  readonly given: Pick<Given, 'entered' | 'facts' | 'kept'>
  readonly registered: Registered | null
  readonly resumed: Resumed | null
}

type Draft = Readonly<Record<string, unknown>>

/**
 * What of a draft can be taken up with this pack. With its own pack everything is, and what is wrong in it is told as a fault, as
 * are facts that are none.
 */
export function takeUp(draft: Draft, pack: Pack): TakenUp {
  const facts = own(draft, 'facts') ?? {}
  if (!isRecord(facts))
    return { given: { facts, entered: {}, kept: keptIn(draft, {}) }, registered: null, resumed: null }
  const made = readMade(own(draft, 'made'))
  const choice = readChoice(own(draft, 'choice'))
  if (!made || made.pack.hash === pack.hash) {
    const given = layersOf(draft, facts)
    return { given, registered: choice && { choice, madeOn: basisIn(draft, given, pack) }, resumed: null }
  }
  const isReadable = (id: FactId) => readFacts({ [id]: facts[id] }, vocabularyOf(pack)).ok
  const dropped = Object.keys(facts).filter((id) => !isReadable(id))
  // A choice was made on what another pack said: it is to be made again.
  const resumed = { made, dropped, hadChoice: choice !== null }
  return { given: layersOf(draft, factsWhere(facts, isReadable)), registered: null, resumed }
}

/** Facts of a draft as the layers they came from: an answer has no source. */
function layersOf(draft: Draft, facts: GivenFacts): TakenUp['given'] {
  const from = (layer: Layer) => factsWhere(facts, (_, given) => layerOf(given) === layer)
  return { entered: from('entered'), facts: from('host'), kept: keptIn(draft, from('record')) }
}

const keptIn = (draft: Draft, facts: GivenFacts): Kept => ({
  facts,
  // Which municipality counts is the host's to say anew.
  noticed: readIssues(own(draft, 'received')).filter(({ code }) => code !== 'fhir.other-place'),
  place: own(draft, 'place'),
  at: own(draft, 'at'),
  patient: patientIn([own(draft, 'patient'), facts, own(draft, 'received')]),
})

/** What the choice of a draft was made on: what stands in the draft, whatever a record says now. */
function basisIn(draft: Draft, given: TakenUp['given'], pack: Pack): string {
  if (own(draft, 'choiceIsEarlier') === true) return ''
  return basisOf(flow({ place: null, at: null, bundle: null, faults: [], ...given, pack }))
}

type Layer = 'entered' | 'host' | 'record'

/** A source that is a FHIR resource, such as `Observation/rr-1`, or several that disagree, tells a record. */
function layerOf(given: unknown): Layer {
  const from = ownOf(given, 'from')
  if (typeof from !== 'string' && !Array.isArray(from)) return 'entered'
  return [from].flat().some(isRecorded) ? 'record' : 'host'
}

function readMade(given: unknown): MadeWith | undefined {
  const pack = ownOf(given, 'pack')
  if (!isRecord(pack)) return undefined
  return {
    pack: { id: text(pack, 'id'), version: text(pack, 'version'), hash: text(pack, 'hash') },
    setting: text(given, 'setting'),
    urgency: text(given, 'urgency'),
  }
}

function readChoice(given: unknown): Choice | null {
  const setting = ownOf(given, 'setting')
  if (!isSetting(setting)) return null
  const override = ownOf(given, 'override')
  const reason = OVERRIDE_REASONS.find((one) => one === ownOf(override, 'reason'))
  return { setting, override: reason ? { reason, text: noteWords(text(override, 'text')) } : null }
}

function text(of: unknown, key: string): string {
  const value = ownOf(of, key)
  return typeof value === 'string' ? value : ''
}

/** So many notices of a draft are read. */
const MOST_NOTICES = 500

/** Notices as they were kept; what is none is left out. */
const readIssues = (given: unknown): readonly Issue[] =>
  listOf(given)
    .slice(0, MOST_NOTICES)
    .flatMap((one): readonly Issue[] => {
      if (!isRecord(one)) return []
      const { code, path, params } = one
      const isIssue = typeof code === 'string' && typeof path === 'string' && isRecord(params)
      return isIssue && Object.values(params).every(isParam) ? [{ code, path, params: params as Issue['params'] }] : []
    })

const isParam = (value: unknown): value is IssueParam =>
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every((one) => typeof one === 'string'))
