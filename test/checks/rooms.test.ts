import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { importCycles, roomProblems } from '../helpers/rooms.ts'
import { sourceFiles } from '../helpers/source-files.ts'

describe('the rooms of src/', () => {
  const files = sourceFiles()

  test('there are rooms to look at', () => {
    assert.ok(files.length > 0)
  })

  test('every import goes with the flow', () => {
    assert.deepEqual(roomProblems(files), [])
  })

  test('no file imports itself by way of others, types included', () => {
    assert.deepEqual(
      importCycles(files).map((cycle) => cycle.join(' → ')),
      [],
    )
  })
})

describe('the check of the rooms can fail', () => {
  const importing = (file: string, to: string) => roomProblems([{ file, text: `import { x } from '${to}'` }])

  const refused: readonly (readonly [file: string, to: string])[] = [
    ['src/truth/a.ts', '../facts/b.ts'],
    ['src/base/a.ts', '../truth/b.ts'],
    ['src/evaluate/a.ts', '../choose/b.ts'],
    ['src/present/a.ts', '../elements/b.ts'],
    ['src/in/fhir/a.ts', '../../pack/b.ts'],
    ['src/in/a.ts', '../truth/b.ts'],
    ['src/out/a.ts', '../elements/b.ts'],
    ['src/cli/a.ts', '../elements/b.ts'],
    ['src/cli/a.ts', '../index.ts'],
    ['src/define.ts', './index.ts'],
    ['src/present/a.ts', '../assess.ts'],
    ['src/out/a.ts', '../assess.ts'],
    ['src/assess.ts', './present/b.ts'],
    ['src/facts/a.ts', '#pack'],
    ['src/facts/a.ts', '../../rules/no-beon/pack.json'],
    ['src/attic/a.ts', '../base/b.ts'],
  ]
  for (const [file, to] of refused) {
    test(`${file} may not import ${to}`, () => {
      assert.equal(importing(file, to).length, 1)
    })
  }

  const allowed: readonly (readonly [file: string, to: string])[] = [
    ['src/facts/a.ts', '../truth/b.ts'],
    ['src/facts/a.ts', './b.ts'],
    ['src/in/fhir/a.ts', '../../facts/b.ts'],
    ['src/cli/a.ts', '../assess.ts'],
    ['src/elements/x/a.ts', '../../assess.ts'],
    ['src/assess.ts', '#pack'],
    ['src/assess.ts', './explain/b.ts'],
    ['src/pack/a.ts', 'zod/mini'],
  ]
  for (const [file, to] of allowed) {
    test(`${file} may import ${to}`, () => {
      assert.deepEqual(importing(file, to), [])
    })
  }

  const forms: readonly (readonly [form: string, text: string])[] = [
    ['a type import', "import type { X } from '../elements/x.ts'"],
    ['a re-export', "export * from '../elements/x.ts'"],
    ['a bare import', "import '../elements/x.ts'"],
    ['a late import', "const later = import('../elements/x.ts')"],
    ['an import in a type', "let x: import('../elements/x.ts').X"],
  ]
  for (const [form, text] of forms) {
    test(`it sees ${form}`, () => {
      assert.deepEqual(roomProblems([{ file: 'src/base/a.ts', text }]), [
        'src/base/a.ts:1 base may not see elements: src/elements/x.ts',
      ])
    })
  }

  test('a cycle is named by the files on it', () => {
    const cycle = importCycles([
      { file: 'src/base/a.ts', text: "import { b } from './b.ts'" },
      { file: 'src/base/b.ts', text: "import type { C } from './c.ts'" },
      { file: 'src/base/c.ts', text: "import { b } from './b.ts'" },
    ])
    assert.deepEqual(cycle, [['src/base/b.ts', 'src/base/c.ts', 'src/base/b.ts']])
  })
})
