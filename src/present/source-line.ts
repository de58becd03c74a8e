import type { SourceRef } from '../pack/pack.ts'
import type { SourceLine } from './cards.ts'
import type { ShownCase } from './shown-case.ts'

/** A place in a source as a reader sees it. */
export function sourceLine({ document, section }: SourceRef, { read, t }: ShownCase): SourceLine {
  const { title = document, year = null, publisher = '' } = read.pack.sources.find(({ id }) => id === document) ?? {}
  const text =
    year === null
      ? t('source.without-year', { publisher, title, section })
      : t('source', { publisher, year, title, section })
  return { id: document, section, text }
}
