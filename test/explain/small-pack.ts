import type { Fact, FactId, FactValue } from '../../src/facts/fact.ts'
import type { Condition } from '../../src/pack/condition.ts'
import type { Derived, Pack, Ranked, Rule, RuleAbout, RuleKind, Score, Selection, Step } from '../../src/pack/pack.ts'

/** A generator of numbers from 0 to 1; the same seed gives the same numbers. */
export function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const SOURCED = { class: 'Design', sources: [] } as const
const ALWAYS: Condition = { kind: 'all', of: [] }
const CODES = ['a', 'b', 'c'] as const

const declared = (id: string, worse: Fact['worse']) => ({
  id,
  source: 'F01',
  suppliers: ['clinician' as const],
  validFor: null,
  changeable: false,
  worse,
  cost: 2 as const,
  fhir: null,
  step: 1 as const,
})

/** The facts of every small pack: few values each, so that all cases can be counted. */
const FACTS: readonly Fact[] = [
  { ...declared('yes.one', 'true'), type: 'boolean' },
  { ...declared('yes.two', 'false'), type: 'boolean' },
  { ...declared('code.one', CODES), type: 'code', codes: CODES },
  { ...declared('set.one', 'more'), type: 'codes', codes: CODES },
  { ...declared('set.two', 'fewer'), type: 'codes', codes: ['a', 'b'] },
  { ...declared('number.one', 'up'), type: 'number', unit: '1', min: 0, max: 5, finest: 1 },
  { ...declared('number.two', 'down'), type: 'number', unit: '1', min: 0, max: 5, finest: 1 },
  { ...declared('number.three', 'both'), type: 'number', unit: '1', min: 1, max: 3, finest: 1 },
  { ...declared('day.one', 'none'), type: 'date' },
  { ...declared('legal.capacity', ['has', 'lacks']), type: 'code', codes: ['has', 'lacks'] },
]

/** Every value that a fact of a small pack can have. */
export function everyValueOf(fact: Fact): readonly FactValue[] {
  switch (fact.type) {
    case 'boolean':
      return [true, false]
    case 'date':
      return ['2026-12-01']
    case 'code':
      return fact.codes
    case 'codes':
      return fact.codes.reduce<readonly (readonly string[])[]>(
        (all, code) => [...all, ...all.map((one) => [...one, code])],
        [[]],
      )
    case 'number':
      return Array.from({ length: fact.max - fact.min + 1 }, (_, at) => fact.min + at)
  }
}

/** A pack of few facts with rules, urgencies and selection steps at random, numbers against numbers and a sum among them. */
export function smallPack(seed: number): Pack {
  const random = generator(seed)
  const int = (most: number) => Math.floor(random() * most)
  const one = <T>(list: readonly T[]): T => list[int(list.length)] as T
  const derived: Derived[] = [{ ...SOURCED, id: 'sum', number: '', kind: 'sum', of: ['number.one', 'number.three'] }]
  const truths: string[] = []

  const compares: readonly (() => Condition)[] = [
    () => ({ kind: 'is', fact: one(['yes.one', 'yes.two']), value: random() < 0.5 }),
    () => ({ kind: 'is', fact: 'code.one', value: one(CODES) }),
    () => ({ kind: 'in', fact: 'code.one', codes: [one(CODES), one(CODES)] }),
    () => ({ kind: one(['has-any', 'has-all']), fact: 'set.one', codes: [one(CODES), one(CODES)] }),
    () => ({ kind: 'empty', fact: one(['set.one', 'set.two']) }),
    () => ({ kind: 'within', fact: 'set.two', limit: { fact: 'set.one' } }),
    () => ({ kind: one(NUMERIC), fact: 'set.one', size: true, limit: { kind: 'number', value: 2 } }),
    () => ({ kind: one(NUMERIC), fact: one(NUMBERS), size: false, limit: { kind: 'number', value: 1 + int(4) } }),
    () => ({ kind: one(NUMERIC), fact: 'number.one', size: false, limit: { kind: 'fact', id: 'number.two' } }),
    () => ({ kind: one(NUMERIC), fact: 'sum', size: false, limit: { kind: 'number', value: 3 + int(4) } }),
    () => ({ kind: 'at-least-number', fact: 'score.news2', size: false, limit: { kind: 'number', value: 1 + int(3) } }),
    () => ({ kind: 'given', fact: one(['yes.one', 'number.two', 'day.one']) }),
    () => (truths.length === 0 ? ALWAYS : { kind: 'is', fact: one(truths), value: random() < 0.5 }),
  ]
  const condition = (depth: number): Condition => {
    const roll = random()
    if (depth === 0 || roll < 0.25) return one(compares)()
    if (roll < 0.35) return { kind: 'not', of: condition(depth - 1) }
    if (roll < 0.43) return { kind: one(['certainly', 'possibly', 'known'] as const), of: condition(depth - 1) }
    const of = Array.from({ length: 2 + int(2) }, () => condition(depth - 1))
    return roll < 0.5 ? { kind: 'at-least', n: 2, of } : { kind: roll < 0.78 ? 'all' : 'any', of }
  }
  for (const id of ['truth.one', 'truth.two', 'truth.three']) {
    derived.push({ ...SOURCED, id, number: '', kind: 'truth', when: condition(2) })
    truths.push(id)
  }
  const rules: Rule[] = []
  const rule = (about: RuleAbout, kind: RuleKind, more: Partial<Rule> = {}) => {
    const id = `R${String(rules.length)}`
    const when = random() < 0.4 ? condition(1) : null
    const base = { ...SOURCED, id, about, kind, part: null, hard: false, owner: null, path: null, cases: [] }
    rules.push({ ...base, when, holds: condition(2), ...more })
    return id
  }
  for (const setting of ['home', 'kad', 'hospital'] as const) {
    for (let n = int(3); n > 0; n -= 1) rule(setting, 'excludes')
    for (let n = int(4); n > 0; n -= 1) rule(setting, 'requires', { hard: random() < 0.3 })
  }
  rule('home', 'requires', { part: 'planB' })
  const gap = rule('home', 'requires', { part: 'relatives' })
  rule('hospital', 'indicates')
  rule('rural', 'flags')
  return {
    id: 'small',
    version: String(seed),
    hash: `sha256-${String(seed)}`,
    status: '',
    date: '',
    facts: FACTS,
    parameters: [],
    derived: [...derived, ...SELECT],
    scores: [scoreOf('news2', 'yes.one'), scoreOf('qsofa', 'yes.two')],
    plan: null,
    rules,
    urgency: {
      ranks: [['now'], ['soon'], ['later']],
      first: [
        { when: condition(2), urgency: 'now' },
        { when: condition(2), urgency: 'soon' },
        { when: ALWAYS, urgency: 'later' },
      ],
      raise: [{ when: condition(2), urgency: 'soon' }],
      after: [{ when: { kind: 'empty', fact: 'home.critical' }, from: ['later'], urgency: 'soon' }],
    },
    selection: selectionOf(gap, condition),
    sources: [],
    texts: { nb: {} },
  }
}

