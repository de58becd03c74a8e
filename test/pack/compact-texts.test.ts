import assert from 'node:assert/strict'
import { afterEach, describe, test } from 'node:test'
import { builtInPack } from '../../src/assess.ts'
import { compactTexts, expandTexts } from '../../src/pack/compact-texts.ts'
import type { Texts } from '../../src/pack/pack.ts'
import { withTexts } from '../../src/pack/with-texts.ts'

const texts = {
  'rule.HX1.title': 'a title',
  'rule.HX1.toDo.1': 'one thing',
  'rule.HX1.toDo.2': 'another: 2 = 2',
  'fact.pt.age.label': 'age',
  'code.pref.place.home': 'at home',
  'derived.flag.any': 'a flag',
  'parameter.adult_age': 'grown up',
  'page.odd key': 'with = in it',
  'page.blank': '{{count}} of {{all}}',
  'page.part.one': 'one',
  'page.part.one.more': 'one more',
  'page.part': 'a part',
  'part.one': 'one elsewhere',
}

describe('the small form of texts', () => {
  test('opened again, texts are the same', () => {
    assert.deepEqual(expandTexts(compactTexts(texts, builtInPack), builtInPack), texts)
  })

  test('opened again, all texts of the pack are the same', () => {
    const { nb = {} } = builtInPack.texts
    assert.ok(Object.keys(nb).length > 1000)
    assert.deepEqual(expandTexts(compactTexts(nb, builtInPack), builtInPack), nb)
  })

  test('no texts are no texts', () => {
    assert.deepEqual(expandTexts(compactTexts({}, builtInPack), builtInPack), {})
  })

  for (const mark of ['^', '~', '{', '{count}', '{{a b}}', '{{{count}}}']) {
    test(`a text with ${mark} in it is refused`, () => {
      assert.throws(() => compactTexts({ 'page.x': `a ${mark} b` }, builtInPack), /page\.x/)
    })
  }
})

describe('a pack with its texts', () => {
  const page = globalThis as { beonFiles?: unknown }
  const made = () => withTexts(builtInPack, compactTexts(texts, builtInPack))
  const nn = { pack: builtInPack.hash, content: compactTexts({ 'page.x': 'nynorsk' }, builtInPack) }
  afterEach(() => delete page.beonFiles)

  test('has those that came with it, as plain data too', () => {
    assert.deepEqual(made().texts['nb'], texts)
    assert.deepEqual((JSON.parse(JSON.stringify(made())) as { texts: Texts }).texts, { nb: texts })
  })

  test('has no other language until its file is added', () => {
    const pack = made()
    assert.equal(pack.texts['nn'], undefined)
    page.beonFiles = { nn }
    assert.deepEqual(pack.texts['nn'], { 'page.x': 'nynorsk' })
    assert.equal(pack.texts['en'], undefined)
  })

  for (const [what, files] of [
    ['made with another pack', { nn: { ...nn, pack: 'sha256-other' } }],
    ['without content', { nn: { pack: builtInPack.hash } }],
    ['of another kind', { nn: 'nynorsk' }],
  ] as const) {
    test(`a file ${what} is passed over`, () => {
      page.beonFiles = files
      assert.equal(made().texts['nn'], undefined)
    })
  }
})
