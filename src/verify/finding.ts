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
  'text-twice',
  'text-apart',
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
  'selection-missing',
  'selection-unsaid',
  'selection-changed',
  'plan-missing',
  'plan-unsaid',
  'plan-changed',
  'pack-missing',
  'pack-unsaid',
  'pack-changed',
  'source-missing',
  'source-unsaid',
  'source-changed',
  'words-missing',
  'words-unsaid',
  'words-changed',
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
  'known-missing',
  'known-unsaid',
  'known-changed',
] as const
/** The name of a check. */
export type Check = (typeof CHECKS)[number]

/** What a pack cannot own up to by itself. */
export const NEVER_KNOWN: readonly Check[] = [
  'evidence-missing',
  'known-no-longer',
  'known-missing',
  'known-unsaid',
  'known-changed',
]

/** Something in the making of a pack that is not as it should be. */
export interface Finding {
  readonly check: Check
  /** Where it stands: a rule, fact, parameter, step or text, by id. */
  readonly path: string
  readonly says: string
}
