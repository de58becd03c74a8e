import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { build } from 'esbuild'
import { publint } from 'publint'
import { packed, type Project } from '../helpers/packed.ts'
import { inProject } from '../helpers/source-files.ts'

/** What a tarball may hold; everything else is a file too many. */
const ALLOWED = [
  /^(?:package\.json|README\.md|\.config\/beon\.mjs)$/,
  /^dist\/(?!stories\/|\.)[\w/.-]+\.d\.ts$/,
  /^dist\/(?!stories\/|elements\/|evaluate\/many\.|define-apart|\.)[\w/.-]+\.js$/,
  /^dist\/[\w-]+(?:\.iife)?\.js\.map$/,
  /^dist\/(?:custom-elements\.json|licenses\.txt)$/,
  /^dist\/themes\/\w+\.css$/,
  /^rules\/[\w/.-]+\.(?:json|md)$/,
]
/** How a program ended that did not end well. */
interface Failed {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

const CASE = JSON.stringify({
  id: 'a',
  facts: caseFacts('selection/SEL-2-lowest-effective-level', 'Alt er på plass hjemme'),
})

function caseFacts(rule: string, name: string): unknown {
  const read = JSON.parse(readFileSync(inProject(`rules/no-beon/rules/${rule}.json`), 'utf8')) as {
    cases: readonly { name: string; facts: unknown }[]
  }
  return read.cases.find((one) => one.name === name)?.facts
}

describe('the package, installed in an empty project', () => {
  let project: Project
  before(async () => {
    project = await packed()
  })
  after(() => project.remove())

  const inPackage = (file: string) => join(project.folder, 'node_modules/beon', file)

  test('holds nothing that a host has no use for', () => {
    assert.deepEqual(
      project.files.filter((file) => !ALLOWED.some((pattern) => pattern.test(file))),
      [],
    )
    const strays = ['test/a.test.ts', 'src/index.ts', 'dist/.stamp', 'dist/stories/index.js', '.config/build.mjs']
    for (const stray of [
      ...strays,
      'dist/define-apart.js',
      'dist/elements/flow.js',
      'dist/evaluate/many.js',
      'dist/cli/page.js.map',
    ])
      assert.ok(!ALLOWED.some((pattern) => pattern.test(stray)), stray)
  })

  test('holds every file that one of its modules loads', () => {
    const loaded = project.files
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) =>
        [
          ...readFileSync(inPackage(file), 'utf8').matchAll(/(?:from|import|import\(|new URL\()\s?"(\.[^"]+\.js)"/g),
        ].map(([, target = '']) => posix.join(dirname(file), target)),
      )
    assert.ok(loaded.length > 100)
    assert.deepEqual(
      loaded.filter((file) => !project.files.includes(file)),
      [],
    )
  })

  test('has its sources in its source maps', () => {
    const maps = project.files.filter((file) => file.endsWith('.map'))
    assert.ok(maps.length > 4)
    for (const file of maps) {
      const { sources, sourcesContent } = JSON.parse(readFileSync(inPackage(file), 'utf8')) as Record<string, string[]>
      assert.equal(sourcesContent?.filter((text) => typeof text === 'string').length, sources?.length, file)
    }
  })

  test('tells nothing of the machine that it was built on', () => {
    const slashed = (path: string) => path.replace(/\\+/g, '/')
    const home = slashed(inProject('.')).replace(/\/$/, '')
    const here = project.files.filter((file) => slashed(readFileSync(inPackage(file), 'utf8')).includes(home))
    assert.deepEqual(here, [])
  })

  test('has the licence of every package that stands in its files, in full', () => {
    const told = readFileSync(inPackage('dist/licenses.txt'), 'utf8')
    const maps = project.files
      .filter((file) => file.endsWith('.map'))
      .map((file) => readFileSync(inPackage(file), 'utf8'))
    const packages = new Set(maps.join('\n').match(/(?<=node_modules\/)(?:@[^/"]+\/)?[^/"]+/g))
    assert.deepEqual([...packages].sort(), ['@lit/context', '@lit/reactive-element', 'lit-element', 'lit-html', 'zod'])
    for (const name of packages) {
      assert.ok(told.includes(name), name)
      assert.ok(told.includes(readFileSync(inProject(`node_modules/${name}/LICENSE`), 'utf8').trim()), name)
    }
  })

  test('publint has nothing to say', async () => {
    const { messages } = await publint({ pkgDir: inPackage('.'), pack: false, strict: true })
    assert.deepEqual(messages, [])
  })

  test('every export is there, the themes and the manifest too', () => {
    const { exports } = JSON.parse(readFileSync(inPackage('package.json'), 'utf8')) as { exports: object }
    for (const target of JSON.stringify(exports).match(/\.\/(?:dist|package)[^"]+/g) ?? []) {
      const pattern = new RegExp(`^${target.slice(2).replaceAll('.', '\\.').replace('*', '[\\w-]+')}$`)
      assert.ok(
        project.files.some((file) => pattern.test(file)),
        target,
      )
    }
    assert.deepEqual(
      project.files.filter((file) => file.endsWith('.css')),
      ['aksel', 'designsystemet', 'helsenorge', 'smart'].map((theme) => `dist/themes/${theme}.css`),
    )
  })

  test('imported in Node registers nothing, and judges', async () => {
    project.write(
      'judge.js',
      `const tags = []
       globalThis.customElements = { define: (tag) => tags.push(tag), get: () => undefined }
       const { assess } = await import('beon')
       const { ok, value } = assess(${CASE})
       console.log(JSON.stringify({ tags, ok, setting: value.recommendation.setting, package: value.recommendation.package }))`,
    )
    const said: unknown = JSON.parse(await project.node('judge.js'))
    assert.deepEqual(said, { tags: [], ok: true, setting: 'home', package: 'home_standard' })
  })

  test('beon/define can be imported where there is no page, for a server that draws', async () => {
    project.write('define.js', `console.log(Object.keys(await import('beon/define')).includes('BeonPathway'))`)
    assert.equal(await project.node('define.js'), 'true\n')
  })

  test('the command says that it proves nothing without the solver, which is not installed with it', async () => {
    const run = project.node('node_modules/beon/.config/beon.mjs', 'verify', '--only', 'structure')
    const failed: unknown = await run.then(
      () => assert.fail('it ended well'),
      (error: unknown) => error,
    )
    const { code, stdout, stderr } = failed as Failed
    assert.deepEqual([code, stdout], [2, ''])
    assert.match(stderr, /^verify\.no-solver z3-solver .+\n$/)
  })

  test('the command runs', async () => {
    project.write('case.json', CASE)
    const said = await project.node('node_modules/beon/.config/beon.mjs', 'assess', 'case.json', '--json')
    const { recommendation } = JSON.parse(said) as { recommendation: { setting: string } }
    assert.equal(recommendation.setting, 'home')
  })

  for (const [module, resolution] of [
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
    ['esnext', 'node10 --ignoreDeprecations 6.0'],
  ] as const) {
    test(`the types hold for a strict consumer with ${resolution} resolution, and refuse what is wrong`, async () => {
      project.write('consumer.ts', CONSUMER + asTold())
      const options = `--noEmit --strict --ignoreConfig --target es2022 --module ${module} --moduleResolution ${resolution}`
      const said = await project
        .node(inProject('node_modules/typescript/bin/tsc'), ...options.split(' '), 'consumer.ts')
        .catch((error: unknown) => String((error as { stdout?: string }).stdout))
      assert.equal(said, '')
    })
  }

  test('the types of the library hold where there is no page and nothing else installed', async () => {
    const [library = ''] = CONSUMER.split("define('mine')")
    project.write('server.ts', library.replace(/^.*beon\/define.*$|^type DecisionRecord.*$/gm, ''))
    const options = `--noEmit --strict --ignoreConfig --target es2022 --lib es2022 --module esnext --moduleResolution bundler`
    const said = await project
      .node(inProject('node_modules/typescript/bin/tsc'), ...options.split(' '), 'server.ts')
      .catch((error: unknown) => String((error as { stdout?: string }).stdout))
    assert.equal(said, '')
  })

  test('what the README tells JSX of React holds, and refuses what is wrong', async () => {
    mkdirSync(join(project.folder, 'node_modules/@types'))
    for (const name of ['@types/react', 'csstype'])
      symlinkSync(inProject(`node_modules/${name}`), join(project.folder, 'node_modules', name), 'junction')
    const [, told = ''] = /^```ts$(.*?)^```$/ms.exec(readFileSync(inProject('README.md'), 'utf8')) ?? []
    project.write('beon.d.ts', told)
    project.write('host.tsx', IN_REACT)
    const options = `--noEmit --strict --exactOptionalPropertyTypes --ignoreConfig --target es2022 --module esnext --moduleResolution bundler --jsx react-jsx`
    const said = await project
      .node(inProject('node_modules/typescript/bin/tsc'), ...options.split(' '), 'beon.d.ts', 'host.tsx')
      .catch((error: unknown) => String((error as { stdout?: string }).stdout))
    assert.equal(said, '')
  })

  test('a bundler keeps the registration, and leaves it out where only the library is used', async () => {
    const bundled = async (text: string) => {
      const entry = project.write('entry.js', text)
      const { outputFiles } = await build({
        entryPoints: [entry],
        bundle: true,
        format: 'esm',
        platform: 'browser',
        write: false,
        logLevel: 'silent',
      })
      return outputFiles[0]?.text ?? ''
    }
    const isElement = /beon-recommendation/
    assert.match(await bundled(`import 'beon/define'`), isElement)
    const library = await bundled(`import { assess } from 'beon'; console.log(assess)`)
    assert.doesNotMatch(library, isElement)
    assert.doesNotMatch(library, /ZodMini/)
  })
})

/** What the README tells a host to do on its page, as it stands there: the host knows that the element is there, and what it calls. */
function asTold(): string {
  const [, script = ''] = /^```js$(.*?)^```$/ms.exec(readFileSync(inProject('README.md'), 'utf8')) ?? []
  assert.match(script, /addEventListener\('beon-decision'/)
  return `
declare const fhirBundle: unknown
declare function render(assessment: Assessment): void
declare function keep(record: DecisionRecord): void
declare function toRecord(text: string): void
export function asTold() {
  ${script.replace("querySelector('beon-pathway')", "querySelector('beon-pathway')!")}
}`
}

const CONSUMER = `
import { assess, loadPack, whatIf, type Assessment, type Issue, type Pack, type Result } from 'beon'
import { define, type BeonContext, type BeonEvents, type BeonPathway } from 'beon/define'

type DecisionRecord = BeonEvents['beon-decision']['detail']['record']

const result: Result<Assessment> = assess({ facts: { 'pt.age': 81 } })
export const setting: string = result.ok ? result.value.recommendation.setting : 'none'
export const codes: readonly Issue[] = result.ok ? [] : result.issues
export const other = whatIf({ facts: {} }, 'home')
export const read: Result<Pack> = loadPack({}, 'sha256-none')

define('mine')
const pathway: BeonPathway = document.createElement('beon-pathway')
export const context: BeonContext | null = document.querySelector('beon-context')
pathway.place = '5622'
pathway.facts = { 'pt.age': 81 }
pathway.bundle = { resourceType: 'Bundle' }
pathway.addEventListener('beon-facts', ({ detail: { facts, changed } }) => [facts['pt.age'], changed[0]?.length])
document.addEventListener('beon-problem', (event) => event.detail.issues.map(({ code }) => code))
// @ts-expect-error no such word in it
pathway.addEventListener('beon-copy', ({ detail }) => detail.words)
// @ts-expect-error no such setting
whatIf({}, 'hotel')
// @ts-expect-error no such property
pathway.patient = 'somebody'
// @ts-expect-error it is only to be read
pathway.assessment = null
`

const IN_REACT = `
import 'beon/define'
import { useRef } from 'react'
import type { BeonContext } from 'beon/define'

export function Case({ record, place }: { record: unknown; place: string | undefined }) {
  const context = useRef<BeonContext>(null)
  return (
    <beon-context ref={context} id="case" lang="nb" place={place} facts={null} bundle={record} readonly>
      <beon-recommendation />
      <beon-pathway key="a" facts={{ 'pt.age': 81 }} onbeon-facts={({ detail }) => detail.changed.length} />
      {/* @ts-expect-error no such property */}
      <beon-pathway patient="somebody" />
      {/* @ts-expect-error no such word in it */}
      <beon-pathway onbeon-copy={({ detail }) => detail.words} />
    </beon-context>
  )
}
`
