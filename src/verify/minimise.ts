import type { FactId, FactValue } from '../facts/fact.ts'
import type { Pack } from '../pack/pack.ts'
import { isRefutedBy, type People } from './refute.ts'
import { isDisputed, type CaseFacts } from './real-person.ts'
import type { Theorem } from './theorem.ts'

/** Takes facts and codes away from a counterexample, one at a time, for as long as the engine still finds the theorem refuted. */
export function minimise(theorem: Theorem, pack: Pack, people: People): People {
  let least = people
  for (;;) {
    const before = least
    for (const smaller of [...withoutFacts(pack, theorem), ...withoutCodes(pack, theorem)]) {
      const tried = smaller(least)
      if (tried && isRefutedBy(theorem, pack, tried)) least = tried
    }
    if (least === before) return least
  }
}

type Smaller = (people: People) => People | undefined

const without = (facts: CaseFacts, id: FactId): CaseFacts =>
  Object.fromEntries(Object.entries(facts).filter(([one]) => one !== id))

function withoutFacts(pack: Pack, { changes }: Theorem): readonly Smaller[] {
  return pack.facts.flatMap(({ id }): readonly Smaller[] => {
    const change = changes?.get(id)
    if (change === 'worse' || change === 'better') return []
    const fromBoth: Smaller = ({ one, other }) =>
      id in one || (other && id in other)
        ? { one: without(one, id), ...(other ? { other: without(other, id) } : {}) }
        : undefined
    if (change === undefined) return [fromBoth]
    // What only one of them knows sets them apart: where it can be the same for both, it is.
    const shared: Smaller = ({ one, other }) => {
      const value = one[id]
      return other && value !== undefined && !(id in other) ? { one, other: { ...other, [id]: value } } : undefined
    }
    return [fromBoth, shared]
  })
}

function withoutCodes(pack: Pack, { changes }: Theorem): readonly Smaller[] {
  return pack.facts.flatMap((fact): readonly Smaller[] => {
    if (fact.type !== 'codes' || ['worse', 'better'].includes(changes?.get(fact.id) ?? '')) return []
    return fact.codes.map((code): Smaller => ({ one, other }) => {
      const told = [one[fact.id], other?.[fact.id]].flatMap(valuesOf)
      if (!told.some((value) => Array.isArray(value) && value.includes(code))) return undefined
      return { one: lacking(one, fact.id, code), ...(other ? { other: lacking(other, fact.id, code) } : {}) }
    })
  })
}

/** Both values of a fact in dispute; the one of any other that is there. */
const valuesOf = (told: CaseFacts[string] | undefined): readonly FactValue[] =>
  told === undefined ? [] : isDisputed(told) ? told.conflict : [told]

function lacking(facts: CaseFacts, id: FactId, code: string): CaseFacts {
  const has = facts[id]
  if (has === undefined) return facts
  const less = (value: FactValue) => (Array.isArray(value) ? value.filter((one) => one !== code) : value)
  return { ...facts, [id]: isDisputed(has) ? { ...has, conflict: has.conflict.map(less) } : less(has) }
}
