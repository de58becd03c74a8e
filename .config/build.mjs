// Builds dist/. Only Node's own modules are imported at the top: this file must load before anything is installed.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundleEntries } from './entries.mjs'
import { at, filesBelow, isProgram, shown } from './files.mjs'
import { withLock } from './lock.mjs'
import { writeForHosts } from './manifest.mjs'
import { tool } from './run.mjs'
import { writeAddedFiles } from './single-file.mjs'

export { ensureInstalled } from './install.mjs'

const SRC = at('src')
const DIST = at('dist')
const STAMP = at('dist', '.stamp')
/** Modules in dist/ that are not made from one file in src/. */
const MADE = [
  'pack/no-beon',
  'pack/places',
  'texts/nb',
  'texts/nn',
  'texts/se',
  'texts/en',
  'beon',
  'beon.iife',
  'beon-places',
  'beon-nn',
  'beon-se',
  'beon-en',
  'shared',
  'load-pack',
  'define-apart',
].map((name) => join(name))
/** Sources that are bundled for those who import them; the single file is made from `define` as it is. */
const BUNDLED = [join(SRC, 'index.ts'), join(SRC, 'define.ts')]
/** What `npm run stories:build` writes. */
const STORIES = join('stories', '/')
const INPUTS = ['package.json', 'package-lock.json', 'rollup.config.mjs', 'tsconfig.json', 'tsconfig.build.json']

/** Compiles every src/**.ts to its own file in dist/, but the public entries, then the rule pack, then these; throws with what is wrong. */
export async function build() {
  const sources = filesBelow(SRC).filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  removeStale(sources)
  await compileSources(sources)
  await compileRules()
  await bundleEntries()
}

/** Bundles elements and engine with all they need into dist/beon.js and dist/beon.iife.js, and writes the files that a host may add. */
export async function bundle() {
  const { rollup } = await import('rollup')
  const { default: config } = await import('../rollup.config.mjs')
  const { output, ...input } = config
  const made = await rollup(input)
  for (const options of output) await made.write(options)
  await made.close()
  await writeAddedFiles()
  await writeForHosts()
}

/** Writes the type declarations to dist/; throws with the compiler's words when a type is wrong. */
export async function types() {
  // The declarations of the compiled rules lie in dist/ and must lead to the sources, not to what was made of them.
  for (const file of declarations()) if (!MADE.includes(moduleOf(file))) rmSync(file)
  const { code, said } = await tool('typescript/bin/tsc', ['-p', 'tsconfig.build.json'], { quiet: true })
  for (const file of declarations()) pointToDeclarations(file)
  if (code !== 0) throw new Error(`the types are wrong:\n${said}`)
}

/**
 * Builds what is older than src/, rules/ or the build itself, and nothing else; two processes that ask at
 * once build once. `dist/.stamp` holds, for each step, the fingerprint of the files it was made from.
 */
export async function ensureBuilt({ bundle: wantsBundle = false, types: wantsTypes = false } = {}) {
  const steps = [
    { name: 'build', make: build },
    ...(wantsBundle ? [{ name: 'bundle', make: bundle }] : []),
    ...(wantsTypes ? [{ name: 'types', make: types }] : []),
  ]
  const stale = () => {
    const print = fingerprint()
    const stamp = readStamp()
    return steps.filter(({ name }) => stamp[name] !== print).map((step) => ({ ...step, print }))
  }
  if (stale().length === 0) return
  await withLock(at('dist', '.lock'), async () => {
    for (const { name, make, print } of stale()) {
      await make()
      writeStamp({ ...readStamp(), [name]: print })
    }
  })
}

