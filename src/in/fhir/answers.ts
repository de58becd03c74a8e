import type { FactValue } from '../../facts/fact.ts'
import { LOINC, SNOMED } from './coding.ts'

/** Both in evidence/rural.md 3.1. DIPS has another, unused code system where `U` means voice and `V` unresponsive: bare letters are never read. */
const DIPS_CONSCIOUSNESS = 'http://dips.no/fhir/R4/CodeSystem/DIPSVitalSignsObservationConsciousness'
const VKP_CODE = 'http://dips.no/fhir/code'

const YES_NO = { [`${SNOMED}|373066001`]: true, [`${SNOMED}|373067005`]: false }

/** What a coded answer means, by the code of the question: question → answer → value of the fact. */
export const ANSWERS: Readonly<Record<string, Readonly<Record<string, FactValue>>>> = {
  // ACVPU: SNOMED values as in the UK Core ACVPU value set; DIPS; the one VKP example.
  [`${SNOMED}|1104441000000107`]: {
    [`${SNOMED}|248234008`]: 'A',
    [`${SNOMED}|130987000`]: 'C',
    [`${SNOMED}|300202002`]: 'V',
    [`${SNOMED}|450847001`]: 'P',
    [`${SNOMED}|422768004`]: 'U',
    [`${DIPS_CONSCIOUSNESS}|D0005`]: 'A',
    [`${DIPS_CONSCIOUSNESS}|D0012`]: 'C',
    [`${DIPS_CONSCIOUSNESS}|D0006`]: 'V',
    [`${DIPS_CONSCIOUSNESS}|D0007`]: 'P',
    [`${DIPS_CONSCIOUSNESS}|D0008`]: 'U',
    [`${VKP_CODE}|5`]: 'A',
  },
  // NEWS2 air or oxygen: breathing room air, patient on oxygen.
  [`${SNOMED}|1104331000000105`]: { [`${SNOMED}|722742002`]: false, [`${SNOMED}|371825009`]: true },
  [`${SNOMED}|371825009`]: YES_NO,
  // Pregnancy status: pregnant, not pregnant; with LOINC's own answers in the International Patient Summary.
  [`${LOINC}|82810-3`]: {
    [`${SNOMED}|77386006`]: true,
    [`${SNOMED}|60001007`]: false,
    [`${LOINC}|LA15173-0`]: true,
    [`${LOINC}|LA26683-5`]: false,
  },
  // Living situation, and the finding "lives alone" asked as a question.
  [`${LOINC}|63512-8`]: { [`${SNOMED}|105529008`]: true },
  [`${SNOMED}|105529008`]: YES_NO,
}

/** Observation codes that are findings: without a value they say that it is so. */
export const FINDINGS: ReadonlySet<string> = new Set([`${SNOMED}|105529008`, `${SNOMED}|77386006`])
