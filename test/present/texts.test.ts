import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createTexts } from '../../src/present/texts.ts'

const BUNDLES = {
  nb: {
    hello: 'Hei, {{name}}.',
    only: 'Bare bokmål',
    place: 'på sykestue',
    stay: 'Bli {{where}}.',
    empty: 'Fylt',
    'text.missing': '(mangler)',
    'a.b:c': 'punktum',
    both: 'Begge {{what}}',
  },
  en: { hello: 'Hello, {{name}}.', empty: '', stay: 'Stay {{where}}.', both: 'Both {{what}}' },
  se: { place: 'sámegillii' },
}

describe('texts', () => {
  test('come in the language that is asked for', () => {
    assert.equal(createTexts('en', BUNDLES)('hello', { name: 'Ada' }), 'Hello, Ada.')
    assert.equal(createTexts('nb', BUNDLES)('hello', { name: 'Ada' }), 'Hei, Ada.')
  })

  test('what is not translated, or translated as nothing, comes in nb', () => {
    const t = createTexts('en', BUNDLES)
    assert.equal(t('only'), 'Bare bokmål')
    assert.equal(t('empty'), 'Fylt')
  })

  test('a language without texts comes in nb', () => {
    assert.equal(createTexts('nn', BUNDLES)('only'), 'Bare bokmål')
  })

  test('whether a key is translated is told without asking for the text', () => {
    const t = createTexts('en', BUNDLES)
    assert.deepEqual(['hello', 'only', 'empty', 'nowhere'].map(t.isTranslated), [true, false, false, false])
  })

  test('a text knows its language', () => {
    const t = createTexts('en', BUNDLES)
    assert.equal(t.languageOf(t('only')), 'nb')
    assert.equal(t.languageOf(t('hello', { name: 'Ada' })), 'en')
    assert.equal(createTexts('nb', BUNDLES).languageOf('only'), 'nb')
  })

  test('whether any text was not translated is told', () => {
    const t = createTexts('en', BUNDLES)
    t('hello', { name: 'Ada' })
    assert.equal(t.hasFallenBack(), false)
    t('only')
    assert.equal(t.hasFallenBack(), true)
    const nb = createTexts('nb', BUNDLES)
    nb('only')
    assert.equal(nb.hasFallenBack(), false)
  })

  test('a text that carries one that is not translated is marked as that', () => {
    const t = createTexts('en', BUNDLES)
    assert.equal(t.languageOf(t('both', { what: t('only') })), 'nb')
    assert.equal(t.languageOf(t('both', { what: 'Ada' })), 'en')
    assert.equal(t.languageOf(t('both', { what: t('place'), name: 'Ada' })), 'nb')
  })

  test('a text named inside another is in the language of the other', () => {
    assert.equal(createTexts('se', BUNDLES)('stay', { where: { key: 'place' } }), 'Bli på sykestue.')
    assert.equal(createTexts('se', BUNDLES)('place'), 'sámegillii')
    assert.equal(createTexts('en', BUNDLES)('stay', { where: { key: 'place' } }), 'Stay på sykestue.')
  })

  test('a key is never shown: the fault is told, and a text stands in its place', () => {
    const missing: string[] = []
    const t = createTexts('en', BUNDLES, (key) => void missing.push(key))
    assert.equal(t('nowhere.to.be.found'), '(mangler)')
    assert.equal(createTexts('nb', { nb: {} })('nowhere'), '–')
    assert.deepEqual(missing, ['nowhere.to.be.found'])
    assert.equal(t('__proto__'), '(mangler)')
    assert.equal(t('constructor'), '(mangler)')
  })

  test('points and colons are parts of a key', () => {
    assert.equal(createTexts('nb', BUNDLES)('a.b:c'), 'punktum')
  })

  test('what is put in is put in as it stands', () => {
    const t = createTexts('nb', BUNDLES)
    for (const name of ['<b>&"', '$t(only)', '{{name}}', '$1 $& $$', ''])
      assert.equal(t('hello', { name }), `Hei, ${name}.`)
  })

  test('words that i18next gives a meaning are only names here', () => {
    const t = createTexts('nb', {
      nb: { odd: '{{count}} {{context}} {{lng}} {{ns}} {{defaultValue}}', odd_one: 'x', odd_male: 'y' },
    })
    assert.equal(t('odd', { count: 1, context: 'male', lng: 'en', ns: 'z', defaultValue: 'd' }), '1 male en z d')
  })
})
