/** Every check of a pack, by the name that a finding of it carries. */
export const CHECKS = [
  'shape',
  'dangling',
  'id-twice',
  'circle',
  'too-early',
  'unused-fact',
  'unused-derived',
  'unused-parameter',
  'unsourced',
  'bands',
  'text-missing',
  'text-unfinished',
  'text-orphan',
  'case-missing',
  'case-one-sided',
  'case-wrong',
  'evidence-missing',
  'rule-missing',
  'rule-unsaid',
  'rule-changed',
  'number-missing',
  'number-unsaid',
  'number-changed',
  'score-missing',
  'score-unsaid',
  'score-changed',
  'fact-missing',
  'fact-unsaid',
  'fact-changed',
  'place-fact',
  'never-holds',
  'always-holds',
  'never-met',
  'never-fails',
  'never-applies',
  'never-fires',
  'always-fires',
  'never-decides',
  'never-answered',
  'never-suitable',
  'never-urgent',
  'never-chosen',
  'equal',
  'subsumed',
  'not-encoded',
  'not-settled',
  'known-no-longer',
] as const
/** The name of a check. */
export type Check = (typeof CHECKS)[number]

/** Something in the making of a pack that is not as it should be. */
export interface Finding {
  readonly check: Check
  /** Where it stands: a rule, fact, parameter, step or text, by id. */
  readonly path: string
  readonly says: string
}
