import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { SETTINGS } from '../../src/pack/pack.ts'
import { inProject, sourceFiles } from '../helpers/source-files.ts'

const texts = JSON.parse(readFileSync(inProject('rules/no-beon/texts/nb.json'), 'utf8')) as Record<string, string>
const used = sourceFiles()
  .filter(({ file }) => file.startsWith('src/elements/'))
  .flatMap(({ text }) => [
    ...[...text.matchAll(/'(page\.[a-z.-]+)'/g)].flatMap(([, key]) => key ?? []),
    // One for each setting.
    ...[...text.matchAll(/`(page\.[a-z.-]+)\$\{setting\}`/g)].flatMap(([, of]) =>
      SETTINGS.map((id) => `${of ?? ''}${id}`),
    ),
  ])

test('the texts of the page are those that the elements use, no more and no less', () => {
  const kept = Object.keys(texts).filter((key) => key.startsWith('page.'))
  assert.ok(used.length > 40)
  assert.deepEqual(kept.sort(), [...new Set(used)].sort())
})

test('an abbreviation for a setting is spelled out where patients and relatives read of it', () => {
  for (const language of ['nb', 'nn', 'en']) {
    const words = JSON.parse(readFileSync(inProject(`rules/no-beon/texts/${language}.json`), 'utf8')) as typeof texts
    const short = ['home', 'korttid', 'kad', 'sykestue', 'hospital'].filter((id) =>
      /^\p{Lu}{2,}$/u.test(words[`setting.${id}`] ?? ''),
    )
    for (const id of short) {
      const [, whole] = /^\S+ (.+) \(/.exec(words[`place.${id}`] ?? '') ?? []
      assert.ok(whole && words[`page.patient.${id}`]?.includes(whole), `${language} ${id}`)
    }
  }
})

test('no notice about a record tells the reader to choose a municipality, which nothing on the page can do', () => {
  const choosing = ['nb', 'nn', 'en'].flatMap((language) => {
    const words = JSON.parse(readFileSync(inProject(`rules/no-beon/texts/${language}.json`), 'utf8')) as typeof texts
    return Object.entries(words).filter(
      ([key, text]) => key.startsWith('issue.fhir.') && /(velg|vel|choose)( the)? (kommune|municipality)/i.test(text),
    )
  })
  assert.deepEqual(choosing, [])
})
