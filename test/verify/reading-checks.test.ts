import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Condition } from '../../src/pack/condition.ts'
import type { Band, Pack, Rule, ScoreItem, Selection } from '../../src/pack/pack.ts'
import { textOf, type Finding } from '../../src/verify/finding.ts'
import { findBandFaults } from '../../src/verify/structure/bands.ts'
import { findCaseFaults } from '../../src/verify/structure/case-faults.ts'
import { findTextFaults } from '../../src/verify/structure/texts.ts'
import { findTooEarly } from '../../src/verify/structure/too-early.ts'
import { findUnused } from '../../src/verify/structure/unused.ts'
import { checkWords } from './check-words.ts'
import { packOf } from './spoil.ts'

const pack = packOf()
const { derived, parameters, scores, rules, selection, urgency } = pack

/** A list in which the thing of this id is changed. */
const changed = <T extends { readonly id: string }>(list: readonly T[], id: string, change: Partial<T>) =>
  list.map((one) => (one.id === id ? { ...one, ...change } : one))

/** What stands in a finding under a name; nothing where there is none. */
const told = (param: unknown): string => (typeof param === 'string' || typeof param === 'number' ? String(param) : '')

/** Findings with the text that each names; that there are such words is checked too. */
const said = (findings: readonly Finding[]): readonly string[] =>
  findings.map((one) => {
    checkWords(textOf(one))
    return `${one.check} ${one.path} ${textOf(one).key}`
  })

describe('the points of a score', () => {
  const of = (item: ScoreItem): Pack => ({ ...pack, scores: changed(scores, 'news2', { items: [item] }) })
  const faults = (fact: string, item: ScoreItem) => {
    const found = said(findBandFaults(of(item)))
    assert.ok(found.every((one) => one.startsWith(`bands news2.${fact} verify.bands.`)))
    return found.map((one) => one.slice(`bands news2.${fact} verify.bands.`.length)).join(' ')
  }
  const BANDS: readonly (readonly [what: string, faults: string, bands: readonly Band[], fact?: string])[] = [
    ['up to each end and on', '', [{ to: 40, points: 3 }, { to: 50, points: 1 }, { points: 0 }]],
    ['that end at the least and next to the most', '', [{ to: 10, points: 3 }, { to: 299, points: 1 }, { points: 0 }]],
    ['of which there are none', 'none', []],
    [
      'that come to an end',
      'no-last',
      [
        { to: 40, points: 3 },
        { to: 50, points: 1 },
      ],
    ],
    ['of which two have no end', 'endless', [{ to: 40, points: 3 }, { points: 1 }, { points: 0 }]],
    ['out of order', 'overlap', [{ to: 50, points: 3 }, { to: 40, points: 1 }, { points: 0 }]],
    ['that end at the same', 'overlap', [{ to: 50, points: 3 }, { to: 50, points: 1 }, { points: 0 }]],
    ['below the least', 'outside', [{ to: 9, points: 3 }, { to: 50, points: 1 }, { points: 0 }]],
    ['that end at the most', 'outside', [{ to: 50, points: 3 }, { to: 300, points: 1 }, { points: 0 }]],
    ['of the same points', 'same-points', [{ to: 40, points: 1 }, { to: 50, points: 1 }, { points: 0 }]],
    ['of a yes or no', 'no-number', [{ points: 0 }], 'vit.on_oxygen'],
    ['of no fact', 'no-number', [{ points: 0 }], 'vit.none'],
  ]
  for (const [what, expected, bands, fact = 'vit.pulse'] of BANDS)
    test(`bands ${what}`, () => assert.equal(faults(fact, { kind: 'bands', fact, tables: [{ bands }] }), expected))

  const CODES: readonly (readonly [what: string, faults: string, fact: string, points: Record<string, number>])[] = [
    ['of a yes or no', '', 'vit.on_oxygen', { true: 2, false: 0 }],
    ['of a yes or no, without the no', 'no-points', 'vit.on_oxygen', { true: 2 }],
    ['of a choice', '', 'vit.acvpu', { A: 0, C: 3, V: 3, P: 3, U: 3 }],
    ['of a choice that there is not', 'unknown-code', 'vit.acvpu', { A: 0, C: 3, V: 3, P: 3, U: 3, Z: 3 }],
    ['of a number', 'unknown-code', 'vit.pulse', { 40: 1 }],
  ]
  for (const [what, expected, fact, points] of CODES)
    test(`points ${what}`, () => assert.equal(faults(fact, { kind: 'codes', fact, points }), expected))
})

