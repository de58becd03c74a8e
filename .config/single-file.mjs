// What the single file carries, and the files that a host may add to it.
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { at, filesBelow, shown } from './files.mjs'

/**
 * The module that holds the rule pack, after all code: in the middle of it, what stands behind would be compressed without what stands before.
 * The pack asks for it earlier, which it can: functions are there before anything runs.
 */
export const DATA_LAST = '#data-last'
const DIST = at('dist')
const built = (name) => import(`${pathToFileURL(at('dist', name)).href}?made=${Date.now()}`)
const asString = JSON.stringify
/** A built module by its name: the code stands in the source map, which tells nobody where it was built. */
const BUILT = /^built:/
const written = (name) => JSON.stringify(`built:${name}`)

/** What can run on a page: reading packs, profiles and files does not. */
const ON_A_PAGE =
  /^dist\/(?:assess\.|pack\/overlay-parameters|(?:base(?!\/json-)|truth|facts|places(?!\/read-)|evaluate|choose|explain|present|in|elements)\/)/
/** Issues of the command, and of reading packs and profiles; one that is named in code for a page is shown there all the same. */
const ISSUES_ELSEWHERE = /^issue\.(?:file|json|ndjson|pack|place|places|rule|run|usage|verify)\./
/** What only a caller of the library is told: a page makes its case itself, and explains what it judged. */
const OF_THE_LIBRARY =
  /^(?:issue\.(?:case\.(?:not-an-object|unknown-key|wrong-id)|explain|parameter|places|run|what-if)|expected\.(?:content|fact value|list|numbers|object|text))\b/

/**
 * Leaves out the texts that no page shows, when that is certain: those of the command; why a check is made, where it has words of its own
 * for what it found; of the facts that follow from others all but the sums, which alone are put into words, as limits; and of the numbers
 * all but the project's own choices, which alone are listed. Code for a page that comes to name more of them, or one of the command's, ends the build.
 */
async function pageTexts({ derived, parameters, texts }) {
  const { OF_THE_COMMAND, isOfTheCommand } = await built('cli/of-the-command.js')
  const files = filesBelow(DIST).filter((file) => file.endsWith('.js') && ON_A_PAGE.test(shown(file)))
  const code = files.map((file) => readFileSync(file, 'utf8')).join('\n')
  const named = new RegExp(`(?:\\bt\\(|key: )["'\`](?:${OF_THE_COMMAND.join('|')})\\.[^"'\`]*`).exec(code)
  if (named) throw new Error(`a page names ${named[0]}, a text that .config/single-file.mjs leaves out`)
  if (code.split('`derived.').length > 2) throw new Error('a page names more of the derived facts than sums')
  if (code.split('`parameter.').length > 2) throw new Error('a page names more of the numbers than choices')
  const unnamed = new Set([
    ...derived.filter(({ kind }) => kind === 'truth').map(({ id }) => `derived.${id}`),
    ...parameters.filter((one) => one.class !== 'Design').map(({ id }) => `parameter.${id}`),
  ])
  const isNamed = (issue) => code.includes(`"${issue}"`) || code.includes(`'${issue}'`)
  const isShown = (key) =>
    !isOfTheCommand(key) &&
    !unnamed.has(key) &&
    !OF_THE_LIBRARY.test(key) &&
    !Object.hasOwn(texts.nb, key.replace(/^rule(\..+)\.because$|.*/, 'issue$1')) &&
    (!ISSUES_ELSEWHERE.test(key) || isNamed(key.slice('issue.'.length)))
  return (texts) => Object.fromEntries(Object.entries(texts).filter(([key]) => isShown(key)))
}

/** Without the documents that only the profiles of municipalities, or nothing yet, refer to. */
function withCitedSources(pack) {
  const { rules, parameters, derived, scores } = pack
  const cited = new Set([...rules, ...parameters, ...derived, ...scores].flatMap((one) => one.sources.map(documentOf)))
  return { ...pack, sources: pack.sources.filter(({ id }) => cited.has(id)) }
}

