/** json-logic-engine; `compiled`: its generated functions, which a strict content security policy forbids. */
export async function load(rules, { compiled = false } = {}) {
  const { LogicEngine } = await import('json-logic-engine')
  const engine = new LogicEngine()
  const logic = rules.map(({ when }) => translated(when))
  const built = compiled ? logic.map((one) => engine.build(one)) : []
  return {
    evaluate: compiled ? (facts) => built.map((one) => one(facts)) : (facts) => engine.run(logic, facts),
    truths: (answer) => answer.map((holds) => (holds ? 'yes' : 'no')),
  }
}

function translated(condition) {
  if (condition.all) return { and: condition.all.map(translated) }
  if (condition.any) return { or: condition.any.map(translated) }
  if (condition.not) return { '!': [translated(condition.not)] }
  const fact = { var: condition.fact }
  if ('is' in condition) return { '===': [fact, condition.is] }
  if ('in' in condition) return { in: [fact, condition.in] }
  return 'atLeast' in condition ? { '>=': [fact, condition.atLeast] } : { '<': [fact, condition.below] }
}
