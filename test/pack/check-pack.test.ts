import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { builtInPack as pack } from '../../src/assess.ts'
import { checkPack } from '../../src/pack/check-pack.ts'
import type { Condition } from '../../src/pack/condition.ts'
import type { Pack, Rule, Selection, Step, UrgencyTable } from '../../src/pack/pack.ts'
import type { Plan } from '../../src/pack/plan.ts'

const { facts, derived, parameters, scores, rules, sources, selection, urgency } = pack
const plan = pack.plan!
const { week } = plan

const NOWHERE: Condition = { kind: 'is', fact: 'no.fact', value: true }
const SOURCES = [{ document: 'S9', section: 'x' }]

/** A list in which the thing of this id is changed. */
const changed = <T extends { readonly id: string }>(list: readonly T[], id: string, change: Partial<T>) =>
  list.map((one) => (one.id === id ? { ...one, ...change } : one))

const ruled = (change: Partial<Rule>): Partial<Pack> => ({ rules: changed(rules, 'HX5', change) })
const chosen = (change: Partial<Selection>): Partial<Pack> => ({ selection: { ...selection, ...change } })
const stepped = (change: Partial<Step>): Partial<Pack> => chosen({ steps: changed(selection.steps, '4', change) })
const urgent = (change: Partial<UrgencyTable>): Partial<Pack> => ({ urgency: { ...urgency, ...change } })
const planned = (change: Partial<Plan>): Partial<Pack> => ({ plan: { ...plan, ...change } })
const weekly = (change: Partial<Plan['week']>): Partial<Pack> => planned({ week: { ...week, ...change } })
const held = (condition: Condition): Partial<Pack> => ruled({ holds: condition })
const again = <T>(list: readonly T[]): readonly T[] => [...list, ...list.slice(0, 1)]
const lane = { ...week.lanes[0]!, id: 'team' }
const never = { day: 'no', evening: 'no', night: 'no' } as const
const when: Condition = { kind: 'all', of: [] }

