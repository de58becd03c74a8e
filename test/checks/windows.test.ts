import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { isProgram } from '../../.config/files.mjs'
import { edgeIn } from '../../.config/find-browser.mjs'
import { listen } from '../../.config/serve.mjs'
import { shortErrors } from '../../.config/short-errors.mjs'
import { trustedTemplates } from '../../.config/trusted-templates.mjs'
import { inProject } from '../helpers/source-files.ts'

/** Every file of the checkout with the ends of its lines; none where there is no git, or no checkout. */
const listed = spawnSync('git', ['ls-files', '--eol'], { cwd: inProject('.'), encoding: 'utf8' })

describe('a checkout on Windows', { skip: listed.status !== 0 }, () => {
  test('has the line ends that are formatted, compared and built here, whatever git is set to', () => {
    const files = listed.stdout.trimEnd().split('\n')
    assert.ok(files.length > 1000)
    const otherwise = files.filter((line) => !/^i\/(?:lf|none) .*attr\/text=auto eol=lf\s/.test(line))
    assert.deepEqual(otherwise, [])
  })
})

/** What stands in the single file in place of a module that lies at an address. */
const changed = (plugin: { transform: (code: string, id: string) => unknown }, code: string, id: string) =>
  (plugin.transform(code, id) as { readonly code: string } | null)?.code

describe('the single file, made on Windows', () => {
  const LIT = 'node_modules/lit-html/lit-html.js'
  const here = inProject(LIT)
  const there = `C:\\EPJ\\beon\\${LIT.replaceAll('/', '\\')}`

  test('makes its policy when it first draws, as anywhere', () => {
    const code = readFileSync(here, 'utf8')
    assert.match(changed(trustedTemplates(), code, here) ?? '', /function fillTemplate/)
    assert.ok(changed(trustedTemplates(), code, there) === changed(trustedTemplates(), code, here))
  })

  test('has the short errors, as anywhere', () => {
    const code = 'throw Error("invalid template strings array")'
    for (const address of [here, there]) assert.equal(changed(shortErrors(), code, address), 'throw Error("Lit")')
  })
})

describe('a program of ours', () => {
  const folder = mkdtempSync(join(tmpdir(), 'beon-link-'))
  after(() => rmSync(folder, { recursive: true }))

  test('knows that it was started, behind a link to the project too, and when another was', () => {
    symlinkSync(inProject('.'), join(folder, 'beon'), 'junction')
    const address = pathToFileURL(inProject('.config/build.mjs')).href
    const isStarted = (...words: readonly string[]) => isProgram(address, ['node', ...words])
    assert.ok(isStarted(inProject('.config/build.mjs')))
    assert.ok(isStarted(join(folder, 'beon', '.config', 'build.mjs')))
    assert.ok(!isStarted(inProject('.config/unit.mjs')))
    assert.ok(!isStarted('of no file'))
    assert.ok(!isStarted())
  })
})

describe('the browser tests', () => {
  test('look for Edge among the programs of Windows', () => {
    const folders = { PROGRAMFILES: 'programs', 'PROGRAMFILES(X86)': 'older programs' }
    const [older, newer] = ['older programs', 'programs'].map((one) =>
      join(one, 'Microsoft/Edge/Application/msedge.exe'),
    )
    assert.deepEqual(edgeIn(folders), [older, newer])
    assert.deepEqual(edgeIn({}), [])
  })
})

describe('the demo', () => {
  /** A server that the system keeps from some ports, in its own words. */
  class Kept extends EventEmitter {
    private port = 0
    private readonly refusals: Readonly<Record<number, string>>
    constructor(refusals: Readonly<Record<number, string>>) {
      super()
      this.refusals = refusals
    }
    listen(port: number, _host: string, listening: () => void) {
      const code = this.refusals[port]
      this.port = port
      if (code === undefined) listening()
      else this.emit('error', Object.assign(new Error(`listen ${code}`), { code }))
    }
    address() {
      return { port: this.port }
    }
  }

  test('goes on to the next port where one is in use, or kept by Windows for itself', async () => {
    assert.equal(await listen(new Kept({ 8730: 'EADDRINUSE', 8731: 'EACCES' }), [8730, 8731, 8732]), 8732)
    await assert.rejects(listen(new Kept({ 8730: 'EACCES' }), [8730]), /port 8730 .*EACCES/)
    await assert.rejects(listen(new Kept({ 8730: 'ENFILE' }), [8730, 8731]), /listen ENFILE/)
  })
})
