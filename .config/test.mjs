// Every check of the project: `npm test`. All steps run, whatever fails; the last line is the sum.
import { ensureBuilt, ensureInstalled } from './build.mjs'
import { at } from './files.mjs'
import { run, tool } from './run.mjs'

const say = (text) => process.stdout.write(`${text}\n`)
const one = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 })
const node = (...args) => run(process.execPath, args)

/** The checks, in order. Each answers with what it counted; `tests`: none at all is a failure. */
const STEPS = [
  { name: 'build', check: async () => (await ensureBuilt({ bundle: true }), one(true)) },
  { name: 'types', check: checkTypes },
  { name: 'lint', check: () => passes('eslint/bin/eslint.js', '-c', '.config/eslint.config.mjs', '.') },
  { name: 'format', check: () => passes('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
  { name: 'unit', tests: true, check: () => counted('--import', 'tsx', at('.config', 'unit.mjs')) },
  { name: 'browser', tests: true, check: () => counted(at('.config', 'browser.mjs')) },
]

/** Declarations of src/ first: those of the compiled rules lean on them; then everything, tests included. */
async function checkTypes() {
  const emitted = await ensureBuilt({ types: true }).then(
    () => undefined,
    (error) => error.message,
  )
  const { passed } = await passes('typescript/bin/tsc', '-p', 'tsconfig.json')
  if (passed && emitted) say(emitted)
  return one(passed && !emitted)
}

const passes = async (file, ...args) => one((await tool(file, args)).code === 0)

/** A run of tests that ended badly without a failed test is one failure. */
async function counted(...args) {
  const { code, counts } = await node(...args)
  if (!counts) return one(false)
  return code !== 0 && counts.failed === 0 && counts.passed > 0 ? { ...counts, failed: 1 } : counts
}

async function take({ name, check, tests }) {
  say(`\n== ${name} ==`)
  const start = performance.now()
  const counts = await check().catch((error) => (say(error.message), one(false)))
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  say(`-- ${name}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`)
  const empty = Boolean(tests) && counts.passed + counts.failed === 0
  if (empty) say(`-- ${name}: no test ran, which is not good enough`)
  return { ...counts, empty }
}

async function prepare() {
  await ensureInstalled()
  const { findBrowser } = await import('./find-browser.mjs')
  await findBrowser({ install: true }).then(
    ({ executablePath, from }) => say(`Browser: ${executablePath} (${from})`),
    (error) => say(`Browser: ${error.message}`), // the step that needs it fails
  )
}

const results = []
try {
  await prepare()
  for (const step of STEPS) results.push(await take(step))
} catch (error) {
  say(error.stack)
  results.push({ ...one(false), empty: false })
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0)
process.exitCode = sum('failed') > 0 || results.some(({ empty }) => empty) ? 1 : 0
say(`\n${sum('passed')} passed, ${sum('failed')} failed`)