describe('texts', () => {
  type Change = (texts: Record<string, string>, language: string) => void
  const faults = (change: Change, parts: Partial<Pack> = {}) => {
    const texts = Object.fromEntries(
      Object.entries(pack.texts).map(([language, all]) => {
        const copy = { ...all }
        change(copy, language)
        return [language, copy]
      }),
    )
    return said(findTextFaults({ ...pack, ...parts, texts }))
  }
  const put =
    (text: string, key: string, only: string): Change =>
    (texts, language) => {
      if (language === only) texts[key] = text
    }

  test('the pack as it is lacks none', () =>
    assert.deepEqual(
      faults(() => undefined),
      [],
    ))

  const NEEDED = [
    'rule.HX5.title',
    'rule.HX5.because',
    'owner.gp',
    'fact.home.safe.label',
    'fact.home.safe.question',
    'code.vit.acvpu.V',
    'derived.path.comfort',
    'parameter.kad.lowest_age',
    'score.qsofa',
    'urgency.routine',
    'place.home_joint',
  ]
  for (const key of NEEDED)
    test(`${key} is needed`, () => {
      const found = faults((texts) => void Reflect.deleteProperty(texts, key))
      assert.deepEqual(found, [`text-missing ${key} verify.text.missing`])
    })

  test('blanks are no text', () => {
    const key = 'rule.HX5.title'
    assert.deepEqual(faults(put(' ', key, 'nn')), [`text-missing nn:${key} verify.text.missing-in`])
    assert.ok(faults(put(' ', key, 'nb')).includes(`text-missing ${key} verify.text.missing`))
  })

  test('a language that is there and says nothing is told of once', () => {
    const found = faults((texts, language) => {
      if (language === 'en') for (const key of Object.keys(texts)) Reflect.deleteProperty(texts, key)
    })
    assert.deepEqual(found, ['text-missing en verify.text.none'])
  })

  test('of a language that need not be whole, nothing is lacking', () => {
    const texts = { nb: pack.texts['nb'] ?? {}, se: { 'urgency.routine': 'x' } }
    assert.deepEqual(said(findTextFaults({ ...pack, texts }, { se: 'some' })), [])
    assert.ok(said(findTextFaults({ ...pack, texts }, { se: 'all' })).length > 100)
    assert.deepEqual(said(findTextFaults({ ...pack, texts }, { en: 'some' })), ['text-missing en verify.text.none'])
  })

  test('two codes that differ in case and blanks alone are shown as the same', () => {
    const label = pack.texts['nn']?.['code.vit.acvpu.A'] ?? ''
    const found = faults(put(` ${label.toUpperCase()} `, 'code.vit.acvpu.P', 'nn'))
    assert.deepEqual(found, ['text-twice nn:fact.vit.acvpu verify.check.text-twice'])
  })

  test('a translation names every number and open place of nb, and no place more', () => {
    const apart = (nb: string, nn: string) =>
      faults((texts, language) => {
        if (language === 'nb') texts['x.y'] = nb
        else if (language !== 'se') texts['x.y'] = language === 'nn' ? nn : nb
      })
    assert.deepEqual(apart('Ring 116 117.', 'Ring 116117, 1 gong.'), [])
    assert.deepEqual(apart('Ring 113.', 'Ring 112.'), ['text-apart nn:x.y verify.text.lacks'])
    assert.deepEqual(apart('Ring {{who}}.', 'Ring.'), ['text-apart nn:x.y verify.text.lacks'])
    assert.deepEqual(apart('Ring.', 'Ring {{who}}.'), ['text-apart nn:x.y verify.text.names-more'])
  })

  test('a reason is a whole sentence, a question or a call', () => {
    const because = (text: string) => faults(put(text, 'rule.HX5.because', 'nb'))
    for (const text of ['Slik er det.', 'Er det slik?', 'Slik er det! ']) assert.deepEqual(because(text), [])
    assert.deepEqual(because('Slik er det:'), ['text-unfinished rule.HX5.because verify.check.text-unfinished'])
  })

  test('a text about a part that nb does not tell of is an orphan; a text of the page is not', () => {
    for (const about of ['rule', 'fact', 'code', 'derived', 'parameter', 'score'])
      assert.deepEqual(faults(put('x', `${about}.gone`, 'en')), [
        `text-orphan en:${about}.gone verify.check.text-orphan`,
      ])
    assert.deepEqual(faults(put('x', 'page.gone', 'en')), [])
  })
})

