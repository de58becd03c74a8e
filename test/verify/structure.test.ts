import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { Pack } from '../../src/pack/pack.ts'
import { readPack } from '../../src/pack/read-pack.ts'
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

type Entry = Record<string, unknown>

const rule = (files: Files, id: string): Entry => {
  const found = Object.values(files).find((file) => file['id'] === id)
  assert.ok(found, id)
  return found
}
const listIn = (files: Files, path: string, key: string): Entry[] => (files[path]?.[key] ?? []) as Entry[]
const bandsOf = (files: Files, fact: string): { to?: number; points: number }[] => {
  const item = listIn(files, 'scores/news2.json', 'items').find((one) => one['fact'] === fact)
  return (item?.['tables'] as { bands: { to?: number; points: number }[] }[])[0]?.bands ?? []
}
/** Puts a condition in the place of another. */
const set =
  (id: string, key: string, to: unknown) =>
  (files: Files): void => {
    rule(files, id)[key] = to
  }
const dropCases =
  (id: string, drop: (example: Entry) => boolean) =>
  (files: Files): void => {
    const one = rule(files, id)
    one['cases'] = (one['cases'] as Entry[]).filter((example) => !drop(example))
  }
/** Takes a rule's file away. */
function withoutRule(files: Files, id: string): void {
  for (const [path, file] of Object.entries(files)) if (file['id'] === id) Reflect.deleteProperty(files, path)
}

const IMPOSSIBLE = {
  all: [
    { fact: 'home.safe', is: false },
    { fact: 'home.safe', is: true },
  ],
}
/** Never unknown and always so. */
const CERTAIN = {
  any: [
    { fact: 'home.safe', given: true },
    { fact: 'home.safe', given: false },
  ],
}

type Row = readonly [check: string, wrong: string, path: string, spoil: (files: Files) => void]

const DANGLING: readonly Row[] = [
  ['dangling', 'a rule looks at no fact', 'rules.HX5', set('HX5', 'if', { fact: 'home.nice', is: true })],
  ['dangling', 'a rule knows a code too many', 'rules.HX6', set('HX6', 'if', { fact: 'cog.state', is: 'wise' })],
  [
    'id-twice',
    'two facts share an id',
    'facts',
    (files) => void listIn(files, 'facts/home.json', 'facts').push({ ...listIn(files, 'facts/home.json', 'facts')[0] }),
  ],
  ['circle', 'a rule waits for itself', 'HX5', set('HX5', 'if', { fact: 'HX5', is: true })],
]

const READ: readonly Row[] = [
  ['unused-fact', 'no rule asks for it', 'home.safe', set('HX5', 'if', { fact: 'rel.willing', is: false })],
  [
    'unused-derived',
    'a derived fact stands alone',
    'path.idle',
    (files) => {
      const derived = listIn(files, 'facts/derived.json', 'derived')
      derived.push({ ...derived[0], id: 'path.idle' })
    },
  ],
  [
    'unused-parameter',
    'a number stands alone',
    'idle',
    (files) => {
      const parameters = listIn(files, 'parameters.json', 'parameters')
      parameters.push({ ...parameters[0], id: 'idle' })
    },
  ],
  ['bands', 'bands overlap', 'news2.vit.pulse', (files) => bandsOf(files, 'vit.pulse').reverse()],
  ['bands', 'there is no last band', 'news2.vit.pulse', (files) => bandsOf(files, 'vit.pulse').pop()],
  [
    'bands',
    'a code gives no points',
    'news2.vit.acvpu',
    (files) => {
      const item = listIn(files, 'scores/news2.json', 'items').find((one) => one['fact'] === 'vit.acvpu')
      delete (item?.['points'] as Record<string, number>)['V']
    },
  ],
  ['text-unfinished', 'a reason is no whole sentence', 'rule.HX5.because', set('HX5', 'because', 'Utrygt hjem')],
  ['text-missing', 'a role has no name', 'owner.nobody', set('HR1', 'owner', 'nobody')],
  [
    'text-orphan',
    'a rule is gone, its translation is not',
    'en:rule.HX5.title',
    (files) => {
      withoutRule(files, 'HX5')
    },
  ],
  ['case-missing', 'a rule has no case that says no', 'HX5', dropCases('HX5', ({ expect }) => expect === 'no')],
  [
    'case-one-sided',
    'a limit has cases on one side only',
    'RP08',
    dropCases('RP08', ({ facts }) => (facts as Entry)['svc.legevakt.travel_min'] === 41),
  ],
  ['case-wrong', 'a requirement is negated', 'HR1', set('HR1', 'met', { fact: 'plan.contact_24_7', is: false })],
  [
    'case-wrong',
    'a threshold is moved by one',
    'HX2',
    (files) => {
      for (const one of listIn(files, 'parameters.json', 'parameters'))
        if (one['id'] === 'news2.emergency') one['value'] = 8
    },
  ],
  [
    'case-wrong',
    'a band ends one step later',
    'HX2',
    (files) => {
      const [first] = bandsOf(files, 'vit.systolic')
      if (first?.to !== undefined) first.to += 1
    },
  ],
]

