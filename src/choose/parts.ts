import { keptFor } from '../base/kept-for.ts'
import { indexOf, sceneOf, type Scene } from '../evaluate/scene.ts'
import type { FactId, FactValue } from '../facts/fact.ts'
import type { Condition } from '../pack/condition.ts'
import type { Pack } from '../pack/pack.ts'
import { isAgainst, isCritical, gatesOf, type Gate } from './verdicts.ts'

/** A part of the plan that stands with home: what lacks, and what is not known. */
export interface Part<Status extends string> {
  readonly status: Status
  readonly gaps: readonly string[]
  readonly ask: readonly string[]
}

/** Plan B: PB1–PB4. */
export type PlanB = Part<'in_place' | 'gaps' | 'unknown' | 'not_needed'>

/** Relatives' capacity: RC0–RC4, and what would fail without them (RC7). */
export type Relatives = Part<'sufficient' | 'gaps' | 'unknown' | 'not_needed'> & {
  readonly withoutThem: WithoutThem
}

/** The plan tested without the relatives: what would fail at home that does not fail now. */
export interface WithoutThem {
  readonly fails: readonly string[]
  readonly critical: readonly string[]
  /** More than one critical failure: the plan rests on the relatives. */
  readonly planRestsOnThem: boolean
}

/** Whether plan B is in place. */
export const planBOf = (scene: Scene): PlanB => partOf('planB', scene.pack.selection.planBNeeded, 'in_place', scene)

/** Whether the relatives can carry what the plan leaves to them. */
export const relativesOf = (scene: Scene): Relatives => ({
  ...partOf('relatives', scene.pack.selection.relativesNeeded, 'sufficient', scene),
  withoutThem: withoutThem(scene),
})

function partOf<Good extends string>(
  part: 'planB' | 'relatives',
  needed: Condition,
  good: Good,
  scene: Scene,
): Part<Good | 'gaps' | 'unknown' | 'not_needed'> {
  if (scene.judge(needed) === 'no') return { status: 'not_needed', gaps: [], ask: [] }
  const [gaps, ask]: [string[], string[]] = [[], []]
  for (const { rule, node, isRequired } of gatesOf('home', scene.pack)) {
    if (rule.part !== part || !isRequired) continue
    const truth = scene.truthOf(node)
    if (truth !== 'yes') (truth === 'no' ? gaps : ask).push(rule.id)
  }
  return { status: gaps.length > 0 ? 'gaps' : ask.length > 0 ? 'unknown' : good, gaps, ask }
}

function withoutThem(scene: Scene): WithoutThem {
  const { pack, readings } = scene
  const { taken, resting } = withoutRelatives(pack)
  const without = sceneOf(pack, readings, { supposed: taken, from: scene })
  const fails = resting.filter((gate) => !isAgainst(gate, scene) && isAgainst(gate, without))
  const critical = fails.filter((gate) => isCritical(gate, without))
  const idsOf = (gates: readonly Gate[]) => gates.map(({ rule }) => rule.id)
  return { fails: idsOf(fails), critical: idsOf(critical), planRestsOnThem: critical.length > 1 }
}

interface Without {
  /** The relatives taken away. */
  readonly taken: ReadonlyMap<FactId, FactValue>
  /** The rules of home that look at what the relatives do: no other can fail without them. */
  readonly resting: readonly Gate[]
}

const withoutRelatives = keptFor((pack: Pack): Without => {
  const taken = new Map(Object.entries(pack.selection.withoutRelatives))
  const { program } = indexOf(pack)
  const slots = [...taken.keys()].map(program.slotOf)
  const resting = gatesOf('home', pack).filter(({ node }) => slots.some((slot) => program.reaches(node, slot)))
  return { taken, resting }
})
