/** Publicodes. It has no negation, so each is pushed down to the comparisons, which is exact in three-valued logic. */
export async function load(rules) {
  const { default: Publicodes } = await import('publicodes')
  const names = rules.flatMap(({ when }) => factsIn(when))
  const engine = new Publicodes({
    ...Object.fromEntries(names.map((name) => [name, null])),
    ...Object.fromEntries(rules.map(({ id, when }) => [id, translated(when, true)])),
  })
  return {
    evaluate: (facts) => {
      engine.setSituation(Object.fromEntries(Object.entries(facts).map(([id, value]) => [id, written(value)])))
      return rules.map(({ id }) => engine.evaluate(id).nodeValue)
    },
    truths: (answer) => answer.map((holds) => (holds === undefined ? 'unknown' : holds ? 'yes' : 'no')),
  }
}

const factsIn = (condition) => {
  const parts = condition.all ?? condition.any ?? (condition.not && [condition.not])
  return parts ? parts.flatMap(factsIn) : [condition.fact]
}

function written(value) {
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  return typeof value === 'string' ? `'${value}'` : value
}

const every = (parts) => ({ 'toutes ces conditions': parts })
const some = (parts) => ({ 'une de ces conditions': parts })

function translated(condition, positive) {
  if (condition.not) return translated(condition.not, !positive)
  const parts = (condition.all ?? condition.any)?.map((part) => translated(part, positive))
  if (parts) return Boolean(condition.all) === positive ? every(parts) : some(parts)
  const { fact } = condition
  const equal = positive ? '=' : '!='
  if ('is' in condition) return `${fact} ${equal} ${written(condition.is)}`
  if ('in' in condition)
    return (positive ? some : every)(condition.in.map((code) => `${fact} ${equal} ${written(code)}`))
  return 'atLeast' in condition === positive
    ? `${fact} >= ${condition.atLeast ?? condition.below}`
    : `${fact} < ${condition.atLeast ?? condition.below}`
}
