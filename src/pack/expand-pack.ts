import type { FactId } from '../facts/fact.ts'
import { CONDITION_KEYS } from './condition.ts'
import { factIds, TABLES, type CompactPack } from './compact-pack.ts'
import type { Pack, SourceRef } from './pack.ts'
import { longCondition, type ShortCondition } from './short-condition.ts'
import { fromTable } from './table.ts'

/** Opens the small form made by `compactPack`, written as JSON; nothing is checked again. */
export function expandPack(json: string): Omit<Pack, 'texts'> {
  const compact = JSON.parse(json) as CompactPack
  const tables = Object.fromEntries(TABLES.map((name) => [name, fromTable(compact[name])])) as Tables
  const { facts, sources, ...judging } = { ...compact, ...tables }
  lengthen(judging, factIds(tables))
  for (const rule of tables.rules) rule['cases'] = []
  return { facts, sources, ...judging } as unknown as Omit<Pack, 'texts'>
}

type Tables = Record<(typeof TABLES)[number], Record<string, unknown>[]>

/** Gives conditions and sources their long form, in place: nobody else has seen these objects. */
function lengthen(value: unknown, ids: readonly FactId[]): void {
  if (typeof value !== 'object' || value === null) return
  const holder = value as Record<string, unknown>
  for (const [key, one] of Object.entries(holder)) {
    if (CONDITION_KEYS.has(key) && (typeof one === 'string' || typeof one === 'number' || Array.isArray(one)))
      holder[key] = longCondition(one as ShortCondition, ids)
    else if (key === 'sources') holder[key] = (one as readonly string[]).map(sourceRef)
    else lengthen(one, ids)
  }
}

/** A document alone is a source that has the document's name for its section. */
function sourceRef(text: string): SourceRef {
  const end = text.indexOf(' ')
  return end < 0 ? { document: text, section: text } : { document: text.slice(0, end), section: text.slice(end + 1) }
}
