import type { Fact, FactId, FactValue } from '../facts/fact.ts'

/** One fact of many cases, in their order. A fact on which two sources disagree has no place in a column. */
export type Column =
  /** 0 while it is unknown, 1 for no, 2 for yes. */
  | { readonly kind: 'boolean'; readonly values: Uint8Array }
  /** 0 while it is unknown, 1 once it is known: no condition looks into a date. */
  | { readonly kind: 'date'; readonly values: Uint8Array }
  /** 0 while it is unknown, 1 for the first of at most 255 codes, and so on. */
  | { readonly kind: 'code'; readonly codes: readonly string[]; readonly values: Uint8Array }
  /** NaN while it is unknown. */
  | { readonly kind: 'number'; readonly values: Float64Array }
  /** -1 while it is unknown; otherwise a bit for each of at most 31 codes, the lowest for the first. */
  | { readonly kind: 'codes'; readonly codes: readonly string[]; readonly values: Int32Array }

/** Many cases, fact by fact. A fact without a column is unknown of them all. */
export interface Cohort {
  /** How many cases there are: as many values as each column has. */
  readonly size: number
  readonly columns: ReadonlyMap<FactId, Column>
}

/** What a column is told of its fact; codes where the fact has any. */
export interface ColumnFact extends Pick<Fact, 'id' | 'type'> {
  readonly codes?: readonly string[]
}

/** The known facts of one case, by id; what is null, or not there, is unknown. */
export type KnownFacts = Readonly<Record<FactId, FactValue | null | undefined>>

const MOST_CODES = { code: 255, codes: 31 } as const

/** Packs cases into columns, one for each of the facts; other facts are left out. Throws a RangeError for a value that a fact cannot have. */
export function cohortOf(facts: readonly ColumnFact[], cases: readonly KnownFacts[]): Cohort {
  const columns = new Map(facts.map((fact) => [fact.id, emptyColumn(fact, cases.length)]))
  cases.forEach((known, at) => {
    for (const [id, value] of Object.entries(known)) {
      const column = columns.get(id)
      if (column && value !== undefined && value !== null) column.values[at] = cellOf(column, value, id)
    }
  })
  return { size: cases.length, columns }
}

function emptyColumn({ type, codes = [] }: ColumnFact, size: number): Column {
  switch (type) {
    case 'boolean':
    case 'date':
      return { kind: type, values: new Uint8Array(size) }
    case 'code':
      return { kind: type, codes, values: new Uint8Array(size) }
    case 'number':
      return { kind: type, values: new Float64Array(size).fill(NaN) }
    case 'codes':
      return { kind: type, codes, values: new Int32Array(size).fill(-1) }
  }
}

function cellOf(column: Column, value: FactValue, id: FactId): number {
  if (column.kind === 'boolean' && typeof value === 'boolean') return value ? 2 : 1
  if (column.kind === 'date' && typeof value === 'string') return 1
  if (column.kind === 'number' && typeof value === 'number' && !Number.isNaN(value)) return value
  if (column.kind === 'code' && typeof value === 'string') return placeOf(value, column.codes, id) + 1
  if (column.kind === 'codes' && typeof value === 'object')
    return value.reduce((set, code) => set | (1 << placeOf(code, column.codes, id)), 0)
  throw new RangeError(`${id} is of kind ${column.kind}, not ${JSON.stringify(value)}`)
}

function placeOf(code: string, codes: readonly string[], id: FactId): number {
  const at = codes.indexOf(code)
  if (at < 0) throw new RangeError(`${id} has no code ${code}`)
  return at
}

/** Throws a RangeError unless every column has a value for each case, and each stands for something. */
export function checkCohort({ size, columns }: Cohort): void {
  for (const [id, column] of columns) {
    const { length } = column.values
    if (length !== size) throw new RangeError(`${id} has ${length} values for ${size} cases`)
    if ('codes' in column) checkCodes(id, column.codes, MOST_CODES[column.kind])
    const wrong = outside(column)
    if (wrong !== undefined) throw new RangeError(`${id} has the value ${wrong}, which stands for nothing`)
  }
}

function checkCodes(id: FactId, codes: readonly string[], most: number): void {
  if (codes.length > most) throw new RangeError(`${id} has ${codes.length} codes, and a column holds ${most}`)
  if (new Set(codes).size < codes.length) throw new RangeError(`${id} has a code twice`)
}

/** A value that stands for nothing, if there is one. */
function outside(column: Column): number | undefined {
  switch (column.kind) {
    case 'number':
      return undefined
    case 'boolean':
      return beyond(column.values, 0, 2)
    case 'date':
      return beyond(column.values, 0, 1)
    case 'code':
      return beyond(column.values, 0, column.codes.length)
    case 'codes':
      return beyond(column.values, -1, 2 ** column.codes.length - 1)
  }
}

/** The least or the greatest value, when it is out of bounds. */
function beyond(values: Uint8Array | Int32Array, least: number, most: number): number | undefined {
  let low = 0
  let high = 0
  for (let at = 0; at < values.length; at += 1) {
    low = Math.min(low, values[at] ?? 0)
    high = Math.max(high, values[at] ?? 0)
  }
  return low < least ? low : high > most ? high : undefined
}
