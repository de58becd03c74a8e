import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assess } from '../../src/assess.ts'
import builtIn from '#pack'
import { frozenCopy } from '../../src/elements/handed-out.ts'
import { patientIn } from '../../src/elements/patient-id.ts'
import { readBundle } from '../../src/in/fhir/read-bundle.ts'
import { minutesText } from '../../src/present/minutes-text.ts'
import { travelAxis } from '../../src/present/travel-axis.ts'
import { readPeople } from '../people/read-people.ts'
import { strict } from '../present/cards-of.ts'

/** What old libraries, on the pages of many a record system, put in place of what the language has. */
const LIBRARIES: Readonly<Record<string, readonly (readonly [object, string, unknown])[]>> = {
  // A time for a number, and null for what it cannot read.
  Datejs: [[Date, 'parse', (text: string) => (text.endsWith('Z') ? null : new Date(text))]],
  'MooTools More': [[Date, 'parse', (text: string) => new Date(text)]],
  // Without the function that makes each.
  'MooTools Core': [[Array, 'from', (one: unknown) => [one].flat()]],
  'Prototype 1.7': [[Array, 'from', listOf]],
  'Prototype 1.6': [
    [Array, 'from', listOf],
    [Array.prototype, 'toJSON', toJson],
  ],
}

function listOf(one: ArrayLike<unknown>): readonly unknown[] {
  return new Array<undefined>(one.length).fill(undefined).map((_, at) => one[at])
}

function toJson(this: readonly unknown[]): string {
  return `[${this.map((one) => JSON.stringify(one)).join(', ')}]`
}

/** What is made while a library has its own in place of the language's. */
function withLibrary<T>(library: string, make: () => T): T {
  const before = (LIBRARIES[library] ?? []).map(([on, key, value]) => {
    const was = Object.getOwnPropertyDescriptor(on, key)
    Object.defineProperty(on, key, { value, configurable: true, writable: true, enumerable: true })
    return [on, key, was] as const
  })
  try {
    return make()
  } finally {
    for (const [on, key, was] of before)
      if (was) Object.defineProperty(on, key, was)
      else Reflect.deleteProperty(on, key)
  }
}

const people = readPeople().map(({ person }) => person)
const read = ({ bundle, at }: (typeof people)[number]) => readBundle(bundle, { vocabulary: builtIn.facts, at })

/** Everything that a case comes to. */
function judged(person: (typeof people)[number]): unknown {
  const record = read(person)
  assert.ok(record.ok)
  const { at } = person
  const case_ = { at, facts: { ...record.value.facts, ...person.facts } }
  const result = assess(case_)
  // Months later everything is too old.
  const later = assess({ ...case_, at: '2027-11-24T23:30:00Z' })
  assert.ok(result.ok && later.ok)
  return [record.value, copyOf(result.value), copyOf(later.value)]
}

/** As JSON that no library has a say in. */
const copyOf = (value: unknown): unknown =>
  typeof value !== 'object' || value === null
    ? value
    : Array.isArray(value)
      ? [...(value as unknown[])].map(copyOf)
      : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copyOf(one)]))

for (const library of Object.keys(LIBRARIES)) {
  describe(`on a page with ${library}`, () => {
    test('everybody is read and judged as elsewhere', () => {
      for (const person of people)
        assert.deepEqual(
          withLibrary(library, () => judged(person)),
          judged(person),
        )
    })

    test('an id that is made of a name is kept out', () => {
      const id = { resourceType: 'Observation', id: 'olahansen', subject: { display: 'Ola Kari Hansen' }, status: 'x' }
      const code = { coding: [{ system: 'http://loinc.org', code: '9279-1' }] }
      const told = withLibrary(library, () => readBundle({ ...id, code }, { vocabulary: builtIn.facts }))
      assert.ok(told.ok)
      assert.match(JSON.stringify(told.value.notices), /Observation\/#0/)
      assert.doesNotMatch(JSON.stringify(told.value), /hansen/)
    })

    test('the axis of the travel times has its numbers', () => {
      const t = strict('nb')
      assert.deepEqual(
        withLibrary(library, () => travelAxis([10, 165], t)),
        { max: 165, ticks: [0, 60, 120].map((minutes) => ({ minutes, text: minutesText(minutes, t) })) },
      )
    })

    test('what a host is handed has its lists, and a draft its patient', () => {
      const part = { ask: [{ fact: 'pt.age', decides: ['HX2'] }] }
      assert.deepEqual(
        withLibrary(library, () => frozenCopy(part)),
        part,
      )
      const draft = [{ 'pt.age': { value: 70, from: 'Patient/a-1' } }, []]
      assert.equal(
        withLibrary(library, () => patientIn(draft)),
        'Patient/a-1',
      )
    })
  })
}
