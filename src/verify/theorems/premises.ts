import { BEDS, isFallback } from '../claims.ts'
import type { Premise } from '../theorem.ts'
import { COMFORT, is } from './words.ts'

/** Neither is, or may be, on the comfort path. */
export const COMFORT_EITHER: Premise = {
  name: 'comfort-either',
  except: ({ logic: { or }, one, other }) => or(one.truth(COMFORT).yes, other.truth(COMFORT).yes),
}

/** The one with the further flag is not on the comfort path. */
export const COMFORT_OTHER: Premise = {
  name: 'comfort-other',
  except: ({ other }) => other.truth(COMFORT).yes,
}

/** To measure first is an order, not a degree of haste: what the measurement shows takes its place. */
export const SCREENING: Premise = {
  name: 'screening',
  except: ({ one }) => one.urgency('screen_first'),
}

/** Hospital for want of anything lower is no measure of danger: it gives way when a lower level becomes suitable. */
export const FALLBACK: Premise = {
  name: 'fallback',
  except: ({ logic, pack, one }) => isFallback(logic, pack, one),
}

/** A bed that no longer fits is left, for home where that is suitable, or where the patient is safe meanwhile. */
export const BED_LOST: Premise = {
  name: 'bed-lost',
  except: ({ logic, one, other }) =>
    logic.or(...BEDS.map((bed) => logic.and(one.answer(bed), logic.not(other.status(bed, 'suitable'))))),
}

/** On scale 2 with oxygen, a saturation that falls from too high is better, not worse. */
export const SCALE_2: Premise = {
  name: 'scale-2',
  except: ({ logic, one }) =>
    logic.and(one.truth(is('vit.spo2_scale2', true)).yes, logic.not(one.truth(is('vit.on_oxygen', false)).yes)),
}

/** HR6b asks for closer watch than ordinary home care, and a greater need brings a package that has it. */
export const CLOSER_WATCH: Premise = {
  name: 'closer-watch',
  except: ({ logic: { not }, one }) => not(one.rule('HR6b').yes),
}

/** Fastvakt relieves the exhausted, and not those under high strain. */
export const TIRED_WITH_FASTVAKT: Premise = {
  name: 'tired-with-fastvakt',
  except: ({ logic: { not }, one }) => not(one.rule('RC4').yes),
}

/** Who wishes a local bed gets the first that fits, also when home fits too. */
export const WISHES_BED: Premise = {
  name: 'wishes-bed',
  except: ({ one }) => one.truth(is('pref.place', 'local_bed')).yes,
}

/** While the route is known to be closed a red flag does not rule a local sykestue out: it is the bridge. */
export const CLOSED: Premise = {
  name: 'closed',
  except: ({ one }) => one.truth(is('svc.route', 'closed')).yes,
}

/** Who stays home until something better is ready moves when it is. */
export const STAYING: Premise = {
  name: 'staying',
  except: ({ logic, one }) => logic.and(one.answer('home'), one.provisional),
}

/** A comfort plan keeps a patient out of hospital whose symptoms are under control and who does not ask for it. */
export const HOSPITAL_OUT: Premise = {
  name: 'hospital-out',
  except: ({ one }) => one.status('hospital', 'ruled_out'),
}
