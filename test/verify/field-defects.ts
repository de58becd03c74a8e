import {
  ALWAYS,
  declared,
  derived,
  listIn,
  parameter,
  put,
  ruleOf,
  selection,
  stepsOf,
  type Files,
  type Row,
} from './spoil.ts'

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
  ['selection-changed', 'home is chosen for another reason', 'step 3-home', step('3-home', 'because', ['SEL-9'])],
  ['selection-changed', 'none is ready for another reason', 'step 9', step('9', 'because', ['SEL-1'])],
  ['selection-changed', 'indications are not named', 'step 1', step('1', 'namesIndications', false)],
  [
    'selection-unsaid',
    'danger is asked for last',
    'askLast 2',
    (files) => void listIn(files, 'selection.json', 'askLast').push({ fact: 'acute.red_flags', when: ALWAYS }),
  ],
  [
    'selection-changed',
    'pregnancy is asked for last of everybody',
    'askLast 1',
    (files) => void Object.assign(listIn(files, 'selection.json', 'askLast')[0] ?? {}, { when: ALWAYS }),
  ],
  ['selection-missing', 'a step is gone', 'step 7', (files) => void selection(files).steps.splice(9, 1)],
]

/** Plans that are told otherwise. */
const PLANS: readonly Row[] = [
  [
    'plan-changed',
    'a critical gap may wait',
    'deadline 3',
    plan(({ deadlines }) => deadlines.forEach((one) => one.deadline === 'same-day' && (one.deadline = 'agree'))),
  ],
  [
    'plan-changed',
    'a gap before a move is one of everybody',
    'deadline 1',
    plan(({ deadlines: [first] }) => void Object.assign(first ?? {}, { when: ALWAYS })),
  ],
  [
    'plan-changed',
    'nobody needed at night is present',
    'clock func.night',
    plan(
      ({ week }) =>
        void Object.assign(week.clocks['func.night'] ?? {}, { presence: { day: 'no', evening: 'no', night: 'no' } }),
    ),
  ],
  [
    'plan-changed',
    'the night is told by the care of the day',
    'week',
    plan(({ week }) => void (week.help['night'] = 'func.care')),
  ],
  ['plan-changed', 'the night is covered without a rule', 'week', plan(({ week }) => void week.night.rules.shift())],
  [
    'plan-changed',
    'exhausted relatives are there',
    'lane relatives',
    plan(({ week }) => void Reflect.deleteProperty(week.lanes[0] ?? {}, 'only')),
  ],
  [
    'plan-missing',
    'nobody from the municipality comes',
    'lane home-care',
    plan(({ week }) => void week.lanes.splice(1, 1)),
  ],
  ['plan-changed', 'nothing has to come in time', 'inTime', plan((one) => void (one.inTime = []))],
  ['plan-changed', 'plan B has a row less', 'planB', plan(({ planB }) => void planB.pop())],
  [
    'plan-changed',
    'a row of the relatives reminds of nothing',
    'relatives',
    plan(({ relatives }) => void Object.assign(relatives[6] ?? {}, { reminds: [] })),
  ],
]

const withoutTexts = (beginning: string) => (files: Files) => {
  for (const [path, texts] of Object.entries(files)) {
    if (!path.startsWith('texts/')) continue
    for (const key of Object.keys(texts)) if (key.startsWith(beginning)) Reflect.deleteProperty(texts, key)
  }
}

/** Swaps two labels of a fact. */
const labelled =
  (id: string, one: string, other: string) =>
  (files: Files): void => {
    const codes = listIn(files, 'facts/home.json', 'facts').find((fact) => fact['id'] === id)?.['codes']
    const labels = codes as Record<string, string>
    Object.assign(labels, { [one]: labels[other], [other]: labels[one] })
  }

/** Rules that name another number which has the same value today, and not where a place has its own. */
const NUMBERS: readonly Row[] = [
  [
    'rule-changed',
    'the age limit of a KAD is that of an adult',
    'KX1',
    derived('kad.too_young', (when) => numbered(when, 'kad.lowest_age', 'adult_age')),
  ],
  ['rule-changed', 'a number stands in the rule', 'KS1', put('KS1', 'if', { fact: 'need.days', above: 3 })],
  [
    'selection-changed',
    'a long stay is one for which supplies last',
    'steps',
    derived('select.sykestue_first', (when) => numbered(when, 'kad.soft_length', 'supply.closure_days')),
  ],
  [
    'score-changed',
    'a score holds for whom a literal age says',
    'news2',
    (files) => void Object.assign(files['scores/news2.json'] ?? {}, { off: { fact: 'pt.age', below: 16 } }),
  ],
]

/** A condition that names another parameter. */
function numbered(when: unknown, from: string, to: string): unknown {
  return JSON.parse(JSON.stringify(when).replaceAll(`"${from}"`, `"${to}"`)) as unknown
}

