import { isRecord } from '../base/is-record.ts'
import { CONDITION_KEYS } from './condition.ts'
import type { FactId } from '../facts/fact.ts'
import type { Pack, SourceRef } from './pack.ts'
import { isCondition, shortCondition } from './short-condition.ts'
import { toTable, type Table } from './table.ts'

/** The lists of a pack that ship as tables. */
export const TABLES = ['facts', 'parameters', 'derived', 'rules', 'sources'] as const
/** What does not ship with a pack. */
const LEFT_OUT: ReadonlySet<string> = new Set(['texts', 'cases'])

/** The small form of a pack that ships with the library, without the rules' cases and without texts; `expandPack` opens it. */
export type CompactPack = Readonly<Record<(typeof TABLES)[number], Table>> & Readonly<Record<string, unknown>>

/** The facts that conditions of a pack give by their place: those that are asked for, then those that follow. */
export const factIds = ({
  facts,
  derived,
}: Readonly<Record<'facts' | 'derived', readonly unknown[]>>): readonly FactId[] =>
  [...facts, ...derived].map((one) => (one as { readonly id: FactId }).id)

/** Makes the small form of a pack; the same bytes for the same pack. */
export function compactPack(pack: Pack): CompactPack {
  const whole = shorten(pack, '', factIds(pack)) as Readonly<Record<string, unknown>>
  const tables = TABLES.map((name) => [name, toTable(whole[name] as Parameters<typeof toTable>[0])])
  return { ...whole, ...Object.fromEntries(tables) } as CompactPack
}

function shorten(value: unknown, name: string, ids: readonly FactId[]): unknown {
  if (Array.isArray(value)) return value.map((one) => shorten(one, name, ids))
  if (!isRecord(value)) return value
  if (isCondition(value)) {
    if (!CONDITION_KEYS.has(name)) throw new Error(`a condition under another name: ${name}`)
    return shortCondition(value, ids)
  }
  if (isSourceRef(value))
    return value.section === value.document ? value.document : `${value.document} ${value.section}`
  const kept = Object.entries(value).filter(([key]) => !LEFT_OUT.has(key))
  return Object.fromEntries(kept.map(([key, one]) => [key, shorten(one, key, ids)]))
}

const isSourceRef = (value: object): value is SourceRef => 'document' in value && 'section' in value
