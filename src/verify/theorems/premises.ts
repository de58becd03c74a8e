import { BEDS, isFallback } from '../claims.ts'
import type { Premise } from '../theorem.ts'
import { COMFORT, is } from './words.ts'

/** Neither is, or may be, on the comfort path. */
export const COMFORT_EITHER: Premise = {
  says: 'neither of the two is on the comfort path',
  ruling: 'engine.md 15: outside a documented comfort plan',
  except: ({ logic: { or }, one, other }) => or(one.truth(COMFORT).yes, other.truth(COMFORT).yes),
}

/** The one with the further flag is not on the comfort path. */
export const COMFORT_OTHER: Premise = {
  says: 'the one with the further flag is not on the comfort path',
  ruling: 'D.12, T2',
  except: ({ other }) => other.truth(COMFORT).yes,
}

/** To measure first is an order, not a degree of haste: what the measurement shows takes its place. */
export const SCREENING: Premise = {
  says: 'the first is not told to be screened first, which what is found takes the place of',
  ruling: 'selection.md, urgency: the first that applies',
  except: ({ one }) => one.urgency('screen_first'),
}

/** Hospital for want of anything lower is no measure of danger: it gives way when a lower level becomes suitable. */
export const FALLBACK: Premise = {
  says: 'the first is not sent to hospital only because nothing lower is ready',
  ruling: 'selection.md, steps 4–6 (HI7–HI9); KX9, SX5 and CR2 open a bed for a greater need',
  except: ({ logic, pack, one }) => isFallback(logic, pack, one),
}

/** A bed that no longer fits is left, for home where that is suitable, or where the patient is safe meanwhile. */
export const BED_LOST: Premise = {
  says: 'the local bed that the first is recommended still fits the second',
  ruling: 'selection.md, steps 3 and 7',
  except: ({ logic, one, other }) =>
    logic.or(...BEDS.map((bed) => logic.and(one.answer(bed), logic.not(other.status(bed, 'suitable'))))),
}

/** On scale 2 with oxygen, a saturation that falls from too high is better, not worse. */
export const SCALE_2: Premise = {
  says: 'the saturation is not scored on scale 2 with oxygen, or possibly so',
  ruling: 'B.1a: on scale 2 with oxygen too high a saturation scores',
  except: ({ logic, one }) =>
    logic.and(one.truth(is('vit.spo2_scale2', true)).yes, logic.not(one.truth(is('vit.on_oxygen', false)).yes)),
}

/** HR6b asks for closer watch than ordinary home care, and a greater need brings a package that has it. */
export const CLOSER_WATCH: Premise = {
  says: 'closer watch at home (HR6b) is not what the first lacks, or may lack',
  ruling: 'selection.md: HR6b is a gap exactly when HR6 applies and the package is home_standard',
  except: ({ logic: { not }, one }) => not(one.rule('HR6b').yes),
}

/** Fastvakt relieves the exhausted, and not those under high strain. */
export const TIRED_WITH_FASTVAKT: Premise = {
  says: 'relief (RC4) is not what the first lacks, or may lack',
  ruling: 'selection.md: RC4, high needs relief; exhausted needs relief or fastvakt',
  except: ({ logic: { not }, one }) => not(one.rule('RC4').yes),
}

/** Who wishes a local bed gets the first that fits, also when home fits too. */
export const WISHES_BED: Premise = {
  says: 'the patient does not wish a local bed',
  ruling: 'selection.md, step 3',
  except: ({ one }) => one.truth(is('pref.place', 'local_bed')).yes,
}

/** While the route is known to be closed a red flag does not rule a local sykestue out: it is the bridge. */
export const CLOSED: Premise = {
  says: 'the route is not known to be closed',
  ruling: 'selection.md: SX1 does not apply while the route is known to be closed',
  except: ({ one }) => one.truth(is('svc.route', 'closed')).yes,
}

/** Who stays home until something better is ready moves when it is. */
export const STAYING: Premise = {
  says: 'the patient does not stay at home only until more is arranged',
  ruling: 'selection.md, steps 3 and 7',
  except: ({ logic, one }) => logic.and(one.answer('home'), one.provisional),
}

/** A comfort plan keeps a patient out of hospital whose symptoms are under control and who does not ask for it. */
export const HOSPITAL_OUT: Premise = {
  says: 'hospital is not ruled out',
  ruling: 'D.7, OX2; selection.md, step 4',
  except: ({ one }) => one.status('hospital', 'ruled_out'),
}
