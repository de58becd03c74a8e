import { isRecord, own, ownOf } from '../../base/is-record.ts'
import { issue, type Issue } from '../../base/issue.ts'
import { codeOf, readCodings } from './coding.ts'
import type { Entry } from './finding.ts'
import { listOf } from './list-of.ts'

const NORWEGIAN = new Set(['no', 'nb', 'nn', 'nor', 'nob', 'nno', 'norsk', 'bokmål', 'nynorsk', 'norwegian'])
/** Languages that are named in a notice; a rarer one is `other`, so that no free text travels on. */
const NAMED = new Set(
  (
    'se sme smi smj sma sms fkv nsl sgn en sv da fi is de nl fr es pt it pl lt lv et ru uk ar fa prs ps ku ckb so ti am ' +
    'ur hi pa ta th vi zh tr sq bs hr sr ro bg hu el sw'
  ).split(' '),
)
const INTERPRETER = 'http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired'

/**
 * Tells that an interpreter, or a language besides Norwegian, stands in the record (`fhir.language`). Whether the need
 * is met is not told, so it gives no fact.
 */
export function readLanguage({ resource, path }: Entry): readonly Issue[] {
  const spoken = listOf(own(resource, 'communication')).filter(isRecord)
  const used = spoken.filter((one) => own(one, 'preferred') === true || spoken.length === 1)
  const languages = used.flatMap((one) => languageOf(own(one, 'language')))
  const interpreter = listOf(own(resource, 'extension')).some(
    (one) => ownOf(one, 'url') === INTERPRETER && ownOf(one, 'valueBoolean') === true,
  )
  const foreign = languages.filter((language) => !NORWEGIAN.has(language))
  if (!interpreter && foreign.length === 0) return []
  const language = foreign.map((one) => (NAMED.has(one) ? one : 'other')).at(0) ?? 'other'
  return [issue('fhir.language', `${path}.communication`, { fact: 'lang.need', language })]
}

function languageOf(concept: unknown): readonly string[] {
  const text = ownOf(concept, 'text')
  const codes = readCodings(concept).map((coding) => codeOf(coding).toLowerCase().split('-')[0] ?? '')
  if (codes.length > 0) return codes.slice(0, 1)
  return typeof text === 'string' ? [text.trim().toLowerCase()] : []
}