/** esbuild's bundling is used for one thing only: to see every import, keep it, and name the built file in it. */
async function compileSources(sources) {
  if (sources.length === 0) throw new Error('there is nothing to build in src/')
  const esbuild = await import('esbuild')
  const keepImports = {
    name: 'keep-imports',
    setup: ({ onResolve }) =>
      onResolve({ filter: /.*/ }, ({ kind, path }) => {
        if (kind === 'entry-point' || path.endsWith('.json')) return undefined // JSON is written into the file
        return { path: path.startsWith('.') ? path.replace(/\.ts$/, '.js') : path, external: true }
      }),
  }
  const { errors } = await esbuild
    .build({
      entryPoints: [
        ...sources.filter((file) => !BUNDLED.includes(file)).map((file) => ({ in: file, out: moduleOfSource(file) })),
        { in: join(SRC, 'define.ts'), out: 'define-apart' },
      ],
      outdir: DIST,
      outbase: SRC,
      bundle: true,
      treeShaking: false,
      format: 'esm',
      platform: 'neutral',
      target: 'es2022',
      charset: 'utf8',
      sourcemap: true,
      tsconfig: at('tsconfig.json'),
      logLevel: 'silent',
      plugins: [keepImports],
    })
    .catch((failure) => {
      if (!failure.errors) throw failure // nothing is wrong with the sources: esbuild itself does not run here
      return failure
    })
  if (errors.length === 0) return
  const said = await esbuild.formatMessages(errors, { kind: 'error' })
  throw new Error(`the sources do not compile:\n${said.join('')}`)
}

/** The compiler of rules is part of the command, just built; it answers with the issues it found, if any. */
async function compileRules() {
  const { compileRules: compile } = await import(pathToFileURL(join(DIST, 'cli', 'compile.js')).href)
  const issues = compile(at('rules'), DIST)
  if (issues.length === 0) return
  const lines = issues.map(({ code, path, params }) => `${code} ${path} ${JSON.stringify(params)}`)
  throw new Error(`the rules have ${issues.length} issue(s):\n${lines.join('\n')}`)
}

/** Removes what an earlier build made of a source that is gone; what is made from rules and bundles stays. */
function removeStale(sources) {
  const modules = new Set([...MADE, ...sources.map(moduleOfSource)])
  for (const file of filesBelow(DIST)) {
    const built = moduleOf(file)
    if (built !== undefined && !modules.has(built) && !built.startsWith(STORIES)) rmSync(file)
  }
}

const moduleOfSource = (file) => relative(SRC, file).replace(/\.ts$/, '')

/** The module that a file in dist/ belongs to, such as `base/issue`; undefined for a file of another kind. */
const moduleOf = (file) => /^(.*?)(?:\.js|\.js\.map|\.d\.ts)$/.exec(relative(DIST, file))?.[1]

const declarations = () => filesBelow(DIST).filter((file) => file.endsWith('.d.ts'))

/** A declaration names its neighbours as they are in dist/, where no `.ts` stands beside it, also those that an old compiler cannot look up by `#`. */
function pointToDeclarations(file) {
  const { imports } = JSON.parse(readFileSync(at('package.json'), 'utf8'))
  const text = readFileSync(file, 'utf8')
  const pointed = text
    .replace(/((?:from|import)\s*\(?\s*['"]\.[^'"]*)\.ts(['"])/g, '$1.js$2')
    .replace(/(?<=from ')#(?:pack|places)(?=')/g, (name) =>
      `./${relative(dirname(file), at(imports[name]))}`.replaceAll('\\', '/'),
    )
  if (pointed !== text) writeFileSync(file, pointed)
}

/** Changes when a file that the build reads is added, edited, renamed or removed. */
function fingerprint() {
  const schema = at('rules', 'schema')
  const folders = [SRC, at('rules'), at('.config')].flatMap(filesBelow).filter((file) => !file.startsWith(schema))
  const files = [...folders, ...INPUTS.map((name) => at(name)).filter(existsSync)]
  const hash = createHash('sha256')
  for (const file of files) {
    const { size, mtimeMs } = statSync(file)
    hash.update(`${shown(file)} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(STAMP, 'utf8'))
  } catch {
    return {}
  }
}

function writeStamp(stamp) {
  mkdirSync(dirname(STAMP), { recursive: true })
  writeFileSync(`${STAMP}.new`, JSON.stringify(stamp))
  renameSync(`${STAMP}.new`, STAMP)
}

if (isProgram(import.meta.url)) {
  const wanted = process.argv.slice(2)
  await ensureBuilt({ bundle: wanted.includes('bundle'), types: wanted.includes('types') }).catch((error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  })
}
