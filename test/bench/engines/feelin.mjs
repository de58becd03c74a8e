/** FEEL by feelin: an expression for each rule, which it parses at each evaluation. */
export async function load(rules) {
  const { evaluate } = await import('feelin')
  const expressions = rules.map(({ when }) => translated(when))
  return {
    evaluate: (facts) => expressions.map((one) => evaluate(one, facts).value),
    truths: (answer) => answer.map((holds) => (holds === null ? 'unknown' : holds ? 'yes' : 'no')),
  }
}

function translated(condition) {
  if (condition.all) return `(${condition.all.map(translated).join(' and ')})`
  if (condition.any) return `(${condition.any.map(translated).join(' or ')})`
  if (condition.not) return `not(${translated(condition.not)})`
  const { fact } = condition
  if ('is' in condition) return `${fact} = ${JSON.stringify(condition.is)}`
  if ('in' in condition) return `${fact} in (${condition.in.map((code) => JSON.stringify(code)).join(', ')})`
  return 'atLeast' in condition ? `${fact} >= ${condition.atLeast}` : `${fact} < ${condition.below}`
}
