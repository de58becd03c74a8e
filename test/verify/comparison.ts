import { SETTINGS, type Pack } from '../../src/pack/pack.ts'
import { anyPatient } from '../../src/verify/encode/facts.ts'
import { encodedPerson, logicOf } from '../../src/verify/encoded-person.ts'
import { encodeScene } from '../../src/verify/encode/scene.ts'
import type { Pair } from '../../src/verify/encode/view.ts'
import { NO_EVIDENCE, truthSaid } from '../../src/verify/evidence.ts'
import { createGraph, type Bit, type Graph } from '../../src/verify/graph.ts'
import type { Person } from '../../src/verify/logic.ts'
import { truthsIn } from '../../src/verify/read-patient.ts'
import { drawSample, type Sample } from '../../src/verify/sample.ts'
import type { Session, Solver } from '../../src/verify/solver.ts'
import { refutes } from '../../src/verify/theorem.ts'
import { allTheorems } from '../../src/verify/theorems/all-theorems.ts'
import type { Before } from './before.ts'
import { changedRules, needVerdicts, withRulesOf } from './changed-rules.ts'

/** How long the solver may take over a changed pack, or over one theorem. */
export const SECONDS = 20
/** Theorems that count gaps and questions take their time. */
export const COUNTING = /^target-/
/** A graph holds so many changed packs before a new one is begun. */
const MOST_PACKS = 100

/**
 * Compares changed packs with the one before: the theorem about one person that is refuted now, `same` where the two say the
 * same of everybody, undefined where neither is so.
 */
export function createComparison(before: Before, solver: Solver): (pack: Pack) => Promise<string | undefined> {
  let packs = 0
  let begun: Begun | undefined
  return (changed) => {
    if (!begun || packs++ % MOST_PACKS === 0) {
      begun?.session.close()
      begun = begin(before, solver)
    }
    return compare(before.pack, changed, begun)
  }
}

/** The pack before, written for the solver, and what a changed one is asked with beside it. */
interface Begun {
  readonly graph: Graph
  readonly was: Person<Bit>
  readonly look: (pack: Pack) => Look
  /** What these rules say otherwise than the evidence, as far as no verdict must be known for it. */
  readonly said: (pack: Pack, rules: readonly string[]) => readonly Refutation[]
  readonly sample: Sample
  readonly session: Session
}

/** A changed pack beside the one before. */
interface Look {
  readonly one: Person<Bit>
  /** Whether anything that is said of a patient differs. */
  readonly differs: Bit
  /** What refutes each theorem of which that has changed. */
  readonly open: readonly Refutation[]
}

interface Refutation {
  readonly name: string
  readonly bit: Bit
}

function begin({ pack: before, evidence, known }: Before, solver: Solver): Begun {
  const graph = createGraph()
  const patient = anyPatient(graph, before.facts, 'one')
  const refutations = (pack: Pack, one: Person<Bit>) =>
    allTheorems(pack, evidence ?? NO_EVIDENCE)
      .filter(({ name, changes }) => changes === null && !COUNTING.test(name) && !known.includes(name))
      .map((theorem) => ({
        name: theorem.name,
        bit: refutes(theorem, { logic: logicOf(graph), pack, one, other: one }),
      }))
  const was = encodedPerson(graph, before, patient)
  const then = saidOf(was, before)
  const proven = new Map(refutations(before, was).map(({ name, bit }) => [name, bit]))
  const look = (pack: Pack): Look => {
    const one = encodedPerson(graph, pack, patient)
    return {
      one,
      differs: graph.or(...saidOf(one, before).map((bit, at) => apart(graph, bit, then[at] ?? graph.no))),
      open: refutations(pack, one).filter(({ name, bit }) => proven.get(name) !== bit),
    }
  }
  const said = (pack: Pack, ids: readonly string[]): readonly Refutation[] => {
    const scene = encodeScene(graph, pack, patient)
    return ids.flatMap((id) => {
      const rule = pack.rules.find((one) => one.id === id)
      const should = evidence?.rules.find((one) => one.id === id)
      if (!rule || !should || needVerdicts([rule.when, rule.holds, should.when, should.says], pack)) return []
      return [{ name: `says:${id}`, bit: differ(graph, scene.truth(rule), scene.judge(truthSaid(should))) }]
    })
  }
  return { graph, was, look, said, sample: drawSample(graph, 1), session: solver.open(graph) }
}

