import { toldOf } from '../explain/explain.ts'
import type { SourceRef } from '../pack/pack.ts'
import type { SourceLine } from './cards.ts'
import type { ShownCase } from './shown-case.ts'

/** A place in a source as a reader sees it. */
export function sourceLine(source: SourceRef, { read, t }: ShownCase): SourceLine {
  const told = toldOf(source, read.pack)
  const { id, section, year } = told
  return { id, section, text: t(year === null ? 'source.without-year' : 'source', { ...told, year: year ?? '' }) }
}
