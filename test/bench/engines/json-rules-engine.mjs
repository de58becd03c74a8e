/** json-rules-engine; `lenient`: a missing fact is undefined, as `allowUndefinedFacts` says, and not an error. */
export async function load(rules, { lenient = false } = {}) {
  const { Engine } = await import('json-rules-engine')
  const engine = new Engine([], { allowUndefinedFacts: lenient })
  for (const { id, when } of rules) engine.addRule({ conditions: translated(when), event: { type: id } })
  return {
    evaluate: async (facts) => {
      const { events } = await engine.run(facts)
      return new Set(events.map(({ type }) => type))
    },
    truths: (fired) => rules.map(({ id }) => (fired.has(id) ? 'yes' : 'no')),
  }
}

function translated(condition) {
  if (condition.all) return { all: condition.all.map(translated) }
  if (condition.any) return { any: condition.any.map(translated) }
  if (condition.not) return { not: translated(condition.not) }
  const { fact } = condition
  if ('is' in condition) return { fact, operator: 'equal', value: condition.is }
  if ('in' in condition) return { fact, operator: 'in', value: condition.in }
  return 'atLeast' in condition
    ? { fact, operator: 'greaterThanInclusive', value: condition.atLeast }
    : { fact, operator: 'lessThan', value: condition.below }
}
