/** A plan at the end of life in which the wife carries the nights and gives medicine. */
export const PLAN_ON_THE_WIFE = {
  'pt.age': 78,
  'pt.current_place': 'home',
  'pall.phase': 'dying',
  'pall.symptoms': 'controlled',
  'func.night': 'presence',
  'svc.nursing_hours': '24_7',
  'svc.home_skills': ['sc_pump', 'palliative'],
  'rel.presence': 'round_clock',
  'rel.plan_tasks': ['night_presence', 'prn_medication'],
  'rel.willing': true,
  'rel.trained': true,
  'rel.strain': 'moderate',
  'cog.state': 'delirium_unsafe',
}
