import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { before, describe, test } from 'node:test'
import { ensureBuilt } from '../../.config/build.mjs'
import { baseStyles } from '../../src/elements/parts/base.styles.ts'
import { inProject, sourceFiles } from '../helpers/source-files.ts'

interface Member {
  readonly kind: string
  readonly name: string
  readonly description?: string
  readonly readonly?: boolean
}
interface Element {
  readonly name: string
  readonly tagName: string
  readonly summary?: string
  readonly members: readonly Member[]
  readonly attributes?: readonly { readonly name: string }[]
  readonly events?: readonly { readonly name: string; readonly description?: string }[]
  readonly cssParts?: readonly { readonly name: string }[]
  readonly cssProperties?: readonly { readonly name: string; readonly description?: string }[]
}
interface Manifest {
  readonly modules: readonly {
    readonly path: string
    readonly declarations: readonly Element[]
    readonly exports: readonly { readonly kind: string; readonly name: string }[]
  }[]
}
/** An element as it was built. */
interface Built extends CustomElementConstructor {
  readonly observedAttributes?: readonly string[]
}

/** The contract, §7. `beon-options` and `beon-service-check` are not made yet. */
const TAGS = [
  'about',
  'context',
  'note',
  'pathway',
  'plan-b',
  'questions',
  'recommendation',
  'relatives',
  'rural',
  'settings',
]
const HOLDS_A_CASE = ['beon-context', 'beon-pathway']
const ATTRIBUTES = ['at', 'audience', 'density', 'lang', 'place', 'readonly']
const PROPERTIES = [
  'assessment',
  'at',
  'audience',
  'bundle',
  'density',
  'facts',
  'lang',
  'messages',
  'pack',
  'place',
  'readonly',
  'value',
]
const EVENTS = ['beon-assessment', 'beon-copy', 'beon-decision', 'beon-facts', 'beon-problem']

const sorted = (names: Iterable<string>) => [...new Set(names)].sort()
const namesOf = (things: readonly { readonly name: string }[] = []) => sorted(things.map(({ name }) => name))

describe('the custom elements manifest', () => {
  let manifest: Manifest
  let elements: readonly Element[]
  const built = new Map<string, Built>()

  before(async () => {
    await ensureBuilt({ bundle: true })
    manifest = JSON.parse(readFileSync(inProject('dist/custom-elements.json'), 'utf8')) as Manifest
    elements = manifest.modules.flatMap(({ declarations }) => declarations)
    const { define } = (await import('../../src/define.ts')) as { define: (suffix: string, registry: unknown) => void }
    define('', { get: (tag: string) => built.get(tag), define: (tag: string, one: Built) => built.set(tag, one) })
  })

  const holdingACase = () => elements.filter(({ tagName }) => HOLDS_A_CASE.includes(tagName))
  const codeOfElements = () =>
    sourceFiles()
      .filter(({ file }) => file.startsWith('src/elements/'))
      .map(({ text }) => text)
      .join('\n')

  test('is where package.json says, for a module that can be imported', () => {
    const { customElements, exports } = JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as {
      customElements: string
      exports: Record<string, { default?: string }>
    }
    assert.equal(customElements, 'dist/custom-elements.json')
    for (const { path } of manifest.modules) {
      assert.ok(existsSync(inProject(path)))
      assert.ok(Object.values(exports).some((one) => one.default === `./${path}`))
    }
  })

  test('has every registered tag, which are those of the contract', () => {
    const tags = TAGS.map((name) => `beon-${name}`)
    assert.deepEqual(sorted(built.keys()), tags)
    assert.deepEqual(sorted(elements.map(({ tagName }) => tagName)), tags)
    const definitions = manifest.modules
      .flatMap((one) => one.exports)
      .filter(({ kind }) => kind === 'custom-element-definition')
    assert.deepEqual(namesOf(definitions), tags)
  })

  test('names the classes that the module exports', async () => {
    const exported = Object.keys((await import('../../src/define.ts')) as object).filter((name) => name !== 'define')
    assert.deepEqual(namesOf(elements), exported.sort())
    const names = manifest.modules.flatMap((one) => one.exports).filter(({ kind }) => kind === 'js')
    assert.deepEqual(namesOf(names), exported.sort())
  })

  test('has the attributes that the elements watch, and those of the contract', () => {
    for (const { tagName, attributes } of elements)
      assert.deepEqual(namesOf(attributes), sorted(built.get(tagName)?.observedAttributes ?? []), tagName)
    for (const { tagName, attributes } of holdingACase()) assert.deepEqual(namesOf(attributes), ATTRIBUTES, tagName)
  })

  test('has the properties of the contract, and each is there, to be written unless it says otherwise', () => {
    for (const { tagName, members } of elements) {
      const fields = members.filter(({ kind }) => kind === 'field')
      assert.deepEqual(namesOf(fields), HOLDS_A_CASE.includes(tagName) ? PROPERTIES : [], tagName)
      for (const field of fields) {
        const property = propertyOf(built.get(tagName), field.name)
        assert.ok(property, `${tagName} ${field.name}`)
        assert.equal(property.set === undefined, field.readonly ?? false, `${tagName} ${field.name}`)
      }
    }
  })

  test('has the events of the contract, and they are those that are fired', () => {
    const fired = sorted(
      [...codeOfElements().matchAll(/\bemit\(\s*\w+, '(beon-[a-z-]+)'/g)].map(([, name = '']) => name),
    )
    assert.deepEqual(fired, EVENTS)
    for (const { tagName, events } of holdingACase()) assert.deepEqual(namesOf(events), EVENTS, tagName)
  })

  test('has the parts and the custom properties that stand in the code', () => {
    const code = codeOfElements()
    for (const { cssParts = [], cssProperties = [] } of elements) {
      for (const { name } of cssParts)
        assert.match(code, new RegExp(`part=(?:"|\\$\\{?)?${name}\\b|'${name}'|"${name}"`), name)
      for (const { name } of cssProperties) assert.match(baseStyles, new RegExp(`var\\(${name}[,)]`), name)
    }
  })

  test('leaves nothing without a word', () => {
    for (const { tagName, summary, members, events = [], cssProperties = [] } of elements) {
      assert.ok(summary, tagName)
      const mute = [...members.filter(({ name }) => name !== 'lang'), ...events, ...cssProperties].filter(
        (one) => !one.description,
      )
      assert.deepEqual(namesOf(mute), [], tagName)
    }
  })

  test('shows nothing that is not for the host', () => {
    assert.doesNotMatch(JSON.stringify(manifest), /"privacy": ?"(?:private|protected)"|"#|src\/elements/)
  })
})

/** The accessor of a property, wherever it stands in the chain. */
function propertyOf(element: Built | undefined, name: string): PropertyDescriptor | undefined {
  let at: unknown = element?.prototype
  while (typeof at === 'object' && at !== null) {
    const found = Object.getOwnPropertyDescriptor(at, name)
    if (found) return found
    at = Object.getPrototypeOf(at)
  }
  return undefined
}