/** What is wrong, the one issue of it, and the parts of the pack that make it so. */
const FAULTS: readonly (readonly [wrong: string, issue: string, parts: Partial<Pack>])[] = [
  ['a rule', 'pack.unknown-fact rules.HX5.holds no.fact', held(NOWHERE)],
  ['a part of a condition', 'pack.unknown-fact rules.HX5.holds no.fact', held({ kind: 'not', of: NOWHERE })],
  ['when a rule applies', 'pack.unknown-fact rules.HX5.when no.fact', ruled({ when: NOWHERE })],
  [
    'a derived fact',
    'pack.unknown-fact derived.path.comfort.when no.fact',
    { derived: changed(derived, 'path.comfort', { when: NOWHERE }) },
  ],
  [
    'a sum',
    'pack.unknown-fact derived.stroke.minutes no.fact',
    { derived: changed(derived, 'stroke.minutes', { of: ['no.fact'] }) },
  ],
  [
    'a score',
    'pack.unknown-fact scores.qsofa no.fact',
    { scores: changed(scores, 'qsofa', { items: [{ kind: 'codes', fact: 'no.fact', points: {} }] }) },
  ],
  [
    'whom a score does not hold for',
    'pack.unknown-fact scores.qsofa.off no.fact',
    { scores: changed(scores, 'qsofa', { off: NOWHERE }) },
  ],
  ['what is asked last', 'pack.unknown-fact selection no.fact', chosen({ askLast: [{ fact: 'no.fact', when }] })],
  ['relatives taken away', 'pack.unknown-fact selection no.fact', chosen({ withoutRelatives: { 'no.fact': true } })],
  ['a deadline', 'pack.unknown-fact plan.deadlines.agree no.fact', planned({ deadlines: [deadline(NOWHERE)] })],
  [
    'when somebody counts',
    'pack.unknown-fact plan.week.lanes.team no.fact',
    weekly({ lanes: [{ ...lane, only: [{ in: ['day'], when: NOWHERE }] }] }),
  ],
  [
    'when somebody is shown',
    'pack.unknown-fact plan.week.lanes.team no.fact',
    weekly({ lanes: [{ ...lane, shown: { when: NOWHERE } }] }),
  ],
  ['a part of plan B', 'pack.unknown-fact plan no.fact', planned({ planB: [{ ...plan.planB[0]!, fact: 'no.fact' }] })],
  [
    'a part of the relatives',
    'pack.unknown-fact plan no.fact',
    planned({ relatives: [{ ...plan.relatives[0]!, fact: 'no.fact' }] }),
  ],
  [
    'the day of a deadline',
    'pack.unknown-fact plan no.fact',
    planned({ deadlines: [{ ...deadline(null), date: 'no.fact' }] }),
  ],
  ['who helps at night', 'pack.unknown-fact plan no.fact', weekly({ help: { ...week.help, night: 'no.fact' } })],
  ['the period', 'pack.unknown-fact plan no.fact', weekly({ period: 'no.fact' })],
  ['what to ask', 'pack.unknown-fact plan no.fact', weekly({ ask: ['no.fact'] })],
  ['the hours of somebody', 'pack.unknown-fact plan no.fact', weekly({ lanes: [{ ...lane, hours: 'no.fact' }] })],
  [
    'what tells how often to look',
    'pack.unknown-fact plan no.fact',
    weekly({ observation: { fact: 'no.fact', seldom: [] } }),
  ],
  ['a code of a clock', 'pack.unknown-code plan no-code', weekly({ clocks: { 'func.care': { 'no-code': never } } })],
  ['a clock of a yes or no', 'pack.unknown-code plan true', weekly({ clocks: { 'home.safe': { true: never } } })],
  ['a clock', 'pack.unknown-fact plan no.fact', weekly({ clocks: { 'no.fact': {} } })],
  [
    'a code of how often to look',
    'pack.unknown-code plan no-code',
    weekly({ observation: { ...week.observation, seldom: ['no-code'] } }),
  ],

  ['a rule of plan B', 'pack.unknown-rule plan NO1', planned({ planB: [{ ...plan.planB[0]!, rules: ['NO1'] }] })],
  [
    'a reminder of the plan',
    'pack.unknown-rule plan NO1',
    planned({ relatives: [{ ...plan.relatives[0]!, reminds: ['NO1'] }] }),
  ],
  ['help in time', 'pack.unknown-rule plan NO1', planned({ inTime: ['NO1'] })],
  ['a rule of the night', 'pack.unknown-rule plan NO1', weekly({ night: { ...week.night, rules: ['NO1'] } })],
  ['a need of the night', 'pack.unknown-rule plan NO1', weekly({ night: { ...week.night, needs: ['NO1'] } })],
  ['a rule of who looks', 'pack.unknown-rule plan NO1', weekly({ observedBy: ['NO1'] })],
  ['a grave gap', 'pack.unknown-rule selection NO1', chosen({ critical: [{ rule: 'NO1', when: null }] })],
  ['a medical exclusion', 'pack.unknown-rule selection NO1', chosen({ medical: ['NO1'] })],
  ['a reason of a step', 'pack.unknown-rule selection.steps.4 NO1', stepped({ because: ['NO1'] })],
  ['an indication of a step', 'pack.unknown-rule selection.steps.4 NO1', stepped({ indication: 'NO1' })],

  [
    'an order of a step',
    'pack.unknown-order selection.steps.4 none',
    stepped({ choose: { kind: 'first-suitable', order: 'none' } }),
  ],
  [
    'the order that stands for lower settings',
    'pack.unknown-order selection.orders lower',
    chosen({ orders: { beds: selection.orders['beds']! } }),
  ],
  [
    'an urgency that a step starts from',
    'pack.unknown-urgency selection.steps.4 soon',
    stepped({ urgency: { from: ['soon'], to: '113' } }),
  ],
  [
    'an urgency that a step gives',
    'pack.unknown-urgency selection.steps.4 soon',
    stepped({ urgency: { from: ['113'], to: 'soon' } }),
  ],
  [
    'an urgency that is raised to',
    'pack.unknown-urgency urgency soon',
    urgent({ raise: [...urgency.raise, { when, urgency: 'soon' }] }),
  ],
  [
    'an urgency after the selection',
    'pack.unknown-urgency urgency soon',
    urgent({ after: [{ when, from: ['routine'], urgency: 'soon' }] }),
  ],
  [
    'an urgency that is turned after the selection',
    'pack.unknown-urgency urgency soon',
    urgent({ after: [{ when, from: ['soon'], urgency: '113' }] }),
  ],

  [
    'a time that a fact is valid for',
    'pack.unknown-parameter facts.vit.temp no.parameter',
    { facts: changed(facts, 'vit.temp', { validFor: 'no.parameter' }) },
  ],
  [
    'a number for the time that a fact is valid for',
    'pack.unknown-parameter facts.vit.temp kad.lowest_age',
    { facts: changed(facts, 'vit.temp', { validFor: 'kad.lowest_age' }) },
  ],
  ...['no.parameter', 'vitals.valid_for'].map(
    (single) =>
      [
        `${single} for the points that are an alarm alone`,
        `pack.unknown-parameter scores.news2 ${single}`,
        { scores: changed(scores, 'news2', { single }) },
      ] as const,
  ),
  [
    'a duration for a number',
    'pack.unknown-parameter rules.HX5.holds vitals.valid_for',
    held({ kind: 'below', fact: 'pt.age', size: false, limit: { kind: 'parameter', id: 'vitals.valid_for' } }),
  ],

  ['a source of a rule', 'pack.unknown-source rules.HX5 S9', ruled({ sources: SOURCES })],
  [
    'a source of a derived fact',
    'pack.unknown-source derived.path.comfort S9',
    { derived: changed(derived, 'path.comfort', { sources: SOURCES }) },
  ],
  [
    'a source of a number',
    'pack.unknown-source parameters.kad.lowest_age S9',
    { parameters: changed(parameters, 'kad.lowest_age', { sources: SOURCES }) },
  ],
  [
    'a source of a score',
    'pack.unknown-source scores.qsofa S9',
    { scores: changed(scores, 'qsofa', { sources: SOURCES }) },
  ],
  ['a source of the week', 'pack.unknown-source plan S9', weekly({ sources: SOURCES })],

  [
    'a text of a deadline',
    'pack.unknown-text plan deadline.never',
    planned({ deadlines: [{ ...deadline(null), deadline: 'never' }] }),
  ],

  [
    'a code of a set in another',
    'pack.unknown-code rules.HX5.holds no-code',
    held({ kind: 'within', fact: 'need.treatments', only: ['no-code'], limit: ['iv'] }),
  ],
  [
    'a code that a set is held against',
    'pack.unknown-code rules.HX5.holds no-code',
    held({ kind: 'within', fact: 'need.treatments', limit: ['no-code'] }),
  ],
  [
    'a rule in a list of verdicts',
    'pack.unknown-code rules.HX5.holds NO1',
    held({ kind: 'has-any', fact: 'kad.excluded', codes: ['NO1'] }),
  ],
  [
    'a setting as target',
    'pack.unknown-code rules.HX5.holds none_ready',
    held({ kind: 'is', fact: 'recommendation.target', value: 'none_ready' }),
  ],
]

