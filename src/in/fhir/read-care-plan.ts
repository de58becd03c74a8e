import { own, ownOf } from '../../base/is-record.ts'
import { issue } from '../../base/issue.ts'
import { readCodings } from './coding.ts'
import { fullDate, isOver, isYetToCome } from './compare-times.ts'
import { nothingFound, type Entry, type Told } from './finding.ts'
import { isModified } from './is-modified.ts'
import type { FactMap } from './map-facts.ts'
import { oneOf } from './one-of.ts'
import { readTime } from './read-time.ts'

const STATUSES = new Set(['draft', 'on-hold', 'revoked', 'completed', 'entered-in-error', 'unknown'])
const INTENTS = new Set(['proposal', 'option'])

/**
 * What a CarePlan tells. Only a category that the vocabulary names gives a fact: an active plan with a date is
 * `current` once it has begun, one whose period is over is `outdated`. Any other active plan is only told of (`fhir.care-plan`).
 */
export function readCarePlan(entry: Entry, facts: FactMap, now: string | undefined): Told | undefined {
  const { resource, path, from } = entry
  const status = own(resource, 'status')
  const [fact] = facts.of('CarePlan', readCodings(own(resource, 'category')))
  if (!fact)
    return status === 'active' ? nothingFound(issue('fhir.care-plan', path, { fact: 'goal.status' })) : undefined

  if (fact.type !== 'code')
    return nothingFound(issue('fhir.wrong-type', `${path}.category`, { fact: fact.id, expected: fact.type }))
  if (status !== 'active')
    return nothingFound(issue('fhir.status', `${path}.status`, { status: oneOf(STATUSES, status), from }))
  const intent = own(resource, 'intent')
  if (intent !== 'plan' && intent !== 'order') {
    return nothingFound(issue('fhir.intent', `${path}.intent`, { intent: oneOf(INTENTS, intent), from }))
  }
  if (isModified(resource)) return nothingFound(issue('fhir.modifier', path, { from }))

  const period = own(resource, 'period')
  const [start, end] = [ownOf(period, 'start'), ownOf(period, 'end')]
  const time = readTime([isYetToCome(start, now) ? start : own(resource, 'created'), start], entry, now)
  if (!time.usable) return nothingFound(...time.notices)
  if (time.at === undefined) return nothingFound(issue('fhir.no-time-not-used', path, { from }))
  if ((end ?? null) !== null) {
    if (fullDate(end) === undefined) return nothingFound(issue('fhir.time', `${path}.period.end`, { from }))
    if (now === undefined) return nothingFound(issue('fhir.no-reference-time', `${path}.period.end`, { fact: fact.id }))
  }
  const value = isOver(end, now) ? 'outdated' : 'current'
  if (!fact.codes.includes(value))
    return nothingFound(issue('fhir.answer-unknown', `${path}.category`, { fact: fact.id }))
  return { findings: [{ fact, said: { kind: 'value', value }, at: time.at, from, path }], notices: time.notices }
}
