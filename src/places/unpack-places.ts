import { withLazy } from '../base/with-lazy.ts'
import type { PackedColumn, PackedPlaces, PackedRow } from './pack-places.ts'
import type { Place, Places, PlaceValue, Words } from './place.ts'

/**
 * Opens the small form made by `packPlaces`: every value again with its source, year and status; nothing is checked again.
 * A profile is made when somebody first looks at it: a case has one municipality of 357.
 */
export function unpackPlaces(packed: PackedPlaces): Places {
  const profiles: Record<string, Place> = {}
  for (const row of packed.rows) withLazy(profiles, row[0], () => unpackRow(row, packed))
  const retired = Object.entries(packed.retired).flatMap(([to, numbers]) =>
    numbers.split(' ').map((number) => [number, { to: to.split(' ') }] as const),
  )
  return {
    profiles,
    retired: Object.fromEntries(retired),
    sources: packed.sources,
  }
}

function unpackRow([number, name, county, ...cells]: PackedRow, packed: PackedPlaces): Place {
  const [apart, noted] = [packed.apart[number] ?? {}, packed.noted[number] ?? {}]
  const values = packed.columns.flatMap((column, at) => {
    const value = apart[column.key] ?? unpackCell(cells[at] ?? null, column, packed.notes[noted[column.key] ?? -1])
    return value ? [[column.key, value] as const] : []
  })
  return {
    number,
    name,
    names: packed.names[number] ?? {},
    county: packed.counties[county] ?? '',
    values: Object.fromEntries(values),
    facts: packed.facts[number] ?? {},
  }
}

function unpackCell(
  cell: number | boolean | null,
  { source, year, unit, table }: PackedColumn,
  note?: Words,
): PlaceValue | undefined {
  const value = table && typeof cell === 'number' ? table[cell] : cell
  if (value === null || value === undefined) return undefined
  return { value, ...(unit === undefined ? {} : { unit }), ...(note ? { note } : {}), source, year, status: 'proposed' }
}