/** What is of the wrong type, or stands twice, or goes in a circle, or never answers. */
const MORE: typeof FAULTS = [
  [
    'a yes or no taken for a choice',
    'pack.wrong-comparison rules.HX5.holds rel.willing boolean code',
    held({ kind: 'is', fact: 'rel.willing', value: 'yes' } as never),
  ],
  [
    'a choice taken for a yes or no',
    'pack.wrong-comparison rules.HX5.holds vit.acvpu code boolean',
    held({ kind: 'is', fact: 'vit.acvpu', value: true }),
  ],
  [
    'a set held against a number',
    'pack.wrong-comparison rules.HX5.holds need.treatments codes number',
    held({ kind: 'below', fact: 'need.treatments', size: false, limit: { kind: 'number', value: 2 } }),
  ],
  [
    'the size of a number',
    'pack.wrong-comparison rules.HX5.holds pt.age number codes',
    held({ kind: 'below', fact: 'pt.age', size: true, limit: { kind: 'number', value: 2 } }),
  ],
  [
    'a set as a limit',
    'pack.wrong-comparison rules.HX5.holds need.treatments codes number',
    held({ kind: 'below', fact: 'pt.age', size: false, limit: { kind: 'fact', id: 'need.treatments' } }),
  ],
  [
    'a number as a set of codes to stay within',
    'pack.wrong-comparison rules.HX5.holds pt.age number codes',
    held({ kind: 'within', fact: 'need.treatments', limit: { fact: 'pt.age' } }),
  ],
  [
    'a sum taken for a yes or no',
    'pack.wrong-comparison rules.HX5.holds stroke.minutes number boolean',
    held({ kind: 'is', fact: 'stroke.minutes', value: true }),
  ],
  [
    'an alarm of a score taken for a number',
    'pack.wrong-comparison rules.HX5.holds score.news2.single boolean number',
    held({ kind: 'above', fact: 'score.news2.single', size: false, limit: { kind: 'number', value: 2 } }),
  ],
  [
    'a rule taken for a choice',
    'pack.wrong-comparison rules.HX5.holds HX6 boolean code',
    held({ kind: 'is', fact: 'HX6', value: 'x' }),
  ],
  [
    'a score taken for a yes or no',
    'pack.wrong-comparison rules.HX5.holds score.qsofa number boolean',
    held({ kind: 'is', fact: 'score.qsofa', value: true }),
  ],
  [
    'a yes or no taken for one of some choices',
    'pack.wrong-comparison rules.HX5.holds rel.willing boolean code',
    held({ kind: 'in', fact: 'rel.willing', codes: ['x'] }),
  ],
  [
    'a number named as a score',
    'pack.id-twice facts score.qsofa',
    { facts: [...facts, { ...facts.find(({ type }) => type === 'number')!, id: 'score.qsofa' }] },
  ],
  ['two derived facts of one id', `pack.id-twice facts ${derived[0]!.id}`, { derived: again(derived) }],
  [
    'relatives who are taken away by a code that there is not',
    'fact.wrong-type selection.withoutRelatives.rel.presence code',
    chosen({ withoutRelatives: { 'rel.presence': 'nowhere' } }),
  ],
  [
    'relatives who are taken away by a value of another type',
    'fact.wrong-type selection.withoutRelatives.rel.presence code',
    chosen({ withoutRelatives: { 'rel.presence': true } }),
  ],
  ['two rules of one id', `pack.id-twice rules ${rules[0]!.id}`, { rules: again(rules) }],
  ['two scores of one id', `pack.id-twice scores ${scores[0]!.id}`, { scores: again(scores) }],
  ['two numbers of one id', `pack.id-twice parameters ${parameters[0]!.id}`, { parameters: again(parameters) }],
  ['two documents of one id', `pack.id-twice sources ${sources[0]!.id}`, { sources: again(sources) }],
  [
    'two steps of one id',
    'pack.id-twice selection.steps 1',
    chosen({ steps: [selection.steps[0]!, ...selection.steps] }),
  ],
  [
    'two packages of one id',
    `pack.id-twice selection.packages ${selection.packages[0]!.id}`,
    chosen({ packages: again(selection.packages) }),
  ],
  ['a fact named as a rule', 'pack.id-twice facts HX5', { facts: [...facts, { ...facts[0]!, id: 'HX5' }] }],
  [
    'a fact named as a verdict',
    'pack.id-twice facts korttid.open',
    { facts: [...facts, { ...facts[0]!, id: 'korttid.open' }] },
  ],
  [
    'a fact named as a score',
    'pack.id-twice facts score.qsofa.single',
    { facts: [...facts, { ...facts[0]!, id: 'score.qsofa.single' }] },
  ],
  [
    'a sum of itself',
    'pack.circle stroke.minutes stroke.minutes stroke.minutes',
    { derived: changed(derived, 'stroke.minutes', { of: ['stroke.minutes'] }) },
  ],
  [
    'a rule that applies when it holds',
    'pack.circle HX5 HX5 HX5',
    ruled({ when: { kind: 'not', of: { kind: 'is', fact: 'HX5', value: true } } }),
  ],
  [
    'no qSOFA',
    'pack.lacks-score scores qsofa',
    { scores: scores.filter(({ id }) => id !== 'qsofa'), derived: changed(derived, 'qsofa.suspicious', { when }) },
  ],
  [
    'a last step that holds of nobody',
    'pack.may-not-answer selection.steps steps',
    chosen({ steps: changed(selection.steps, '9', { when: { kind: 'any', of: [] } }) }),
  ],
  [
    'a last urgency that may not apply',
    'pack.may-not-answer urgency.first first',
    urgent({ first: urgency.first.slice(0, -1) }),
  ],
  ['no urgency at all', 'pack.may-not-answer urgency.first first', urgent({ first: [] })],
]

