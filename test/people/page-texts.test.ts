import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { inProject, sourceFiles } from '../helpers/source-files.ts'

const texts = JSON.parse(readFileSync(inProject('rules/no-beon/texts/nb.json'), 'utf8')) as Record<string, string>
const used = sourceFiles()
  .filter(({ file }) => file.startsWith('src/elements/'))
  .flatMap(({ text }) => [...text.matchAll(/'(page\.[a-z.-]+)'/g)].flatMap(([, key]) => key ?? []))

test('the texts of the page are those that the elements use, no more and no less', () => {
  const kept = Object.keys(texts).filter((key) => key.startsWith('page.'))
  assert.ok(used.length > 40)
  assert.deepEqual(kept.sort(), [...new Set(used)].sort())
})
