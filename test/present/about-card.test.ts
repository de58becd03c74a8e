import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { builtInPack } from '../../src/assess.ts'
import { aboutCard } from '../../src/present/about-card.ts'
import { durationText } from '../../src/present/duration-text.ts'
import { LANGUAGES } from '../../src/present/texts.ts'
import { strict } from './cards-of.ts'

const nb = strict('nb')
const card = aboutCard(builtInPack, nb)
const rowOf = (title: string) => card.rows.find((row) => row.title === title)?.lines.join(' ') ?? ''
const listOf = (start: string) => card.lists.find(({ title }) => title.startsWith(start))?.lines ?? []

describe('what there is to know about the rule pack', () => {
  test('it is no CE-marked device, and the doctor decides', () => {
    assert.match(card.device, /ikke CE-merket.*Legen avgjør/s)
  })

  test('purpose, misuse, whom it does not suit, maker, funding, review, version and languages, none of them empty', () => {
    assert.equal(card.rows.length, 8)
    for (const { title, lines } of card.rows) assert.ok(title !== '' && lines.join('').length > 20, title)
  })

  test('an emergency is no use of it: 113 is named', () => {
    assert.match(rowOf(nb('about.misuse')), /113/)
  })

  test('a draft that nobody has reviewed says so, with its date', () => {
    assert.equal(builtInPack.status, 'draft')
    assert.match(rowOf(nb('about.review')), /utkast fra \d+\.\d+\.\d+\. Ingen faggruppe/)
    const active = aboutCard({ ...builtInPack, status: 'active' }, nb)
    assert.match(JSON.stringify(active.rows), /Status er: i bruk/)
    const foreign = aboutCard({ ...builtInPack, status: 'trial' }, nb)
    assert.match(JSON.stringify(foreign.rows), /Status er: trial/)
  })

  test('the version and the hash are those of the pack', () => {
    assert.match(
      rowOf(nb('about.version')),
      new RegExp(`${builtInPack.id}.*${builtInPack.version.replaceAll('.', '\\.')}`),
    )
    assert.deepEqual(card.hash, { title: nb('about.hash'), hash: builtInPack.hash })
  })

  test('every number that no source gives is named with its value, its unit, and whether a place may set it', () => {
    const choices = builtInPack.parameters.filter((one) => one.class === 'Design')
    const lines = listOf('Tall som er prosjektvalg')
    assert.equal(lines.length, choices.length)
    for (const [at, { id, local }] of choices.entries()) {
      assert.ok(lines[at]?.startsWith(`${nb(`parameter.${id}`)}: `), id)
      assert.equal(lines[at]?.endsWith('Kan settes lokalt.'), local, id)
    }
    const text = lines.join('\n')
    for (const value of ['240 minutter', '3 dager', '30 minutter', '75 år', '4 timer', '12 måneder', '10 måneder'])
      assert.ok(text.includes(`: ${value}. `), value)
    assert.doesNotMatch(text, /\bP(?:T?\d)/)
  })

  test('every rule that no source states is named, with what it is about', () => {
    const rules = builtInPack.rules.filter((one) => one.class === 'Design')
    assert.equal(listOf('Regler som er prosjektvalg').length, rules.length)
    for (const [about, rule] of [
      ['Sykestue', 'SR4'],
      ['Hjemme', 'HX6'],
      ['Plan B', 'PB7'],
      ['Pårørende', 'RC4'],
      ['Valg av sted', 'SEL-1'],
    ])
      assert.ok(listOf('Regler som er prosjektvalg').includes(`${about}: ${nb(`rule.${rule}.title`)}`), rule)
  })

  test('every source that the pack refers to stands in one group, and the project itself is no source', () => {
    const groups = ['Dokumenter', 'Åpne kilder'].map(listOf)
    const { rules, parameters, derived, scores } = builtInPack
    const referred = [rules, parameters, derived, scores].flatMap((all) => all.flatMap(({ sources }) => sources))
    assert.equal(groups[0]?.length, 5)
    assert.equal(groups.flat().length, new Set(referred.map(({ document }) => document)).size - 1)
    assert.ok(groups.every((lines) => lines.length > 0))
    assert.ok(groups[1]?.includes('Royal College of Physicians 2017: NEWS2: terskler og anbefalt respons'))
    assert.ok(groups[1]?.includes('NICE: Medtech innovation briefing MIB205'))
  })

  test('a list that is empty is left out', () => {
    const bare = aboutCard({ ...builtInPack, parameters: [], rules: [], sources: [], derived: [], scores: [] }, nb)
    assert.deepEqual(bare.lists, [])
  })

  test('how much is not translated is told, and nothing where all is', () => {
    const pack = { ...builtInPack, texts: { nb: { ...builtInPack.texts['nb'] } } }
    const told = LANGUAGES.map((language) => aboutCard(pack, strict(language)).rows.at(-1)?.lines.length)
    assert.deepEqual(told, [1, 1, 2, 1])
    for (const language of LANGUAGES)
      assert.doesNotMatch(JSON.stringify(aboutCard(pack, strict(language))), /\{\{|undefined/)
  })
})

test('a duration is in words', () => {
  assert.deepEqual(
    ['PT1H', 'PT4H', 'P1M', 'P12M', 'P7D', 'P1DT2H', 'PT30M', 'soon'].map((iso) => durationText(iso, nb)),
    ['1 time', '4 timer', '1 måned', '12 måneder', '7 dager', '1 dag 2 timer', '30 minutter', 'soon'],
  )
})
