import { bandsOf, listIn, put, ruleOf, stepsOf, withoutRule, type Entry, type Files, type Row } from './spoil.ts'

const dropCases =
  (id: string, drop: (example: Entry) => boolean) =>
  (files: Files): void => {
    const one = ruleOf(files, id)
    one['cases'] = (one['cases'] as Entry[]).filter((example) => !drop(example))
  }
const IMPOSSIBLE = {
  all: [
    { fact: 'home.safe', is: false },
    { fact: 'home.safe', is: true },
  ],
}
/** Never unknown and always so. */
const CERTAIN = {
  any: [
    { fact: 'home.safe', given: true },
    { fact: 'home.safe', given: false },
  ],
}

const again = (list: Entry[]): void => void list.push({ ...list[0] })

/** Packs that cannot be judged at all. */
export const DANGLING: readonly Row[] = [
  ['dangling', 'a rule looks at no fact', 'rules.HX5', put('HX5', 'if', { fact: 'home.nice', is: true })],
  ['dangling', 'a rule knows a code too many', 'rules.HX6', put('HX6', 'if', { fact: 'cog.state', is: 'wise' })],
  ['dangling', 'a yes or no is held against a number', 'rules.HX5', put('HX5', 'if', { fact: 'home.safe', below: 3 })],
  [
    'id-twice',
    'two facts share an id',
    'facts',
    (files) => void listIn(files, 'facts/home.json', 'facts').push({ ...listIn(files, 'facts/home.json', 'facts')[0] }),
  ],
  [
    'id-twice',
    'a score is told once more, with other points',
    'scores',
    (files) => void (files['scores/zz.json'] = structuredClone(files['scores/news2.json'] ?? {})),
  ],
  [
    'id-twice',
    'a derived fact has the name of a score',
    'facts',
    (files) => {
      const derived = listIn(files, 'facts/derived.json', 'derived')
      derived.push({ ...derived[0], id: 'score.news2.single' })
    },
  ],
  ['id-twice', 'a document is told once more', 'sources', (files) => again(listIn(files, 'sources.json', 'sources'))],
  ['id-twice', 'a step stands twice', 'selection.steps', (files) => again(listIn(files, 'selection.json', 'steps'))],
  [
    'id-twice',
    'a package stands twice',
    'selection.packages',
    (files) => again(listIn(files, 'selection.json', 'packages')),
  ],
  ['circle', 'a rule waits for itself', 'HX5', put('HX5', 'if', { fact: 'HX5', is: true })],
  ['too-early', 'a rule of home looks at the urgency', 'rules.HX5', put('HX5', 'if', { fact: 'urgency', is: '113' })],
  [
    'too-early',
    'a step looks at what is worked towards',
    'selection.steps.1',
    (files) => {
      for (const step of stepsOf(files)) if (step.id === '1') step.when = { fact: 'recommendation.target', is: 'home' }
    },
  ],
]

