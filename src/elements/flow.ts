import { builtInPack, builtInPlaces, judgeCase, readCase } from '../assess.ts'
import { isRecord } from '../base/is-record.ts'
import { issue, type Issue } from '../base/issue.ts'
import type { Assessment, ReadCase } from '../explain/assessment.ts'
import type { FactId, GivenFact } from '../facts/fact.ts'
import { readBundle, type FromFhir } from '../in/fhir/read-bundle.ts'
import type { Pack } from '../pack/pack.ts'
import { currentNumber } from '../places/current-number.ts'

/** Facts by id in the JSON form of the contract, unchecked. */
export type GivenFacts = Readonly<Record<FactId, unknown>>

/** Everything that a host and a user gave. */
export interface Given {
  /** A pack that `loadPack` read; null: the built-in one. */
  readonly pack: unknown
  readonly place: unknown
  readonly at: unknown
  /** FHIR R4; null and undefined: none. */
  readonly bundle: unknown
  /** Facts of a resumed draft that a record once gave: they count until the record is there again. */
  readonly kept: GivenFacts
  /** What was noticed when that record was read. */
  readonly noticed: readonly Issue[]
  /** Facts that were entered, by the host or the user: they count before those of the record. */
  readonly entered: unknown
}

/** What comes of it: a case with its assessment, or everything that stood in the way. */
export type Flow =
  | {
      readonly kind: 'assessed'
      readonly read: ReadCase
      readonly assessment: Assessment
      /** All facts but those of the place, as they went in. */
      readonly facts: GivenFacts
      readonly place: string | null
      readonly at: string | null
      /** What was noticed while the record was read. */
      readonly received: readonly Issue[]
    }
  | { readonly kind: 'fault'; readonly issues: readonly Issue[] }

/** From what was given to an assessment: the case is read and judged. Pure. */
export function flow(given: Given): Flow {
  const seen = readGiven(given)
  return seen.kind === 'fault' ? seen : { ...seen, kind: 'assessed', assessment: judgeCase(seen.read) }
}

/** A case with what was to be asked before in place of what is to be asked now; undefined where there is none to be had. */
export function inHaste(now: Flow, before: Flow): Flow | undefined {
  if (now.kind === 'fault' || before.kind === 'fault') return undefined
  const { ask, decided } = before.assessment
  return { ...now, assessment: { ...judgeCase(now.read, { questions: false }), ask, decided } }
}

/** A case that was given, not judged yet: the record is read, and entered facts are laid over it. */
export function readGiven({ pack: given, place, at, bundle, kept, noticed, entered }: Given): Read | Fault {
  const pack = packOf(given)
  if (!pack) return { kind: 'fault', issues: [issue('pack.not-a-pack', 'pack')] }
  const record = readRecord(bundle, at, pack)
  if (record.kind === 'fault') return record
  const received = isGiven(bundle) ? record.notices : noticed
  const facts = isRecord(entered) ? inOrder({ ...known(kept), ...record.facts, ...known(entered) }, pack) : entered
  const input = {
    facts: facts ?? {},
    ...(isGiven(place) ? { place } : { place: record.place ?? undefined }),
    ...(isGiven(at) ? { at } : { at: record.at ?? undefined }),
  }
  const read = readCase(input, { pack })
  if (!read.ok) return { kind: 'fault', issues: read.issues }
  const withNotices = { ...read.value, notices: [...received, ...read.value.notices] }
  return {
    kind: 'read',
    read: withNotices,
    facts: isRecord(facts) ? facts : {},
    place: typeof input.place === 'string' ? input.place : null,
    at: typeof input.at === 'string' ? input.at : null,
    received,
  }
}

/** The pack that a host gave, or the built-in one; undefined when it is no pack. */
export function packOf(given: unknown): Pack | undefined {
  if (!isGiven(given)) return builtInPack
  const isPack = isRecord(given) && typeof given['hash'] === 'string' && Array.isArray(given['rules'])
  return isPack ? (given as unknown as Pack) : undefined
}

type Read = Omit<Extract<Flow, { kind: 'assessed' }>, 'kind' | 'assessment'> & { readonly kind: 'read' }
type FromRecord = { readonly kind: 'record' } & Pick<FromFhir, 'facts' | 'place' | 'at' | 'notices'>
type Fault = Extract<Flow, { readonly kind: 'fault' }>

function readRecord(bundle: unknown, at: unknown, pack: Pack): FromRecord | Fault {
  if (!isGiven(bundle)) return { kind: 'record', facts: {}, place: null, at: null, notices: [] }
  const read = readBundle(bundle, {
    vocabulary: pack.facts,
    place: (number) => currentNumber(builtInPlaces(), number),
    ...(typeof at === 'string' && at !== '' ? { at } : {}),
  })
  return read.ok ? { kind: 'record', ...read.value } : { kind: 'fault', issues: read.issues }
}

/** Whether a host gave anything: an attribute that is empty is none. */
export const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

/** Null says that nobody has asked: it does not take away what is known from elsewhere. */
const known = (facts: GivenFacts): GivenFacts =>
  Object.fromEntries(Object.entries(facts).filter(([, given]) => given !== null && given !== undefined))

/** Facts in the order of the pack: in which order they came to be known makes no difference. */
function inOrder(facts: GivenFacts, pack: Pack): GivenFacts {
  const order = new Map(pack.facts.map(({ id }, at) => [id, at]))
  const at = ([id]: readonly [FactId, unknown]) => order.get(id) ?? order.size
  return Object.fromEntries(Object.entries(facts).sort((one, other) => at(one) - at(other)))
}

/** An answer in the form of the contract, stamped with the reference time when there is one. */
export const stamped = (
  answer: { readonly value: unknown } | { readonly unknown: string },
  at: string | null,
): GivenFact => (at === null ? ('value' in answer ? answer.value : answer) : { ...answer, at }) as GivenFact
