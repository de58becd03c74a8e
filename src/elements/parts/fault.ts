import { html, type TemplateResult } from 'lit'
import type { Issue } from '../../base/issue.ts'
import { issueText } from '../../present/issue-text.ts'
import type { Translate } from '../../present/texts.ts'
import { icon } from './icon.ts'

/** So many problems are named; a broken feed can hold thousands. */
const NAMED = 20

/** What is shown when what the host gave cannot be used: every problem in words, and whom to call all the same. */
export const faultCard = (issues: readonly Issue[], t: Translate): TemplateResult =>
  html`<section class="answer danger" role="alert" aria-labelledby="fault-title" part="fault">
    <div class="verdict">
      <h2 id="fault-title" class="sentence">${icon('danger')}<span>${t('page.fault')}</span></h2>
    </div>
    <ul class="list">
      ${issues.slice(0, NAMED).map((one) => html`<li>${issueText(one, t)} <code>${one.path}</code></li>`)}
    </ul>
    ${issues.length > NAMED ? html`<p>${t('page.more', { count: issues.length - NAMED })}</p>` : ''}
    <p>${t('page.fault.help')}</p>
    <p class="emergency">${t('emergency.other')}</p>
  </section>`
