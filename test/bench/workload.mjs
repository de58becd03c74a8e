import { drawFrom } from './random.mjs'

export const CODES = ['red', 'amber', 'green', 'grey']
export const HIGHEST = 20
const KINDS = ['boolean', 'boolean', 'number', 'number', 'code']

/**
 * A neutral workload, the same for the same seed: 60 facts (booleans, whole numbers from 0 to 20, codes), 120 rules of 2 to
 * 6 comparisons in nested all, any and not, and cases to judge. The rules are in the words of BEON's rule files; every
 * engine beside it translates them once.
 */
export function workload({ seed = 2026, facts: manyFacts = 60, rules: manyRules = 120, cases = 200, hide = 0.3 } = {}) {
  const draw = drawFrom(seed)
  const facts = Array.from({ length: manyFacts }, (_, at) => ({
    id: `f${String(at).padStart(2, '0')}`,
    kind: KINDS[at % KINDS.length],
  }))
  const rules = Array.from({ length: manyRules }, (_, at) => ({
    id: `r${String(at).padStart(3, '0')}`,
    when: ruleOf(facts, draw),
  }))
  const known = Array.from({ length: cases }, () =>
    Object.fromEntries(facts.map((fact) => [fact.id, valueOf(fact, draw)])),
  )
  return {
    facts,
    rules,
    known,
    partial: known.map((one) => Object.fromEntries(Object.entries(one).filter(() => !draw.chance(hide)))),
    /** Every case again with one fact changed. */
    changed: known.map((one) => {
      const fact = draw.one(facts)
      return { id: fact.id, value: otherValue(fact, one[fact.id], draw) }
    }),
  }
}

/** Not deeper than a rule file may be: three levels, the comparison included. */
function ruleOf(facts, draw) {
  const comparisons = draw.whole(2, 6)
  if (draw.chance(0.15)) return { not: groupOf(draw.one(['all', 'any']), comparisons, facts, draw) }
  const kind = draw.one(['all', 'any'])
  const inner = kind === 'all' ? 'any' : 'all'
  const parts = []
  for (let left = comparisons; left > 0;) {
    const size = left >= 2 && (parts.length > 0 || left > 2) && draw.chance(0.5) ? Math.min(left, draw.whole(2, 3)) : 1
    if (size > 1) parts.push(groupOf(inner, size, facts, draw))
    else if (draw.chance(0.2)) parts.push({ not: comparisonOf(facts, draw) })
    else parts.push(comparisonOf(facts, draw))
    left -= size
  }
  return { [kind]: parts }
}

const groupOf = (kind, size, facts, draw) => ({ [kind]: Array.from({ length: size }, () => comparisonOf(facts, draw)) })

function comparisonOf(facts, draw) {
  const { id: fact, kind } = draw.one(facts)
  switch (kind) {
    case 'boolean':
      return { fact, is: draw.chance(0.5) }
    case 'number':
      return { fact, [draw.one(['atLeast', 'below'])]: draw.whole(1, HIGHEST) }
    default: {
      const first = draw.whole(0, CODES.length - 2)
      return draw.chance(0.5) ? { fact, is: draw.one(CODES) } : { fact, in: CODES.slice(first, first + 2) }
    }
  }
}

function valueOf({ kind }, draw) {
  if (kind === 'boolean') return draw.chance(0.5)
  return kind === 'number' ? draw.whole(0, HIGHEST) : draw.one(CODES)
}

function otherValue(fact, now, draw) {
  for (;;) {
    const value = valueOf(fact, draw)
    if (value !== now) return value
  }
}

/** Every value that the comparisons of the workload can tell apart. */
export const valuesOf = ({ kind }) => {
  if (kind === 'boolean') return [true, false]
  return kind === 'number' ? Array.from({ length: HIGHEST + 1 }, (_, at) => at) : CODES
}
