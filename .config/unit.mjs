// The unit tests: `npm run test:unit -- PATTERN` runs the files whose path holds PATTERN, or, when there is none,
// the tests whose name does. Start it with tsx, which the test processes inherit. Sends `{ passed, failed }`.
import { availableParallelism } from 'node:os'
import { run } from 'node:test'
import { inspect } from 'node:util'
import { ensureBuilt } from './build.mjs'
import { at, filesBelow, shown } from './files.mjs'

const [pattern = ''] = process.argv.slice(2)
const elements = at('test', 'elements')
const all = filesBelow(at('test')).filter((file) => file.endsWith('.test.ts') && !file.startsWith(elements))
const named = all.filter((file) => shown(file).includes(pattern))
const files = named.length > 0 ? named : all

const say = (text) => process.stdout.write(`${text}\n`)
const counts = { passed: 0, failed: 0 }
const perFile = new Map()

function count(file, outcome) {
  const seen = perFile.get(file) ?? { passed: 0, failed: 0, skipped: 0 }
  seen[outcome] += 1
  perFile.set(file, seen)
  if (outcome !== 'skipped') counts[outcome] += 1
}

/** A suite is not a test, and neither is a file without tests, which Node reports under the file's name. */
const isTest = ({ name, file, details }) => details.type !== 'suite' && name !== file && !all.includes(name)

function passed(event) {
  if (isTest(event)) count(event.file, event.skip !== undefined || event.todo !== undefined ? 'skipped' : 'passed')
}

function failed(event) {
  const { name, file, details } = event
  if (event.todo !== undefined) return count(file, 'skipped')
  const { error } = details
  if (error?.failureType === 'subtestsFailed') return undefined // the one inside is counted
  count(file, 'failed')
  const title = all.includes(name) ? 'the file could not be run; its error stands above' : name
  return say(`\n✖ ${title}\n  ${shown(file)}\n${indented(error?.cause ?? error)}`)
}

function indented(error) {
  const text = typeof error === 'string' ? error : inspect(error, { depth: 6 })
  return text.replace(/^ *at .*(node:internal|\(node:|async Promise\.all).*\n/gm, '').replace(/^/gm, '  ')
}

if (files.length === 0) say('There is no unit test to run in test/.')
else {
  await ensureBuilt().catch((error) => {
    say(`✖ the build, without which some tests cannot pass\n${indented(error.message)}`)
    counts.failed += 1
  })
  const events = run({
    files,
    concurrency: availableParallelism(),
    ...(named.length === 0 && pattern ? { testNamePatterns: [pattern] } : {}),
  })
  events.on('test:pass', passed)
  events.on('test:fail', failed)
  events.on('test:stdout', ({ message }) => process.stdout.write(message))
  events.on('test:stderr', ({ message }) => process.stderr.write(message))
  events.resume()
  await new Promise((resolve, reject) => events.on('end', resolve).on('error', reject))
}

for (const [file, seen] of [...perFile].sort()) {
  const skipped = seen.skipped > 0 ? `, ${seen.skipped} skipped` : ''
  say(`${seen.failed > 0 ? '✖' : '✔'} ${shown(file)}: ${seen.passed} passed, ${seen.failed} failed${skipped}`)
}
process.send?.(counts)
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0
process.disconnect?.()
