import { ALWAYS, declared, listIn, parameter, put, ruleOf, selection, stepsOf, type Files, type Row } from './spoil.ts'

interface Mapping {
  code: string
}
/** Puts another code in the place of one that FHIR knows a fact by. */
const mapped =
  (id: string, from: string, to: string) =>
  (files: Files): void => {
    const fact = listIn(files, 'facts/acute.json', 'facts').find((one) => one['id'] === id)
    for (const one of fact?.['fhir'] as Mapping[]) if (one.code === from) one.code = to
  }
const coded =
  (file: string, id: string, change: (codes: [string, string][]) => [string, string][]) =>
  (files: Files): void => {
    const fact = listIn(files, `facts/${file}.json`, 'facts').find((one) => one['id'] === id)
    if (fact) fact['codes'] = Object.fromEntries(change(Object.entries(fact['codes'] as Record<string, string>)))
  }
const step =
  (id: string, key: string, to: unknown) =>
  (files: Files): void => {
    for (const one of stepsOf(files)) if (one.id === id) Object.assign(one, { [key]: to })
  }

interface PlanFile {
  planB: { fact: string; rules: string[] }[]
  relatives: { fact: string; reminds?: string[] }[]
  inTime: string[]
  deadlines: { deadline: string; when?: unknown }[]
  week: {
    help: Record<string, string>
    clocks: Record<string, Record<string, Record<string, string>>>
    lanes: { id: string; only?: { in: string[]; when: unknown }[]; observes?: string }[]
    night: { rules: string[] }
  }
}
const plan =
  (change: (plan: PlanFile) => void) =>
  (files: Files): void =>
    change(files['plan.json'] as unknown as PlanFile)

const SYSTOLIC = '8480-6'
const DIASTOLIC = '8462-4'
const PULSE = '8867-4'
const RESP_RATE = '9279-1'

/** Facts that are declared otherwise than the evidence declares them. */
const FACTS: readonly Row[] = [
  [
    'fact-changed',
    'the lower pressure is read as the upper',
    'vit.systolic',
    mapped('vit.systolic', SYSTOLIC, DIASTOLIC),
  ],
  ['fact-changed', 'breaths are read as the pulse', 'vit.pulse', mapped('vit.pulse', PULSE, RESP_RATE)],
  ['fact-changed', 'no record tells the saturation', 'vit.spo2', declared('acute', 'vit.spo2', 'fhir', null)],
  ['fact-changed', 'a temperature has no decimal', 'vit.temp', declared('acute', 'vit.temp', 'finest', 1)],
  ['fact-changed', 'nobody is older than a hundred', 'pt.age', declared('acute', 'pt.age', 'max', 100)],
  ['fact-changed', 'a saturation may be nothing', 'vit.spo2', declared('acute', 'vit.spo2', 'min', 0)],
  ['fact-changed', 'degrees are Fahrenheit', 'vit.temp', declared('acute', 'vit.temp', 'unit', '[degF]')],
  ['fact-changed', 'days are hours', 'plan.supply_days', declared('plan', 'plan.supply_days', 'unit', 'h')],
  [
    'fact-changed',
    'codes stand in another order',
    'pall.phase',
    coded('need', 'pall.phase', (codes) => codes.reverse()),
  ],
  [
    'fact-changed',
    'a choice that nothing looks at is gone',
    'pref.place_of_death',
    coded('wishes', 'pref.place_of_death', (codes) => codes.filter(([code]) => code !== 'undecided')),
  ],
  [
    'fact-changed',
    'a clinician answers for a relative',
    'rel.willing',
    declared('home', 'rel.willing', 'suppliers', ['clinician']),
  ],
  [
    'fact-changed',
    'a plan makes a goal outdated',
    'goal.status',
    declared('need', 'goal.status', 'changesTo', ['outdated']),
  ],
  [
    'fact-changed',
    'danger is asked for last of all',
    'acute.red_flags',
    declared('acute', 'acute.red_flags', 'step', 6),
  ],
  ['fact-changed', 'an examination costs nothing', 'acute.red_flags', declared('acute', 'acute.red_flags', 'cost', 1)],
]

