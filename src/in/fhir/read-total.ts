import { isRecord, own, ownOf } from '../../base/is-record.ts'
import { issue, type Issue } from '../../base/issue.ts'
import { readCodings, SNOMED } from './coding.ts'
import type { Claim, Entry } from './finding.ts'
import { listOf } from './list-of.ts'

/** NEWS2 total score (UK extension of SNOMED CT; no Norwegian code exists yet). */
const TOTAL = `${SNOMED}|1104051000000101`
const SCALE_2 = `${SNOMED}|1104321000000108`
/** Breathing, saturation scale 1 and 2, air or oxygen, systolic pressure, pulse, consciousness, temperature. */
const PART_SCORES = new Set(
  [
    '1104301000000104',
    '1104311000000102',
    '1104321000000108',
    '1104331000000105',
    '1104341000000101',
    '1104351000000103',
    '1104361000000100',
    '1104371000000107',
  ].map((code) => `${SNOMED}|${code}`),
)
const HIGHEST_TOTAL = 20
const HIGHEST_PART = 3
/** One for each measurement; saturation has one of its two scales. */
const PARTS = PART_SCORES.size - 1

/** Whether the codings are those of a NEWS2 total, or of a part score on saturation scale 2. */
export const isScore = (codings: readonly string[]): boolean => codings.includes(TOTAL) || codings.includes(SCALE_2)

/** What a received NEWS2 observation claims: never a fact, and told when it does not add up. */
export interface ReadTotal {
  readonly claims: readonly Claim[]
  readonly notices: readonly Issue[]
  /** False: the parts do not add up to the total, so none of them is read. */
  readonly addsUp: boolean
}

/** Reads a received NEWS2 total, compares it with its part scores, and tells when saturation scale 2 was used (DQ-2). */
export function readTotal(entry: Entry): ReadTotal {
  const { resource, path, from } = entry
  const codings = readCodings(own(resource, 'code'))
  const parts = listOf(own(resource, 'component')).flatMap((part) => {
    const codes = readCodings(ownOf(part, 'code'))
    const score = scoreOf(part)
    return score !== undefined && codes.some((code) => PART_SCORES.has(code)) ? [{ codes, score }] : []
  })
  const onScale2 =
    parts.some((part) => part.codes.includes(SCALE_2)) || (codings.includes(SCALE_2) && scoreOf(resource) !== undefined)
  const scale2 = onScale2 ? [issue('DQ-2', path, { fact: 'vit.spo2_scale2', from })] : []
  if (!codings.includes(TOTAL)) return { claims: [], notices: scale2, addsUp: true }

  const total = scoreOf(resource)
  const at = `${path}.${own(resource, 'valueInteger') === undefined ? 'valueQuantity' : 'valueInteger'}`
  if (!isScoreUpTo(HIGHEST_TOTAL, total) || !parts.every((part) => isScoreUpTo(HIGHEST_PART, part.score))) {
    return { claims: [], notices: [issue('fhir.total-unreadable', at, { from }), ...scale2], addsUp: false }
  }
  const sum = parts.reduce((all, part) => all + part.score, 0)
  // A part that is not told is not nought: it may be anything.
  const addsUp = total >= sum && total <= sum + HIGHEST_PART * Math.max(0, PARTS - parts.length)
  const contradicts = addsUp ? [] : [issue('fhir.total-contradicts', at, { total, sum, from })]
  return { claims: [{ score: 'news2', total, path: at, from }], notices: [...contradicts, ...scale2], addsUp }
}

const isScoreUpTo = (highest: number, score: number | undefined): score is number =>
  score !== undefined && Number.isInteger(score) && score >= 0 && score <= highest

function scoreOf(part: unknown): number | undefined {
  const quantity = ownOf(part, 'valueQuantity')
  const exact = isRecord(quantity) && own(quantity, 'comparator') === undefined
  const score = exact ? own(quantity, 'value') : ownOf(part, 'valueInteger')
  return typeof score === 'number' && Number.isFinite(score) ? score + 0 : undefined
}