/** The quickest first: changed rules against the evidence, what is written alike, random patients, each changed rule, everything. */
async function compare(before: Pack, changed: Pack, begun: Begun): Promise<string | undefined> {
  const { graph, was, look, sample, said } = begun
  const ids = changedRules(before, changed)
  const spoken = said(changed, ids).find(({ bit }) => sample.has([bit]))
  if (spoken) return spoken.name
  const first = look(changed)
  const drawn = first.open.find(({ bit }) => sample.has([bit]))
  if (drawn) return drawn.name
  if (first.differs === graph.no) return 'same'
  let areSame = true
  for (const id of ids) {
    const { kind, refuted } = await ask(differ(graph, first.one.rule(id), was.rule(id)), first, begun)
    if (refuted) return refuted
    areSame &&= kind === 'nobody'
  }
  const last = areSame ? look(withRulesOf(before, changed)) : first
  if (last.differs === graph.no) return 'same'
  const together = await ask(graph.or(...last.open.map(({ bit }) => bit)), last, begun)
  if (together.refuted) return together.refuted
  for (const { bit } of together.kind === 'unsettled' ? last.open : []) {
    const { refuted } = await ask(bit, last, begun)
    if (refuted) return refuted
  }
  if (sample.has([last.differs])) return undefined
  return (await ask(last.differs, last, begun)).kind === 'nobody' ? 'same' : undefined
}

/** Looks for somebody of whom this holds, and the theorem that such a person refutes. */
async function ask(bit: Bit, { open }: Look, { graph, session }: Begun) {
  const answer = await session.ask([bit], SECONDS)
  const holds = answer.kind === 'found' ? truthsIn(graph, answer.model) : () => false
  return { kind: answer.kind, refuted: open.find((theorem) => holds(theorem.bit))?.name }
}

const apart = (graph: Graph, a: Bit, b: Bit): Bit => graph.not(graph.same(a, b))

const differ = (graph: Graph, a: Pair, b: Pair): Bit => graph.or(apart(graph, a.yes, b.yes), apart(graph, a.no, b.no))

const LISTS = ['excludedBy', 'toFix', 'toAsk'] as const
const STATUSES = ['suitable', 'needs_action', 'needs_info', 'ruled_out'] as const
const PARTS = ['ready', 'gaps', 'unknown', 'not_needed'] as const

/** All that an assessment says of a person, as far as the encoding knows it. */
function saidOf(person: Person<Bit>, { rules, selection, urgency }: Pack): readonly Bit[] {
  const ids = rules.map(({ id }) => id)
  return [
    ...[...SETTINGS, 'none_ready' as const, 'undetermined' as const].map(person.answer),
    ...SETTINGS.flatMap((setting) => [
      person.target(setting),
      person.bridge(setting),
      person.alternative(setting),
      ...STATUSES.map((status) => person.status(setting, status)),
      ...LISTS.flatMap((list) => ids.map((id) => person.listed(setting, list, id))),
    ]),
    person.provisional,
    person.bridge(selection.bridgeElse),
    person.restsOnRelatives(),
    ...urgency.ranks.flat().map(person.urgency),
    ...selection.packages.map(({ id }) => person.package(id)),
    ...selection.steps.map(({ id }) => person.step(id)),
    ...PARTS.flatMap((status) => [person.part('planB', status), person.part('relatives', status)]),
    ...rules.flatMap(({ id }) => Object.values(person.rule(id)) as readonly Bit[]),
  ]
}
