import { own, ownOf } from '../../base/is-record.ts'
import { issue, type Issue } from '../../base/issue.ts'
import { nothingFound, type Entry, type Told } from './finding.ts'
import { isGiven, isModified } from './is-modified.ts'
import { listOf } from './list-of.ts'
import type { FactMap } from './map-facts.ts'
import { readAge } from './read-age.ts'
import { readLanguage } from './read-language.ts'

/** What a Patient tells: the age, and what somebody has to look at (deceased, record not in use, language). */
export function readPatient(entry: Entry, facts: FactMap, now: string | undefined): Told {
  const { resource, path, from } = entry
  const state = readState(entry)
  if (isModified(resource)) return nothingFound(...state, issue('fhir.modifier', path, { from }))
  const fact = facts.ofKind('Patient')
  const age = fact?.type === 'number' ? readAge(entry, fact, now) : nothingFound()
  return { findings: age.findings, notices: [...state, ...age.notices, ...readLanguage(entry)] }
}

function readState({ resource, path, from }: Entry): readonly Issue[] {
  const died = (own(resource, 'deceasedBoolean') ?? false) !== false || isGiven(own(resource, 'deceasedDateTime'))
  const replaced = listOf(own(resource, 'link')).some((link) => ownOf(link, 'type') === 'replaced-by')
  const unused = (own(resource, 'active') ?? true) !== true || replaced
  return [
    ...(died ? [issue('fhir.deceased', path, { from })] : []),
    ...(unused ? [issue('fhir.patient-not-in-use', path, { from })] : []),
  ]
}