describe('what nothing looks at', () => {
  const idle: Partial<Pack> = {
    rules: [],
    derived: [],
    scores: [],
    urgency: { ranks: [], first: [], raise: [], after: [] },
    selection: { steps: [], orders: {} } as unknown as Selection,
  }
  const unused = (parts: Partial<Pack>) => new Set(findUnused({ ...pack, ...parts }).map(({ path }) => path))
  const looksAt = (fact: string): Partial<Pack> => ({
    rules: rules.filter(({ id }) => id === 'HX5').map((one) => ({ ...one, holds: { kind: 'is', fact, value: true } })),
  })

  test('is every fact, and every number but those that say how long facts are valid', () => {
    const lasting = new Set(pack.facts.flatMap(({ validFor }) => validFor ?? []))
    assert.ok(lasting.size > 0)
    assert.deepEqual(
      [...unused(idle)].sort(),
      [...pack.facts, ...parameters.filter(({ id }) => !lasting.has(id))].map(({ id }) => id).sort(),
    )
  })

  test('is not a fact that a sum which is looked at is made of', () => {
    const sum = { derived: derived.filter(({ id }) => id === 'stroke.minutes') }
    const of = ['acute.last_well_min', 'svc.hospital_travel_min', 'stroke.minutes']
    assert.deepEqual(
      of.filter((id) => unused({ ...idle, ...sum }).has(id)),
      of,
    )
    const looked = unused({ ...idle, ...sum, ...looksAt('stroke.minutes') })
    assert.deepEqual(
      of.filter((id) => looked.has(id)),
      [],
    )
  })

  test('is not what stands behind a derived fact that is looked at', () => {
    const fact = (id: string): Condition => ({ kind: 'is', fact: id, value: true })
    const chain = {
      derived: [
        { ...derived[0]!, id: 'a', kind: 'truth' as const, when: fact('b') },
        { ...derived[0]!, id: 'b', kind: 'truth' as const, when: { kind: 'not' as const, of: fact('home.safe') } },
      ],
    }
    const looked = (parts: Partial<Pack>) =>
      ['a', 'b', 'home.safe'].filter((id) => !unused({ ...idle, ...parts }).has(id))
    assert.deepEqual(looked(chain), [])
    assert.deepEqual(looked({ ...chain, ...looksAt('b') }), ['b', 'home.safe'])
    assert.deepEqual(looked({ ...chain, ...looksAt('a') }), ['a', 'b', 'home.safe'])
  })

  test('is not what a score is made of, and the points that are an alarm alone', () => {
    const news2 = scores.filter(({ id }) => id === 'news2')
    const looked = unused({ ...idle, scores: news2 })
    for (const id of ['vit.pulse', 'vit.acvpu', 'news2.single']) assert.ok(!looked.has(id), id)
  })
})