/** Questions in another order, selection that names other indications, and an urgency that ranks otherwise. */
const ANSWERS: readonly Row[] = [
  ['selection-changed', 'the acute need is named as a wish', 'step 4', step('4', 'indication', 'HI9')],
  [
    'selection-changed',
    'what is danger is asked for in another order',
    'questions',
    (files) => void listIn(files, 'facts/acute.json', 'facts').reverse(),
  ],
  ['selection-changed', 'an indication is not named', 'step 5', step('5', 'indication', undefined)],
  [
    'selection-changed',
    'a symptom plan is as urgent as routine',
    'urgency',
    (files) => {
      const ranks = [['113'], ['emergency_admission'], ['doctor_1h', 'screen_first'], ['same_day', 'doctor_seen']]
      Object.assign(files['urgency.json'] ?? {}, { ranks: [...ranks, ['routine', 'symptom_plan']] })
    },
  ],
]

/** Packs that call themselves something else, and documents that are told otherwise. */
const NAMED: readonly Row[] = [
  ['pack-changed', 'a draft is called approved', 'no-beon', manifest('status', 'approved')],
  ['pack-changed', 'a pack has another version', 'no-beon', manifest('version', '0.1.1')],
  ['pack-changed', 'a pack is of another day', 'no-beon', manifest('date', '2027-01-01')],
  ['pack-changed', 'what is least grave is told first', 'no-beon', manifest('ruleOrder', ['RP', 'HX'])],
  ['pack-unsaid', 'a pack calls itself another', 'official', manifest('id', 'official')],
  ['pack-missing', 'a pack calls itself another', 'no-beon', manifest('id', 'official')],
  ['source-changed', 'a document is from another publisher', 'S0', document({ publisher: 'Helsedirektoratet' })],
  ['source-changed', 'a document is newer', 'S0', document({ year: 2026 })],
  ['source-unsaid', 'a document that the evidence knows nothing of', 'S99', document({ id: 'S99' })],
  ['source-missing', 'a document has another name', 'S0', document({ id: 'S99' })],
  ['plan-unsaid', 'a gap may wait for one reason more', 'deadline 6', plan(addDeadline)],
]

function manifest(key: string, to: unknown) {
  return (files: Files): void => void Object.assign(files['pack.json'] ?? {}, { [key]: to })
}
function document(to: Readonly<Record<string, unknown>>) {
  return (files: Files): void => void Object.assign(listIn(files, 'sources.json', 'sources')[0] ?? {}, to)
}
function addDeadline({ deadlines }: PlanFile): void {
  deadlines.push({ ...deadlines[4], deadline: 'agree' })
}

/** Packs that say the same in other words, which somebody must read. */
const WORDS: readonly Row[] = [
  [
    'words-changed',
    'two reasons are swapped',
    'rule.RF-1',
    (files) => {
      const [life, plan] = [ruleOf(files, 'RF-1'), ruleOf(files, 'RF-5a')]
      Object.assign(life, { because: plan['because'] })
    },
  ],
  [
    'words-changed',
    'two codes are labelled as each other',
    'fact.home.comms',
    labelled('home.comms', 'robust', 'none'),
  ],
  [
    'words-changed',
    'a question asks for the opposite',
    'fact.home.safe',
    declared('home', 'home.safe', 'question', 'Utrygt?'),
  ],
  [
    'words-changed',
    'a danger is called nothing that hurries, in English',
    'urgency',
    (files) => void Object.assign(files['texts/en.json'] ?? {}, { 'urgency.113': 'No hurry' }),
  ],
  [
    'words-changed',
    'nobody is told to call, in any language',
    'rule.RF-1',
    (files) => {
      ruleOf(files, 'RF-1')['toDo'] = undefined
      withoutTexts('rule.RF-1.toDo.')(files)
    },
  ],
  ['words-missing', 'what to do in an emergency is not told', 'emergency', withoutTexts('emergency.')],
  [
    'words-unsaid',
    'a text that nobody has read',
    'advice',
    (files) => void Object.assign(files['texts/nb.json'] ?? {}, { 'advice.wait': 'Vent og se.' }),
  ],
]

/** Packs that differ from their evidence in one field, which no condition looks at. */
export const FIELDS: readonly Row[] = [...FACTS, ...REASONS, ...PLANS, ...NUMBERS, ...ANSWERS, ...NAMED, ...WORDS]

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
  [
    'text-missing',
    'a package has no name',
    'place.home_more',
    (files) => void selection(files).packages.push({ id: 'home_more', when: ALWAYS }),
  ],
  [
    'text-apart',
    'another number to call in English',
    'en:emergency.113',
    (files) => void Object.assign(files['texts/en.json'] ?? {}, { 'emergency.113': 'Call 911 now.' }),
  ],
  [
    'text-apart',
    'that a pack is a draft is not told in nynorsk',
    'nn:about',
    (files) => void Object.assign(files['texts/nn.json'] ?? {}, { about: '{{id}} {{version}}, {{date}}' }),
  ],
  [
    'text-twice',
    'two codes have one label',
    'en:fact.home.comms',
    (files) =>
      void Object.assign(files['texts/en.json'] ?? {}, {
        'code.home.comms.none': files['texts/en.json']?.['code.home.comms.robust'],
      }),
  ],
]
