import { NEVER, ruleOf, selection, silence, urgencies, withoutStep, type Defect, type Files } from './spoil.ts'

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

const factOf = (files: Files, id: string): Fact => {
  const found = Object.entries(files)
    .filter(([path]) => path.startsWith('facts/') && path !== 'facts/derived.json')
    .flatMap(([, file]) => (file as unknown as FactFile).facts)
    .find((fact) => fact.id === id)
  if (!found) throw new Error(`no fact ${id}`)
  return found
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
  const defect = (wrong: string, spoil: Defect['spoil']): Defect => ({ theorem, wrong, spoil })
  switch (family) {
    case 'guard':
      return defect(`${member} never speaks against its setting`, silence(member))
    case 'needs':
      return defect(`${member} is always met`, silence(member))
    case 'indicates':
      return defect(`${member} indicates nothing`, silence(member))
    case 'says':
      return defect(`${member} says nothing`, silence(member))
    case 'score':
      return defect(
        `${member} holds for everybody`,
        (files) => void ((files[`scores/${member}.json`] ?? {})['off'] = NEVER),
      )
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