const documentOf = ({ document }) => document

/** Citing documents as a whole: of what is no rule and no limit, a page tells no more. */
const citing = (one) => ({ ...one, sources: one.sources.map(({ document }) => ({ document, section: document })) })

/** Without what only a reader of the rules looks up: where in the evidence something stands, and what an answer costs. */
function withoutReferences(pack) {
  const without = (list, ...keys) =>
    list.map((one) => Object.fromEntries(Object.entries(one).filter(([key]) => !keys.includes(key))))
  return {
    ...pack,
    facts: without(pack.facts, 'source', 'cost'),
    derived: without(pack.derived, 'number', 'class').map(citing),
    parameters: without(pack.parameters, 'number'),
    scores: pack.scores.map(citing),
  }
}

/**
 * For Rollup: the rule pack in its small form, with the texts of a page in one language; places only when their file is added; and
 * of i18next what is asked of it.
 */
export function singleFileModules() {
  const modules = {
    i18next: () => readFileSync(at('.config', 'small-i18next.mjs'), 'utf8'),
    '#pack': () => `
      import { expandPack } from ${written('pack/expand-pack.js')}
      import { withTexts } from ${written('pack/with-texts.js')}
      import { judging, texts } from '${DATA_LAST}'
      export default withTexts(expandPack(/* @__NOINLINE__ */ judging()), /* @__NOINLINE__ */ texts())`,
    [DATA_LAST]: async () => {
      const { default: pack } = await built('pack/no-beon.js')
      const { compactPack } = await built('pack/compact-pack.js')
      const { compactTexts } = await built('pack/compact-texts.js')
      const shownTexts = await pageTexts(pack)
      // What is in words, and the plan, which is like nothing else, beside the texts.
      const { sources, plan, ...others } = compactPack(withoutReferences(withCitedSources(pack)))
      const judging = JSON.stringify({ sources, plan, ...others })
      return `
        import ${written('define-apart.js')}
        export function texts() { return ${asString(compactTexts(shownTexts(pack.texts.nb), pack))} }
        export function judging() { return ${asString(judging)} }`
    },
    '#places': () => `
      import pack from '#pack'
      import { addedFile } from ${written('pack/added-file.js')}
      import { unpackPlaces } from ${written('places/unpack-places.js')}
      const none = { profiles: {}, retired: {}, sources: [] }
      let opened
      export default () => {
        const packed = opened ? undefined : addedFile('places', pack.hash)
        if (packed !== undefined) opened = unpackPlaces(JSON.parse(packed))
        return opened ?? none
      }`,
  }
  return {
    name: 'single-file-modules',
    resolveId: (id) => (BUILT.test(id) ? at('dist', id.replace(BUILT, '')) : id in modules ? id : null),
    load: (id) => modules[id]?.() ?? null,
  }
}

/** Writes the files beside the single file: `beon-places.js`, and one for each further language such as `beon-nn.js`. */
export async function writeAddedFiles() {
  const { default: pack } = await built('pack/no-beon.js')
  const { compactTexts } = await built('pack/compact-texts.js')
  const { FURTHER_LANGUAGES } = await built('pack/with-texts.js')
  const { packed } = await built('pack/places.js')
  const shownTexts = await pageTexts(pack)
  const files = { places: JSON.stringify(packed()) }
  for (const language of FURTHER_LANGUAGES) {
    const { default: texts } = await built(`texts/${language}.js`)
    files[language] = compactTexts(shownTexts(texts), pack)
  }
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(at('dist', `beon-${name}.js`), addedFile(name, { pack: pack.hash, content }))
  }
}

/**
 * The same file for a script tag, a module and a bundler: it leaves its content under a global name, and says so to the elements
 * that are there already. Where nobody can hear it, in Node, it says nothing.
 */
const addedFile = (name, content) => `// Adds to beon.js of the same build, before it or after it.
;(globalThis.beonFiles ??= {}).${name} = ${JSON.stringify(content)}
globalThis.dispatchEvent?.(new Event('beon-file'))
`
