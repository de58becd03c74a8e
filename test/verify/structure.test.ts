import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { Pack } from '../../src/pack/pack.ts'
import { CHECKS, type Check } from '../../src/verify/finding.ts'
import type { Done } from '../../src/verify/job.ts'
import { startSolver } from '../../src/verify/solver.ts'
import { readingChecks, searchingChecks } from '../../src/verify/structure/all-checks.ts'
import { findDangling } from '../../src/verify/structure/dangling.ts'
import { runJobs } from '../../src/verify/workers.ts'
import { inWords } from './check-words.ts'
import { DANGLING, READ, SEARCHED } from './check-defects.ts'
import { HELD } from './evidence-defects.ts'
import { FIELDS, SILENT } from './field-defects.ts'
import { evidenceOfPack, packOf } from './spoil.ts'

const SECONDS = 30
const evidence = evidenceOfPack()

describe('every check that reads a pack can fail', () => {
  for (const [check, wrong, path, spoil] of DANGLING) {
    test(`${check}: ${wrong}`, () => {
      const found = inWords(findDangling(packOf(spoil)))
      assert.ok(
        found.some((one) => one.startsWith(`${check} ${path}`)),
        found.join('\n'),
      )
    })
  }

  for (const [check, wrong, path, spoil] of [...READ, ...SILENT]) {
    test(`${check}: ${wrong}`, () => {
      const found = inWords(readingChecks(packOf(spoil), evidence))
      assert.ok(found.includes(`${check} ${path}`), found.join('\n'))
    })
  }

  test('text-missing: a pack without evidence lacks a text in nn', () => {
    const lacking = packOf((files) => delete files['texts/nn.json']?.['rule.HX5.title'])
    const found = (pack: Pack) => inWords(readingChecks(pack, null)).filter((one) => one.startsWith('text-missing'))
    assert.deepEqual(found(packOf()), [])
    assert.deepEqual(found(lacking), ['text-missing nn:rule.HX5.title'])
  })

  test('unsourced: a rule without a source', () => {
    const pack = packOf()
    const bare = { ...pack, rules: pack.rules.map((one) => (one.id === 'HX5' ? { ...one, sources: [] } : one)) }
    assert.ok(inWords(readingChecks(bare, evidence)).includes('unsourced HX5'))
  })
})

describe('every check that looks for somebody can fail', () => {
  const started = startSolver()
  after(async () => (await started).end())

  for (const [check, wrong, path, spoil] of SEARCHED) {
    test(`${check}: ${wrong}`, async () => {
      const found = inWords(await searchingChecks(packOf(spoil), await started, SECONDS, (one) => one === path))
      assert.ok(found.includes(`${check} ${path}`), found.join('\n'))
    })
  }

  test('none of them finds anything of these in the pack as it is', async () => {
    const looked = SEARCHED.map(([, , path]) => path)
    const found = await searchingChecks(packOf(), await started, SECONDS, (one) => looked.includes(one))
    assert.deepEqual(found, [])
  })

  test('not-settled: a worker that comes to nothing is told of, never taken for a pass', async () => {
    const broken = { ...packOf(), rules: [null] as never }
    const found: Done[] = []
    await runJobs(
      [{ kind: 'structure', seconds: 1 }],
      { pack: broken, evidence },
      1,
      (_, done) => void found.push(done),
    )
    assert.deepEqual(
      found.flatMap((done) => (done.kind === 'structure' ? inWords(done.findings) : [])),
      ['not-settled pack'],
    )
  })
})

/** Checks with a defect in a test of their own: here, in `evidence.test.ts`, and those of a whole run in `command.test.ts`. */
const ALONE: readonly Check[] = [
  'unsourced',
  'not-settled',
  'evidence-missing',
  'evidence-changed',
  'place-fact',
  'shape',
  'known-no-longer',
  'known-missing',
  'known-unsaid',
  'known-changed',
]

test('no check is without a pack that it finds something in', () => {
  const found = new Set<Check>([
    ...[...DANGLING, ...READ, ...SILENT, ...SEARCHED, ...HELD, ...FIELDS].map(([check]) => check),
    ...ALONE,
  ])
  assert.deepEqual(
    CHECKS.filter((check) => !found.has(check)),
    [],
  )
})
