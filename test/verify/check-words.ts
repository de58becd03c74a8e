import assert from 'node:assert/strict'
import type { Language } from '../../src/present/texts.ts'
import { textOf, type Finding } from '../../src/verify/finding.ts'
import type { Says } from '../../src/verify/says.ts'
import { textsFile } from '../present/cards-of.ts'

/** The languages in which verify says everything; the others fall back to nb. */
export const SAID_IN = ['nb', 'nn', 'en'] as const satisfies readonly Language[]

const texts = new Map(SAID_IN.map((language) => [language, textsFile(language)]))

/** That there is such a text in every language, and that it keeps the very places open that are filled. */
export function checkWords({ key, params = {} }: Says): void {
  for (const [language, of] of texts) {
    const text = of[key] ?? ''
    assert.notEqual(text, '', `${language} has no ${key}`)
    const open = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name)
    assert.deepEqual([...new Set(open)].sort(), Object.keys(params).sort(), `${language}: ${key}`)
  }
  for (const value of Object.values(params)) if (typeof value === 'object') checkWords({ key: value.key })
}

/** What is found and where, each with its words in every language. */
export const inWords = (findings: readonly Finding[]): readonly string[] =>
  findings.map((finding) => {
    if (!finding.issue) checkWords(textOf(finding))
    return `${finding.check} ${finding.path}`
  })
