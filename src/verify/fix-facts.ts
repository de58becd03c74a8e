import type { Fact, FactId, FactValue } from '../facts/fact.ts'
import type { Patient } from './encode/facts.ts'
import type { Bit, Graph } from './graph.ts'

/** The bits that make a patient hold exactly these facts, and know no others. */
export function fixFacts(
  graph: Graph,
  facts: readonly Fact[],
  patient: Patient,
  given: Readonly<Record<FactId, FactValue | undefined>>,
): readonly Bit[] {
  return facts.flatMap((fact) => {
    const told = patient.get(fact.id)
    const value = given[fact.id]
    if (!told) return []
    if (value === undefined) return [graph.not(told.known)]
    const { held } = told
    switch (held.kind) {
      case 'truth':
        return [told.known, value === true ? held.holds : graph.not(held.holds)]
      case 'code':
        return [told.known, ...[...held.codes].map(([code, bit]) => (code === value ? bit : graph.not(bit)))]
      case 'set':
        return [
          told.known,
          ...[...held.codes].map(([code, bit]) =>
            Array.isArray(value) && value.includes(code) ? bit : graph.not(bit),
          ),
        ]
      case 'number': {
        const steps = { parts: [], plus: Math.round(Number(value) / held.finest) }
        const sum = { parts: [{ num: held.num, gate: graph.yes }], plus: 0 }
        return [told.known, graph.atMost(sum, steps), graph.atMost(steps, sum)]
      }
      case 'date':
        return [told.known]
    }
  })
}
