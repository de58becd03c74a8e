import assert from 'node:assert/strict'
import { builtInPack } from '../../../src/assess.ts'
import type { Issue } from '../../../src/base/issue.ts'
import type { Fact, GivenFact } from '../../../src/facts/fact.ts'
import { readFacts } from '../../../src/facts/read-facts.ts'
import { readBundle, type FhirContext, type FromFhir } from '../../../src/in/fhir/read-bundle.ts'
import { vocabularyOf } from '../../../src/pack/vocabulary-of.ts'
import { VOCABULARY } from './vocabulary.ts'

/** A resource, or a part of one, as it stands in JSON. */
export type Json = Readonly<Record<string, unknown>>

export const LOINC = 'http://loinc.org'
export const SNOMED = 'http://snomed.info/sct'
export const UCUM = 'http://unitsofmeasure.org'
/** The reference time of the tests. */
export const NOW = '2026-11-22T10:00:00+01:00'
/** Two hours before it. */
export const THEN = '2026-11-22T08:00:00+01:00'

export const FNR = 'urn:oid:2.16.578.1.12.4.1.4.1'

/** A CodeableConcept with one coding. */
export const concept = (system: string, code: string): Json => ({ coding: [{ system, code }] })
/** A Quantity in UCUM. */
export const quantity = (value: number, code: string): Json => ({ value, unit: code, system: UCUM, code })

/** The one patient of the tests, born in 1945. */
export const patient = (more: Json = {}): Json => ({
  resourceType: 'Patient',
  id: 'pat-1',
  birthDate: '1945-03-02',
  ...more,
})

/** An Observation about that patient. */
export const observation = (id: string, more: Json): Json => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  subject: { reference: 'Patient/pat-1' },
  effectiveDateTime: THEN,
  ...more,
})

/** A breathing rate of that patient. */
export const breathing = (id: string, value: number, more: Json = {}): Json =>
  observation(id, { code: concept(LOINC, '9279-1'), valueQuantity: quantity(value, '/min'), ...more })

/** A Bundle of the resources. */
export const bundle = (resources: readonly unknown[], more: Json = {}): Json => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ resource })),
  ...more,
})

/** Reads with the built-in vocabulary at the reference time of the tests; fails when it is refused. */
export function read(input: unknown, context: Partial<FhirContext> = {}): FromFhir {
  const result = readBundle(input, { vocabulary: VOCABULARY, at: NOW, ...context })
  assert.ok(result.ok, result.ok ? '' : JSON.stringify(result.issues))
  return result.value
}

/** Reads what must be refused, and gives the issues. */
export function refusal(input: unknown, context: Partial<FhirContext> = {}): readonly Issue[] {
  const result = readBundle(input, { vocabulary: VOCABULARY, at: NOW, ...context })
  assert.ok(!result.ok)
  return result.issues
}

/** Reads Observations of the one patient. */
export const readAbout = (resources: readonly Json[], vocabulary: readonly Fact[] = VOCABULARY): FromFhir =>
  read(bundle([patient(), ...resources]), { vocabulary })

/** The known value of a fact, or undefined. */
export function valueOf({ facts }: FromFhir, id: string): unknown {
  const given: GivenFact | undefined = facts[id]
  return typeof given === 'object' && given !== null && 'value' in given ? given.value : undefined
}

/** The codes of the notices that are not about the Patient's address, sorted. */
export const codes = ({ notices }: { readonly notices: readonly Issue[] }): readonly string[] =>
  notices
    .map(({ code }) => code)
    .filter((code) => code !== 'fhir.no-place')
    .sort()

/** The notices of one code. */
export const noticesOf = ({ notices }: FromFhir, code: string): readonly Issue[] =>
  notices.filter((notice) => notice.code === code)

/** What is noticed once the facts are read too. */
export const codesWhenRead = (result: {
  readonly facts: unknown
  readonly notices: readonly Issue[]
}): readonly string[] => {
  const read = readFacts(result.facts, vocabularyOf(builtInPack))
  return [...codes(result), ...(read.ok ? read.value.notices.map(({ code }) => code) : [])]
}
