import { SETTINGS } from '../../pack/pack.ts'
import { BEDS, LOWER } from '../claims.ts'
import type { Theorem } from '../theorem.ts'
import { has, is } from './words.ts'

const claim = { premises: [], changes: null }

/** What a closed route, a refusal and a level out of reach leave to be named. */
export const routeTheorems = (): readonly Theorem[] => [
  {
    ...claim,
    name: 'T5',
    broken: ({ logic, one, pack }) =>
      logic.and(
        one.truth(is('svc.route', 'closed')).yes,
        logic.or(
          ...BEDS.map((bed) => logic.and(one.answer(bed), logic.not(one.truth(is(`svc.${bed}.local`, true)).yes))),
          logic.and(
            one.answer('hospital'),
            logic.not(
              logic.or(
                ...pack.selection.bridges.map(({ setting }) => one.bridge(setting)),
                one.bridge(pack.selection.bridgeElse),
              ),
            ),
          ),
        ),
      ),
  },
  {
    ...claim,
    name: 'reach',
    broken: ({ logic, one }) =>
      logic.and(
        one.truth(is('svc.route', 'closed')).yes,
        logic.or(
          ...BEDS.map((bed) =>
            logic.and(
              logic.or(
                one.answer(bed),
                // Whether there are beds at all comes first: while that is not known, reach is not asked for.
                logic.and(one.target(bed), one.known(`svc.${bed}.bed`)),
                one.bridge(bed),
                one.alternative(bed),
              ),
              one.truth(is(`svc.${bed}.local`, false)).yes,
            ),
          ),
        ),
      ),
  },
  {
    ...claim,
    name: 'alternative',
    broken: ({ logic, one }) =>
      logic.or(
        logic.and(
          logic.or(...SETTINGS.map(one.alternative)),
          logic.not(logic.and(one.answer('hospital'), one.truth(has('pref.refuses', 'hospital')).yes)),
        ),
        logic.and(one.alternative('home'), one.truth(has('pref.refuses', 'home')).yes),
        ...BEDS.map((bed) =>
          logic.and(
            one.alternative(bed),
            logic.or(
              one.truth(has('pref.refuses', 'local_bed')).yes,
              logic.not(one.truth(is(`svc.${bed}.bed`, 'free')).yes),
            ),
          ),
        ),
      ),
  },
  {
    ...claim,
    name: 'target',
    broken: ({ logic, one }) =>
      logic.or(
        one.target('hospital'),
        ...LOWER.map((setting) =>
          logic.and(one.target(setting), logic.or(one.status(setting, 'ruled_out'), one.answer(setting))),
        ),
      ),
  },
]
