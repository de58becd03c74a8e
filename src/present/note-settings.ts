import { isSetting, type SettingId } from '../pack/pack.ts'
import type { SettingCard } from './cards.ts'
import { lackTitle } from './lack-title.ts'
import { listText } from './list-text.ts'
import { noteList } from './note-list.ts'
import type { ToNote } from './note-given.ts'
import type { Translate } from './texts.ts'

/** The two settings that each is weighed against first: what is nearer home, then the same level. */
const NEAREST: Readonly<Record<SettingId, readonly SettingId[]>> = {
  home: ['korttid', 'kad'],
  korttid: ['home', 'kad'],
  kad: ['home', 'sykestue'],
  sykestue: ['home', 'kad'],
  hospital: ['sykestue', 'kad'],
}

/** Why not the two settings that are nearest, a line each, and on one line where the rest of them stand. */
export function noteSettings({ cards, assessment, chosen, shown: { t } }: ToNote): readonly (string | null)[] {
  const { setting, target } = assessment.recommendation
  const recommended = isSetting(setting) ? setting : undefined
  const nearest = [chosen?.setting, target, ...(recommended ? NEAREST[recommended] : [])]
  const told = [...new Set(nearest)].filter((one) => one && one !== recommended).slice(0, 2)
  const others = cards.settings.filter((card) => card.setting !== recommended)
  const isTold = ({ setting }: SettingCard) => told.includes(setting)
  const rest = others.filter((card) => !isTold(card))
  return [...others.filter(isTold).map((card) => whyNot(card, recommended, t)), restLine(rest, t)]
}

function whyNot(card: SettingCard, recommended: SettingId | undefined, t: Translate): string {
  const { statusText: status } = card
  const setting = { key: `place.${card.setting}` }
  // Hospital can take nearly everybody, and says itself that it is not needed.
  if (card.status === 'suitable' && card.setting !== 'hospital' && recommended) {
    return t('note.why-not.suitable', { setting })
  }
  const reasons = obstacles(card, t)
  return reasons.length === 0
    ? t('note.why-not.status', { setting, status })
    : t('note.why-not', { setting, status, reasons: noteList(reasons, t) })
}

function obstacles({ status, excludedBy, toFix, toAsk }: SettingCard, t: Translate): readonly string[] {
  switch (status) {
    case 'suitable':
      return []
    case 'ruled_out':
      return excludedBy.map((card) => lackTitle(card, t, 'note'))
    case 'needs_action':
      return toFix.map((card) => lackTitle(card, t, 'note'))
    case 'needs_info':
      // A rule that is open must not read as if it held: what it waits for is named instead.
      return toAsk.flatMap(({ waitsFor }) => waitsFor)
  }
}

/** Where several settings stand: «Ikke egnet: på korttidsplass og på sykestue.» */
function restLine(cards: readonly SettingCard[], t: Translate): string | null {
  const statuses = [...new Set(cards.map(({ statusText }) => statusText))]
  const sentences = statuses.map((status) => {
    const places = cards.filter(({ statusText }) => statusText === status).map(({ setting }) => t(`place.${setting}`))
    return t('note.rest', { status, settings: listText(places, t) })
  })
  return sentences.length === 0 ? null : sentences.join(' ')
}
