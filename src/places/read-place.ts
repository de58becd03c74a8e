import { isRecord, own } from '../base/is-record.ts'
import { issue, shown, type Issue } from '../base/issue.ts'
import { ok, refused, type Result } from '../base/result.ts'
import { NAME_LANGUAGES, type Place } from './place.ts'

const KEYS = ['number', 'name', 'names', 'county', 'values', 'facts']
const PROVENANCE = ['source', 'year', 'status', 'confirmedBy']
const VALUE_KEY = /^[a-z][a-z0-9_]*$/
const FACT_ID = /^svc\.[a-z0-9_.]+$/
const TRAVEL = /_min$/

type Given = Readonly<Record<string, unknown>>

/**
 * Reads a municipality's profile. Every value must have a source, a year and a status; a confirmed one says
 * who confirmed it; straight lines are kilometres; and travel minutes count only when somebody local confirmed them.
 */
export function readPlace(input: unknown, path = 'place'): Result<Place> {
  if (!isRecord(input)) return refused([issue('place.not-an-object', path, { got: shown(input) })])
  const issues = [
    ...unknownKeys(input, KEYS, path),
    ...(/^\d{4}$/.test(String(own(input, 'number'))) && typeof own(input, 'number') === 'string'
      ? []
      : [issue('place.wrong-number', `${path}.number`, { got: shown(own(input, 'number')) })]),
    ...needText(input, 'name', path),
    ...needText(input, 'county', path),
    ...checkNames(own(input, 'names'), `${path}.names`),
    ...checkEach(own(input, 'values'), `${path}.values`, checkValue),
    ...checkEach(own(input, 'facts'), `${path}.facts`, checkFact),
  ]
  return issues.length > 0 ? refused(issues) : ok(input as unknown as Place)
}

function checkEach(
  given: unknown,
  path: string,
  check: (key: string, one: Given, path: string) => readonly Issue[],
): readonly Issue[] {
  if (!isRecord(given)) return [wrongType(path, 'object', given)]
  return Object.keys(given).flatMap((key) => {
    const one = own(given, key)
    const at = `${path}.${shown(key)}`
    return isRecord(one) ? check(key, one, at) : [wrongType(at, 'object', one)]
  })
}

function checkValue(key: string, one: Given, path: string): readonly Issue[] {
  const unit = own(one, 'unit')
  const content = own(one, 'value')
  return [
    ...(VALUE_KEY.test(key) ? [] : [issue('place.wrong-key', path, { key: shown(key) })]),
    ...unknownKeys(one, ['value', 'unit', 'note', ...PROVENANCE], path),
    ...(isContent(content) ? [] : [wrongType(`${path}.value`, 'content', content)]),
    ...(unit === undefined || isText(unit) ? [] : [wrongType(`${path}.unit`, 'text', unit)]),
    ...(key.startsWith('straight_line') && (unit !== 'km' || typeof content !== 'number')
      ? [issue('place.straight-line-not-km', path, { key, unit: shown(unit) })]
      : []),
    ...checkNote(own(one, 'note'), `${path}.note`),
    ...checkProvenance(one, path),
  ]
}

function checkFact(id: string, one: Given, path: string): readonly Issue[] {
  const content = own(one, 'value')
  return [
    ...(FACT_ID.test(id) ? [] : [issue('place.not-a-service-fact', path, { fact: shown(id) })]),
    ...unknownKeys(one, ['value', ...PROVENANCE], path),
    ...(isFactValue(content) ? [] : [wrongType(`${path}.value`, 'fact value', content)]),
    ...(TRAVEL.test(id) && own(one, 'status') !== 'confirmed'
      ? [issue('place.minutes-not-confirmed', path, { fact: id })]
      : []),
    ...checkProvenance(one, path),
  ]
}

function checkProvenance(one: Given, path: string): readonly Issue[] {
  const year = own(one, 'year')
  const status = own(one, 'status')
  const whole = typeof year === 'number' && Number.isInteger(year) && year >= 1900 && year <= 2200
  return [
    ...(isText(own(one, 'source')) ? [] : [issue('place.no-source', `${path}.source`)]),
    ...(whole ? [] : [issue('place.no-year', `${path}.year`, { got: shown(year) })]),
    ...(status === 'proposed' || status === 'confirmed'
      ? []
      : [issue('place.unknown-status', `${path}.status`, { got: shown(status) })]),
    ...(isText(own(one, 'confirmedBy')) === (status === 'confirmed')
      ? []
      : [issue('place.confirmed-by', `${path}.confirmedBy`)]),
  ]
}

function checkNames(given: unknown, path: string): readonly Issue[] {
  if (!isRecord(given)) return [wrongType(path, 'object', given)]
  return [
    ...unknownKeys(given, NAME_LANGUAGES, path),
    ...Object.keys(given).flatMap((language) => needText(given, language, path)),
  ]
}

function checkNote(given: unknown, path: string): readonly Issue[] {
  if (given === undefined) return []
  if (!isRecord(given)) return [wrongType(path, 'object', given)]
  return [...unknownKeys(given, ['nb', 'en'], path), ...needText(given, 'nb', path), ...needText(given, 'en', path)]
}

const unknownKeys = (given: Given, known: readonly string[], path: string): readonly Issue[] =>
  Object.keys(given).flatMap((key) =>
    known.includes(key) ? [] : [issue('place.unknown-key', `${path}.${shown(key)}`, { key: shown(key) })],
  )

const needText = (given: Given, key: string, path: string): readonly Issue[] =>
  isText(own(given, key)) ? [] : [wrongType(`${path}.${shown(key)}`, 'text', own(given, key))]

const wrongType = (path: string, expected: string, got: unknown): Issue =>
  issue('place.wrong-type', path, { expected, got: shown(got) })

const isText = (given: unknown): given is string => typeof given === 'string' && given.trim() !== ''
const isPlain = (given: unknown): boolean => isText(given) || (typeof given === 'number' && Number.isFinite(given))
const isTexts = (given: unknown): boolean => Array.isArray(given) && given.every(isText)
const isFactValue = (given: unknown): boolean => isPlain(given) || typeof given === 'boolean' || isTexts(given)
const isContent = (given: unknown): boolean =>
  isFactValue(given) || (isRecord(given) && Object.keys(given).length > 0 && Object.values(given).every(isPlain))
