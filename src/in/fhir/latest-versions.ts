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
  const picked = [...groupBy(entries, keyOf).values()].map((group): Entry | Issue => latest(group) ?? unclear(group))
  return {
    entries: picked.filter((one) => 'resource' in one),
    notices: tally(picked.filter((one) => 'code' in one)),
  }
}

function keyOf(entry: Entry): string | Entry {
  const id = own(entry.resource, 'id')
  return entry.fullUrl ?? (typeof id === 'string' ? `${entry.type}/${id}` : entry)
}

function latest(group: readonly [Entry, ...Entry[]]): Entry | undefined {
  const [first, ...others] = group
  if (others.every((one) => sameJson(one.resource, first.resource))) return first
  const times = group.map(updatedAt)
  const newest = times.reduce<number>((most, time) => Math.max(most, time ?? -Infinity), -Infinity)
  const winners = group.filter((_, at) => times[at] === newest)
  return times.includes(undefined) || winners.length !== 1 ? undefined : winners[0]
}

function updatedAt({ resource }: Entry): number | undefined {
  const time = ownOf(own(resource, 'meta'), 'lastUpdated')
  return typeof time === 'string' ? instant(time) : undefined
}

const unclear = ([{ path, type }]: readonly [Entry, ...Entry[]]): Issue => issue('fhir.versions', path, { type })
