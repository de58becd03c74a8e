import type { Issue } from '../base/issue.ts'
import { plainText } from '../base/plain-text.ts'
import { issueText } from '../present/issue-text.ts'
import type { Translate } from '../present/texts.ts'
import type { Io } from './io.ts'

/** An issue as one line, `code path message`: code and path are one word each, `$` stands for the whole input. */
export function issueLine(issue: Issue, t: Translate): string {
  const path = plainText(issue.path).replaceAll(' ', '_')
  return `${issue.code} ${path === '' ? '$' : path} ${plainText(issueText(issue, t))}\n`
}

/** Tells what is wrong, one issue a line on standard error; gives the exit code of bad input and usage. */
export function complain(issues: readonly Issue[], io: Pick<Io, 'err'>, t: Translate): 2 {
  for (const one of issues) io.err(issueLine(one, t))
  return 2
}
