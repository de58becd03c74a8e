// The browser tests: `npm run test:browser -- PATTERN` runs the files whose path holds PATTERN, without it all. With --whole it runs
// those that take too long for every day, `*.whole.ts`, instead.
// Sends `{ passed, failed }` to the process that started it.
import { relative } from 'node:path'
import { startTestRunner } from '@web/test-runner'
import { ensureBuilt } from './build.mjs'
import { otherEngines } from './engines.mjs'
import { at, filesBelow, shown } from './files.mjs'

const whole = process.argv.includes('--whole')
const [pattern = ''] = process.argv.slice(2).filter((word) => word !== '--whole')
const isWanted = (file) => file.endsWith(whole ? '.whole.ts' : '.test.ts') && shown(file).includes(pattern)
const files = filesBelow(at('test', 'elements')).filter(isWanted)
/** What is run in every engine that is here: whole pages with the built files in them, and axe over the stories. */
const inAllEngines = files.filter((file) => /^engines|^a11y\.test/.test(relative(at('test', 'elements'), file)))

const say = (text) => process.stdout.write(`${text}\n`)
const indented = (text) => String(text).replace(/^/gm, '  ')

/** Every test of a suite and of the suites in it, under its whole name. */
const testsIn = ({ tests, suites }, above = []) => [
  ...tests.map((test) => ({ ...test, title: [...above, test.name].join(' › ') })),
  ...suites.flatMap((suite) => testsIn(suite, [...above, suite.name])),
]

/** Prints a file's failures in full and its passes in short; a file that breaks outside its tests is one failure. */
function report({ testFile, browser, passed, testResults, errors, logs, request404s }) {
  const tests = testResults ? testsIn(testResults).filter(({ skipped }) => !skipped) : []
  const failures = tests.filter((test) => !test.passed)
  for (const { title, error } of failures) say(`\n✖ ${title}\n  ${shown(testFile)}\n${indented(wordsOf(error))}`)
  if (!passed) {
    for (const error of errors) say(`\n✖ ${shown(testFile)}\n${indented(wordsOf(error))}`)
    for (const log of logs) say(indented(`page: ${log.map((part) => part?.stack ?? String(part)).join(' ')}`))
    for (const url of request404s) say(indented(`not found: ${url}`))
  }
  const failed = failures.length === 0 && !passed ? 1 : failures.length
  const count = { passed: tests.length - failures.length, failed }
  say(`${failed > 0 ? '✖' : '✔'} ${shown(testFile)} (${browser.name}): ${count.passed} passed, ${failed} failed`)
  return count
}

function wordsOf({ message, stack, expected, actual } = {}) {
  const both = expected === undefined ? [] : [`expected: ${expected}`, `actual:   ${actual}`]
  return [...(stack?.includes(message) ? [stack] : [message, stack]), ...both].filter(Boolean).join('\n')
}

async function runTests() {
  await ensureBuilt({ bundle: true })
  const { default: config } = await import('./web-test-runner.config.mjs')
  const others = inAllEngines.length === 0 ? [] : otherEngines()
  say(`Engines: ${[...config.browsers, ...others].map(({ name }) => name).join(', ')}`)
  const runner = await startTestRunner({
    config: {
      ...config,
      files: files.map(shown),
      groups: others.length === 0 ? [] : [{ name: 'other engines', files: inAllEngines.map(shown), browsers: others }],
      reporters: [],
      ...(whole ? { testsFinishTimeout: 7_200_000 } : {}),
    },
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
  })
  const counts = new Map()
  const take = (session) => {
    if (session.status === 'FINISHED' && !counts.has(session.id)) counts.set(session.id, report(session))
  }
  runner.sessions.on('session-status-updated', take)
  await new Promise((resolve) => runner.on('stopped', resolve))
  for (const session of runner.sessions.all()) take(session)
  const sum = (key) => [...counts.values()].reduce((total, count) => total + count[key], 0)
  return { passed: sum('passed'), failed: sum('failed') }
}

if (files.length === 0) say('There is no browser test to run in test/elements.')
const counts = files.length === 0 ? { passed: 0, failed: 0 } : await runTests()
process.send?.(counts)
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0
process.disconnect?.()
