/** The engines, in the order of the tables. `alike`: it starts as the one above does, and is left out of the cold starts. */
export const ENGINES = [
  { name: 'BEON, every truth kept', file: 'beon' },
  { name: 'BEON, its trace as objects', file: 'beon', how: { traced: true }, alike: true },
  { name: 'json-logic-engine, interpreted', file: 'json-logic-engine' },
  { name: 'json-logic-engine, compiled', file: 'json-logic-engine', how: { compiled: true } },
  { name: 'ZEN, decision table', file: 'zen-engine', how: { node: 'table' } },
  { name: 'ZEN, expressions', file: 'zen-engine', how: { node: 'expressions' }, alike: true },
  { name: 'ZEN, expressions, its trace', file: 'zen-engine', how: { node: 'expressions', trace: true }, alike: true },
  { name: 'json-rules-engine', file: 'json-rules-engine' },
  { name: 'json-rules-engine, undefined allowed', file: 'json-rules-engine', how: { lenient: true }, alike: true },
  { name: 'publicodes', file: 'publicodes' },
  { name: 'feelin', file: 'feelin' },
]

/** Loads an engine with its rules: gives `evaluate`, from facts to its own answer, and `truths`, from that to one truth a rule. */
export async function loadEngine({ file, how }, rules) {
  const { load } = await import(`./${file}.mjs`)
  return load(rules, how)
}
