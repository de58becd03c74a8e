import {
  ALWAYS,
  NEVER,
  condition,
  derived,
  ruleOf,
  selection,
  stepsOf,
  urgencies,
  withoutStep,
  type Defect,
} from './spoil.ts'

/** One defect for each theorem, or for each family of theorems made alike. */
export const DEFECTS: readonly Defect[] = [
  { theorem: 'answers', wrong: 'the last step is gone', spoil: withoutStep('9') },
  {
    theorem: 'complete-is-determined',
    wrong: 'the step for open danger questions always applies',
    spoil: (files) => stepsOf(files).forEach((step) => step.id === '8' && (step.when = ALWAYS)),
  },
  {
    theorem: 'I3',
    wrong: 'home is chosen, suitable or not',
    spoil: (files) => stepsOf(files).forEach((step) => step.id === '3-home' && (step.when = ALWAYS)),
  },
  {
    theorem: 'nothing-known',
    wrong: 'nobody is told to be screened first',
    spoil: (files) =>
      urgencies(files).first.forEach((entry) => entry.urgency === 'screen_first' && (entry.when = NEVER)),
  },
  {
    theorem: 'I1',
    wrong: 'red flags that nobody looked for count as none',
    spoil: derived('flag.any', (when) => ({ certainly: when })),
  },
  {
    theorem: 'I2',
    wrong: 'NEWS2 that may be 7 counts as lower',
    spoil: derived('news2.emergency', (when) => ({ certainly: when })),
  },
  { theorem: 'I4', wrong: 'the age limit of KAD is dropped', spoil: condition('KX1', 'if', NEVER) },
  { theorem: 'I5', wrong: 'plan B need not be confirmed', spoil: condition('PB2', 'met', ALWAYS) },
  { theorem: 'I6', wrong: 'exhausted relatives need no relief', spoil: condition('RC4', 'met', ALWAYS) },
  { theorem: 'I7', wrong: 'a refusal of home is not heard', spoil: condition('HX4', 'if', NEVER) },
  { theorem: 'I8', wrong: 'a refusal of a bed is not heard by KAD', spoil: condition('KX10', 'if', NEVER) },
  { theorem: 'I9', wrong: 'indications no longer decide first', spoil: withoutStep('1') },
  {
    theorem: 'life-threat',
    wrong: 'a life-threatening flag is no longer 113',
    spoil: (files) => void urgencies(files).first.splice(0, 1),
  },
  { theorem: 'red-flag', wrong: 'a red flag indicates nothing', spoil: condition('HI1', 'if', NEVER) },
  { theorem: 'T5', wrong: 'a KAD beyond the closed road counts as reachable', spoil: condition('KR4', 'met', ALWAYS) },
  { theorem: 'T6', wrong: 'no event suspends a comfort plan', spoil: derived('path.unexpected_event', () => NEVER) },
  { theorem: 'T7-home', wrong: 'uncontrolled symptoms at home need no support', spoil: condition('HX9', 'if', NEVER) },
  { theorem: 'T7-ready', wrong: 'the step for uncontrolled symptoms is gone', spoil: withoutStep('5') },
  {
    theorem: 'comfort',
    wrong: '113 does not ask about the comfort path',
    spoil: (files) =>
      urgencies(files).first.forEach((entry, at) => at === 0 && (entry.when = { fact: 'news2.emergency', is: true })),
  },
  {
    theorem: 'alternative',
    wrong: 'a bed that is not known to be free is named after a refusal',
    spoil: (files) => {
      const { first } = selection(files).alternative
      for (const one of first) delete one.when
    },
  },
  { theorem: 'indicated', wrong: 'indications no longer decide first', spoil: withoutStep('1') },
  {
    theorem: 'lower-only-when-not-indicated',
    wrong: 'the steps for suitable settings come before indications',
    spoil: (files) => void stepsOf(files).push(...stepsOf(files).splice(0, 1)),
  },
  {
    theorem: 'T2',
    wrong: 'an urgent flag makes it routine',
    spoil: (files) => urgencies(files).first.unshift({ when: { fact: 'flag.urgent', is: true }, urgency: 'routine' }),
  },
  {
    theorem: 'open:HI4',
    wrong: 'an unknown risk counts as low',
    spoil: (files) => {
      for (const rule of ['HX8', 'KX5', 'CX4', 'SX7'])
        condition(rule, 'if', { certainly: { fact: 'risk.worsening_72h', is: 'high' } })(files)
    },
  },
  {
    theorem: 'worse:home.safe',
    wrong: 'a safe home is ruled out, an unsafe one is not',
    spoil: condition('HX5', 'if', { fact: 'home.safe', is: true }),
  },
  {
    theorem: 'closing:plan.contact_24_7',
    wrong: 'the contact number is required not to be there',
    spoil: condition('HR1', 'met', { fact: 'plan.contact_24_7', is: false }),
  },
  {
    theorem: 'T8',
    wrong: 'the old are kept from home',
    spoil: condition('HX5', 'if', {
      any: [
        { fact: 'home.safe', is: false },
        { fact: 'pt.age', above: 80 },
      ],
    }),
  },
  {
    theorem: 'T10',
    wrong: 'living alone rules home out',
    spoil: condition('HX5', 'if', {
      any: [
        { fact: 'home.safe', is: false },
        { fact: 'home.lives_alone', is: true },
      ],
    }),
  },
  {
    theorem: 'T11',
    wrong: 'a long way to hospital rules home out',
    spoil: condition('HX5', 'if', {
      any: [
        { fact: 'home.safe', is: false },
        { fact: 'svc.hospital_travel_min', above: 100 },
      ],
    }),
  },
  {
    theorem: 'T12',
    wrong: 'an unmet language rules home out',
    spoil: condition('HX5', 'if', {
      any: [
        { fact: 'home.safe', is: false },
        { fact: 'lang.need', is: 'unmet' },
      ],
    }),
  },
  {
    theorem: 'distance',
    wrong: 'a far legevakt rules home out',
    spoil: condition('HX5', 'if', {
      any: [
        { fact: 'home.safe', is: false },
        { fact: 'svc.legevakt.travel_min', above: 60 },
      ],
    }),
  },
  {
    theorem: 'refusal',
    wrong: 'a refusal rules hospital out',
    spoil: (files) => void (ruleOf(files, 'OX1')['kind'] = 'excludes'),
  },
  {
    theorem: 'guard:HX5',
    wrong: 'a home that may be unsafe counts as safe',
    spoil: condition('HX5', 'if', { certainly: { fact: 'home.safe', is: false } }),
  },
  {
    theorem: 'guard:KR1',
    wrong: 'a full KAD counts as free',
    spoil: condition('KR1', 'met', { fact: 'svc.kad.bed', in: ['free', 'full'] }),
  },
  {
    theorem: 'needs:HR1',
    wrong: 'an unknown contact number counts as there',
    spoil: condition('HR1', 'met', { possibly: { fact: 'plan.contact_24_7', is: true } }),
  },
]
