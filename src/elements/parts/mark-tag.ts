import { html, nothing } from 'lit'
import type { SettingCard } from '../../present/cards.ts'
import type { Translate } from '../../present/texts.ts'

/** That a setting is the one recommended, or the one to work towards; nothing of the others. */
export const markTag = ({ isRecommended, isTarget }: SettingCard, t: Translate): unknown =>
  isRecommended || isTarget
    ? html`<span class="tag mark">${t(isRecommended ? 'page.recommended' : 'page.target')}</span>`
    : nothing
