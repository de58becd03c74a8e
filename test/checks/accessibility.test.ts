import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { accessibilityTable } from '../../.config/accessibility.mjs'
import { inProject, sourceFiles } from '../helpers/source-files.ts'

interface Answer {
  readonly name: string
  readonly answer: string
  readonly says: string
  readonly tests: readonly string[]
}
interface Table {
  readonly tests: Readonly<Record<string, { readonly file: string; readonly name: string }>>
  readonly criteria: readonly (Answer & { readonly wcag: string; readonly level: string; readonly new?: boolean })[]
  readonly clauses: readonly Answer[]
}

const table = JSON.parse(readFileSync(inProject('stories/accessibility.json'), 'utf8')) as Table
const answers = [...table.criteria, ...table.clauses]

/** The names of the tests in a file, as they stand in its code. */
const testsIn = (file: string): readonly string[] =>
  [...readFileSync(inProject(file), 'utf8').matchAll(/\b(?:it|test)\(\s*(?:`([^`]*)`|'([^']*)')/g)].map(
    ([, template, plain]) => template ?? plain ?? '',
  )

/** The criteria at level A and AA, by guideline: WCAG 2.2 without 4.1.1, which is gone. */
const CRITERIA =
  '1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.1.1 2.1.2 2.1.4 ' +
  '2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 ' +
  '3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3'

describe('the accessibility table', () => {
  test('answers for every criterion of WCAG 2.2 A and AA, once', () => {
    assert.deepEqual(
      table.criteria.map(({ wcag }) => wcag),
      CRITERIA.split(' '),
    )
    assert.deepEqual(
      table.criteria.filter((one) => one.new).map(({ wcag }) => wcag),
      ['2.4.11', '2.5.7', '2.5.8', '3.2.6', '3.3.7', '3.3.8'],
    )
  })

  for (const [key, { file, name }] of Object.entries(table.tests)) {
    test(`the test «${key}» is there`, () => {
      assert.ok(testsIn(file).includes(name), `${file} has no test ${name}`)
    })
  }

  test('names tests that are listed, and lists none that is not named', () => {
    const named = new Set(answers.flatMap(({ tests }) => tests))
    assert.deepEqual([...named].sort(), Object.keys(table.tests).sort())
  })

  test('says that something is supported only where a test holds it', () => {
    for (const { name, answer, says, tests } of answers) {
      assert.ok(['supports', 'partly', 'not tested by machine', 'not applicable'].includes(answer), name)
      assert.ok(says.length > 0, name)
      if (answer === 'supports') assert.ok(tests.length > 0, name)
      if (answer === 'not tested by machine') assert.deepEqual(tests, [], name)
    }
  })

  test('stands in stories/ACCESSIBILITY.md as it is (node .config/accessibility.mjs)', () => {
    assert.equal(readFileSync(inProject('stories/ACCESSIBILITY.md'), 'utf8'), accessibilityTable())
  })
})

describe('the code of the elements', () => {
  const LISTENED =
    /@(?:pointer|mouse|touch|drag|key|wheel|dblclick)\w*=|addEventListener\('(?:pointer|mouse|touch|drag|key|device)|setTimeout|setInterval/

  /** The two clocks there are give up a clipboard that never answers and a printing that never starts; no user is waited for. */
  const CLOCKS = /setTimeout\((?:reject|resolve), PATIENCE\)/

  test('listens for no press of a pointer or a key, no gesture, no motion, and has no clock', () => {
    const elements = sourceFiles().filter(({ file }) => file.startsWith('src/elements/'))
    assert.ok(elements.length > 50)
    assert.deepEqual(
      elements.filter(({ text }) => LISTENED.test(text.replace(CLOCKS, ''))).map(({ file }) => file),
      [],
    )
    for (const bad of ['@pointerdown=${x}', '@keydown=${x}', "addEventListener('devicemotion'", 'setTimeout(x)'])
      assert.match(bad, LISTENED)
  })
})
