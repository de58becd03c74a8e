import { valuesOf } from './workload.mjs'

/** Whether a condition of the workload holds when every fact in it is known; two-valued, and independent of every engine. */
export function holds(condition, facts) {
  if (condition.all) return condition.all.every((part) => holds(part, facts))
  if (condition.any) return condition.any.some((part) => holds(part, facts))
  if (condition.not) return !holds(condition.not, facts)
  const value = facts[condition.fact]
  if ('is' in condition) return value === condition.is
  if ('in' in condition) return condition.in.includes(value)
  return 'atLeast' in condition ? value >= condition.atLeast : value < condition.below
}

/** What every completion of the missing facts agrees on, by trying them all; `unknown` where they do not. */
export function exactTruth(condition, facts, vocabulary) {
  const byId = new Map(vocabulary.map((fact) => [fact.id, fact]))
  const missing = [...new Set(comparisonsOf(condition).map(({ fact }) => fact))].filter((id) => !(id in facts))
  const answers = new Set()
  const complete = (at, so) => {
    if (answers.size > 1) return
    const id = missing[at]
    if (id === undefined) answers.add(holds(condition, so))
    else for (const value of tellingValues(byId.get(id), condition)) complete(at + 1, { ...so, [id]: value })
  }
  complete(0, facts)
  return answers.size > 1 ? 'unknown' : answers.has(true) ? 'yes' : 'no'
}

function comparisonsOf(condition) {
  const parts = condition.all ?? condition.any ?? (condition.not && [condition.not])
  return parts ? parts.flatMap(comparisonsOf) : [condition]
}

/** One value from each stretch of numbers that the condition treats alike; all values of the other kinds. */
function tellingValues(fact, condition) {
  if (fact.kind !== 'number') return valuesOf(fact)
  const limits = comparisonsOf(condition).flatMap((one) => (one.fact === fact.id ? [one.atLeast ?? one.below] : []))
  return [...new Set([0, ...limits])]
}
