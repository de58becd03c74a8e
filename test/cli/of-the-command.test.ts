import assert from 'node:assert/strict'
import { test } from 'node:test'
import { builtInPack } from '../../src/assess.ts'
import { loadTexts } from '../../src/cli/load-texts.ts'
import { isOfTheCommand } from '../../src/cli/of-the-command.ts'

test("no page carries the command's own words, and the command has them", async () => {
  const carried = Object.keys(builtInPack.texts['nb'] ?? {})
  assert.ok(carried.length > 1000)
  assert.deepEqual(carried.filter(isOfTheCommand), [])
  const t = await loadTexts('nb')
  for (const key of ['cli.help', 'section.why', 'line.urgency', 'verify.line.proven'])
    assert.ok(isOfTheCommand(key) && t.has(key), key)
})
