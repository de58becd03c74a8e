import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, describe, test } from 'node:test'
import { build } from 'esbuild'
import { builtInPack } from '../../src/assess.ts'
import type { Texts } from '../../src/pack/pack.ts'
import { createTexts, LANGUAGES, type Language, type TextParams } from '../../src/present/texts.ts'
import { inProject } from '../helpers/source-files.ts'

const bundles = Object.fromEntries(
  LANGUAGES.map((language) => {
    const file = readFileSync(inProject(`rules/no-beon/texts/${language}.json`), 'utf8')
    return [language, { ...builtInPack.texts[language], ...(JSON.parse(file) as Texts) }]
  }),
) as Record<Language, Texts>

/** What can stand in a blank: a number, what looks like a text with blanks or like markup, nothing, and a text by its key. */
const BLANKS: readonly TextParams[string][] = [3, 0.5, '{{name}} $t(value.yes) <b> $1', '', { key: 'value.yes' }]

const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].flatMap(([, name]) => name ?? [])

/** Every text of a language, with each kind of thing in its blanks, with its blanks left open, and a key that has no text. */
function say(create: typeof createTexts, language: Language): readonly string[] {
  const t = create(language, bundles)
  return Object.entries({ ...bundles.nb, 'no.such.key': '' }).flatMap(([key, text]) => {
    const names = namesIn(bundles[language][key] ?? text)
    const filled = BLANKS.map((blank) => t(key, Object.fromEntries(names.map((name) => [name, blank]))))
    return [t(key), ...filled]
  })
}

/** `src/present/texts.ts` as the single file has it. */
async function textsOfSingleFile(): Promise<typeof createTexts> {
  const { outputFiles } = await build({
    entryPoints: [inProject('src/present/texts.ts')],
    alias: { i18next: inProject('.config/small-i18next.mjs') },
    bundle: true,
    format: 'esm',
    write: false,
  })
  const address = `data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`
  return ((await import(address)) as { createTexts: typeof createTexts }).createTexts
}

describe('what the single file has in place of i18next', () => {
  let small: typeof createTexts
  before(async () => {
    small = await textsOfSingleFile()
  })

  for (const language of LANGUAGES) {
    test(`says every text in ${language} as the library does`, () => {
      const said = say(createTexts, language)
      assert.ok(said.length > 5000)
      assert.deepEqual(say(small, language), said)
    })
  }
})
