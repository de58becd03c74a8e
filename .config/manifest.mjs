// What a host may look up beside the code: the custom elements manifest, the map files of the themes, and the licences of what is in it.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { at, filesBelow, shown } from './files.mjs'

/** The module that a host imports, and that registers every element. */
const MODULE = 'dist/define.js'
const OURS = ['private', 'protected']

/** Writes dist/custom-elements.json, read from the sources of the elements, and dist/licenses.txt; copies the themes to dist/themes. */
export async function writeForHosts() {
  writeFileSync(at('dist', 'custom-elements.json'), `${JSON.stringify(await manifest(), null, 2)}\n`)
  rmSync(at('dist', 'themes'), { recursive: true, force: true })
  cpSync(at('src', 'elements', 'themes'), at('dist', 'themes'), { recursive: true })
  writeFileSync(at('dist', 'licenses.txt'), licences())
}

/** The licences, in full, of the packages of others that stand in our files, as the source maps tell; each text once. */
function licences() {
  const maps = ['beon.js.map', 'load-pack.js.map'].map((name) => readFileSync(at('dist', name), 'utf8'))
  const sources = maps.flatMap((map) => JSON.parse(map).sources)
  const packages = new Set(sources.join('\n').match(/(?<=node_modules\/)(?:@[^/]+\/)?[^/]+/g))
  const namesOf = new Map()
  for (const name of [...packages].sort()) {
    const text = readFileSync(at('node_modules', name, 'LICENSE'), 'utf8').trim()
    namesOf.set(text, [...(namesOf.get(text) ?? []), name])
  }
  return [...namesOf].map(([text, names]) => `${names.join(', ')}\n\n${text}\n`).join('\n\n')
}

async function manifest() {
  const { create, ts } = await import('@custom-elements-manifest/analyzer')
  const { litPlugin } = await import('@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js')
  const sources = filesBelow(at('src', 'elements')).filter((file) => file.endsWith('.ts'))
  const parsed = sources.map((file) =>
    ts.createSourceFile(shown(file), readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true),
  )
  const { schemaVersion, modules } = create({ modules: parsed, plugins: litPlugin(), context: {} })
  const elements = modules.flatMap(({ declarations }) => declarations).flatMap(elementOf)
  return { schemaVersion, readme: 'README.md', modules: [moduleOf(elements)] }
}

/** A class with a tag of its own, as a host sees it: without what it inherits its members from, and what is not for the host. */
function elementOf({ superclass, members = [], attributes, ...element }) {
  const tag = members.find(({ name, static: isStatic }) => name === 'tag' && isStatic)?.default
  if (!superclass || !tag) return []
  const open = members.filter(({ privacy, name }) => !OURS.includes(privacy) && name !== 'tag').map(own)
  return [
    {
      ...element,
      tagName: tag.slice(1, -1),
      customElement: true,
      superclass: { name: 'LitElement', package: 'lit' },
      members: open,
      ...(attributes ? { attributes: attributes.map(own) } : {}),
    },
  ]
}

function own(member) {
  const mine = { ...member }
  delete mine.inheritedFrom
  return mine
}

function moduleOf(elements) {
  const exports = elements.flatMap(({ name, tagName }) => {
    const declaration = { name, module: MODULE }
    return [
      { kind: 'js', name, declaration },
      { kind: 'custom-element-definition', name: tagName, declaration },
    ]
  })
  return { kind: 'javascript-module', path: MODULE, declarations: elements, exports }
}
