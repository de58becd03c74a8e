import { isRecord, own, ownOf } from '../../base/is-record.ts'
import { issue, type Issue } from '../../base/issue.ts'
import { codeOf, readCodings } from './coding.ts'
import type { Entry } from './finding.ts'
import { isExtension } from './is-extension.ts'
import { listOf } from './list-of.ts'

const NORWEGIAN = new Set(['no', 'nb', 'nn', 'nor', 'nob', 'nno', 'norsk', 'bokmål', 'nynorsk', 'norwegian'])
/** Languages that are named in a notice; a rarer one is `other`, so that no free text travels on. */
const NAMED = new Set(
  (
    'se sme smi smj sma sms fkv nsl sgn en sv da fi is de nl fr es pt it pl lt lv et ru uk ar fa prs ps ku ckb so ti am ' +
    'ur hi pa ta th vi zh tr sq bs hr sr ro bg hu el sw'
  ).split(' '),
)

/**
 * Tells that an interpreter, or a language besides Norwegian, stands in the record (`fhir.language`). Whether the need
 * is met is not told, so it gives no fact.
 */
export function readLanguage({ resource, path }: Entry): readonly Issue[] {
  const spoken = listOf(own(resource, 'communication')).filter(isRecord)
  const used = spoken.filter((one) => own(one, 'preferred') === true || spoken.length === 1)
  const languages = used.flatMap((one) => languageOf(own(one, 'language')))
  const interpreter = listOf(own(resource, 'extension')).some(
    (one) => isExtension(one, /interpreterRequired/i) && ownOf(one, 'valueBoolean') === true,
  )
  const foreign = languages.filter((language) => !NORWEGIAN.has(language))
  if (!interpreter && foreign.length === 0) return []
  const language = foreign.map((one) => (NAMED.has(one) ? one : 'other')).at(0) ?? 'other'
  return [issue('fhir.language', `${path}.communication`, { fact: 'lang.need', language })]
}

/** The words of the code, or else of the text: `nb` and `no` of `nb-NO`, `norsk` and `bokmål` of `Norsk (bokmål)`. */
function languageOf(concept: unknown): readonly string[] {
  const [said = ownOf(concept, 'text')] = readCodings(concept).map(codeOf)
  return typeof said === 'string' ? (said.toLowerCase().match(/\p{L}+/gu) ?? []) : []
}
