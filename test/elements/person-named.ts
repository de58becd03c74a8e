import type { Person } from '../people/person.ts'

/** All the synthetic people, by name. */
export const EVERYBODY = [
  'akutt-psykose',
  'barn-langt-fra-sykehus',
  'doende-hjemme',
  'hjemmesykehus-klart',
  'hjerneslag-stengt-vei',
  'ingenting-kjent',
  'kols-finnmarkskysten',
  'omsorgsbehov-uten-plass',
  'oy-ferge',
  'rosen-oslo',
  'sepsis-sier-nei',
]

/** A synthetic person by the name of the file; the test runner serves the project. */
export async function personNamed(name: string): Promise<Person> {
  const response = await fetch(`/test/people/${name}.json`)
  return (await response.json()) as Person
}
