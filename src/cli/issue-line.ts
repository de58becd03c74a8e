import type { Issue } from '../base/issue.ts'
import { issueText } from '../present/issue-text.ts'
import type { Translate } from '../present/texts.ts'
import { plainText } from './plain-text.ts'

/** An issue as one line, `code path message`: code and path are one word each, `$` stands for the whole input. */
export function issueLine(issue: Issue, t: Translate): string {
  const path = plainText(issue.path).trim().replace(/\s+/g, '_')
  return `${issue.code} ${path === '' ? '$' : path} ${plainText(issueText(issue, t))}\n`
}
