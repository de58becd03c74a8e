import type { Place, PlaceContent, PlaceFact, Places, PlaceSource, PlaceValue, Words } from './place.ts'

/** A kind of value that is shipped: what all its cells share, and, unless they are numbers or truths, the table that cells index. */
export interface PackedColumn {
  readonly key: string
  readonly source: string
  readonly year: number
  readonly unit?: string
  readonly table?: readonly PlaceContent[]
}

/** A municipality's number, name and county (an index), then one cell a column: null when not told. */
export type PackedRow = readonly [string, string, number, ...(number | boolean | null)[]]

/** The small form of all profiles that ships with the library; `unpackPlaces` opens it. */
export interface PackedPlaces {
  readonly counties: readonly string[]
  readonly columns: readonly PackedColumn[]
  readonly rows: readonly PackedRow[]
  readonly names: Readonly<Record<string, Place['names']>>
  readonly facts: Readonly<Record<string, Readonly<Record<string, PlaceFact>>>>
  /** Values that differ from what their column shares: another source, year or unit, or confirmed. */
  readonly apart: Readonly<Record<string, Readonly<Record<string, PlaceValue>>>>
  readonly notes: readonly Words[]
  /** Which note a shared value has, as an index. */
  readonly noted: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Retired numbers, in one text with spaces, under the number or numbers that took over. */
  readonly retired: Readonly<Record<string, string>>
  readonly sources: readonly PlaceSource[]
}

/** The values that a user of the library sees; the rest stays in the full profiles. */
export const SHIPPED_VALUES = [
  'population',
  'centrality_class',
  'small_and_remote',
  'sami_administrative_area',
  'local_hospital',
  'catchment_split_by_district',
  'straight_line_km_to_local_hospital',
  'nearest_hospital',
  'nearest_hospital_is_local',
  'straight_line_km_to_nearest_hospital',
  'out_of_hours_service',
  'straight_line_km_to_out_of_hours',
] as const

/** Makes the small form: all facts and names, and the values that users see; the same bytes for the same profiles. */
export function packPlaces({ profiles, retired, sources }: Places): PackedPlaces {
  const all = Object.values(profiles).sort((one, other) => (one.number < other.number ? -1 : 1))
  const counties = [...new Set(all.map((place) => place.county))]
  const columns = SHIPPED_VALUES.flatMap((key) => packColumn(key, all))
  const cells = (place: Place) => columns.map((column) => packCell(place.values[column.key], column))
  const told = (place: Place, sharing: boolean) =>
    columns.flatMap((column): [string, PlaceValue][] => {
      const value = place.values[column.key]
      return value && shares(value, column) === sharing ? [[column.key, value]] : []
    })
  const notes = distinct(all.flatMap((place) => told(place, true).flatMap(([, { note }]) => note ?? [])))
  const noted = (place: Place) =>
    told(place, true).flatMap(([key, { note }]): [string, number][] => (note ? [[key, indexIn(notes, note)]] : []))
  const facts = byNumber(all, (place) => Object.entries(place.facts))
  const apart = byNumber(all, (place) => told(place, false))
  const used = new Set(columns.map((column) => column.source))
  const sourced: readonly Readonly<Record<string, { readonly source: string }>>[] = [
    ...Object.values(facts),
    ...Object.values(apart),
  ]
  for (const one of sourced) for (const { source } of Object.values(one)) used.add(source)
  return {
    counties,
    columns,
    rows: all.map((place) => [place.number, place.name, counties.indexOf(place.county), ...cells(place)]),
    names: byNumber(all, (place) => Object.entries(place.names)),
    facts,
    apart,
    notes,
    noted: byNumber(all, noted),
    retired: packRetired(retired),
    sources: sources.filter((source) => used.has(source.id)),
  }
}

function packColumn(key: string, all: readonly Place[]): readonly PackedColumn[] {
  const values = all.flatMap((place) => place.values[key] ?? [])
  const first = values.find((value) => value.status === 'proposed') ?? values[0]
  if (!first) return []
  const { source, year, unit } = first
  const column = { key, source, year, ...(unit === undefined ? {} : { unit }) }
  const shared = values.filter((value) => shares(value, column))
  if (shared.every(({ value }) => typeof value === 'number' || typeof value === 'boolean')) return [column]
  return [{ ...column, table: distinct(shared.map(({ value }) => value)) }]
}

function packCell(value: PlaceValue | undefined, column: PackedColumn): number | boolean | null {
  if (!value || !shares(value, column)) return null
  const content = value.value
  if (!column.table) return typeof content === 'number' || typeof content === 'boolean' ? content : null
  return indexIn(column.table, content)
}

const distinct = <T>(list: readonly T[]): readonly T[] => [
  ...new Map(list.map((one) => [JSON.stringify(one), one])).values(),
]

const indexIn = (list: readonly unknown[], one: unknown): number =>
  list.findIndex((other) => JSON.stringify(other) === JSON.stringify(one))

const shares = (value: PlaceValue, column: PackedColumn): boolean =>
  value.status === 'proposed' &&
  value.source === column.source &&
  value.year === column.year &&
  value.unit === column.unit

function byNumber<T>(
  all: readonly Place[],
  entries: (place: Place) => readonly [string, T][],
): Readonly<Record<string, Readonly<Record<string, T>>>> {
  const told = all.map((place) => [place.number, entries(place)] as const).filter(([, list]) => list.length > 0)
  return Object.fromEntries(told.map(([number, list]) => [number, Object.fromEntries(list)]))
}

function packRetired(retired: Places['retired']): Readonly<Record<string, string>> {
  const packed: Record<string, string> = {}
  for (const number of Object.keys(retired).sort()) {
    const to = retired[number]?.to.join(' ') ?? ''
    packed[to] = packed[to] === undefined ? number : `${packed[to]} ${number}`
  }
  return packed
}
