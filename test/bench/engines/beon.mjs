/** BEON's engine on the workload; with `traced`, the truth of every part of every rule is kept. */
export async function load(rules, { traced = false } = {}) {
  const { judge, trace } = await import('../../../dist/evaluate/judge.js')
  const { readCondition } = await import('../../../dist/pack/read-condition.js')
  const conditions = rules.map(({ id, when }) => {
    const read = readCondition(when, id)
    if (!read.ok) throw new Error(JSON.stringify(read.issues))
    return read.value
  })
  const viewOf = (facts) => ({ see: (id) => facts[id], parameter: () => NaN, completing: false })
  return traced
    ? {
        evaluate: (facts) => {
          const view = viewOf(facts)
          return conditions.map((condition) => trace(condition, view))
        },
        truths: (answer) => answer.map(({ truth }) => truth),
      }
    : {
        evaluate: (facts) => {
          const view = viewOf(facts)
          return conditions.map((condition) => judge(condition, view))
        },
        truths: (answer) => answer,
      }
}
