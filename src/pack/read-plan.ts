import type * as z from 'zod/mini'
import type { FileReader } from './file-reader.ts'
import type { Deadline, Lane, Plan, PlanPart } from './plan.ts'
import { planFile } from './plan-shape.ts'

type Given = z.infer<typeof planFile>

/** How a plan is told, from `plan.json`; null for a pack that has none, and then no plan is drawn. */
export function readPlan(reader: FileReader): Plan | null {
  const given = reader.under('plan.json').length === 0 ? undefined : reader.parse('plan.json', planFile)
  if (!given) return null
  const { week } = given
  return {
    planB: given.planB.map(partOf),
    relatives: given.relatives.map(partOf),
    inTime: given.inTime,
    deadlines: given.deadlines.map((one, at) => deadlineOf(one, `plan.json#deadlines[${at}]`, reader)),
    week: { ...week, lanes: week.lanes.map((lane) => laneOf(lane, `plan.json#week.lanes.${lane.id}`, reader)) },
  }
}

const partOf = ({ fact, rules, reminds }: Given['planB'][number]): PlanPart => ({
  fact,
  rules,
  reminds: reminds ?? null,
})

const deadlineOf = (given: Given['deadlines'][number], path: string, { maybe }: FileReader): Deadline => ({
  when: maybe(given.when, path),
  critical: given.critical ?? false,
  date: given.date ?? null,
  deadline: given.deadline,
  isChoice: given.isChoice,
})

const laneOf = (given: Given['week']['lanes'][number], path: string, { condition }: FileReader): Lane => ({
  id: given.id,
  hours: given.hours,
  helps: given.helps ?? false,
  observes: given.observes ?? null,
  only: (given.only ?? []).map((one, at) => ({
    in: one.in,
    when: condition(one.when, `${path}.only[${at}]`),
  })),
  shown: given.shown ? { when: condition(given.shown.when, `${path}.shown`) } : null,
})
