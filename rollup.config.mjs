// Everything in one file, from what `build()` made in dist/: for hosts that want a script tag and nothing else.
import { fileURLToPath } from 'node:url'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'

const ENTRY = 'beon-whole'
const built = (name) => JSON.stringify(fileURLToPath(new URL(`./dist/${name}`, import.meta.url)))

/**
 * The entry that stands in no file: the registration of every element, and the public names but `loadPack`: reading a pack
 * brings a schema library along that no page with the built-in pack needs.
 */
const whole = {
  name: ENTRY,
  resolveId: (id) => (id === ENTRY ? { id: `\0${ENTRY}`, moduleSideEffects: true } : null),
  load: (id) =>
    id === `\0${ENTRY}`
      ? `import ${built('define.js')}\nexport { assess, explain, nextQuestions, whatIf } from ${built('assess.js')}\n`
      : null,
}

/** Words that only the command says: a page never needs them. */
const OF_THE_COMMAND = /^(?:line|section|issue\.usage|issue\.ndjson|issue\.file)\./

/** The rule pack without the words of the command. */
const packOfPage = {
  name: 'pack-of-page',
  transform(code, id) {
    const [, text] = id.endsWith('no-beon.js') ? (/JSON\.parse\((".*")\)/s.exec(code) ?? []) : []
    if (text === undefined) return null
    const pack = JSON.parse(JSON.parse(text))
    const kept = Object.entries(pack.texts.nb).filter(([key]) => !OF_THE_COMMAND.test(key))
    const page = { ...pack, texts: { nb: Object.fromEntries(kept) } }
    return { code: `export default JSON.parse(${JSON.stringify(JSON.stringify(page))})\n`, map: null }
  },
}

const INCOMPLETE = ['UNRESOLVED_IMPORT', 'MISSING_EXPORT', 'CIRCULAR_DEPENDENCY']

/** A warning about our own files that would leave the bundle incomplete is an error; packages may warn unheard. */
function onwarn(warning, warn) {
  const about = warning.ids ?? [warning.id ?? warning.exporter ?? '']
  if (about.some((id) => id.includes('node_modules'))) return
  if (INCOMPLETE.includes(warning.code)) throw new Error(`${warning.code}: ${warning.message}`)
  warn(warning)
}

export default {
  input: ENTRY,
  plugins: [
    whole,
    packOfPage,
    nodeResolve({ browser: true, exportConditions: ['production'] }),
    terser({
      module: true,
      compress: { passes: 3, ecma: 2020, keep_fargs: false, pure_getters: true, unsafe_arrows: true },
      format: { comments: false },
    }),
  ],
  onwarn,
  output: [
    { file: 'dist/beon.js', format: 'es', sourcemap: true },
    { file: 'dist/beon.iife.js', format: 'iife', name: 'beon', sourcemap: true },
  ],
}
