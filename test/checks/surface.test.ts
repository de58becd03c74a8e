import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { ensureBuilt } from '../../.config/build.mjs'
import { whatImportDoes, type Done } from '../helpers/what-import-does.ts'

/** The public names of `beon`, sorted. A change here is a change of the public contract. */
const NAMES = ['assess', 'explain', 'loadPack', 'nextQuestions', 'whatIf']

/** Globals that importing may leave behind: zod keeps its settings in two, of which the first copy on a page decides. */
const GLOBALS: readonly string[] = ['__zod_globalConfig', '__zod_globalRegistry']

describe('importing beon in Node', () => {
  let done: Done
  before(async () => {
    await ensureBuilt()
    done = await whatImportDoes('dist/index.js')
  })

  test('gives the public names, and no other', () => {
    assert.deepEqual(done.names, NAMES)
  })

  test('has no side effect: no global, no element, no output', () => {
    assert.deepEqual(
      { globals: done.globals, tags: done.tags, said: done.said },
      { globals: GLOBALS, tags: [], said: '' },
    )
  })
})

describe('the check of the surface can fail', () => {
  const importing = (text: string, longestMs?: number) =>
    whatImportDoes(`data:text/javascript,${encodeURIComponent(text)}`, longestMs)

  test('it sees names, globals, elements and output', async () => {
    const done = await importing(
      "export const b = 1, a = 2; globalThis.left = 1; customElements.define('x-y'); console.log('hi')",
    )
    assert.deepEqual(done, { names: ['a', 'b'], globals: ['left'], tags: ['x-y'], said: 'hi\n' })
  })

  test('a module that keeps the process open is refused', async () => {
    await assert.rejects(
      importing("import { createServer } from 'node:http'; createServer().listen(0, '127.0.0.1')", 1000),
    )
  })
})
