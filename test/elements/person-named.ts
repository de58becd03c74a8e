import type { Person } from '../people/person.ts'

/** A synthetic person by the name of the file; the test runner serves the project. */
export async function personNamed(name: string): Promise<Person> {
  const response = await fetch(`/test/people/${name}.json`)
  return (await response.json()) as Person
}
