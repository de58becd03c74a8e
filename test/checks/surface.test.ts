import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import type * as beon from '../../src/index.ts'
import { ensureBuilt } from '../../.config/build.mjs'
import { inProject } from '../helpers/source-files.ts'
import { whatImportDoes, type Done } from '../helpers/what-import-does.ts'

/** The public names of `beon`, sorted. A change here is a change of the public contract. */
const NAMES = ['assess', 'explain', 'loadPack', 'nextQuestions', 'whatIf']

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
    assert.deepEqual({ globals: done.globals, tags: done.tags, said: done.said }, { globals: [], tags: [], said: '' })
  })

  test('does not run the schema library before a pack is read', async () => {
    const { loadPack } = (await import(pathToFileURL(inProject('dist/index.js')).href)) as typeof beon
    const ran = () => Reflect.ownKeys(globalThis).some((key) => String(key).includes('zod'))
    assert.equal(ran(), false)
    const read = loadPack({}, 'sha256-none')
    assert.equal(ran(), true)
    assert.ok(!read.ok && read.issues.some(({ code, path }) => code === 'pack.file-missing' && path === 'pack.json'))
  })
})

describe('the check of the surface can fail', () => {
  const importing = (text: string, longestMs?: number) =>
    whatImportDoes(`data:text/javascript,${encodeURIComponent(text)}`, longestMs)

  test('it sees names, globals, elements and output', async () => {
    const done = await importing(
      "export const b = 1, a = 2; globalThis.left = 1; setTimeout(() => customElements.define('x-y'), 50); console.log('hi')",
    )
    assert.deepEqual(done, { names: ['a', 'b'], globals: ['left'], tags: ['x-y'], said: 'hi\n' })
  })

  test('a module that keeps the process open is refused', async () => {
    await assert.rejects(
      importing("import { createServer } from 'node:http'; createServer().listen(0, '127.0.0.1')", 1000),
      { killed: true },
    )
  })
})
