import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assess, builtInPack, explain, nextQuestions, type Assessment, type Explanation } from '../../src/assess.ts'
import { SETTINGS } from '../../src/pack/pack.ts'
import { randomPatient } from '../reference/random-patient.ts'

type Facts = Readonly<Record<string, unknown>>

function judged(facts: Facts): Assessment {
  const answer = assess({ facts })
  assert.ok(answer.ok, JSON.stringify(answer))
  return answer.value
}

function explained(assessment: Assessment): Explanation {
  const answer = explain(assessment)
  assert.ok(answer.ok, JSON.stringify(answer))
  return answer.value
}

const ids = (reasons: readonly { readonly rule: string }[]): readonly string[] => reasons.map(({ rule }) => rule)

const SEPTIC = {
  'pt.age': 70,
  'acute.red_flags': [],
  'vit.resp_rate': { value: 26, at: '2026-11-22T08:10:00+01:00', from: 'Observation/rr-1' },
  'vit.spo2': 92,
  'vit.on_oxygen': false,
  'vit.systolic': 95,
  'vit.pulse': 120,
  'vit.acvpu': 'A',
  'vit.temp': 39.2,
}

describe('explain', () => {
  test('names for every setting the rules of its lists, and no other', () => {
    for (let seed = 0; seed < 40; seed++) {
      const assessment = judged(randomPatient(seed, 0.1))
      const { settings } = explained(assessment)
      for (const setting of SETTINGS) {
        const { excludedBy, toFix, toAsk, status } = assessment.settings[setting]
        assert.equal(settings[setting].status, status)
        assert.deepEqual(ids(settings[setting].against), excludedBy)
        assert.deepEqual(ids(settings[setting].gaps), toFix)
        assert.deepEqual(ids(settings[setting].open), toAsk)
      }
    }
  })

  test('why is as full as why not: a suitable setting has its met requirements and its cleared exclusions', () => {
    for (let seed = 0; seed < 200; seed++) {
      const assessment = judged(randomPatient(seed, 0))
      for (const setting of SETTINGS) {
        if (assessment.settings[setting].status !== 'suitable') continue
        const { met, cleared } = explained(assessment).settings[setting]
        assert.ok(met.every(({ truth }) => truth === 'yes') && cleared.every(({ truth }) => truth === 'no'))
        assert.ok(met.length + cleared.length > 0)
      }
    }
  })

  test('gives the facts with time and source, the limit with where it comes from, the sentence and the source', () => {
    const reason = explained(judged(SEPTIC)).settings.home.against.find(({ rule }) => rule === 'HX2')
    assert.ok(reason)
    assert.deepEqual(reason.facts.find(({ fact }) => fact === 'vit.resp_rate')?.given, SEPTIC['vit.resp_rate'])
    assert.deepEqual(reason.limits[0], {
      fact: 'score.news2',
      comparison: 'at-least',
      limit: 7,
      unit: '1',
      parameter: { id: 'news2.emergency', class: 'Public', local: false },
      limitFact: null,
    })
    assert.match(reason.sentence, /\.$/)
    assert.ok(reason.sources.every(({ title, section }) => title !== '' && section !== ''))
    assert.equal(reason.class, 'Public')
  })

  test('a step of selection is explained by what it was taken on, and no other step is', () => {
    const behind = new Map<string, Set<string>>()
    for (let seed = 0; seed < 400; seed++) {
      const assessment = judged(randomPatient(seed, 0))
      for (const { rule, facts } of explained(assessment).recommendation.reasons) {
        const told = behind.get(rule) ?? new Set()
        for (const { fact } of facts) told.add(fact)
        behind.set(rule, told)
      }
    }
    const of = (rule: string) => [...(behind.get(rule) ?? [])].sort()
    assert.deepEqual(of('HI8'), ['pall.phase', 'pall.symptoms', 'pt.current_place'])
    assert.deepEqual(of('HI9'), ['pall.phase', 'pref.place'])
    assert.deepEqual(of('SEL-3'), ['pref.place'])
    assert.ok(of('HI7').includes('need.treatments') && of('HI7').every((fact) => fact.startsWith('need.')))
    assert.ok(of('SEL-4').includes('pt.current_place'))
  })

  test('a score that is off is explained by what turned it off, and is held against no limit', () => {
    const child = explained(judged({ ...SEPTIC, 'pt.age': 10 }))
    const reason = child.settings.home.cleared.find(({ rule }) => rule === 'HX2')
    assert.ok(reason)
    assert.ok(reason.facts.some(({ fact }) => fact === 'pt.age'))
    assert.ok(reason.facts.every(({ fact }) => !fact.startsWith('vit.')))
    assert.ok(reason.limits.every(({ fact }) => !fact.startsWith('score.')))
  })

  test('a score rests on its table and on what left it on, too: the facts of a reason alone give its truth', () => {
    const facts: Facts = { ...SEPTIC, 'vit.spo2_scale2': true, 'pt.pregnant': false }
    const used = (all: Facts) => {
      const reason = explained(judged(all)).settings.home.against.find(({ rule }) => rule === 'HX2')
      assert.ok(reason)
      return reason.facts.map(({ fact }) => fact)
    }
    assert.ok(['pt.age', 'vit.spo2_scale2'].every((id) => used(facts).includes(id)))
    const kept = Object.fromEntries(used(facts).map((id) => [id, facts[id]]))
    assert.deepEqual(used(kept), used(facts))
  })

  test('a fact that did not matter to a rule is not among its facts', () => {
    const reason = explained(judged({ ...SEPTIC, 'lang.need': 'none' })).settings.home.against.find(
      ({ rule }) => rule === 'HX2',
    )
    assert.ok(reason && !reason.facts.some(({ fact }) => fact === 'lang.need'))
  })

  test('an assessment from JSON explains the same', () => {
    const assessment = judged(SEPTIC)
    assert.deepEqual(explained(JSON.parse(JSON.stringify(assessment)) as Assessment), explained(assessment))
  })

  test('an assessment of another pack, and nonsense, are refused', () => {
    const { pack, ...rest } = judged(SEPTIC)
    for (const wrong of [{ ...rest, pack: { ...pack, hash: 'sha256-other' } }, null, {}]) {
      const answer = explain(wrong as Assessment)
      assert.ok(!answer.ok && answer.issues[0]?.code === 'explain.other-pack')
    }
  })

  const spoiled: readonly (readonly [claim: string, spoil: (assessment: Record<string, unknown>) => void])[] = [
    ['without settings', (one) => delete one['settings']],
    ['without a recommendation', (one) => delete one['recommendation']],
    ['without urgency', (one) => delete one['urgencyBecause']],
    ['with settings that are none', (one) => (one['settings'] = { home: 5 })],
    ['with lists that are none', (one) => (one['settings'] = { ...(one['settings'] as object), kad: { toAsk: 'x' } })],
    ['with a recommendation that is none', (one) => (one['recommendation'] = [])],
    ['with another recommendation', (one) => (one['recommendation'] = { setting: 'home', because: [] })],
    ...Object.entries({ package: 'home_eol', provisional: 7, target: 'kad', bridge: 'kad', alternative: 'kad' }).map(
      ([key, value]) =>
        [
          `with another ${key}`,
          (one: Record<string, unknown>) =>
            (one['recommendation'] = { ...(one['recommendation'] as object), [key]: value }),
        ] as const,
    ),
    ['with another plan B', (one) => (one['planB'] = { status: 'in_place', gaps: [], ask: [] })],
    ['with relatives that suffice', (one) => (one['relatives'] = { status: 'sufficient', gaps: [], ask: [] })],
    [
      'with a plan that would fail without the relatives',
      (one) =>
        (one['relatives'] = {
          ...(one['relatives'] as object),
          withoutThem: { fails: ['HR4'], critical: [], planRestsOnThem: true },
        }),
    ],
    [
      'with a plan B of which something else is asked',
      (one) => (one['planB'] = { ...(one['planB'] as object), ask: ['PB1'] }),
    ],
    [
      'with relatives of whom something else is asked',
      (one) => (one['relatives'] = { ...(one['relatives'] as object), ask: ['RC9'] }),
    ],
    ['with another score', (one) => (one['scores'] = { ...(one['scores'] as object), qsofa: { low: 0, high: 0 } })],
    ['with a rural gap that is none', (one) => (one['rural'] = [{ id: 'RP09', certain: true }])],
    ['with a refusal', (one) => (one['refusal'] = { rules: ['RF-A'], capacity: 'present' })],
    ['with a closed route', (one) => (one['route'] = ['RC-1'])],
    ['with another reminder', (one) => (one['prompts'] = ['P99'])],
    ['with another version of the pack', (one) => (one['pack'] = { ...(one['pack'] as object), version: '0.0.0' })],
    ['with another fact', (one) => (one['facts'] = { ...(one['facts'] as object), 'acute.red_flags': ['stroke'] })],
  ]
  for (const [claim, spoil] of spoiled) {
    test(`an assessment ${claim} is refused`, () => {
      const assessment = JSON.parse(JSON.stringify(judged(SEPTIC))) as Record<string, unknown>
      spoil(assessment)
      const answer = explain(assessment as unknown as Assessment)
      assert.ok(!answer.ok)
      assert.deepEqual(answer.issues, [{ code: 'explain.not-as-judged', path: '', params: {} }])
    })
  }

  test('every urgency above the lowest has its reasons: what alarms, what indicates hospital, what lacks at home, or what is not looked for', () => {
    const rulesOf = (facts: Record<string, unknown>): readonly [string, readonly string[]] => {
      const answer = explain(judged(facts))
      assert.ok(answer.ok)
      const { value, reasons } = answer.value.urgency
      return [value, reasons.map(({ rule }) => rule)]
    }
    for (let seed = 0; seed < 300; seed += 1) {
      const [urgency, rules] = rulesOf(randomPatient(seed, [0, 0.1, 0.4][seed % 3]))
      assert.ok(rules.length > 0 || urgency === 'routine', `seed ${String(seed)}: ${urgency}`)
    }
  })

  test('an assessment without its facts, and one that JSON cannot hold, are refused', () => {
    const { facts, ...rest } = judged(SEPTIC)
    assert.ok(Object.keys(facts).length > 0)
    const none = explain(rest as Assessment)
    assert.ok(!none.ok && none.issues[0]?.code === 'facts.not-an-object')
    assert.equal(explain({ ...judged(SEPTIC), settings: 1n as never }).ok, false)
  })

  test('an assessment whose keys stand in another order explains the same', () => {
    const turned = (value: unknown): unknown =>
      typeof value !== 'object' || value === null || Array.isArray(value)
        ? value
        : Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, one]) => [key, turned(one)]),
          )
    for (let seed = 0; seed < 20; seed++) {
      const assessment = judged(randomPatient(seed, 0.1))
      assert.deepEqual(explained(turned(assessment) as Assessment), explained(assessment))
    }
  })

  test('the facts of an assessment, assessed again, give the same bytes', () => {
    for (let seed = 0; seed < 40; seed++) {
      const assessment = judged(randomPatient(seed, 0.2))
      assert.equal(JSON.stringify(judged(assessment.facts)), JSON.stringify(assessment))
    }
  })
})

