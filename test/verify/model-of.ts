import type { FactId, FactValue } from '../../src/facts/fact.ts'
import type { Pack } from '../../src/pack/pack.ts'
import { codeName, knownName } from '../../src/verify/encode/facts.ts'
import { isDisputed, type Disputed } from '../../src/verify/real-person.ts'
import type { Model } from '../../src/verify/solver.ts'

/** What a solver would have chosen for the variables of a patient of this name, who holds exactly these facts. */
export function modelOf(
  { facts }: Pack,
  name: string,
  given: Readonly<Record<FactId, FactValue | Disputed | undefined>>,
): Model {
  const truths = new Set<string>()
  const numbers = new Map<string, number>()
  for (const fact of facts) {
    const told = given[fact.id]
    const path = `${name}.${fact.id}`
    const hold = (at: string, value: FactValue | undefined): void => {
      if (fact.type === 'number') numbers.set(at, Math.round(Number(value) / fact.finest))
      else if (value === true) truths.add(at)
      else for (const code of [value].flat()) truths.add(codeName(at, String(code)))
    }
    if (told === undefined) continue
    truths.add(isDisputed(told) ? `${path} disputed` : knownName(path))
    const [one, other] = isDisputed(told) ? told.conflict : [told]
    hold(path, one)
    if (other !== undefined) hold(`${path} rival`, other)
  }
  return { truth: (variable) => truths.has(variable), number: (num) => numbers.get(num.name) }
}
