import { isRecord, own, ownOf } from '../../base/is-record.ts'
import { issue, type Issue } from '../../base/issue.ts'
import { ok, refused, type Result } from '../../base/result.ts'
import { canonical } from './coding.ts'
import type { Entry } from './finding.ts'
import { knownType } from './known-type.ts'
import { listOf } from './list-of.ts'
import { namesIn } from './names-in.ts'
import { sourceName } from './source-name.ts'
import { tally } from './tally.ts'

/** The resources that were received. */
export interface Entries {
  readonly entries: readonly Entry[]
  /** `Bundle.timestamp`, unchecked. */
  readonly timestamp: unknown
  /** True when a resource was handed over by itself: then the host vouches for whose it is. */
  readonly single: boolean
  readonly notices: readonly Issue[]
}

interface Received {
  readonly resource: unknown
  readonly path: string
  readonly fullUrl: unknown
}

interface Unpacked {
  readonly received: readonly Received[]
  readonly notices: readonly Issue[]
}

/** The answer to a batch holds a Bundle for each question; deeper ones are not opened. */
const DEEPEST = 3

/** Reads a Bundle, a list of resources or Bundles, or one resource; anything else is refused with `fhir.not-a-bundle`. */
export function readEntries(input: unknown): Result<Entries> {
  if (Array.isArray(input)) {
    return ok(named(joined(input.map((one, at) => unpack(one, `[${at}]`, undefined, 1))), input))
  }
  if (!isRecord(input) || typeof own(input, 'resourceType') !== 'string')
    return refused([issue('fhir.not-a-bundle', '')])
  const type = knownType(own(input, 'resourceType'))
  const isBundle = type === 'Bundle'
  const entries = named(unpack(input, type, undefined, 1), input)
  return ok({ ...entries, timestamp: isBundle ? own(input, 'timestamp') : undefined, single: !isBundle })
}

/** Opens a Bundle; a history holds what was true once, and is not read. */
function unpack(resource: unknown, path: string, fullUrl: unknown, depth: number): Unpacked {
  if (!isRecord(resource) || own(resource, 'resourceType') !== 'Bundle' || depth > DEEPEST) {
    return { received: [{ resource, path, fullUrl }], notices: [] }
  }
  if (own(resource, 'type') === 'history') return { received: [], notices: [issue('fhir.history', path)] }
  const entries = own(resource, 'entry') ?? []
  // What is no list is told as one entry without a resource.
  const inside = (Array.isArray(entries) ? entries : [null]).map((entry: unknown, at) => {
    return unpack(ownOf(entry, 'resource'), `${path}.entry[${at}].resource`, ownOf(entry, 'fullUrl'), depth + 1)
  })
  const goesOn = listOf(own(resource, 'link')).some((link) => ownOf(link, 'relation') === 'next')
  const { received, notices } = joined(inside)
  return { received, notices: goesOn ? [issue('fhir.more-pages', path), ...notices] : notices }
}

const joined = (parts: readonly Unpacked[]): Unpacked => ({
  received: parts.flatMap((part) => part.received),
  notices: parts.flatMap((part) => part.notices),
})

/** Gives every resource its type and a name that tells nothing about a person. */
function named({ received, notices }: Unpacked, input: unknown): Entries {
  const names = namesIn(input)
  const read = received.map(({ resource, path, fullUrl }, index): Entry | Issue => {
    if (!isRecord(resource) || typeof own(resource, 'resourceType') !== 'string') return issue('fhir.no-resource', path)
    const type = knownType(own(resource, 'resourceType'))
    const from = sourceName(type, own(resource, 'id'), index, names)
    return { resource, type, path, from, fullUrl: typeof fullUrl === 'string' ? canonical(fullUrl) : undefined }
  })
  return {
    entries: read.filter((one) => 'resource' in one),
    timestamp: undefined,
    single: false,
    notices: [...notices, ...tally(read.filter((one) => 'code' in one))],
  }
}
