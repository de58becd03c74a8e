import { isRecord, own } from '../../base/is-record.ts'
import { listOf } from './list-of.ts'

/** So much of a name is looked at; an id is no longer than that. */
const LONGEST = 200
const MOST = 50

/**
 * The words of every person's name in a resource (of the patient, relatives, staff and contacts), in lower case
 * without accents, so that an id that is made of a name can be kept out of source references.
 */
export function namesIn(resource: unknown): readonly string[] {
  if (!isRecord(resource)) return []
  const contacts = listOf(own(resource, 'contact')).slice(0, MOST)
  const names = [resource, ...contacts].flatMap((one) => (isRecord(one) ? humanNames(own(one, 'name')) : []))
  return names.flatMap(wordsOf)
}

const humanNames = (name: unknown): readonly unknown[] => (Array.isArray(name) ? name.slice(0, MOST) : [name])

function wordsOf(name: unknown): readonly string[] {
  if (!isRecord(name)) return []
  const given = listOf(own(name, 'given')).slice(0, MOST).flatMap(split)
  const family = split(own(name, 'family'))
  const together = [...given, ...family].join('')
  const turned = [...family, ...given].join('')
  return [...given, ...family, ...split(own(name, 'text')), together, turned].filter((word) => word.length > 2)
}

function split(text: unknown): readonly string[] {
  if (typeof text !== 'string') return []
  const plain = text.slice(0, LONGEST).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
}
