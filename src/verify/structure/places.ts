import { byId } from '../../base/group-by.ts'
import { builtInPlaces } from '../../assess.ts'
import { readValue } from '../../facts/read-value.ts'
import type { Pack } from '../../pack/pack.ts'
import type { Places } from '../../places/place.ts'
import type { Finding } from '../finding.ts'
import type { Says } from '../says.ts'

/**
 * Facts of municipality profiles that the pack does not know, cannot read, or does not take from a municipality. One that is none
 * of these is a fact like any other, of which every theorem speaks.
 */
export function findPlaceFaults(
  pack: Pack,
  { profiles }: Pick<Places, 'profiles'> = builtInPlaces(),
): readonly Finding[] {
  const facts = byId(pack.facts)
  return Object.values(profiles).flatMap((place) =>
    Object.entries(place.facts).flatMap(([id, { value }]): readonly Finding[] => {
      const fact = facts.get(id)
      const says: Says | undefined = !fact
        ? { key: 'verify.place.unknown' }
        : !fact.suppliers.includes('municipality')
          ? { key: 'verify.place.not-supplied' }
          : !readValue(value, fact, id).ok
            ? { key: 'verify.place.unreadable', params: { value: JSON.stringify(value) } }
            : undefined
      return says === undefined ? [] : [{ check: 'place-fact', path: `${place.number} ${id}`, ...says }]
    }),
  )
}
