import { byId } from '../base/group-by.ts'
import type { Answer, Pack } from '../pack/pack.ts'
import { isKnown } from './encode/conditions.ts'
import { encodePart } from './encode/parts.ts'
import { encodeRests } from './encode/rests.ts'
import { encodePatient } from './encode/patient.ts'
import type { Patient } from './encode/facts.ts'
import type { Bit, Graph } from './graph.ts'
import type { Logic, Person } from './logic.ts'

/** The logic of a graph. */
export const logicOf = ({ yes, no, and, or, not }: Graph): Logic<Bit> => ({ yes, no, and, or, not })

/** Every patient at once, as a theorem sees one. */
export function encodedPerson(graph: Graph, pack: Pack, patient: Patient): Person<Bit> {
  const { scene, verdicts, outcome, recommendation } = encodePatient(graph, pack, patient)
  const rules = byId(pack.rules)
  const no = { yes: graph.no, no: graph.no }
  const of = (bits: ReadonlyMap<string, Bit>, id: string): Bit => bits.get(id) ?? graph.no
  return {
    truth: scene.judge,
    rule(id) {
      const rule = rules.get(id)
      return rule ? scene.truth(rule) : no
    },
    known: (fact) => isKnown(graph, scene.see(fact)),
    step: (id) => graph.or(...[...outcome.steps].flatMap(([step, bit]) => (step.id === id ? [bit] : []))),
    answer: (answer: Answer) => outcome.settings.get(answer) ?? graph.no,
    provisional: recommendation.provisional,
    urgency: (urgency) => of(outcome.urgencies, urgency),
    status: (setting, status) => verdicts[setting].status[status],
    listed(setting, list, rule) {
      const { excluded, gaps, open } = verdicts[setting]
      return of({ excludedBy: excluded, toFix: gaps, toAsk: open }[list], rule)
    },
    part: (part, status) => encodePart(part, scene)[status],
    restsOnRelatives: () => encodeRests(scene),
    package: (id) => of(recommendation.packages, id),
    target: (setting) => of(recommendation.targets, setting),
    bridge: (id) => of(recommendation.bridges, id),
    alternative: (setting) => of(recommendation.alternatives, setting),
  }
}
