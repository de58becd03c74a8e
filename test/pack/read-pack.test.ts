import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Issue } from '../../src/base/issue.ts'
import { readPack } from '../../src/pack/read-pack.ts'
import { filesOfPack, listIn, ruleOf, type Entry, type Files } from '../verify/spoil.ts'

function issuesOf(spoil: (files: Files) => void): readonly Issue[] {
  const files = filesOfPack()
  spoil(files)
  const read = readPack(files, 'sha256-test')
  return read.ok ? [] : read.issues
}
const said = (issues: readonly Issue[]) => issues.map(({ code, path }) => `${code} ${path}`)

const HX5 = 'rules/home/HX5-home-not-safe.json'
const QSOFA = 'scores/qsofa.json'
const inList = (files: Files, path: string, key: string, id: string): Entry =>
  listIn(files, path, key).find((one) => one['id'] === id) ?? assert.fail(id)
const fact = (files: Files, file: string, id: string) => inList(files, `facts/${file}.json`, 'facts', id)

test('every condition that cannot be read is told of by its place', () => {
  const wrong = { sometimes: true }
  const issues = issuesOf((files) => {
    const selection = files['selection.json'] as Record<string, Entry & Entry[] & Record<string, Entry[]>>
    const urgency = files['urgency.json'] as Record<string, Entry[]>
    const plan = files['plan.json'] as { deadlines: Entry[]; week: { lanes: Entry[] } }
    const score = files[QSOFA] as { off: unknown; items: Entry[] }
    Object.assign(ruleOf(files, 'HX5'), { when: wrong, if: wrong })
    Object.assign(ruleOf(files, 'HR1'), { met: wrong })
    inList(files, 'facts/derived.json', 'derived', 'path.comfort')['when'] = wrong
    score.off = wrong
    score.items[0] = { fact: 'vit.pulse', tables: [{ when: wrong, bands: [{ points: 0 }] }] }
    for (const list of ['first', 'raise', 'after']) urgency[list]![0]!['when'] = wrong
    Object.assign(selection['steps']![0]!, { when: wrong, provisional: wrong, target: { home: wrong } })
    selection['steps']![1]!['target'] = { nearest: true, homeWhen: wrong }
    selection['orders']!['beds'] = [{ setting: 'kad', when: wrong }]
    selection['bridge'] = { when: wrong, first: [{ setting: 'kad', when: wrong }], else: 'x' } as never
    selection['alternative'] = { when: wrong, first: [{ setting: 'home', when: wrong }], medical: [] } as never
    selection['packages'] = [{ id: 'home_eol', when: wrong }] as never
    selection['critical'] = [{ rule: 'HR1', when: wrong }] as never
    selection['askLast'] = [{ fact: 'pt.pregnant', when: wrong }] as never
    Object.assign(selection, { planBNeeded: wrong, relativesNeeded: wrong })
    plan.deadlines[0]!['when'] = wrong
    plan.week.lanes = [{ id: 'team', hours: 'x', only: [{ in: ['day'], when: wrong }], shown: { when: wrong } }]
  })
  const paths = issues.map(({ code, path, params }) => {
    assert.deepEqual([code, params], ['rule.condition', { got: '{"sometimes":true}' }])
    return path
  })
  assert.deepEqual(
    [...paths].sort(),
    [
      'facts/derived.json#path.comfort',
      'plan.json#deadlines[0]',
      'plan.json#week.lanes.team.only[0]',
      'plan.json#week.lanes.team.shown',
      `${HX5}#if`,
      `${HX5}#when`,
      `${Object.keys(filesOfPack()).find((path) => path.includes('/HR1-')) ?? ''}#met`,
      `${QSOFA}#items[0]`,
      `${QSOFA}#off`,
      ...['alternative.first.home', 'alternative.when', 'askLast.pt.pregnant', 'bridge.first.kad', 'bridge.when'].map(
        (at) => `selection.json#${at}`,
      ),
      ...['critical.HR1', 'orders.beds.kad', 'packages.home_eol', 'planBNeeded', 'relativesNeeded'].map(
        (at) => `selection.json#${at}`,
      ),
      ...['steps.1', 'steps.1.provisional', 'steps.1.target', 'steps.2.target'].map((at) => `selection.json#${at}`),
      ...['after[0]', 'first[0]', 'raise[0]'].map((at) => `urgency.json#${at}`),
    ].sort(),
  )
})

