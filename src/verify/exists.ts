import type { Bit, Graph } from './graph.ts'
import { truthsIn } from './read-patient.ts'
import { drawSample } from './sample.ts'
import type { Solver } from './solver.ts'

/** Tells whether anybody exists for whom these hold; undefined when that is not settled in its time. */
export type Exists = (...bits: readonly Bit[]) => Promise<boolean | undefined>

/** Looks among random patients first, then among those that the solver has found before, and asks the solver last. */
export function existsIn(graph: Graph, solver: Solver, seconds: number): Exists {
  const sample = drawSample(graph, 1)
  const found: ((bit: Bit) => boolean)[] = []
  return async (...bits) => {
    if (sample.has(bits) || found.some((holds) => bits.every(holds))) return true
    const session = solver.open(graph)
    const answer = await session.ask(bits, seconds)
    session.close()
    if (answer.kind === 'found') found.unshift(truthsIn(graph, answer.model))
    return answer.kind === 'unsettled' ? undefined : answer.kind === 'found'
  }
}
