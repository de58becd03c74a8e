import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { readPack } from '../../src/pack/read-pack.ts'
import type { Pack } from '../../src/pack/pack.ts'
import { startSolver } from '../../src/verify/solver.ts'
import { readingChecks, searchingChecks } from '../../src/verify/structure/all-checks.ts'
import { findDangling } from '../../src/verify/structure/dangling.ts'
import { filesOfPack, type Files } from './defects.ts'

const SECONDS = 30

function packOf(spoil: (files: Files) => void): Pack {
  const files = filesOfPack()
  spoil(files)
  const read = readPack(files, 'sha256-defect')
  assert.ok(read.ok, JSON.stringify(read))
  return read.value
}

/** The file of a rule, or the one entry of a list in a file. */
const rule = (files: Files, id: string): Record<string, unknown> => {
  const found = Object.values(files).find((file) => file['id'] === id)
  assert.ok(found, id)
  return found
}
const bands = (files: Files, fact: string): { to?: number; points: number }[] => {
  const { items } = files['scores/news2.json'] as {
    items: { fact: string; tables: { bands: { to?: number; points: number }[] }[] }[]
  }
  return items.find((item) => item.fact === fact)?.tables[0]?.bands ?? []
}

const READ: readonly (readonly [check: string, wrong: string, path: RegExp, spoil: (files: Files) => void])[] = [
  [
    'text-unfinished',
    'a reason is no whole sentence',
    /HX5/,
    (files) => (rule(files, 'HX5')['because'] = 'Utrygt hjem'),
  ],
  [
    'text-orphan',
    'a text is about a rule that is gone',
    /HX99/,
    (files) => Object.assign(files['texts/nn.json'] ?? {}, { 'rule.HX99.title': 'Borte' }),
  ],
  [
    'unused-fact',
    'no rule looks at whether the home is safe',
    /home\.safe/,
    (files) => (rule(files, 'HX5')['if'] = { fact: 'rel.willing', is: false }),
  ],
  ['bands', 'two bands of a score overlap', /vit\.pulse|news2/, (files) => bands(files, 'vit.pulse').reverse()],
  [
    'case-missing',
    'a rule has no case that says no',
    /HX5/,
    (files) => {
      const one = rule(files, 'HX5')
      one['cases'] = (one['cases'] as { expect: unknown }[]).filter(({ expect }) => expect !== 'no')
    },
  ],
  [
    'case-one-sided',
    'a limit has cases on one side only',
    /RP08/,
    (files) => {
      const one = rule(files, 'RP08')
      one['cases'] = (one['cases'] as { facts: Record<string, unknown> }[]).filter(
        ({ facts }) => facts['svc.legevakt.travel_min'] !== 41,
      )
    },
  ],
  [
    'case-wrong',
    'a case says the opposite',
    /HX5/,
    (files) => {
      const one = rule(files, 'HX5')
      for (const each of one['cases'] as { expect: unknown }[]) if (each.expect === 'yes') each.expect = 'no'
    },
  ],
]

describe('every check that reads a pack can fail', () => {
  for (const [check, wrong, path, spoil] of READ) {
    test(`${check}: ${wrong}`, () => {
      const found = readingChecks(packOf(spoil)).filter((one) => one.check === check && path.test(one.path))
      assert.ok(found.length > 0, JSON.stringify(readingChecks(packOf(spoil)).map((one) => `${one.check} ${one.path}`)))
    })
  }

  test('dangling: a rule looks at a fact that does not exist', () => {
    assert.ok(findDangling(packOf((files) => (rule(files, 'HX5')['if'] = { fact: 'home.nice', is: true }))).length > 0)
  })

  test('the built-in pack has none of these but what it owns up to', () => {
    const known = ['unused-fact', 'unused-derived', 'unused-parameter', 'case-missing']
    for (const { check, path } of readingChecks(packOf(() => undefined)))
      assert.ok(known.includes(check), `${check} ${path}`)
  })
})

describe('every check that looks for somebody can fail', () => {
  const started = startSolver()
  after(async () => (await started).end())
  const SEARCHED: readonly (readonly [check: RegExp, wrong: string, id: string, spoil: (files: Files) => void])[] = [
    [
      /never/,
      'an exclusion that can never hold',
      'HX5',
      (files) =>
        (rule(files, 'HX5')['if'] = {
          all: [
            { fact: 'home.safe', is: false },
            { fact: 'home.safe', is: true },
          ],
        }),
    ],
    [
      /never/,
      'a requirement that can never be met',
      'HR1',
      (files) =>
        (rule(files, 'HR1')['met'] = {
          all: [
            { fact: 'home.safe', is: false },
            { fact: 'home.safe', is: true },
          ],
        }),
    ],
    [
      /equal|subsumed/,
      'a rule that says what another says',
      'HX',
      (files) => {
        const { if: condition, when } = rule(files, 'HX7')
        Object.assign(rule(files, 'HX5'), { if: condition, ...(when === undefined ? {} : { when }) })
      },
    ],
  ]
  for (const [check, wrong, id, spoil] of SEARCHED) {
    test(wrong, async () => {
      const found = await searchingChecks(packOf(spoil), await started, SECONDS)
      assert.ok(
        found.some((one) => check.test(one.check) && one.path.includes(id)),
        JSON.stringify(found.map((one) => `${one.check} ${one.path}`)),
      )
    })
  }
})
