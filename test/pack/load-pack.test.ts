import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { assess } from '../../src/assess.ts'
import { loadPack } from '../../src/pack/load-pack.ts'
import { SETTINGS } from '../../src/pack/pack.ts'
import { inProject } from '../helpers/source-files.ts'

type Json = Record<string, unknown>

const FOLDER = inProject('rules/no-beon')
const paths = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'))

/** The files of the pack, read anew so that a test may spoil them. */
const filesOf = (): Record<string, Json> =>
  Object.fromEntries(
    paths.map((path) => [path.replaceAll('\\', '/'), JSON.parse(readFileSync(`${FOLDER}/${path}`, 'utf8')) as Json]),
  )

const pathOf = (id: string): string => Object.keys(filesOf()).find((path) => path.includes(`/${id}-`)) ?? ''

function spoiled(spoil: (files: Record<string, Json>) => void): readonly string[] {
  const files = filesOf()
  spoil(files)
  const read = loadPack(files, 'sha256-test')
  return read.ok ? [] : read.issues.map(({ code }) => code)
}

interface PlanFile {
  readonly planB: { fact: string }[]
  inTime: string[]
  readonly deadlines: { deadline: string }[]
  readonly week: { readonly clocks: Record<string, Record<string, object>>; readonly lanes: { shown?: object }[] }
}

const plan = (files: Record<string, Json>): PlanFile => files['plan.json'] as unknown as PlanFile

const rule = (files: Record<string, Json>, id: string): Json => {
  const found = files[pathOf(id)]
  assert.ok(found, id)
  return found
}

