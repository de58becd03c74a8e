import { html, type TemplateResult } from 'lit'
import { issueText } from '../../present/issue-text.ts'
import type { Board } from '../board.ts'
import { icon } from './icon.ts'
import { list, paragraph } from './lines.ts'

/** So many problems are named; a broken feed can hold thousands. */
const NAMED = 20

/** What is shown when what the host gave cannot be used: every problem in words, and whom to call all the same. */
export function faultCard({ seen, t }: Board): TemplateResult {
  const issues = seen.kind === 'fault' ? seen.issues : []
  return html`<section class="answer danger" role="alert" aria-labelledby="fault-title" part="fault">
    <div class="verdict">
      <h2 id="fault-title" class="sentence">${icon('danger')}<span>${t('page.fault')}</span></h2>
    </div>
    ${list(issues.slice(0, NAMED).map((one) => html`${issueText(one, t)} <code>${one.path}</code>`))}
    ${paragraph(issues.length > NAMED && t('page.more', { count: issues.length - NAMED }))}
    <p>${t('page.fault.help')}</p>
    <p class="emergency">${t('emergency.other')}</p>
  </section>`
}
