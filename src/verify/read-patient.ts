import type { Fact, FactValue } from '../facts/fact.ts'
import type { Held, Patient, Told } from './encode/facts.ts'
import { indexOfBit, isTurned, type Bit, type Graph, type Sum } from './graph.ts'
import type { CaseFacts } from './real-person.ts'
import type { Model } from './solver.ts'

/** The facts of the patient that the solver found; what did not matter is left out. */
export function readPatient(graph: Graph, facts: readonly Fact[], patient: Patient, model: Model): CaseFacts {
  const holds = truthsIn(graph, model)
  return Object.fromEntries(
    facts.flatMap((fact) => {
      const told = patient.get(fact.id)
      const value = told && toldOf(fact, told, holds, model)
      return value === undefined ? [] : [[fact.id, value]]
    }),
  )
}

function toldOf(fact: Fact, { known, held, dispute }: Told, holds: (bit: Bit) => boolean, model: Model) {
  const value = (one: Held) => valueOf(fact, one, holds, model)
  if (holds(known)) return value(held)
  return dispute && holds(dispute.holds)
    ? { conflict: [value(held), value(dispute.rival)], from: ['one', 'other'] }
    : undefined
}

function valueOf(fact: Fact, held: Held, holds: (bit: Bit) => boolean, model: Model): FactValue {
  switch (held.kind) {
    case 'truth':
      return holds(held.holds)
    case 'code':
      return [...held.codes].find(([, bit]) => holds(bit))?.[0] ?? ''
    case 'set':
      return [...held.codes].flatMap(([code, bit]) => (holds(bit) ? [code] : []))
    case 'number':
      return Number(((model.number(held.num) ?? held.num.min) * held.finest).toFixed(6))
    case 'date':
      return '2000-01-01'
  }
}

/** The truth of any bit for the patient that was found. */
export function truthsIn(graph: Graph, model: Model): (bit: Bit) => boolean {
  const known = new Map<number, boolean>()
  const amount = ({ parts, plus }: Sum): number =>
    parts.reduce((sum, { num, gate }) => sum + (holds(gate) ? (model.number(num) ?? num.min) : 0), plus)
  function holds(bit: Bit): boolean {
    const index = indexOfBit(bit)
    const value = known.get(index) ?? evaluate(bit)
    known.set(index, value)
    return value !== isTurned(bit)
  }
  function evaluate(bit: Bit): boolean {
    const node = graph.node(bit)
    switch (node.kind) {
      case 'true':
        return true
      case 'variable':
        return model.truth(node.name)
      case 'and':
        return node.of.every(holds)
      case 'at-most':
        return amount(node.a) <= amount(node.b)
    }
  }
  return holds
}
