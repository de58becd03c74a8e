/** The rules of the workload as BEON reads them, and the program that they are made ready by. */
export async function loadRules(rules) {
  const { programOf } = await import('../../../dist/evaluate/program.js')
  const { factsOf, partsOf } = await import('../../../dist/pack/condition.js')
  const { readCondition } = await import('../../../dist/pack/read-condition.js')
  const conditions = rules.map(({ id, when }) => {
    const read = readCondition(when, id)
    if (!read.ok) throw new Error(JSON.stringify(read.issues))
    return read.value
  })
  const factsIn = (condition) => [...factsOf(condition), ...partsOf(condition).flatMap(factsIn)]
  const facts = [...new Set(conditions.flatMap(factsIn))]
  return { program: programOf(() => NaN, undefined, undefined, facts), conditions }
}

/** BEON's engine on the workload; the truth of every part of every rule is kept, and with `traced` also given out as a tree. */
export async function load(rules, { traced = false } = {}) {
  const { Judge } = await import('../../../dist/evaluate/judge.js')
  const { partsOf } = await import('../../../dist/pack/condition.js')
  const { program, conditions } = await loadRules(rules)
  const nodes = conditions.map(program.nodeOf)
  /** What is not given is not known. */
  class GivenFacts extends Judge {
    lookUp() {
      return undefined
    }
  }
  const judgeFor = (facts) => new GivenFacts(program, false, { known: program.facts.map((id) => facts[id]), told: [] })
  const treeOf = (condition, judge) => ({
    condition,
    truth: judge.judge(condition),
    parts: partsOf(condition).map((part) => treeOf(part, judge)),
  })
  return traced
    ? {
        evaluate: (facts) => {
          const judge = judgeFor(facts)
          return conditions.map((condition) => treeOf(condition, judge))
        },
        truths: (answer) => answer.map(({ truth }) => truth),
      }
    : {
        evaluate: (facts) => {
          const judge = judgeFor(facts)
          return nodes.map((node) => judge.truthOf(node))
        },
        truths: (answer) => answer,
      }
}