test('a fact declares codes where it has some, and nowhere else; a number all that bounds it', () => {
  const shape = (file: string, id: string) => `pack.fact-shape facts/${file}.json#${id}`
  const told = (file: string, id: string, change: Entry, without?: string) =>
    issuesOf((files) => {
      const one = fact(files, file, id)
      Object.assign(one, change)
      if (without !== undefined) Reflect.deleteProperty(one, without)
    }).map((one) => `${one.code} ${one.path} ${String(one.params['problem'])}`)
  assert.deepEqual(told('acute', 'vit.acvpu', {}, 'codes'), [`${shape('acute', 'vit.acvpu')} codes`])
  assert.deepEqual(told('need', 'need.treatments', {}, 'codes'), [`${shape('need', 'need.treatments')} codes`])
  assert.deepEqual(told('home', 'home.safe', { codes: { a: 'b' } }), [`${shape('home', 'home.safe')} codes`])
  for (const key of ['unit', 'min', 'max', 'finest'])
    assert.deepEqual(
      told('acute', 'vit.pulse', {}, key),
      [`${shape('acute', 'vit.pulse')} unit, min, max, finest`],
      key,
    )
})

test('a number that no value could be told of is no fact: its least is not above its most, and its step is above nought', () => {
  const told = (change: Entry) => {
    const issues = issuesOf((files) => void Object.assign(fact(files, 'acute', 'vit.pulse'), change))
    return issues.map(({ code, path, params }) => `${code} ${path} ${String(params['problem'])}`)
  }
  const wrong = ['pack.fact-shape facts/acute.json#vit.pulse unit, min, max, finest']
  assert.deepEqual(told({ min: 60, max: 59 }), wrong)
  assert.deepEqual(told({ min: 60, max: 60 }), [])
  for (const finest of [0, -1]) assert.deepEqual(told({ finest }), wrong)
})

test('a derived fact has a condition or is a sum, not both', () => {
  const told = (change: Entry) =>
    issuesOf((files) => void Object.assign(inList(files, 'facts/derived.json', 'derived', 'path.comfort'), change)).map(
      (one) => `${one.code} ${one.path} ${String(one.params['key'] ?? '')}`.trim(),
    )
  const path = 'facts/derived.json#path.comfort'
  assert.deepEqual(told({ sum: ['pt.age'] }), [`pack.unknown-key ${path} when`])
  assert.deepEqual(told({ when: undefined }), [`rule.condition ${path}`])
  assert.deepEqual(told({ sum: ['pt.age'], when: undefined }), [])
})

test('a file of a rule is named for it, and a requirement alone says what must be met', () => {
  const told = (id: string, change: Entry) => said(issuesOf((files) => void Object.assign(ruleOf(files, id), change)))
  const always = { always: true }
  assert.deepEqual(told('HX5', { id: 'HX50' }), [`pack.file-name ${HX5}`])
  assert.deepEqual(told('HX5', { met: always, if: undefined }), [`pack.rule-shape ${HX5}`])
  assert.deepEqual(told('HX5', { kind: 'requires' }), [`pack.rule-shape ${HX5}`])
  assert.deepEqual(told('HX5', { kind: 'requires', met: always }), [`pack.rule-shape ${HX5}`])
  assert.deepEqual(told('HX5', { kind: 'requires', met: always, if: undefined }), [])
  assert.deepEqual(told('HX5', { if: undefined }), [`pack.rule-shape ${HX5}`])
  assert.deepEqual(told('HX5', { if: undefined, when: always }), [])
  assert.deepEqual(told('HX5', { kind: 'informs', if: undefined }), [])
})

test('a text that stands with a rule does not stand in nb as well', () => {
  const issues = issuesOf((files) => void (files['texts/nb.json']!['rule.HX5.title'] = 'x'))
  assert.deepEqual(issues, [
    { code: 'pack.id-twice', path: 'texts/nb.json#rule.HX5.title', params: { id: 'rule.HX5.title' } },
  ])
})

test('a number below nought is no parameter, as it is no local value of one', () => {
  const told = (value: number) =>
    said(issuesOf((files) => void (inList(files, 'parameters.json', 'parameters', 'kad.soft_length')['value'] = value)))
  assert.deepEqual(told(-3), ['parameter.wrong-value parameters.json#kad.soft_length'])
  assert.deepEqual(told(0), [])
})

test('a duration that cannot be read is told of with its parameter', () => {
  const issues = issuesOf((files) => {
    inList(files, 'parameters.json', 'parameters', 'vitals.valid_for')['value'] = '4 timer'
  })
  assert.deepEqual(issues, [
    {
      code: 'parameter.wrong-value',
      path: 'parameters.json#vitals.valid_for',
      params: { id: 'vitals.valid_for', got: '4 timer' },
    },
  ])
})

for (const file of [
  'pack.json',
  'parameters.json',
  'selection.json',
  'sources.json',
  'urgency.json',
  'facts/derived.json',
])
  test(`a pack without ${file} is told of that alone`, () => {
    const issues = issuesOf((files) => void Reflect.deleteProperty(files, file))
    assert.deepEqual(said(issues), [`pack.file-missing ${file}`])
  })