describe('loading a pack', () => {
  test('the built-in pack is in order', () =>
    assert.deepEqual(
      spoiled(() => undefined),
      [],
    ))

  test('may say nothing of how a plan is told', () =>
    assert.deepEqual(
      spoiled((files) => delete files['plan.json']),
      [],
    ))

  const defects: readonly (readonly [string, string, (files: Record<string, Json>) => void])[] = [
    [
      'a condition on a fact that does not exist',
      'pack.unknown-fact',
      (files) => (rule(files, 'HX5')['if'] = { fact: 'home.nice', is: true }),
    ],
    [
      'a code that the fact does not have',
      'pack.unknown-code',
      (files) => (rule(files, 'HX5')['if'] = { fact: 'vit.acvpu', is: 'Z' }),
    ],
    [
      'a parameter that does not exist',
      'pack.unknown-parameter',
      (files) => (rule(files, 'HX5')['if'] = { fact: 'pt.age', below: { parameter: 'young' } }),
    ],
    [
      'a source that does not exist',
      'pack.unknown-source',
      (files) => (rule(files, 'HX5')['sources'] = [{ document: 'S9', section: 'x' }]),
    ],
    ['a rule without a source', 'pack.field-missing', (files) => (rule(files, 'HX5')['sources'] = [])],
    ['a rule without a reason', 'pack.field-missing', (files) => (rule(files, 'HX5')['because'] = '')],
    ['an else', 'pack.unknown-key', (files) => (rule(files, 'HX5')['else'] = { fact: 'home.safe', is: true })],
    ['a word that is not one of those', 'pack.shape', (files) => (rule(files, 'HX5')['about'] = 'hjem')],
    [
      'a yes or no held against a number',
      'pack.wrong-comparison',
      (files) => (rule(files, 'HX5')['if'] = { fact: 'rel.willing', below: 3 }),
    ],
    [
      'a set taken for a single choice',
      'pack.wrong-comparison',
      (files) => (rule(files, 'HX5')['if'] = { fact: 'need.treatments', is: 'iv' }),
    ],
    [
      'a score of a fact that does not exist',
      'pack.unknown-fact',
      (files) => ((files['scores/news2.json']?.['items'] as Json[])[0]!['fact'] = 'vit.rr'),
    ],
    [
      'relatives who are taken away by a fact that does not exist',
      'pack.unknown-fact',
      (files) => ((files['selection.json']?.['withoutRelatives'] as Json)['rel.nobody'] = true),
    ],
    [
      'an urgency without a rank',
      'pack.unknown-urgency',
      (files) => ((files['urgency.json']?.['first'] as Json[])[0]!['urgency'] = 'soon'),
    ],
    [
      'a condition on an urgency without a rank',
      'pack.unknown-code',
      (files) => (rule(files, 'HX5')['if'] = { fact: 'urgency', is: 'soon' }),
    ],
    [
      'a number written as text, or a duration in words',
      'parameter.wrong-value',
      (files) => {
        const { parameters } = files['parameters.json'] as { parameters: Json[] }
        parameters.find(({ id }) => id === 'vitals.valid_for')!['value'] = '4 timer'
      },
    ],
    [
      'a condition that cannot be read',
      'rule.condition',
      (files) => (rule(files, 'HX5')['if'] = { fact: 'home.safe', equals: true }),
    ],
    [
      'a plan with a part that does not exist',
      'pack.unknown-fact',
      (files) => (plan(files).planB[0]!.fact = 'planb.colour'),
    ],
    ['a plan by a rule that does not exist', 'pack.unknown-rule', (files) => (plan(files).inTime = ['HR99'])],
    [
      'a clock for a code that the fact does not have',
      'pack.unknown-code',
      (files) => (plan(files).week.clocks['func.care']!['often'] = { day: 'yes', evening: 'yes', night: 'yes' }),
    ],
    ['a deadline without a text', 'pack.unknown-text', (files) => (plan(files).deadlines[4]!.deadline = 'whenever')],
    [
      'a lane on a condition that cannot be read',
      'rule.condition',
      (files) => (plan(files).week.lanes[0]!.shown = { when: { sometimes: true } }),
    ],
    ['a requirement with `if`', 'pack.rule-shape', (files) => (rule(files, 'HX5')['kind'] = 'requires')],
    ['one id for two rules', 'pack.id-twice', (files) => (files['rules/home/HX5-again.json'] = rule(files, 'HX5'))],
    [
      'a file named for another rule',
      'pack.file-name',
      (files) => (files['rules/home/HX99-x.json'] = { ...rule(files, 'HX5') }),
    ],
    [
      'a derived fact that goes in a circle',
      'pack.circle',
      (files) => (rule(files, 'HX5')['if'] = { fact: 'HX5', is: true }),
    ],
    [
      'a selection whose last step may not apply',
      'pack.may-not-answer',
      (files) => (files['selection.json']?.['steps'] as unknown[]).pop(),
    ],
    ['no NEWS2', 'pack.lacks-score', (files) => delete files['scores/news2.json']],
    ['a missing file', 'pack.file-missing', (files) => delete files['selection.json']],
  ]
  for (const [name, code, spoil] of defects) {
    test(`${name} is found`, () => assert.ok(spoiled(spoil).includes(code), JSON.stringify(spoiled(spoil))))
  }
})

