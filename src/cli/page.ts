import { plainText } from '../base/plain-text.ts'
import type { Severity } from '../present/cards.ts'
import { wrap } from './wrap.ts'

/** How a line looks where colours may be used; without them nothing is lost. */
export type Look = Severity | 'heading' | 'quiet'

const NARROWEST = 60
const WIDEST = 100
const USUAL = 80

const SGR: Readonly<Record<Look, string>> = {
  danger: '1;31',
  warning: '1;33',
  good: '1;32',
  neutral: '',
  heading: '1',
  quiet: '2',
}

/** A text for a terminal that grows line by line. */
export interface Page {
  /** Adds a paragraph, indented by `level` steps of two; `mark`, such as `1.`, stands before it and its lines hang below it. */
  readonly add: (
    text: string,
    options?: { readonly level?: number; readonly mark?: string; readonly look?: Look },
  ) => void
  /** Adds an empty line and a heading. */
  readonly head: (text: string) => void
  readonly text: () => string
}

/** A no-break space holds together what stands on each side of it. */
const plainParagraph = (text: string): string => text.split('\u00a0').map(plainText).join('\u00a0')

/** An empty page as wide as the terminal, within reason: lines longer than a hundred characters are hard to read. */
export function newPage({ columns, colour }: { readonly columns: number | undefined; readonly colour: boolean }): Page {
  const width = Math.min(Math.max(columns ?? USUAL, NARROWEST), WIDEST)
  const lines: string[] = []
  const put = (line: string, look: Look) => {
    const code = colour ? SGR[look] : ''
    lines.push(code === '' ? line : `\u001b[${code}m${line}\u001b[0m`)
  }
  return {
    add(text, { level = 0, mark = '', look = 'neutral' } = {}) {
      const indent = '  '.repeat(level)
      const lead = mark === '' ? '' : `${mark} `
      const hang = ' '.repeat(lead.length)
      wrap(plainParagraph(text), width - indent.length - lead.length).forEach((line, at) => {
        put(`${indent}${at === 0 ? lead : hang}${line}`, look)
      })
    },
    head(text) {
      if (lines.length > 0) lines.push('')
      put(plainText(text).toUpperCase(), 'heading')
    },
    text: () => lines.map((line) => `${line}\n`).join(''),
  }
}