describe('looking ahead', () => {
  const on = (fact: string): Condition => ({ kind: 'given', fact })
  const ruled = (id: string, change: Partial<Rule>): Partial<Pack> => ({ rules: changed(rules, id, change) })
  const first = <T>(list: readonly T[], change: Partial<T>) =>
    list.map((one, at) => (at === 0 ? { ...one, ...change } : one))
  const hx = rules.find(({ about, kind }) => about === 'kad' && kind === 'excludes')!.id
  const hr = rules.find(({ about, kind }) => about === 'kad' && kind === 'requires')!.id
  const hi = rules.find(({ kind }) => kind === 'indicates')!.id
  const rp = rules.find(({ about, kind }) => about === 'rural' && kind === 'flags')!.id
  const after = [{ when: on('urgency'), from: ['routine'], urgency: 'same_day' }]

  /** Where a condition stands, what it may look at and what comes too late for it, and the pack in which it looks at a fact. */
  const PLACES: readonly (readonly [
    path: string,
    may: string | null,
    late: string | null,
    parts: (fact: string) => Partial<Pack>,
  ])[] = [
    [
      'scores.qsofa.off',
      'pt.age',
      'home.excluded',
      (fact) => ({ scores: changed(scores, 'qsofa', { off: on(fact) }) }),
    ],
    [`rules.${hx}.holds`, 'korttid.open', 'kad.excluded', (fact) => ruled(hx, { holds: on(fact) })],
    [`rules.${hr}.when`, 'korttid.open', 'kad.excluded', (fact) => ruled(hr, { when: on(fact) })],
    [`rules.${hi}.holds`, 'hospital.open', 'home.critical', (fact) => ruled(hi, { holds: on(fact) })],
    [`rules.${rp}.holds`, 'recommendation.target', null, (fact) => ruled(rp, { holds: on(fact) })],
    [
      'urgency.first.0.when',
      'indications',
      'urgency',
      (fact) => ({ urgency: { ...urgency, first: first(urgency.first, { when: on(fact) }) } }),
    ],
    [
      'urgency.after.0.when',
      'recommendation.setting',
      'recommendation.target',
      (fact) => ({ urgency: { ...urgency, after: first(after, { when: on(fact) }) } }),
    ],
    [
      'selection.critical.0.when',
      'hospital.open',
      'home.critical',
      (fact) => ({ selection: { ...selection, critical: first(selection.critical, { when: on(fact) }) } }),
    ],
    [
      'selection.steps.1.when',
      'urgency',
      'recommendation.setting',
      (fact) => ({ selection: { ...selection, steps: first(selection.steps, { when: on(fact) }) } }),
    ],
    [
      'selection.steps.1.provisional',
      'recommendation.setting',
      'recommendation.target',
      (fact) => ({ selection: { ...selection, steps: first(selection.steps, { provisional: on(fact) }) } }),
    ],
    [
      'selection.orders.lower.0.when',
      'urgency',
      'recommendation.setting',
      (fact) => ({
        selection: {
          ...selection,
          orders: { ...selection.orders, lower: first(selection.orders['lower'] ?? [], { when: on(fact) }) },
        },
      }),
    ],
    [
      'selection.planBNeeded',
      'recommendation.target',
      null,
      (fact) => ({ selection: { ...selection, planBNeeded: on(fact) } }),
    ],
  ]
  const early = (parts: Partial<Pack>) =>
    findTooEarly({ ...pack, ...parts }).map(({ path, params }) => `${path} ${told(params?.['fact'])}`)
  for (const [path, may, late, parts] of PLACES)
    test(`${path} may look at ${may ?? ''}${late === null ? '' : `, not at ${late}`}`, () => {
      if (may !== null) assert.deepEqual(early(parts(may)), [])
      if (late !== null) assert.deepEqual(early(parts(late)), [`${path} ${late}`])
    })

  test('is found behind derived facts, sums and rules, by the last that it waits for', () => {
    const both: Condition = { kind: 'any', of: [on('urgency'), { kind: 'not', of: on('home.critical') }] }
    const late = { ...derived[0]!, id: 'late', kind: 'truth' as const, when: both }
    const later = { ...derived[0]!, id: 'later', kind: 'sum' as const, of: ['pt.age', 'late'] }
    const parts = (fact: string) => ({ ...ruled('HX5', { holds: on(fact) }), derived: [...derived, late, later] })
    for (const fact of ['late', 'later']) assert.deepEqual(early(parts(fact)), ['rules.HX5.holds urgency'], fact)
    const behind = changed(changed(rules, rp, { when: on('urgency'), holds: on('pt.age') }), 'HX5', { holds: on(rp) })
    assert.deepEqual(early({ rules: behind }), ['rules.HX5.holds urgency'])
  })
})