test('what is wrong with a field is told by its place, and by what it is and should be', () => {
  const files = filesOf()
  Object.assign(rule(files, 'HX5'), { titel: 'x', title: '', about: 'hjem', cases: 5 })
  ;(files['selection.json']?.['steps'] as Json[])[0]!['choose'] = { answer: 'hom' }
  ;(files['facts/home.json']?.['facts'] as Json[])[0]!['cost'] = 7
  const read = loadPack(files, 'sha256-test')
  assert.ok(!read.ok)
  const said = read.issues.map(({ code, path, params: { key, got, expected } }) =>
    [code, path.replace(/^.*\//, ''), key, got, expected].flat().filter((one) => one !== undefined),
  )
  const hx5 = 'HX5-home-not-safe.json'
  assert.deepEqual(said, [
    ['pack.shape', 'home.json#facts.0.cost', '7', '1', '2', '3', '4'],
    [
      'pack.shape',
      `${hx5}#about`,
      'hjem',
      ...SETTINGS,
      'urgency',
      'rural',
      'check',
      'prompt',
      'refusal',
      'route',
      'selection',
    ],
    ['pack.field-missing', `${hx5}#title`],
    ['pack.shape', `${hx5}#cases`, '5', 'list'],
    ['pack.unknown-key', `${hx5}#`, 'titel'],
    ['pack.shape', 'selection.json#steps.0.choose.answer', 'hom', ...SETTINGS, 'none_ready', 'undetermined'],
  ])
})

describe('what is no files', () => {
  test('lacks every file, and what throws is an issue too', () => {
    const load = loadPack as (...given: readonly unknown[]) => ReturnType<typeof loadPack>
    for (const given of [null, undefined, 5, 'files', [], {}]) {
      const read = load(given, 'sha256-test')
      assert.ok(!read.ok && read.issues.every(({ code }) => code === 'pack.file-missing'))
      assert.ok(read.issues.some(({ path }) => path === 'pack.json'))
    }
    const throwing = new Proxy({}, { ownKeys: () => assert.fail('no') })
    assert.deepEqual(load(throwing, 'sha256-test').ok, false)
  })

  test('a pack without a hash that names it is refused', () => {
    const load = loadPack as (...given: readonly unknown[]) => ReturnType<typeof loadPack>
    for (const hash of [undefined, null, 5]) {
      const read = load(filesOf(), hash)
      assert.ok(!read.ok)
      assert.deepEqual([read.issues[0]?.code, read.issues[0]?.path], ['pack.shape', 'hash'])
    }
  })
})

describe('what stands under rules/ is what is answered', () => {
  const news2of6 = {
    'pt.age': 60,
    'vit.resp_rate': 25,
    'vit.spo2': 97,
    'vit.on_oxygen': false,
    'vit.systolic': 130,
    'vit.pulse': 120,
    'vit.acvpu': 'A',
    'vit.temp': 38.5,
    'acute.red_flags': [],
  }
  const urgencyWith = (spoil: (files: Record<string, Json>) => void): string => {
    const files = filesOf()
    spoil(files)
    const pack = loadPack(files, 'sha256-test')
    assert.ok(pack.ok, JSON.stringify(pack))
    const answer = assess({ facts: news2of6 }, { pack: pack.value })
    assert.ok(answer.ok)
    return answer.value.urgency
  }

  test('a threshold changed in parameters.json changes the answer', () => {
    assert.equal(
      urgencyWith(() => undefined),
      'doctor_1h',
    )
    const lowered = urgencyWith((files) => {
      const { parameters } = files['parameters.json'] as { parameters: { id: string; value: number }[] }
      for (const one of parameters) if (one.id === 'news2.emergency') one.value = 6
    })
    assert.equal(lowered, '113')
  })

  test('a local parameter can be set, another cannot', () => {
    const answer = (parameters: Readonly<Record<string, number>>) => assess({ facts: {} }, { parameters })
    assert.equal(answer({ 'kad.lowest_age': 16 }).ok, true)
    const refused = [answer({ 'news2.emergency': 9 }), answer({ nothing: 1 }), answer({ 'kad.lowest_age': Number.NaN })]
    assert.deepEqual(
      refused.map((one) => (one.ok ? 'ok' : one.issues[0]?.code)),
      ['parameter.not-local', 'parameter.unknown', 'parameter.wrong-value'],
    )
  })

  for (const parameters of [5, true, 'x'.repeat(1_000_000), [1], () => 1])
    test(`local parameters that are no object (${typeof parameters}) are refused at once`, () => {
      const answer = assess({ facts: {} }, { parameters: parameters as never })
      const [first] = answer.ok ? [] : answer.issues
      assert.deepEqual([first?.code, first?.path], ['parameter.unknown', 'parameters'])
    })

  test('a local age limit of KAD is used', () => {
    const facts = { 'pt.age': 17 }
    const excluded = (parameters: Readonly<Record<string, number>>) => {
      const answer = assess({ facts }, { parameters })
      return answer.ok && answer.value.settings.kad.excludedBy.includes('KX1')
    }
    assert.deepEqual([excluded({}), excluded({ 'kad.lowest_age': 16 })], [true, false])
  })
})
