import type { Pack } from '../pack/pack.ts'
import { anyPatient, type Patient } from './encode/facts.ts'
import { countOf, countReaches } from './encode/amounts.ts'
import { NotEncoded } from './encode/view.ts'
import { encodedPerson, logicOf } from './encoded-person.ts'
import { createGraph, type Bit, type Graph } from './graph.ts'
import { minimise } from './minimise.ts'
import { otherPatient } from './other-patient.ts'
import { readPatient } from './read-patient.ts'
import { isRefutedBy, type People } from './refute.ts'
import type { Says } from './says.ts'
import type { Session, Solver } from './solver.ts'
import { refutes, type Theorem } from './theorem.ts'

/** How often, and how long each time, a smaller counterexample is looked for. */
const MOST_ROUNDS = 20
const SECONDS_A_ROUND = 5

/** What is known about a theorem. */
export type Verdict =
  | { readonly verdict: 'proven' }
  | { readonly verdict: 'refuted'; readonly people: People }
  | { readonly verdict: 'not proven'; readonly why: Says }

/** Proves theorems about one pack. */
export type Prover = (theorem: Theorem, seconds: number) => Promise<Verdict>

interface Question {
  readonly graph: Graph
  readonly bits: readonly Bit[]
  /** Kept from question to question, where they are about the same graph. */
  readonly session?: Session
  readonly one: Patient
  readonly other?: Patient
}

/**
 * Asks the solver for people who refute a theorem; those it finds are judged by the engine and made as few facts as can be.
 * What the solver does not settle in its time, or is not told of, is not proven. `rounds`: how often fewer facts are looked for.
 */
export function createProver(pack: Pack, solver: Solver, rounds = MOST_ROUNDS): Prover {
  const ask = questionsAbout(pack, solver)
  return async (theorem, seconds) => {
    let question
    try {
      question = ask(theorem)
    } catch (error) {
      if (error instanceof NotEncoded) return { verdict: 'not proven', why: error.says }
      throw error
    }
    const first = await findPeople(question, seconds)
    if (first === 'nobody') return { verdict: 'proven' }
    if (first === 'unsettled')
      return { verdict: 'not proven', why: { key: 'verify.why.no-answer', params: { seconds } } }
    if (!isRefutedBy(theorem, pack, first)) return { verdict: 'not proven', why: { key: 'verify.why.not-agreed' } }
    return { verdict: 'refuted', people: await smallest(theorem, question, first) }
  }

  async function findPeople({ graph, bits, session, one, other }: Question, seconds: number) {
    const open = session ?? solver.open(graph)
    const found = await open.ask(bits, seconds)
    if (!session) open.close()
    if (found.kind !== 'found') return found.kind
    const read = (patient: Patient) => readPatient(graph, pack.facts, patient, found.model)
    return { one: read(one), ...(other ? { other: read(other) } : {}) }
  }

  /** Asks again and again for people of whom less is known, until there is nobody, or it takes too long. */
  async function smallest(theorem: Theorem, question: Question, first: People): Promise<People> {
    const { graph, one, other } = question
    const known = countOf(
      graph,
      [...one].map(([id, told]) => graph.or(told.known, other?.get(id)?.known ?? graph.no)),
    )
    let people = minimise(theorem, pack, first)
    for (let left = rounds; left > 0; left--) {
      const size = new Set([...Object.keys(people.one), ...Object.keys(people.other ?? {})]).size
      const fewer = graph.not(countReaches(graph, known, size))
      const next = await findPeople({ ...question, bits: [...question.bits, fewer] }, SECONDS_A_ROUND)
      if (typeof next === 'string' || !isRefutedBy(theorem, pack, next)) return people
      people = minimise(theorem, pack, next)
    }
    return people
  }
}

/** What refutes a theorem, as bits; what is the same for every theorem about one person is written once. */
function questionsAbout(pack: Pack, solver: Solver): (theorem: Theorem) => Question {
  let alone: (ReturnType<typeof start> & { readonly session: Session }) | undefined
  const start = () => {
    const graph = createGraph()
    const patient = anyPatient(graph, pack.facts, 'one')
    return { graph, patient, person: encodedPerson(graph, pack, patient) }
  }
  return (theorem) => {
    if (!theorem.changes) {
      if (!alone) {
        const started = start()
        alone = { ...started, session: solver.open(started.graph) }
      }
      const { graph, patient, person, session } = alone
      const bit = refutes(theorem, { logic: logicOf(graph), pack, one: person, other: person })
      return { graph, bits: [bit], session, one: patient }
    }
    const { graph, patient, person } = start()
    const second = otherPatient(graph, pack, patient, theorem.changes)
    const other = encodedPerson(graph, pack, second.patient)
    const bit = refutes(theorem, { logic: logicOf(graph), pack, one: person, other })
    return { graph, bits: [...second.laws, bit], one: patient, other: second.patient }
  }
}
