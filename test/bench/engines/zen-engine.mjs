/**
 * GoRules ZEN, its native engine. `node` says how the rules are written: a collecting decision `table`, whose rows are the
 * rules, or `expressions`, one for each rule. `trace` asks for ZEN's own trace.
 */
export async function load(rules, { node = 'table', trace = false } = {}) {
  const { ZenEngine } = await import('@gorules/zen-engine')
  const decision = new ZenEngine().createDecision(graphOf(node === 'table' ? tableOf(rules) : expressionsOf(rules)))
  const evaluate = trace ? (facts) => decision.evaluate(facts, { trace: true }) : (facts) => decision.evaluate(facts)
  return {
    evaluate,
    truths: ({ result }) => {
      const fired = new Set(
        node === 'table' ? result.map(({ id }) => id) : Object.keys(result).filter((id) => result[id]),
      )
      return rules.map(({ id }) => (fired.has(id) ? 'yes' : 'no'))
    },
  }
}

const graphOf = (node) => ({
  nodes: [{ id: 'in', name: 'in', type: 'inputNode' }, node, { id: 'out', name: 'out', type: 'outputNode' }],
  edges: [
    { id: 'first', sourceId: 'in', targetId: node.id, type: 'edge' },
    { id: 'last', sourceId: node.id, targetId: 'out', type: 'edge' },
  ],
})

const expressionsOf = (rules) => ({
  id: 'rules',
  name: 'rules',
  type: 'expressionNode',
  content: { expressions: rules.map(({ id, when }) => ({ id, key: id, value: translated(when) })) },
})

const tableOf = (rules) => ({
  id: 'rules',
  name: 'rules',
  type: 'decisionTableNode',
  content: {
    hitPolicy: 'collect',
    inputs: [{ id: 'when', name: 'when' }],
    outputs: [{ id: 'rule', name: 'rule', field: 'id' }],
    rules: rules.map(({ id, when }) => ({ _id: id, when: translated(when), rule: JSON.stringify(id) })),
  },
})

function translated(condition) {
  if (condition.all) return `(${condition.all.map(translated).join(' and ')})`
  if (condition.any) return `(${condition.any.map(translated).join(' or ')})`
  if (condition.not) return `(not (${translated(condition.not)}))`
  const { fact } = condition
  if ('is' in condition) return `${fact} == ${JSON.stringify(condition.is)}`
  if ('in' in condition) return `${fact} in ${JSON.stringify(condition.in)}`
  return 'atLeast' in condition ? `${fact} >= ${condition.atLeast}` : `${fact} < ${condition.below}`
}
