import type { FactValue } from '../../facts/fact.ts'
import type { Bit, Graph } from '../graph.ts'
import { countOf, countReaches } from './amounts.ts'
import type { Held, Told } from './facts.ts'
import { encodeScene, type EncodedScene } from './scene.ts'
import { against, isCritical } from './verdicts.ts'

/** Whether more than one critical thing fails at home only once the relatives are taken away: RC7 of the engine, written for the solver. */
export function encodeRests(scene: EncodedScene): Bit {
  const { graph, pack, patient } = scene
  const taken = Object.entries(pack.selection.withoutRelatives).map(([id, value]) => {
    const told = patient.get(id)
    return [id, told ? fixed(graph, told, value) : undefined] as const
  })
  const without = encodeScene(
    graph,
    pack,
    new Map([...patient, ...taken.flatMap(([id, told]) => (told ? [[id, told] as const] : []))]),
  )
  const gates = pack.rules.filter(({ about, kind }) => about === 'home' && (kind === 'excludes' || kind === 'requires'))
  const fails = gates.map((rule) =>
    graph.and(against(rule, without), graph.not(against(rule, scene)), isCritical(rule, without)),
  )
  return countReaches(graph, countOf(graph, fails), 2)
}

/** A fact that is known to hold this. */
function fixed(graph: Graph, { held }: Told, value: FactValue): Told {
  return { known: graph.yes, held: heldOf(graph, held, value), dispute: null }
}

function heldOf(graph: Graph, held: Held, value: FactValue): Held {
  const bit = (holds: boolean) => (holds ? graph.yes : graph.no)
  if (held.kind === 'truth') return { kind: 'truth', holds: bit(value === true) }
  if (held.kind === 'code' || held.kind === 'set') {
    const codes = [value].flat()
    return { kind: held.kind, codes: new Map([...held.codes].map(([code]) => [code, bit(codes.includes(code))])) }
  }
  return held
}