describe('the cases of a rule', () => {
  const HX5 = rules.find(({ id }) => id === 'HX5')!
  const safe: Condition = { kind: 'is', fact: 'home.safe', value: false }
  const faults = (change: Partial<Rule>) =>
    findCaseFaults({ ...pack, rules: [{ ...HX5, ...change }] }).map(({ check, params }) =>
      [check, ...['answer', 'fact', 'edge'].map((key) => told(params?.[key]))].filter((one) => one !== '').join(' '),
    )
  const [yes, no] = [
    HX5.cases.filter(({ expect }) => expect === 'yes'),
    HX5.cases.filter(({ expect }) => expect === 'no'),
  ]

  test('one each of yes, no and unknown', () => {
    assert.deepEqual(faults({}), [])
    assert.deepEqual(faults({ cases: [] }), ['case-missing yes', 'case-missing no', 'case-missing unknown'])
    assert.deepEqual(faults({ cases: [], holds: null }), [])
    assert.deepEqual(faults({ cases: [...yes, ...no] }), ['case-missing unknown'])
    assert.deepEqual(faults({ cases: [...yes, ...no], when: safe, holds: null }), ['case-missing unknown'])
  })

  test('none of unknown, where knowledge alone is asked about', () => {
    const known: readonly Condition[] = [
      { kind: 'certainly', of: safe },
      { kind: 'possibly', of: safe },
      { kind: 'known', of: safe },
      { kind: 'given', fact: 'home.safe' },
      { kind: 'is', fact: 'recommendation.setting', value: 'home' },
      { kind: 'is', fact: 'path.comfort', value: true },
    ]
    for (const holds of known) {
      assert.deepEqual(faults({ cases: [...yes, ...no], holds }), [], holds.kind)
      const half: Condition = { kind: 'all', of: [holds, safe] }
      assert.deepEqual(faults({ cases: [...yes, ...no], holds: half }), ['case-missing unknown'], holds.kind)
    }
  })

  test('numbers on both sides of a limit, by the finest step of the fact, also of when it applies', () => {
    const at = (value: number) => ({ name: 'x', facts: { 'vit.temp': value }, expect: 'no' as const })
    const warm = (kind: 'at-least-number' | 'above' | 'at-most' | 'below'): Condition => ({
      kind,
      fact: 'vit.temp',
      size: false,
      limit: { kind: 'number', value: 38 },
    })
    for (const kind of ['at-least-number', 'below'] as const) {
      assert.deepEqual(faults({ holds: warm(kind) }), ['case-one-sided vit.temp 37.9', 'case-one-sided vit.temp 38'])
      assert.deepEqual(faults({ when: warm(kind) }), ['case-one-sided vit.temp 37.9', 'case-one-sided vit.temp 38'])
      assert.deepEqual(faults({ holds: warm(kind), cases: [...HX5.cases, at(37.9), at(38)] }), [])
    }
    for (const kind of ['above', 'at-most'] as const) {
      assert.deepEqual(faults({ holds: warm(kind), cases: [...HX5.cases, at(38)] }), ['case-one-sided vit.temp 38.1'])
      assert.deepEqual(faults({ holds: warm(kind), cases: [...HX5.cases, at(38), at(38.1)] }), [])
    }
  })

  test('a limit that is another fact has no sides', () => {
    const limit = { kind: 'fact', id: 'kad.min_age' } as const
    assert.deepEqual(faults({ holds: { kind: 'below', fact: 'pt.age', size: false, limit } }), [])
  })

  test('the size of a set below nothing is no side', () => {
    const none: Condition = {
      kind: 'at-least-number',
      fact: 'need.treatments',
      size: true,
      limit: { kind: 'number', value: 0 },
    }
    assert.deepEqual(faults({ holds: none }), ['case-one-sided need.treatments 0'])
    const empty = { name: 'x', facts: { 'need.treatments': [] }, expect: 'yes' as const }
    assert.deepEqual(faults({ holds: none, cases: [...HX5.cases, empty] }), [])
  })
})
