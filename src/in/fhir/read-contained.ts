import { own, ownOf } from '../../base/is-record.ts'
import { issue, type Issue } from '../../base/issue.ts'
import type { Entry } from './finding.ts'
import { knownType } from './known-type.ts'
import { tally } from './tally.ts'

/** Tells of the resources that stand inside these, by type (`fhir.contained`): none of them is read. */
export const readContained = (entries: readonly Entry[]): readonly Issue[] =>
  tally(
    entries.flatMap(({ resource, path }) =>
      [own(resource, 'contained') ?? []]
        .flat()
        .map((one) => issue('fhir.contained', `${path}.contained`, { type: knownType(ownOf(one, 'resourceType')) })),
    ),
  )
