import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Fact } from '../../../src/facts/fact.ts'

const FACTS = fileURLToPath(new URL('../../../rules/no-beon/facts/', import.meta.url))

type InFile = Omit<Fact, 'codes'> & { readonly codes?: Readonly<Record<string, string>> }

/** The facts of the built-in pack as they stand in its files; the files name each code, a fact lists them. */
export const VOCABULARY: readonly Fact[] = readdirSync(FACTS)
  .filter((name) => name.endsWith('.json') && name !== 'derived.json')
  .sort()
  .flatMap((name) => (JSON.parse(readFileSync(`${FACTS}${name}`, 'utf8')) as { facts: readonly InFile[] }).facts)
  .map((fact) => (fact.codes ? { ...fact, codes: Object.keys(fact.codes) } : fact) as Fact)

/** The vocabulary with some facts held in other places of FHIR. */
export const withPlaces = (places: Readonly<Record<string, Fact['fhir']>>): readonly Fact[] =>
  VOCABULARY.map((fact) => (places[fact.id] === undefined ? fact : { ...fact, fhir: places[fact.id] ?? null }))

/** A number that the built-in pack does not ask for. */
export const WEIGHT: Fact = {
  id: 'test.weight',
  source: 'test',
  type: 'number',
  unit: 'kg',
  min: 1,
  max: 400,
  finest: 0.1,
  suppliers: ['record'],
  validFor: null,
  changeable: false,
  worse: 'none',
  cost: 1,
  fhir: [{ resource: 'Observation', system: 'http://loinc.org', code: '29463-7' }],
  step: 1,
}
