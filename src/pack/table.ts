/** Records of one kind, as a list for each key; a key that not every record has ends in `?`, null stands where it is lacking, and nothing after the last that has it. */
export type Table = Readonly<Record<string, readonly unknown[]>>

type Row = Readonly<Record<string, unknown>>

/** Records as a table; throws when a null could be mistaken for a key that is lacking. */
export function toTable(rows: readonly Row[]): Table {
  const keys = [...new Set(rows.flatMap(Object.keys))]
  return Object.fromEntries(
    keys.map((key) => {
      if (rows.every((row) => Object.hasOwn(row, key))) return [key, rows.map((row) => row[key])]
      if (rows.some((row) => row[key] === null)) throw new Error(`${key} is null in one record and lacking in another`)
      const last = rows.findLastIndex((row) => Object.hasOwn(row, key))
      return [`${key}?`, rows.slice(0, last + 1).map((row) => row[key] ?? null)]
    }),
  )
}

/** The records of a table. */
export function fromTable(table: Table): Record<string, unknown>[] {
  const columns = Object.entries(table)
  const rows = (columns[0]?.[1] ?? []).map((): Record<string, unknown> => ({}))
  for (const [name, values] of columns) {
    const key = name.replace('?', '')
    rows.forEach((row, at) => {
      if (key === name || (values[at] ?? null) !== null) row[key] = values[at]
    })
  }
  return rows
}