/** Rules and numbers that rest on something else, and selection that gives other reasons. */
const REASONS: readonly Row[] = [
  ['rule-changed', 'a project choice is called a law', 'RP01', put('RP01', 'class', 'Law')],
  ['rule-changed', 'another source', 'HX2', put('HX2', 'sources', [{ document: 'BEON', section: 'x' }])],
  [
    'rule-changed',
    'one source of three',
    'HR1',
    (files) => void (ruleOf(files, 'HR1')['sources'] as unknown[]).splice(1),
  ],
  ['rule-changed', 'a check is about another fact', 'DQ-4', put('DQ-4', 'path', 'vit.temp')],
  ['rule-changed', 'nobody arranges it', 'RP14', put('RP14', 'owner', undefined)],
  ['number-changed', 'minutes are hours', 'legevakt.far', parameter('legevakt.far', 'unit', 'h')],
  [
    'number-changed',
    'a project choice is called public',
    'vitals.valid_for',
    parameter('vitals.valid_for', 'class', 'Public'),
  ],
  [
    'fact-changed',
    'a derived fact has another source',
    'flag.any',
    (files) => {
      for (const one of listIn(files, 'facts/derived.json', 'derived'))
        if (one['id'] === 'flag.any') one['sources'] = [{ document: 'BEON', section: 'x' }]
    },
  ],
  [
    'score-changed',
    'a score is called a project choice',
    'qsofa',
    (files) => void Object.assign(files['scores/qsofa.json'] ?? {}, { class: 'Design' }),
  ],
  ['rule-changed', 'home is chosen for another reason', 'step 3-home', step('3-home', 'because', ['SEL-9'])],
  ['rule-changed', 'none is ready for another reason', 'step 9', step('9', 'because', ['SEL-1'])],
  ['rule-changed', 'indications are not named', 'step 1', step('1', 'namesIndications', false)],
  [
    'rule-unsaid',
    'danger is asked for last',
    'askLast 2',
    (files) => void listIn(files, 'selection.json', 'askLast').push({ fact: 'acute.red_flags', when: ALWAYS }),
  ],
  [
    'rule-changed',
    'pregnancy is asked for last of everybody',
    'askLast 1',
    (files) => void Object.assign(listIn(files, 'selection.json', 'askLast')[0] ?? {}, { when: ALWAYS }),
  ],
  ['rule-missing', 'a step is gone', 'step 7', (files) => void selection(files).steps.splice(9, 1)],
]

/** Plans that are told otherwise. */
const PLANS: readonly Row[] = [
  [
    'rule-changed',
    'a critical gap may wait',
    'plan deadline 3',
    plan(({ deadlines }) => deadlines.forEach((one) => one.deadline === 'same-day' && (one.deadline = 'agree'))),
  ],
  [
    'rule-changed',
    'a gap before a move is one of everybody',
    'plan deadline 1',
    plan(({ deadlines: [first] }) => void Object.assign(first ?? {}, { when: ALWAYS })),
  ],
  [
    'rule-changed',
    'nobody needed at night is present',
    'plan clock func.night',
    plan(
      ({ week }) =>
        void Object.assign(week.clocks['func.night'] ?? {}, { presence: { day: 'no', evening: 'no', night: 'no' } }),
    ),
  ],
  [
    'rule-changed',
    'the night is told by the care of the day',
    'plan week',
    plan(({ week }) => void (week.help['night'] = 'func.care')),
  ],
  [
    'rule-changed',
    'the night is covered without a rule',
    'plan week',
    plan(({ week }) => void week.night.rules.shift()),
  ],
  [
    'rule-changed',
    'exhausted relatives are there',
    'plan lane relatives',
    plan(({ week }) => void Reflect.deleteProperty(week.lanes[0] ?? {}, 'only')),
  ],
  [
    'rule-missing',
    'nobody from the municipality comes',
    'plan lane home-care',
    plan(({ week }) => void week.lanes.splice(1, 1)),
  ],
  ['rule-changed', 'nothing has to come in time', 'plan inTime', plan((one) => void (one.inTime = []))],
  ['rule-changed', 'plan B has a row less', 'plan planB', plan(({ planB }) => void planB.pop())],
  [
    'rule-changed',
    'a row of the relatives reminds of nothing',
    'plan relatives',
    plan(({ relatives }) => void Object.assign(relatives[6] ?? {}, { reminds: [] })),
  ],
]

/** Packs that differ from their evidence in one field, which no condition looks at. */
export const FIELDS: readonly Row[] = [...FACTS, ...REASONS, ...PLANS]

const without =
  (language: string, key: string) =>
  (files: Files): void =>
    void Reflect.deleteProperty(files[`texts/${language}.json`] ?? {}, key)

/** Packs that do not say in every language what they say in nb. */
export const SILENT: readonly Row[] = [
  ['text-missing', 'a language is gone', 'nn', (files) => void Reflect.deleteProperty(files, 'texts/nn.json')],
  [
    'text-missing',
    'the little there is in Sámi is gone',
    'se',
    (files) => void Reflect.deleteProperty(files, 'texts/se.json'),
  ],
  ['text-missing', 'a reason is not told in English', 'en:rule.HX1.because', without('en', 'rule.HX1.because')],
  [
    'text-missing',
    'a question is not asked in nynorsk',
    'nn:fact.vit.pulse.question',
    without('nn', 'fact.vit.pulse.question'),
  ],
  [
    'text-missing',
    'a word of the page is blank',
    'en:urgency.113',
    (files) => void Object.assign(files['texts/en.json'] ?? {}, { 'urgency.113': ' ' }),
  ],
]
