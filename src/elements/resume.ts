import { isRecord, own } from '../base/is-record.ts'
import type { Assessment } from '../explain/assessment.ts'
import { readFacts } from '../facts/read-facts.ts'
import type { FactId } from '../facts/fact.ts'
import { SETTINGS, type Pack, type SettingId } from '../pack/pack.ts'
import { vocabularyOf } from '../pack/vocabulary-of.ts'
import type { GivenFacts } from './flow.ts'
import { OVERRIDE_REASONS, type Choice } from './record.ts'

/** The pack that a draft was made with, and what it said then. */
export interface MadeWith {
  readonly pack: Assessment['pack']
  readonly setting: string
  readonly urgency: string
}

/** A draft that was made with another pack: what it was made with, and the facts that this pack cannot read. */
export interface Resumed {
  readonly made: MadeWith
  readonly dropped: readonly FactId[]
}

/** What stands in a draft about how it was made. */
export const madeWith = ({ pack, recommendation, urgency }: Assessment): MadeWith => ({
  pack,
  setting: recommendation.setting,
  urgency,
})

/** A draft that was taken up. */
export interface TakenUp {
  /** Answers. */
  readonly entered: GivenFacts
  /** What a record gave: it counts until the record is there again. */
  readonly kept: GivenFacts
  readonly choice: Choice | null
  readonly resumed: Resumed | null
}

/** What of a draft can be taken up with this pack. With its own pack everything is, and what is wrong in it is told as a fault. */
export function takeUp(value: unknown, facts: GivenFacts, pack: Pack): TakenUp {
  const made = readMade(isRecord(value) ? own(value, 'made') : undefined)
  const choice = readChoice(isRecord(value) ? own(value, 'choice') : undefined)
  if (!made || made.pack.hash === pack.hash) return { ...split(facts), choice, resumed: null }
  const isReadable = (id: FactId) => readFacts({ [id]: facts[id] }, vocabularyOf(pack)).ok
  const ids = Object.keys(facts)
  const dropped = ids.filter((id) => !isReadable(id))
  const kept = Object.fromEntries(ids.filter((id) => !dropped.includes(id)).map((id) => [id, facts[id]]))
  // A choice was made on what another pack said: it is to be made again.
  return { ...split(kept), choice: null, resumed: { made, dropped } }
}

/** Answers, and what a record gave. */
function split(facts: GivenFacts): Pick<TakenUp, 'entered' | 'kept'> {
  const those = (fromRecord: boolean) =>
    Object.fromEntries(Object.entries(facts).filter(([, given]) => isFromRecord(given) === fromRecord))
  return { entered: those(false), kept: those(true) }
}

/** Whether a fact says that it comes from a FHIR resource, such as `Observation/rr-1`. */
function isFromRecord(given: unknown): boolean {
  const from = isRecord(given) ? own(given, 'from') : undefined
  return typeof from === 'string' && /^[A-Z][A-Za-z]+\/[^\s]+$/.test(from)
}

function readMade(given: unknown): MadeWith | undefined {
  const pack = isRecord(given) ? own(given, 'pack') : undefined
  if (!isRecord(given) || !isRecord(pack)) return undefined
  const text = (record: Readonly<Record<string, unknown>>, key: string) => {
    const value = own(record, key)
    return typeof value === 'string' ? value : ''
  }
  return {
    pack: { id: text(pack, 'id'), version: text(pack, 'version'), hash: text(pack, 'hash') },
    setting: text(given, 'setting'),
    urgency: text(given, 'urgency'),
  }
}

function readChoice(given: unknown): Choice | null {
  if (!isRecord(given)) return null
  const setting = SETTINGS.find((one): one is SettingId => one === own(given, 'setting'))
  if (!setting) return null
  const override = own(given, 'override')
  const reason = isRecord(override) ? OVERRIDE_REASONS.find((one) => one === own(override, 'reason')) : undefined
  const text = isRecord(override) ? own(override, 'text') : undefined
  return { setting, override: reason ? { reason, text: typeof text === 'string' ? text : '' } : null }
}
