import type { Defect, Files } from './defects.ts'

type Condition = Readonly<Record<string, unknown>>
interface FactFile {
  readonly facts: readonly {
    readonly id: string
    readonly type: string
    readonly min?: number
    readonly max?: number
    readonly codes?: Readonly<Record<string, string>>
    readonly worse: string | readonly string[]
  }[]
}
type Fact = FactFile['facts'][number]

const NEVER = { not: { always: true } }
const ALWAYS = { always: true }

const ruleOf = (files: Files, id: string): Record<string, unknown> => {
  const found = Object.values(files).find((file) => file['id'] === id)
  if (!found) throw new Error(`no rule ${id}`)
  return found
}
const factOf = (files: Files, id: string): Fact => {
  const found = Object.entries(files)
    .filter(([path]) => path.startsWith('facts/') && path !== 'facts/derived.json')
    .flatMap(([, file]) => (file as unknown as FactFile).facts)
    .find((fact) => fact.id === id)
  if (!found) throw new Error(`no fact ${id}`)
  return found
}

interface Urgency {
  when: unknown
  urgency: string
}
const urgencies = (files: Files) => files['urgency.json'] as unknown as Record<'first' | 'raise' | 'after', Urgency[]>
interface Step {
  id: string
  when: unknown
  urgency?: unknown
  target?: unknown
}
const selection = (files: Files) =>
  files['selection.json'] as unknown as {
    steps: Step[]
    orders: Record<string, unknown[]>
    bridge: { first: unknown[] }
    alternative: { medical: string[] }
    planBNeeded: unknown
    relativesNeeded: unknown
  }

/** A rule that no longer speaks against its setting. */
const silence =
  (...ids: readonly string[]) =>
  (files: Files): void => {
    for (const id of ids) {
      const rule = ruleOf(files, id)
      if (rule['kind'] === 'requires') rule['met'] = ALWAYS
      else rule['if'] = NEVER
    }
  }

const condition =
  (id: string, key: 'if' | 'met', to: unknown) =>
  (files: Files): void => {
    ruleOf(files, id)[key] = to
  }

const withoutStep =
  (id: string) =>
  (files: Files): void => {
    const { steps } = selection(files)
    steps.splice(
      steps.findIndex((step) => step.id === id),
      1,
    )
  }

/** The fact at its worst, or at its best. */
function extreme(fact: Fact, end: 'worst' | 'best'): Condition {
  const { id: name, worse } = fact
  const isWorst = end === 'worst'
  if (fact.type === 'boolean') return { fact: name, is: (worse === 'true') === isWorst }
  if (fact.type === 'codes') return { fact: name, isEmpty: (worse === 'fewer') === isWorst }
  if (fact.type === 'code' && typeof worse !== 'string') return { fact: name, is: worse.at(isWorst ? -1 : 0) }
  const atTop = worse === 'both' || (worse === 'up') === isWorst
  return atTop ? { fact: name, atLeast: fact.max } : { fact: name, atMost: fact.min }
}

/** The defect that stands for all of a family of theorems made alike; undefined where the theorem is no such one. */
export function familyDefect(theorem: string): Defect | undefined {
  const [family = '', member = ''] = theorem.replace(/\*$/, '').split(/:(.*)/)
  const [rule = ''] = member.split(', ')
  const defect = (wrong: string, spoil: Defect['spoil']): Defect => ({ theorem, wrong, spoil })
  switch (family) {
    case 'guard':
      return defect(`${rule} never speaks against its setting`, silence(rule))
    case 'needs':
      return defect(`${rule} is always met`, silence(rule))
    case 'indicates':
      return defect(`${rule} indicates nothing`, silence(rule))
    case 'worse':
      return defect(`${member} at its worst is routine`, (files) =>
        urgencies(files).first.unshift({ when: extreme(factOf(files, member), 'worst'), urgency: 'routine' }),
      )
    case 'closing':
      return defect(`${member} at its best indicates hospital`, (files) => {
        const { any } = ruleOf(files, 'HI1')['if'] as { any: unknown[] }
        any.push(extreme(factOf(files, member), 'best'))
      })
    case 'step':
      return member === 'bed-order'
        ? defect('the order of beds is turned about', (files) => void selection(files).orders['beds']?.reverse())
        : defect(`step ${member} is gone`, withoutStep(member))
    case 'target-order':
      return defect(`${member} alone is worked towards`, (files) => {
        selection(files).orders['lower'] = [{ setting: member }]
      })
    default:
      return undefined
  }
}

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
    wrong: 'home is always worked towards beside a bed',
    spoil: (files) => {
      for (const step of selection(files).steps) if (step.id === '3-bed') step.target = { home: ALWAYS }
    },
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
    wrong: 'KAD comes before sykestue as a bridge',
    spoil: (files) => void selection(files).bridge.first.reverse(),
  },
  {
    theorem: 'alternative-order',
    wrong: 'a red flag leaves no alternative',
    spoil: (files) => {
      const { alternative } = selection(files)
      alternative.medical = alternative.medical.filter((id) => id !== 'SX1')
    },
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
    wrong: 'nobody needs a plan B',
    spoil: (files) => void (selection(files).planBNeeded = NEVER),
  },
  {
    theorem: 'relatives',
    wrong: 'nobody needs relatives',
    spoil: (files) => void (selection(files).relativesNeeded = NEVER),
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
]
