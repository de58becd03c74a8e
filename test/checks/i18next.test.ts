import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, describe, test } from 'node:test'
import { createInstance, type i18n } from 'i18next'
import { parseAst } from 'rollup/parseAst'
import { withoutUnused } from '../../.config/trim-i18next.mjs'
import { builtInPack } from '../../src/assess.ts'
import type { Texts } from '../../src/pack/pack.ts'
import { LANGUAGES } from '../../src/present/texts.ts'
import { inProject } from '../helpers/source-files.ts'

const source = readFileSync(inProject('node_modules/i18next/dist/esm/i18next.js'), 'utf8')
const bundles = Object.fromEntries(
  LANGUAGES.map((language) => {
    const file = readFileSync(inProject(`rules/no-beon/texts/${language}.json`), 'utf8')
    return [language, { translation: { ...builtInPack.texts[language], ...(JSON.parse(file) as Texts) } }]
  }),
)
const BLANKS = { number: 3, text: '{{name}} $t(value.yes) <b>', none: '' }

function start(create: typeof createInstance): i18n {
  const i18n = create()
  void i18n.init({
    resources: bundles,
    lng: 'nb',
    fallbackLng: false,
    load: 'currentOnly',
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  })
  return i18n
}

/** Every text of a language, with each kind of thing in its blanks, and a key that has no text. */
function say(i18n: i18n, lng: string): readonly string[] {
  const texts = { ...bundles[lng]?.translation, 'no.such.key': '' }
  return Object.entries(texts).flatMap(([key, text]) => {
    const names = [...text.matchAll(/\{\{(\w+)\}\}/g)].flatMap(([, name]) => name ?? [])
    return Object.values(BLANKS).map((value) =>
      i18n.t(key, { lng, replace: Object.fromEntries(names.map((name) => [name, value])), nest: false }),
    )
  })
}

describe('i18next as the single file has it', () => {
  let trimmed: typeof createInstance
  let code = ''
  before(async () => {
    code = String(withoutUnused(source, parseAst(source)))
    const address = `data:text/javascript,${encodeURIComponent(code)}`
    trimmed = ((await import(address)) as { createInstance: typeof createInstance }).createInstance
  })

  for (const language of LANGUAGES) {
    test(`says every text in ${language} as the whole library does`, () => {
      const whole = say(start(createInstance), language)
      assert.deepEqual(say(start(trimmed), language), whole)
    })
  }

  test('is a quarter shorter', () => {
    assert.ok(code.length < source.length * 0.75, `${String(code.length)} of ${String(source.length)}`)
  })

  test('a library without a method that is to be cut is refused', () => {
    const other = source.replace('getFixedT(lng', 'fixedT(lng')
    assert.throws(() => withoutUnused(other, parseAst(other)), /I18n\.getFixedT/)
  })
})
