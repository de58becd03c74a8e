import { instant } from '../../base/dates.ts'
import { groupBy } from '../../base/group-by.ts'
import { own, ownOf } from '../../base/is-record.ts'
import { issue, type Issue } from '../../base/issue.ts'
import type { Entry } from './finding.ts'
import { sameJson } from '../../base/same-json.ts'
import { tally } from './tally.ts'

/** Each resource once. */
export interface Latest {
  readonly entries: readonly Entry[]
  readonly notices: readonly Issue[]
}

/**
 * Keeps the latest version of a resource that was received more than once, since it may have been corrected; when
 * nobody can tell which is the latest, none of them is used (`fhir.versions`).
 */
export function latestVersions(entries: readonly Entry[]): Latest {
  const addressed = new Map(entries.map((one) => [one.fullUrl && nameOf(one), one]))
  // What came without an address is that of the same name that came with one; a Patient only when nothing in it differs.
  const placed = entries.map((one) => {
    const twin = addressed.get(nameOf(one)) ?? one
    const isOther = one.type === 'Patient' && !sameJson(one.resource, twin.resource)
    return isOther ? one : { ...one, fullUrl: one.fullUrl || twin.fullUrl }
  })
  const groups = groupBy(placed, (one) => one.fullUrl || nameOf(one))
  const picked = [...groups.values()].map((group): Entry | Issue => latest(group) ?? unclear(group))
  return {
    entries: picked.filter((one) => 'resource' in one),
    notices: tally(picked.filter((one) => 'code' in one)),
  }
}

function nameOf(entry: Entry): string | Entry {
  const id = own(entry.resource, 'id')
  return typeof id === 'string' ? `${entry.type}/${id}` : entry
}

function latest(group: readonly [Entry, ...Entry[]]): Entry | undefined {
  const [first, ...others] = group
  if (others.every((one) => sameJson(one.resource, first.resource))) return first
  const times = group.map(updatedAt)
  const newest = times.reduce((most, time) => Math.max(most, time))
  const [winner, ...tied] = group.filter((_, at) => times[at] === newest)
  return tied.length > 0 ? undefined : winner
}

/** NaN when it is not told: then no time is the newest of all. */
function updatedAt({ resource }: Entry): number {
  const time = ownOf(own(resource, 'meta'), 'lastUpdated')
  return (typeof time === 'string' && instant(time)) || NaN
}

const unclear = ([{ path, type }]: readonly [Entry, ...Entry[]]): Issue => issue('fhir.versions', path, { type })
