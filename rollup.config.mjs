// Everything in one file, from what `build()` made in dist/: for hosts that want a script tag and nothing else.
import { nodeResolve } from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import { minifyOptions } from './.config/minify-options.mjs'
import { minifyStyles } from './.config/minify-styles.mjs'
import { shortErrors } from './.config/short-errors.mjs'
import { DATA_LAST, singleFileModules } from './.config/single-file.mjs'
import { trustedTemplates } from './.config/trusted-templates.mjs'
import { unindent } from './.config/unindent.mjs'

const ENTRY = 'beon-whole'

/**
 * The entry that stands in no file: the registration of every element, and the public names but `loadPack`: reading a pack
 * brings a schema library along that no page with the built-in pack needs.
 */
const whole = {
  name: ENTRY,
  resolveId: (id) => (id === ENTRY ? { id: `\0${ENTRY}`, moduleSideEffects: true } : null),
  load: (id) =>
    id === `\0${ENTRY}`
      ? `import '${DATA_LAST}'\nexport { assess, explain, nextQuestions, whatIf } from 'built:assess.js'\n`
      : null,
}

/**
 * First, what makes Chromium compile all of it while it is loaded, and not each function in the middle of the first answer; then a
 * notice in place of one in every file of theirs.
 */
const banner = '//# allFunctionsCalledOnLoad\n/*! With Lit, BSD-3-Clause, (c) 2017-2021 Google LLC */'
const INCOMPLETE = ['UNRESOLVED_IMPORT', 'MISSING_EXPORT', 'CIRCULAR_DEPENDENCY']

/** A warning about our own files that would leave the bundle incomplete is an error; packages may warn unheard. */
function onwarn(warning, warn) {
  const about = warning.ids ?? [warning.id ?? warning.exporter ?? '']
  if (about.some((id) => id.includes('node_modules'))) return
  if (warning.code === 'CIRCULAR_DEPENDENCY' && about.includes(DATA_LAST)) return
  if (INCOMPLETE.includes(warning.code)) throw new Error(`${warning.code}: ${warning.message}`)
  warn(warning)
}

export default {
  input: ENTRY,
  plugins: [
    whole,
    singleFileModules(),
    nodeResolve({ browser: true, exportConditions: ['production'] }),
    trustedTemplates(),
    shortErrors(),
    minifyStyles(),
    unindent(),
    terser(minifyOptions),
  ],
  onwarn,
  output: [
    { file: 'dist/beon.js', format: 'es', sourcemap: true, banner },
    { file: 'dist/beon.iife.js', format: 'iife', name: 'beon', sourcemap: true, banner },
  ],
}