/** Packs that are faulty as they are read. */
export const READ: readonly Row[] = [
  ['unused-fact', 'no rule asks for it', 'home.safe', put('HX5', 'if', { fact: 'rel.willing', is: false })],
  [
    'unused-derived',
    'a derived fact stands alone',
    'path.idle',
    (files) => {
      const derived = listIn(files, 'facts/derived.json', 'derived')
      derived.push({ ...derived[0], id: 'path.idle' })
    },
  ],
  [
    'unused-parameter',
    'a number stands alone',
    'idle',
    (files) => {
      const parameters = listIn(files, 'parameters.json', 'parameters')
      parameters.push({ ...parameters[0], id: 'idle' })
    },
  ],
  ['bands', 'bands overlap', 'news2.vit.pulse', (files) => bandsOf(files, 'vit.pulse').reverse()],
  ['bands', 'there is no last band', 'news2.vit.pulse', (files) => bandsOf(files, 'vit.pulse').pop()],
  [
    'bands',
    'a code gives no points',
    'news2.vit.acvpu',
    (files) => {
      const item = listIn(files, 'scores/news2.json', 'items').find((one) => one['fact'] === 'vit.acvpu')
      delete (item?.['points'] as Record<string, number>)['V']
    },
  ],
  ['text-unfinished', 'a reason is no whole sentence', 'rule.HX5.because', put('HX5', 'because', 'Utrygt hjem')],
  ['text-missing', 'a role has no name', 'owner.nobody', put('HR1', 'owner', 'nobody')],
  [
    'text-orphan',
    'a rule is gone, its translation is not',
    'en:rule.HX5.title',
    (files) => {
      withoutRule(files, 'HX5')
    },
  ],
  ['case-missing', 'a rule has no case that says no', 'HX5', dropCases('HX5', ({ expect }) => expect === 'no')],
  [
    'case-one-sided',
    'a limit has cases on one side only',
    'RP08',
    dropCases('RP08', ({ facts }) => (facts as Entry)['svc.legevakt.travel_min'] === 41),
  ],
  ['case-wrong', 'a requirement is negated', 'HR1', put('HR1', 'met', { fact: 'plan.contact_24_7', is: false })],
  [
    'case-wrong',
    'a threshold is moved by one',
    'HX2',
    (files) => {
      for (const one of listIn(files, 'parameters.json', 'parameters'))
        if (one['id'] === 'news2.emergency') one['value'] = 8
    },
  ],
  [
    'case-wrong',
    'a band ends one step later',
    'HX2',
    (files) => {
      const [first] = bandsOf(files, 'vit.systolic')
      if (first?.to !== undefined) first.to += 1
    },
  ],
]

/** Packs of which it takes a search among all patients to see that something is wrong. */
export const SEARCHED: readonly Row[] = [
  [
    'not-encoded',
    'a rule counts what two sources may dispute',
    'pack',
    put('HX5', 'if', { sizeOf: 'acute.red_flags', atLeast: 2 }),
  ],
  ['never-holds', 'an exclusion that can never hold', 'HX5', put('HX5', 'if', IMPOSSIBLE)],
  ['always-holds', 'an exclusion that never fails to hold', 'HX5', put('HX5', 'if', CERTAIN)],
  ['never-met', 'a requirement that nobody can meet', 'HR1', put('HR1', 'met', IMPOSSIBLE)],
  ['never-fails', 'a requirement that nobody can fail', 'HR1', put('HR1', 'met', CERTAIN)],
  ['never-applies', 'a requirement that applies to nobody', 'HE2', put('HE2', 'when', IMPOSSIBLE)],
  ['never-fires', 'an indication that nobody has', 'HI4', put('HI4', 'if', IMPOSSIBLE)],
  ['always-fires', 'a warning that is never silent', 'KS1', put('KS1', 'if', CERTAIN)],
  [
    'never-decides',
    'a step behind one that always applies',
    'step 8',
    (files) => {
      for (const step of listIn(files, 'selection.json', 'steps'))
        if (step['id'] === '7') step['when'] = { always: true }
    },
  ],
  ['never-suitable', 'a setting that suits nobody', 'kad', put('KX4', 'if', CERTAIN)],
  [
    'never-answered',
    'a setting that nobody gets',
    'korttid',
    (files) => {
      const { orders } = files['selection.json'] as { orders: Record<string, { setting: string }[]> }
      orders['beds'] = (orders['beds'] ?? []).filter(({ setting }) => setting !== 'korttid')
    },
  ],
  [
    'never-urgent',
    'an urgency that nobody has',
    'doctor_seen',
    (files) => void listIn(files, 'urgency.json', 'first').splice(3, 1),
  ],
  [
    'never-chosen',
    'a package that nobody gets',
    'home_joint',
    (files) => {
      for (const one of listIn(files, 'selection.json', 'packages'))
        if (one['id'] === 'home_joint') one['when'] = IMPOSSIBLE
    },
  ],
  [
    'equal',
    'a rule that says what another says',
    'HX7',
    (files) => {
      ruleOf(files, 'HX5')['if'] = ruleOf(files, 'HX7')['if']
    },
  ],
  [
    'subsumed',
    'a rule within another',
    'HX5',
    put('HX5', 'if', {
      all: [
        { fact: 'psy.severe', is: true },
        { fact: 'home.safe', is: false },
      ],
    }),
  ],
]