const NUMERIC = ['at-least-number', 'above', 'at-most', 'below'] as const
const NUMBERS = ['number.one', 'number.two', 'number.three'] as const

const scoreOf = (id: string, off: FactId): Score => ({
  ...SOURCED,
  id,
  off: { kind: 'is', fact: off, value: true },
  single: null,
  items: [
    {
      kind: 'bands',
      fact: 'number.two',
      tables: [{ bands: [{ to: 1, points: 2 }, { to: 3, points: 0 }, { points: 1 }] }],
    },
    { kind: 'codes', fact: 'code.one', points: { a: 0, b: 1, c: 2 } },
  ],
})

const suitable = (setting: string): Condition => ({
  kind: 'all',
  of: ['excluded', 'gaps', 'open'].map((list) => ({ kind: 'empty', fact: `${setting}.${list}` })),
})

const SELECT: readonly Derived[] = ['home', 'kad', 'hospital'].map((setting) => ({
  ...SOURCED,
  id: `select.${setting}`,
  number: '',
  kind: 'truth',
  when: suitable(setting),
}))

function selectionOf(gap: string, condition: (depth: number) => Condition): Selection {
  const step = (id: string, when: Condition, choose: Step['choose']): Step => ({
    id,
    when,
    choose,
    because: [],
    namesIndications: false,
    provisional: false,
    target: { kind: 'none' },
    indication: null,
    urgency: null,
  })
  const isSuitable = (setting: string): Condition => ({ kind: 'is', fact: `select.${setting}`, value: true })
  const order: readonly Ranked[] = [
    { setting: 'kad', when: condition(1) },
    { setting: 'home', when: null },
    { setting: 'kad', when: null },
  ]
  const indicated: Condition = { kind: 'not', of: { kind: 'empty', fact: 'indications' } }
  return {
    steps: [
      step('1', { kind: 'all', of: [indicated, isSuitable('hospital')] }, { kind: 'answer', answer: 'hospital' }),
      step('2', { kind: 'is', fact: 'urgency', value: 'now' }, { kind: 'answer', answer: 'undetermined' }),
      step(
        '3',
        { kind: 'any', of: [isSuitable('home'), isSuitable('kad')] },
        { kind: 'first-suitable', order: 'lower' },
      ),
      step('4', { kind: 'all', of: [condition(1), isSuitable('hospital')] }, { kind: 'answer', answer: 'hospital' }),
      step('5', ALWAYS, { kind: 'answer', answer: 'none_ready' }),
    ],
    orders: { lower: order },
    bridges: [],
    bridgeWhen: { kind: 'any', of: [] },
    bridgeElse: 'none',
    alternatives: [],
    alternativeWhen: { kind: 'any', of: [] },
    medical: [],
    packages: [],
    withoutRelatives: {},
    critical: [{ rule: gap, when: null }],
    askLast: [],
    planBNeeded: condition(1),
    relativesNeeded: condition(1),
  }
}
