import type { FactId } from '../facts/fact.ts'
import type { ToDoCard } from './cards.ts'
import { factLine } from './fact-line.ts'
import { lackTitle } from './lack-title.ts'
import { noteList } from './note-list.ts'
import type { ToNote } from './note-given.ts'
import { knownOf, type ShownCase } from './shown-case.ts'
import type { Translate } from './texts.ts'

/** What is to come: what is worked towards, plan B and the relatives, what is to be arranged and by whom, and what is open. */
export const notePlan = (note: ToNote): readonly (string | null)[] => [
  towardsLine(note),
  carriedLine(note),
  arrangeLine(note),
  openLine(note),
]

function towardsLine({ cards: { answer, refusal }, shown: { t } }: ToNote): string | null {
  const titles = refusal.map(({ title }) => title)
  const refused = titles.length === 0 ? null : t('note.refusal', { titles: noteList(titles, t) })
  return joined([answer.targetText, answer.bridgeText, refused, answer.alternativeText])
}

const carriedLine = (note: ToNote): string | null => {
  const { planB, relatives } = note.cards
  return joined([planB.statusText, planBPlace(note.shown), relatives.statusText, withoutThem(note)])
}

/** The plan tested without the relatives; what fails then is named, unless the whole plan does. */
function withoutThem({ assessment, cards: { relatives }, shown: { t } }: ToNote): string | null {
  const { fails, planRestsOnThem } = assessment.relatives.withoutThem
  if (relatives.withoutThem === null || planRestsOnThem || fails.length === 0) return relatives.withoutThem
  return t('note.without-them', {
    text: relatives.withoutThem,
    titles: noteList(
      relatives.fails.map(({ title }) => title),
      t,
    ),
  })
}

function joined(texts: readonly (string | null)[]): string | null {
  const said = texts.filter((text) => text !== null)
  return said.length === 0 ? null : said.join(' ')
}

function planBPlace(shown: ShownCase): string | null {
  const [place] = factLine('planb.place', shown)
  return place && knownOf(place.fact, shown) !== undefined
    ? shown.t('note.fact', { label: place.label, value: place.value })
    : null
}

/** The gaps of what is recommended, of what is worked towards, and of what was chosen instead. */
function arrangeLine({ cards, chosen, shown: { t } }: ToNote): string | null {
  const { toArrange, settings } = cards
  const ofChosen = settings.filter(({ setting }) => setting === chosen?.setting).flatMap(({ toFix }) => toFix)
  const all = [...toArrange, ...ofChosen]
  const gaps = [...all.filter(({ critical }) => critical), ...all].map((card) => gapText(card, t))
  return gaps.length === 0 ? null : t('note.arrange', { gaps: noteList(gaps, t) })
}

/** «Plan B har et navngitt sted (ikke oppfylt), ansvar: koordinator»: named by what must be met, it must not read as if it were. */
function gapText(card: ToDoCard, t: Translate): string {
  const title = lackTitle(card, t, 'note')
  const { owner } = card
  return owner === null ? t('note.gap.no-owner', { title }) : t('note.gap', { title, owner })
}

/**
 * The questions that still matter. First those that somebody has tried to answer, each with what stands in the way: too old, asked
 * in vain, two sources that disagree.
 */
function openLine({ assessment, shown }: ToNote): string {
  const { read, t } = shown
  const isTried = (fact: FactId) => read.readings.get(fact) !== undefined
  const ids = assessment.ask.map(({ fact }) => fact)
  const open = [...ids.filter(isTried), ...ids.filter((fact) => !isTried(fact))]
    .flatMap((fact) => factLine(fact, shown))
    .map(({ fact, label, value }) => (isTried(fact) ? t('note.open.state', { label, state: value }) : label))
  return open.length === 0 ? t('note.open.none') : t('note.open', { facts: noteList(open, t) })
}
