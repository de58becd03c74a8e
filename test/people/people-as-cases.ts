import { builtInPack, builtInPlaces } from '../../src/assess.ts'
import { readBundle } from '../../src/in/fhir/read-bundle.ts'
import { findPlace } from '../../src/places/find-place.ts'
import { readPeople } from './read-people.ts'

const inUse = (number: string) => {
  const found = findPlace(builtInPlaces(), number)
  return found && 'place' in found ? found.place.number : undefined
}

/** The synthetic people, each as a case. */
export const peopleAsCases = (): readonly { readonly file: string; readonly input: object }[] =>
  readPeople().map(({ file, person }) => {
    const read = readBundle(person.bundle, { vocabulary: builtInPack.facts, at: person.at, place: inUse })
    if (!read.ok) throw new Error(file)
    return { file, input: { facts: { ...read.value.facts, ...person.facts }, place: read.value.place, at: person.at } }
  })

/** One of them by the name of the file. */
export function personAsCase(name: string): object {
  const found = peopleAsCases().find(({ file }) => file.includes(name))
  if (!found) throw new Error(`nobody is called ${name}`)
  return found.input
}
