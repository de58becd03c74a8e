import {
  ALWAYS,
  condition,
  derived,
  ruleOf,
  selection,
  silence,
  urgencies,
  withoutStep,
  type Defect,
  type Files,
} from './spoil.ts'

type Condition = Readonly<Record<string, unknown>>

const dropFirst =
  (at: number) =>
  (files: Files): void =>
    void urgencies(files).first.splice(at, 1)
const withoutStepUrgencies = (files: Files): void => {
  for (const step of selection(files).steps) delete step.urgency
}
const homeNeeds = (more: Condition): Defect['spoil'] =>
  condition('HX5', 'if', { any: [{ fact: 'home.safe', is: false }, more] })
const certainRule =
  (...rules: readonly (readonly [string, Condition])[]) =>
  (files: Files): void => {
    for (const [id, when] of rules) ruleOf(files, id)['if'] = { certainly: when }
  }
/** NEWS2 counts as settled and as low while a measurement is missing. */
const openNews2 = (files: Files): void => {
  derived('news2.settled', () => ALWAYS)(files)
  derived('news2.emergency', (when) => ({ certainly: when }))(files)
}
const FLAG: Condition = { fact: 'flag.any', is: true }
const SEVERE: Condition = { fact: 'psy.severe', is: true }

/** One defect for each of the theorems that stand alone and are not among the others. */
export const SINGLE_DEFECTS: readonly Defect[] = [
  { theorem: 'acute-need-is-placed', wrong: 'the step for an acute need is gone', spoil: withoutStep('4') },
  { theorem: 'I1-sykestue', wrong: 'sykestue counts unsought red flags as none', spoil: certainRule(['SX1', FLAG]) },
  {
    theorem: 'I2-sykestue',
    wrong: 'sykestue counts an open NEWS2 as low',
    spoil: (files) => {
      certainRule(['SX1', { fact: 'news2.emergency', is: true }])(files)
      urgencies(files).first.splice(5, 1)
    },
  },
  { theorem: 'unscreened-is-not-routine', wrong: 'nobody is screened first', spoil: dropFirst(5) },
  { theorem: 'reach', wrong: 'sykestue is within reach of everybody', spoil: silence('SR5') },
  {
    theorem: 'target',
    wrong: 'hospital is worked towards where no lower level is in reach',
    spoil: (files) => void selection(files).orders['lower']?.push({ setting: 'hospital' }),
  },
  {
    theorem: 'T2-found',
    wrong: 'a red flag makes it routine',
    spoil: (files) => urgencies(files).first.unshift({ when: FLAG, urgency: 'routine' }),
  },
  {
    theorem: 'forget',
    wrong: 'a home not known to be unsafe counts as safe',
    spoil: certainRule(['HX5', { fact: 'home.safe', is: false }]),
  },
  {
    theorem: 'forget-urgency',
    wrong: 'NEWS2 counts as settled whatever is missing',
    spoil: (files) => {
      const { derived } = files['facts/derived.json'] as unknown as { derived: { id: string; when: unknown }[] }
      for (const one of derived) if (one.id === 'news2.settled') one.when = ALWAYS
      urgencies(files).first.unshift({ when: { fact: 'svc.dho', is: 'none' }, urgency: 'same_day' })
      urgencies(files).first.unshift({ when: { fact: 'rel.minors', is: true }, urgency: 'doctor_1h' })
    },
  },
  { theorem: 'open:HI1', wrong: 'sykestue counts unsought red flags as none', spoil: certainRule(['SX1', FLAG]) },
  {
    theorem: 'open:HI5',
    wrong: 'an unknown mental state counts as well',
    spoil: certainRule(['HX7', SEVERE], ['KX8', SEVERE], ['SX4', SEVERE], ['CX3', SEVERE]),
  },
  {
    theorem: 'shown-only',
    wrong: 'minors in the family rule home out',
    spoil: homeNeeds({ fact: 'rel.minors', is: true }),
  },
  { theorem: 'suits:home', wrong: 'a safe home is ruled out', spoil: homeNeeds({ fact: 'home.safe', is: true }) },
  {
    theorem: 'suits:kad',
    wrong: 'a clear cause rules KAD out',
    spoil: condition('KX4', 'if', { fact: 'dx.clarity', is: 'clarified' }),
  },
  {
    theorem: 'suits:sykestue',
    wrong: 'no refusal rules sykestue out',
    spoil: condition('SX6', 'if', { fact: 'pref.refuses', isEmpty: true }),
  },
  {
    theorem: 'suits:korttid',
    wrong: 'no refusal rules korttid out',
    spoil: condition('CX7', 'if', { fact: 'pref.refuses', isEmpty: true }),
  },
  {
    theorem: 'urgency:psychiatric-danger',
    wrong: 'imminent danger is not raised',
    spoil: (files) => void urgencies(files).raise.splice(0, 1),
  },
  { theorem: 'urgency:life', wrong: 'the first line of the table is gone', spoil: dropFirst(0) },
  {
    theorem: 'urgency:indicated',
    wrong: 'indications do not raise the urgency',
    spoil: (files) => void urgencies(files).raise.splice(1, 1),
  },
  {
    theorem: 'urgency:urgent-flag',
    wrong: 'urgent flags neither indicate nor stand in the table',
    spoil: (files) => {
      silence('HI1')(files)
      dropFirst(1)(files)
    },
  },
  { theorem: 'urgency:comfort-in-hospital', wrong: 'hospital changes no urgency', spoil: withoutStepUrgencies },
  { theorem: 'urgency:comfort', wrong: 'the line for the comfort path is gone', spoil: dropFirst(2) },
  { theorem: 'urgency:seen', wrong: 'the line for the examined is gone', spoil: dropFirst(3) },
  { theorem: 'urgency:doctor', wrong: 'the line for a doctor within the hour is gone', spoil: dropFirst(4) },
  { theorem: 'urgency:screen', wrong: 'the line for screening is gone', spoil: dropFirst(5) },
  { theorem: 'urgency:fallback', wrong: 'hospital changes no urgency', spoil: withoutStepUrgencies },
  {
    theorem: 'urgency:critical-gap',
    wrong: 'a critical gap changes no urgency',
    spoil: (files) => void urgencies(files).after.splice(0, 1),
  },
  {
    theorem: 'urgency:routine',
    wrong: 'everybody is seen the same day',
    spoil: (files) => {
      for (const line of urgencies(files).first) if (line.urgency === 'routine') line.urgency = 'same_day'
    },
  },
  {
    theorem: 'bridge',
    wrong: 'hospital is its own bridge while the way there is uncertain',
    spoil: (files) => {
      const { bridge } = selection(files)
      const uncertain = { fact: 'svc.route', is: 'uncertain' }
      const way = { any: [{ fact: 'svc.route', is: 'closed' }, uncertain] }
      bridge.when = { all: [{ fact: 'recommendation.setting', is: 'hospital' }, way] }
      bridge.first.unshift({ setting: 'hospital', when: uncertain })
    },
  },
  {
    theorem: 'alternative-order',
    wrong: 'hospital is left to whoever refuses it',
    spoil: (files) => void selection(files).alternative.first.push({ setting: 'hospital' }),
  },
  {
    theorem: 'target-some',
    wrong: 'nothing is worked towards',
    spoil: (files) => {
      for (const step of selection(files).steps) if (step.id === '9') delete step.target
    },
  },
  {
    theorem: 'hard-or-closable',
    wrong: 'an examination that lacks rules KAD out',
    spoil: (files) => void (ruleOf(files, 'KR3')['hard'] = true),
  },
  {
    theorem: 'plan-b',
    wrong: 'everybody needs a plan B',
    spoil: (files) => void (selection(files).planBNeeded = ALWAYS),
  },
  {
    theorem: 'relatives',
    wrong: 'everybody needs relatives',
    spoil: (files) => void (selection(files).relativesNeeded = ALWAYS),
  },
  {
    theorem: 'step:no-target',
    wrong: 'who wishes for hospital is on the way to something lower',
    spoil: (files) => {
      for (const step of selection(files).steps) if (step.id === '6') step.target = { nearest: true }
    },
  },
  {
    theorem: 'indicated-by-something',
    wrong: 'everybody is indicated',
    spoil: condition('HI4', 'if', ALWAYS),
  },
  {
    theorem: 'worse:psy.state',
    wrong: 'imminent danger is less urgent than a severe state',
    spoil: (files) => {
      for (const line of urgencies(files).raise)
        if (line.urgency === '113') line.when = { fact: 'psy.state', is: 'severe' }
    },
  },
  { theorem: 'hospital-out', wrong: 'no comfort plan keeps anybody from hospital', spoil: silence('OX2') },
  { theorem: 'hospital-route', wrong: 'a closed route does not matter', spoil: silence('OR1') },
  {
    theorem: 'stale',
    wrong: 'a measurement that is too old counts as a good one',
    spoil: openNews2,
  },
  { theorem: 'stale-urgency', wrong: 'a measurement that is too old counts as a good one', spoil: openNews2 },
  {
    theorem: 'disputed*',
    wrong: 'a home that one source calls unsafe counts as safe',
    spoil: certainRule(['HX5', { fact: 'home.safe', is: false }]),
  },
  {
    theorem: 'disputed-alarm',
    wrong: 'an alarm counts only where nobody disputes the alertness',
    spoil: derived('news2.emergency', (when) => ({ all: [when, { known: { fact: 'vit.acvpu', is: 'A' } }] })),
  },
  {
    theorem: 'disputed-state',
    wrong: 'an imminent danger counts only where nobody disputes it',
    spoil: (files) => {
      for (const line of urgencies(files).raise)
        if (line.urgency === '113') line.when = { all: [line.when, { known: { fact: 'psy.state', is: 'none' } }] }
    },
  },
  {
    theorem: 'package',
    wrong: 'home comes with a package that nobody asked for while it is not known which one fits',
    spoil: (files) => void selection(files).packages.push({ id: 'home_more', when: ALWAYS }),
  },
  {
    theorem: 'RC7',
    wrong: 'the test without relatives leaves them their tasks',
    spoil: (files) => {
      delete selection(files).withoutRelatives['rel.plan_tasks']
    },
  },
]
