import type { Claim } from '../in/fhir/finding.ts'
import type { SettingId } from '../pack/pack.ts'
import type { Cards, NoticeLine, PartCard, QuestionCard } from '../present/cards.ts'
import type { Translate } from '../present/texts.ts'
import { countedText } from './counted-text.ts'
import { gapText } from './gap-text.ts'
import { newPage, type Page } from './page.ts'
import { writeExplained, type ExplainedSetting } from './write-explained.ts'
import { writeQuestions } from './write-questions.ts'
import { writeReasons } from './write-reasons.ts'
import { writeSetting } from './write-setting.ts'
import { writeToDo } from './write-to-do.ts'

/** What a readable assessment is written from. */
export interface ToRead {
  readonly cards: Cards
  readonly questions: readonly QuestionCard[]
  readonly decided: boolean
  readonly claims: readonly Claim[]
  /** When every setting is to be explained in full. */
  readonly explained?: Readonly<Record<SettingId, ExplainedSetting>>
}

/** So many open questions are named for a part of the plan. */
const NAMED = 4

/** The assessment as a page for a terminal: the answer first, then why, what to arrange, what to ask, and everything else. */
export function readable(
  { cards, questions, decided, claims, explained }: ToRead,
  t: Translate,
  terminal: { readonly columns: number | undefined; readonly colour: boolean },
): string {
  const page = newPage(terminal)
  const section = (key: string, isThere: boolean, write: () => void) => {
    if (!isThere) return
    page.head(t(`section.${key}`))
    write()
  }
  const { answer, toArrange, relatives, refusal, route, rural, notices, scores, prompts } = cards
  const told = new Set(toArrange.map(({ id }) => id))
  const ask = () => section('ask', questions.length > 0, () => writeQuestions(questions, decided, page, t))
  // In an emergency nobody reads questions first.
  const isEmergency = answer.urgency === '113'

  writeAnswer(cards, page, t)
  section('refusal', refusal.length > 0, () => refusal.forEach((card) => writeToDo(card, page, t)))
  section('route', route.length > 0, () => route.forEach((card) => writeToDo(card, page, t)))
  section('why', answer.reasons.length > 0, () => writeReasons(answer.reasons, page, t))
  section('arrange', toArrange.length > 0, () => toArrange.forEach((card) => writeToDo(card, page, t)))
  if (!isEmergency) ask()
  section('settings', true, () =>
    cards.settings.forEach((card) => {
      if (explained) writeExplained(card, explained[card.setting], page, t)
      else writeSetting(card, told, page, t)
    }),
  )
  if (isEmergency) ask()
  section('planB', true, () => writePart(cards.planB, told, page, t))
  section('relatives', true, () => {
    writePart(relatives, told, page, t)
    if (relatives.withoutThem !== null) page.add(relatives.withoutThem, { level: 1 })
    relatives.fails.forEach(({ title }) => page.add(title, { level: 1, mark: '-' }))
  })
  section('rural', rural.length > 0, () => rural.forEach((card) => writeRural(card, page, t)))
  section('notices', notices.length > 0, () => notices.forEach((notice) => writeNotice(notice, page)))
  section('scores', scores.length > 0 || claims.length > 0, () => {
    scores.forEach(({ text }) => page.add(text, { level: 1 }))
    claims.forEach(({ total, from }) => page.add(t('line.claim', { total, from }), { level: 1 }))
  })
  section('prompts', prompts.length > 0, () =>
    prompts.forEach((card) => writeNotice({ text: card.because, actions: card.actions }, page)),
  )
  page.add('')
  page.add(cards.about, { look: 'quiet' })
  if (t.language !== 'nb') page.add(t('line.fallback'), { look: 'quiet' })
  return page.text()
}

function writeAnswer({ answer }: Cards, page: Page, t: Translate): void {
  page.add(answer.sentence, { look: answer.severity === 'neutral' ? 'heading' : answer.severity })
  if (!answer.sentence.startsWith(answer.urgencyText)) page.add(t('line.urgency', { text: answer.urgencyText }))
  const { provisionalText, bridgeText, alternativeText, targetText, emergencyText } = answer
  for (const text of [provisionalText, bridgeText, alternativeText, targetText, emergencyText]) {
    if (text !== null) page.add(text)
  }
}

function writePart({ statusText, gaps, ask }: PartCard, told: ReadonlySet<string>, page: Page, t: Translate): void {
  page.add(statusText, { level: 1 })
  for (const gap of gaps) page.add(gapText(gap, told, t), { level: 1, mark: '-' })
  const open = ask.map(({ title }) => title)
  if (open.length > 0) page.add(countedText('line.open', open, NAMED, t), { level: 1, mark: '-' })
}

function writeRural(card: Cards['rural'][number], page: Page, t: Translate): void {
  if (card.certain) writeToDo(card, page, t)
  else page.add(t('line.rural-open', { title: card.title }), { level: 1, mark: '?' })
}

function writeNotice({ text, actions }: Pick<NoticeLine, 'text' | 'actions'>, page: Page): void {
  page.add(text, { level: 1, mark: '•' })
  actions.forEach((action) => page.add(action, { level: 2, mark: '-' }))
}
