import type { Issue } from '../base/issue.ts'
import { plainText } from '../base/plain-text.ts'
import { issueText } from '../present/issue-text.ts'
import type { Translate } from '../present/texts.ts'
import { said, type Says } from './says.ts'

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
  'evidence-changed',
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
  'evidence-changed',
  'known-no-longer',
  'known-missing',
  'known-unsaid',
  'known-changed',
]

/** Something in the making of a pack that is not as it should be. */
export interface Finding extends Partial<Says> {
  readonly check: Check
  /** Where it stands: a rule, fact, parameter, step or text, by id. */
  readonly path: string
  /** What keeps a file from being read, or its parts from fitting each other; it has words of its own. */
  readonly issue?: Issue
}

/** What a finding says: the text that it names, or the one text of its check. */
export const textOf = ({ check, key = `verify.check.${check}`, params = {} }: Finding): Says => ({ key, params })

/** The sentence of a finding in the reader's language. */
export const sentenceOf = (finding: Finding, t: Translate): string =>
  finding.issue ? `${finding.issue.code}: ${plainText(issueText(finding.issue, t))}` : said(textOf(finding), t)
