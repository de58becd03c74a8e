import { findWrongCases } from '../../src/verify/structure/wrong-cases.ts'
import {
  bandsOf,
  declared,
  listIn,
  packOf,
  parameter,
  put,
  ruleOf,
  withoutRule,
  type Entry,
  type Files,
  type Row,
} from './spoil.ts'

/** Packs that differ from their evidence where both are read. */
export const HELD: readonly Row[] = [
  ['rule-missing', 'a rule is gone, its examples with it', 'SS2', (files) => withoutRule(files, 'SS2')],
  [
    'rule-unsaid',
    'a rule that the evidence knows nothing of',
    'HX99',
    (files) => void (files['rules/home/HX99-new.json'] = { ...ruleOf(files, 'HX5'), id: 'HX99' }),
  ],
  [
    'number-unsaid',
    'a number that the evidence knows nothing of',
    'idle',
    (files) => addLike(listIn(files, 'parameters.json', 'parameters'), 'idle'),
  ],
  [
    'fact-missing',
    'a fact is gone',
    'func.cfs',
    (files) => {
      const facts = listIn(files, 'facts/need.json', 'facts')
      facts.splice(
        facts.findIndex(({ id }) => id === 'func.cfs'),
        1,
      )
    },
  ],
  [
    'fact-unsaid',
    'a fact that the evidence knows nothing of',
    'home.idle',
    (files) => addLike(listIn(files, 'facts/home.json', 'facts'), 'home.idle'),
  ],
  [
    'fact-changed',
    'the stroke clock adds the way to another place, and so do its examples',
    'stroke.minutes',
    (files) => {
      const sum = listIn(files, 'facts/derived.json', 'derived').find(({ id }) => id === 'stroke.minutes')
      if (sum) sum['sum'] = ['acute.last_well_min', 'svc.legevakt.travel_min']
      const clock = ruleOf(files, 'RP11')
      const examples = JSON.stringify(clock['cases'])
      clock['cases'] = JSON.parse(examples.replaceAll('svc.hospital_travel_min', 'svc.legevakt.travel_min'))
    },
  ],
  ['score-missing', 'a score is gone', 'qsofa', (files) => void Reflect.deleteProperty(files, 'scores/qsofa.json')],
  [
    'score-unsaid',
    'a score that the evidence knows nothing of',
    'idle',
    (files) => void (files['scores/idle.json'] = { ...files['scores/qsofa.json'], id: 'idle' }),
  ],
  ['rule-changed', 'an exclusion only warns', 'HX5', put('HX5', 'kind', 'warns')],
  ['rule-changed', 'what nobody can arrange is to be arranged', 'KR1', put('KR1', 'hard', false)],
  ['rule-changed', 'plan B asks for less', 'PB2', put('PB2', 'part', undefined)],
  ['rule-changed', 'a reminder that always came does not', 'SS3', put('SS3', 'if', { fact: 'pt.age', above: 1 })],
  [
    'number-missing',
    'a number is gone',
    'legevakt.very_far',
    (files) => void listIn(files, 'parameters.json', 'parameters').splice(indexOf(files, 'legevakt.very_far'), 1),
  ],
  ['number-changed', 'a number is moved by one', 'legevakt.far', parameter('legevakt.far', 'value', 41)],
  [
    'number-changed',
    'what is measured counts for longer',
    'vitals.valid_for',
    parameter('vitals.valid_for', 'value', 'PT5H'),
  ],
  ['number-changed', 'a place may lower the alarm', 'news2.emergency', parameter('news2.emergency', 'local', true)],
  ['fact-changed', 'a pulse never grows old', 'vit.pulse', declared('acute', 'vit.pulse', 'validFor', null)],
  [
    'fact-changed',
    'an old goal is only forgotten',
    'goal.status',
    declared('need', 'goal.status', 'whenStale', undefined),
  ],
  [
    'fact-changed',
    'a device may confirm scale 2',
    'vit.spo2_scale2',
    declared('acute', 'vit.spo2_scale2', 'clinicianOnly', undefined),
  ],
  [
    'fact-changed',
    'a flag of last week is not told',
    'acute.red_flags',
    declared('acute', 'acute.red_flags', 'ofTheDay', undefined),
  ],
  [
    'fact-changed',
    'a stopping point that has passed stays in place',
    'plan.review_date',
    declared('plan', 'plan.review_date', 'ofTheDay', undefined),
  ],
  ['fact-changed', 'an exhausted relative is no worse', 'rel.strain', declared('home', 'rel.strain', 'worse', 'none')],
  [
    'score-changed',
    'a band ends one step later',
    'news2.vit.pulse',
    (files) => {
      const [first] = bandsOf(files, 'vit.pulse')
      if (first?.to !== undefined) first.to += 1
    },
  ],
  [
    'score-changed',
    'a code gives a point less',
    'qsofa.vit.acvpu',
    (files) => {
      const item = listIn(files, 'scores/qsofa.json', 'items').find((one) => one['fact'] === 'vit.acvpu')
      ;(item?.['points'] as Record<string, number>)['C'] = 0
    },
  ],
  [
    'score-changed',
    'no single item is an alarm',
    'news2',
    (files) => void ((files['scores/news2.json'] ?? {})['single'] = null),
  ],
]

const indexOf = (files: Files, id: string): number =>
  listIn(files, 'parameters.json', 'parameters').findIndex((one) => one['id'] === id)

function addLike(list: Entry[], id: string): void {
  list.push({ ...list[0], id })
}

/** Examples of a rule that were made to fit: those that come out otherwise than they say are left out. */
export const inStep =
  (...spoils: readonly ((files: Files) => void)[]) =>
  (files: Files): void => {
    for (const spoil of spoils) spoil(files)
    const wrong = findWrongCases(packOf((others) => void Object.assign(others, structuredClone(files))))
    for (const { path, params } of wrong) {
      const rule = ruleOf(files, path)
      rule['cases'] = (rule['cases'] as Entry[]).filter(({ name }) => name !== params?.['name'])
    }
  }

/** Packs of which a rule and its examples say the same, and the evidence something else. */
export const IN_STEP: readonly (readonly [theorem: string, wrong: string, spoil: (files: Files) => void])[] = [
  ['says:RP08', 'far is one minute farther', parameter('legevakt.far', 'value', 41)],
  ['says:KX1', 'a KAD takes those of seventeen', parameter('kad.lowest_age', 'value', 17)],
  ['says:HX4', 'nobody asks whether it is voluntary', put('HX4', 'if', { fact: 'pref.refuses', has: 'home' })],
  [
    'says:HR3',
    'a phone that nobody knows of counts as one',
    put('HR3', 'met', { possibly: { fact: 'home.comms', isNot: 'none' } }),
  ],
  ['says:KX9', 'an unknown need counts as none', put('KX9', 'if', { possibly: { fact: 'need.acute', is: false } })],
  [
    'says:DQ-5',
    'a dying patient with full treatment is no matter',
    put('DQ-5', 'if', { fact: 'pall.phase', is: 'none' }),
  ],
  [
    'score:news2',
    'NEWS2 holds in pregnancy',
    (files) => void ((files['scores/news2.json'] ?? {})['off'] = { fact: 'pt.age', below: 16 }),
  ],
]
