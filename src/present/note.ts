import { plainText } from '../base/plain-text.ts'
import type { Assessment } from '../explain/assessment.ts'
import { isSetting } from '../pack/pack.ts'
import type { Cards } from './cards.ts'
import { factLine } from './fact-line.ts'
import type { ToNote } from './note-given.ts'
import { noteFacts } from './note-facts.ts'
import { noteList } from './note-list.ts'
import { notePack } from './note-pack.ts'
import { notePlan } from './note-plan.ts'
import { noteSettings } from './note-settings.ts'
import { noteWords } from './note-words.ts'
import type { Translate } from './texts.ts'
import { timeText } from './time-text.ts'

/**
 * The note for the patient's record: plain text of at most 15 lines, always in the same order. Each line below is one line or
 * none, so that no case can make it longer.
 */
export function noteText(note: ToNote): string {
  const { shown, cards } = note
  const { t } = shown
  const lines = [
    titleLine(note),
    recommendedLine(note),
    reasonsLine(cards, t),
    ...noteFacts(cards, shown),
    ...noteSettings(note),
    ...notePlan(note),
    choiceLine(note),
    packLine(note.assessment, t),
  ]
  return lines.flatMap((line) => (line === null ? [] : [plainText(line)])).join('\n')
}

/** When it is for, the age, and whether the record has the patient as dead. */
function titleLine({ at, cards, shown }: ToNote): string {
  const { t } = shown
  return [
    at ? t('note.title', { at: timeText(at, t) }) : t('note.title.no-time'),
    ...factLine('pt.age', shown).map(({ label, value }) => t('note.fact', { label, value })),
    ...cards.notices.flatMap(({ code, text }) => (code === 'fhir.deceased' ? [text] : [])),
  ].join(' ')
}

function recommendedLine({ assessment: { recommendation }, cards, shown: { t } }: ToNote): string {
  const { setting, package: kind, provisional } = recommendation
  const urgency = cards.answer.urgencyText
  const key = `note.${isSetting(setting) ? 'recommended' : 'none-recommended'}${provisional ? '.provisional' : ''}`
  return t(key, { setting: { key: kind === null ? `setting.${setting}` : `place.${kind}` }, urgency })
}

const reasonsLine = ({ answer }: Cards, t: Translate): string | null =>
  answer.reasons.length === 0
    ? null
    : t('note.reasons', {
        reasons: noteList(
          answer.reasons.map(({ title }) => title),
          t,
        ),
      })

function choiceLine({ chosen, assessment: { recommendation }, shown: { t } }: ToNote): string {
  if (!chosen) return t('note.choice.none')
  const { setting, override, isEarlier } = chosen
  const name = t(`setting.${setting}`)
  const said = override
    ? t(isSetting(recommendation.setting) && !isEarlier ? 'note.choice.override' : 'note.choice.reason', {
        setting: name,
        reason: { key: `override.${override.reason}` },
      })
    : t('note.choice', { setting: name })
  const words = override ? noteWords(override.text) : ''
  return [said, words === '' ? '' : t('note.words', { words }), isEarlier ? t('note.choice.earlier') : ''].join(' ')
}

const packLine = ({ pack }: Assessment, t: Translate): string => t('note.pack', { pack: notePack(pack, t) })