describe('local parameters', () => {
  const facts = { 'pt.age': 17 }
  const parameters = { 'kad.lowest_age': 16 }
  const local = (): Assessment => {
    const answer = assess({ facts }, { parameters })
    assert.ok(answer.ok)
    return answer.value
  }
  const told = (answer: ReturnType<typeof explain>) =>
    answer.ok
      ? ids(answer.value.settings.kad.cleared).includes('KX1')
      : `${answer.issues[0]?.code} ${answer.issues[0]?.path}`

  test('stand with the pack, sorted, and only when there are any', () => {
    assert.deepEqual(local().pack, { ...judged(facts).pack, parameters })
    assert.deepEqual(Object.keys(judged(facts).pack), ['id', 'version', 'hash'])
    const none = assess({ facts }, { parameters: {} })
    assert.ok(none.ok && !('parameters' in none.value.pack))
    const [one = '', two = ''] = builtInPack.parameters
      .filter((each) => each.local)
      .map(({ id }) => id)
      .sort()
    const valueOf = (id: string) => builtInPack.parameters.find((each) => each.id === id)?.value ?? 0
    const both = assess({ facts }, { parameters: { [two]: valueOf(two), [one]: valueOf(one) } })
    assert.ok(both.ok)
    assert.deepEqual(Object.keys(both.value.pack.parameters ?? {}), [one, two])
  })

  test('give the same answer again', () => {
    const { pack } = local()
    const again = assess({ facts }, { parameters: pack.parameters ?? {} })
    assert.equal(JSON.stringify(again), JSON.stringify({ ok: true, value: local() }))
  })

  test('are of the case they were given with, whatever becomes of an earlier assessment', () => {
    const before = JSON.stringify(local())
    Object.assign(local().pack.parameters ?? {}, { 'kad.lowest_age': 99 })
    assert.equal(JSON.stringify(local()), before)
  })

  test('explain the assessment that was made with them', () => {
    const kept = JSON.parse(JSON.stringify(local())) as Assessment
    assert.deepEqual([explain(kept), explain(kept, { parameters: {} }), explain(kept, { parameters })].map(told), [
      true,
      true,
      true,
    ])
    assert.equal(told(explain(judged(facts))), false)
  })

  test('are refused when they are others than those it was made with', () => {
    const others = { 'kad.lowest_age': 15 }
    assert.equal(told(explain(local(), { parameters: others })), 'explain.other-pack pack.parameters')
    assert.equal(told(explain(judged(facts), { parameters })), 'explain.other-pack pack.parameters')
    const wrong = { ...local(), pack: { ...local().pack, parameters: { 'news2.emergency': 2 } } }
    assert.equal(told(explain(wrong)), 'parameter.not-local parameters.news2.emergency')
  })
})

describe('the next questions', () => {
  test('are at most eight, those that are asked first', () => {
    const answer = nextQuestions({ facts: {} })
    assert.ok(answer.ok)
    assert.deepEqual(answer.value, judged({}).ask.slice(0, 8))
    const none = nextQuestions({ facts: {} }, { most: -1 })
    assert.ok(none.ok)
    assert.deepEqual(none.value, [])
    const two = nextQuestions({ facts: {} }, { most: 2 })
    assert.ok(two.ok && two.value.length === 2)
  })

  test('are told also where the assessment was to be without them: none would say that nothing is to be asked', () => {
    assert.deepEqual(nextQuestions({ facts: {} }, { questions: false }), nextQuestions({ facts: {} }))
  })
})