function deadline(condition: Condition | null): Plan['deadlines'][number] {
  return { when: condition, critical: false, date: null, deadline: 'agree', isChoice: true }
}

const said = (parts: Partial<Pack>): readonly string[] =>
  checkPack({ ...pack, ...parts }).map(({ code, path, params: { id, ids, was, expected } }) =>
    [code, path, id, ids, was, expected]
      .flat()
      .filter((one) => one !== undefined)
      .join(' '),
  )

describe('a pack that names what it does not have is told of each, once and by its place', () => {
  test('the built-in pack has all that it names', () => assert.deepEqual(said({}), []))
  test('what a condition may look at', () => {
    const may: readonly Condition[] = [
      ...['home', 'none_ready', 'undetermined'].map((value): Condition => ({
        kind: 'is',
        fact: 'recommendation.setting',
        value,
      })),
      { kind: 'is', fact: 'HX6', value: true },
      { kind: 'is', fact: 'urgency', value: '113' },
      { kind: 'given', fact: 'need.treatments' },
      { kind: 'below', fact: 'need.treatments', size: true, limit: { kind: 'fact', id: 'pt.age' } },
      { kind: 'within', fact: 'need.treatments', limit: { fact: 'svc.kad.caps' } },
    ]
    for (const condition of may) assert.deepEqual(said(held(condition)), [], JSON.stringify(condition))
  })
  test('a pack without a plan names nothing by it', () => assert.deepEqual(said({ plan: null }), []))
  for (const [wrong, issue, parts] of FAULTS) test(wrong, () => assert.deepEqual(said(parts), [issue]))
})

describe('a pack of which the parts do not fit is told of the fault alone', () => {
  for (const [wrong, issue, parts] of MORE) test(wrong, () => assert.deepEqual(said(parts), [issue]))

  test('somebody through the week without a name, and without words for there and not there', () => {
    const ends = ['', '.yes', '.no'].map((end) => `pack.unknown-text plan week.lane.nobody${end}`)
    assert.deepEqual(said(weekly({ lanes: [{ ...lane, id: 'nobody' }] })), ends)
  })

  test('no capacity to consent, and nothing that looks at it', () => {
    const issues = said({ facts: facts.filter(({ id }) => id !== 'legal.capacity') })
    assert.ok(issues.includes('pack.lacks-fact facts legal.capacity'), issues.join('\n'))
  })

  test('two facts that wait for each other are found', () => {
    const looksAt = (fact: string) => ({ when: { kind: 'is', fact, value: true } }) as never
    const one = changed(derived, 'path.comfort', looksAt('acute.critical'))
    const issues = said({ derived: changed(one, 'acute.critical', looksAt('path.comfort')) })
    assert.ok(issues.length > 0 && issues.every((issue) => issue.startsWith('pack.circle ')), issues.join('\n'))
  })
})
