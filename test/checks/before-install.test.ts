import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { withLock } from '../../.config/lock.mjs'
import { inProject } from '../helpers/source-files.ts'

const { scripts } = JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as { scripts: Record<string, string> }
const STATIC = /^(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]/gm

/** The packages that a program of ours loads as soon as it starts, itself or through another of our files: `file: package`. */
function packagesOf(
  program: string,
  read = (file: string) => readFileSync(inProject(file), 'utf8'),
): readonly string[] {
  const found: string[] = []
  // What is added to a set while it is gone through is gone through too.
  const files = new Set([program])
  for (const file of files)
    for (const [, wanted = ''] of read(file).matchAll(STATIC)) {
      if (wanted.startsWith('.')) files.add(join(dirname(file), wanted))
      else if (!wanted.startsWith('node:')) found.push(`${file}: ${wanted}`)
    }
  return found
}

describe('on a machine with Node alone', () => {
  for (const name of ['start', 'test', 'stories', 'verify', 'bench']) {
    test(`npm run ${name} starts before anything is installed`, () => {
      const [, program] = /^node (\S+)/.exec(scripts[name] ?? '') ?? []
      assert.ok(program)
      assert.deepEqual(packagesOf(program), [])
    })
  }

  test('the check can fail', () => {
    const files: Readonly<Record<string, string>> = {
      'a/start.mjs': "import { at } from './files.mjs'\nimport fs from 'node:fs'\nawait import('later')\n",
      'a/files.mjs': "export {\n  at,\n} from '../b.mjs'\n",
      'b.mjs': "import 'now'\n",
    }
    assert.deepEqual(
      packagesOf('a/start.mjs', (file) => files[file] ?? ''),
      ['b.mjs: now'],
    )
  })
})

describe('a machine on which esbuild does not run', () => {
  test('is told so', async () => {
    const building = `const { build } = await import(${JSON.stringify(pathToFileURL(inProject('.config/build.mjs')).href)}); await build()`
    const started = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', building], {
      env: { ...process.env, NODE_OPTIONS: '', ESBUILD_BINARY_PATH: process.execPath },
    })
    await assert.rejects(started, ({ stderr }: Error & { stderr: string }) => /Error: The service /.test(stderr))
  })
})

describe('a checkout that cannot be written', () => {
  test('says what has to be built, and where, in one line with a code', async () => {
    const folder = inProject('package.json/dist')
    await assert.rejects(
      withLock(`${folder}/.lock`, () => Promise.resolve()),
      ({ message }: Error) =>
        message.startsWith(`build.not-written ${folder} `) && /\(ENOTDIR\).*npm run build/.test(message),
    )
  })
})