const SEARCHED: readonly Row[] = [
  ['never-holds', 'an exclusion that can never hold', 'HX5', set('HX5', 'if', IMPOSSIBLE)],
  ['always-holds', 'an exclusion that never fails to hold', 'HX5', set('HX5', 'if', CERTAIN)],
  ['never-met', 'a requirement that nobody can meet', 'HR1', set('HR1', 'met', IMPOSSIBLE)],
  ['never-fails', 'a requirement that nobody can fail', 'HR1', set('HR1', 'met', CERTAIN)],
  ['never-applies', 'a requirement that applies to nobody', 'HE2', set('HE2', 'when', IMPOSSIBLE)],
  ['never-fires', 'an indication that nobody has', 'HI4', set('HI4', 'if', IMPOSSIBLE)],
  ['always-fires', 'a warning that is never silent', 'KS1', set('KS1', 'if', CERTAIN)],
  [
    'never-decides',
    'a step behind one that always applies',
    'step 8',
    (files) => {
      for (const step of listIn(files, 'selection.json', 'steps'))
        if (step['id'] === '7') step['when'] = { always: true }
    },
  ],
  ['never-suitable', 'a setting that suits nobody', 'kad', set('KX4', 'if', CERTAIN)],
  [
    'never-answered',
    'a setting that nobody gets',
    'korttid',
    (files) => {
      const { orders } = files['selection.json'] as { orders: Record<string, { setting: string }[]> }
      orders['beds'] = (orders['beds'] ?? []).filter(({ setting }) => setting !== 'korttid')
    },
  ],
  [
    'never-urgent',
    'an urgency that nobody has',
    'doctor_seen',
    (files) => void listIn(files, 'urgency.json', 'first').splice(3, 1),
  ],
  [
    'never-chosen',
    'a package that nobody gets',
    'home_joint',
    (files) => {
      for (const one of listIn(files, 'selection.json', 'packages'))
        if (one['id'] === 'home_joint') one['when'] = IMPOSSIBLE
    },
  ],
  [
    'equal',
    'a rule that says what another says',
    'HX7',
    (files) => {
      rule(files, 'HX5')['if'] = rule(files, 'HX7')['if']
    },
  ],
  [
    'subsumed',
    'a rule within another',
    'HX5',
    set('HX5', 'if', {
      all: [
        { fact: 'psy.severe', is: true },
        { fact: 'home.safe', is: false },
      ],
    }),
  ],
]

describe('every check that reads a pack can fail', () => {
  for (const [check, wrong, path, spoil] of DANGLING) {
    test(`${check}: ${wrong}`, () => {
      const found = findDangling(packOf(spoil)).map((one) => `${one.check} ${one.path}`)
      assert.ok(
        found.some((one) => one.startsWith(`${check} ${path}`)),
        found.join('\n'),
      )
    })
  }

  for (const [check, wrong, path, spoil] of READ) {
    test(`${check}: ${wrong}`, () => {
      const found = readingChecks(packOf(spoil)).map((one) => `${one.check} ${one.path}`)
      assert.ok(found.includes(`${check} ${path}`), found.join('\n'))
    })
  }

  test('unsourced: a rule without a source', () => {
    const pack = packOf(() => undefined)
    const bare = { ...pack, rules: pack.rules.map((one) => (one.id === 'HX5' ? { ...one, sources: [] } : one)) }
    assert.ok(readingChecks(bare).some(({ check, path }) => check === 'unsourced' && path === 'HX5'))
  })
})

describe('every check that looks for somebody can fail', () => {
  const started = startSolver()
  after(async () => (await started).end())

  for (const [check, wrong, path, spoil] of SEARCHED) {
    test(`${check}: ${wrong}`, async () => {
      const found = await searchingChecks(packOf(spoil), await started, SECONDS, (one) => one === path)
      const lines = found.map((one) => `${one.check} ${one.path}`)
      assert.ok(lines.includes(`${check} ${path}`), lines.join('\n'))
    })
  }

  test('none of them finds anything of these in the pack as it is', async () => {
    const looked = SEARCHED.map(([, , path]) => path)
    const found = await searchingChecks(
      packOf(() => undefined),
      await started,
      SECONDS,
      (one) => looked.includes(one),
    )
    assert.deepEqual(found, [])
  })
})
