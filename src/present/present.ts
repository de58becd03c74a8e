import { groupBy } from '../base/group-by.ts'
import type { Issue } from '../base/issue.ts'
import { once } from '../base/with-lazy.ts'
import type { Assessment } from '../explain/assessment.ts'
import { isSetting, SETTINGS } from '../pack/pack.ts'
import { actionsOf } from './actions-of.ts'
import { answerCard } from './answer-card.ts'
import type { Cards, NoticeLine, ToDoCard } from './cards.ts'
import { gapCard } from './gap-card.ts'
import { issueText } from './issue-text.ts'
import { relativesCard } from './part-card.ts'
import { planBCard } from './plan-b-card.ts'
import { toDoCard } from './reason-card.ts'
import { scoreLines } from './score-lines.ts'
import { settingCard } from './setting-card.ts'
import type { ShownCase } from './shown-case.ts'
import type { Translate } from './texts.ts'
import { timeText } from './time-text.ts'
import { travelCard } from './travel-card.ts'
import { weekCard } from './week-card.ts'

/** A case and its assessment as cards: everything that is shown of them. What takes long is made when it is first looked at. */
export function present(shown: ShownCase, assessment: Assessment): Cards {
  const { t } = shown
  const toDos = (ids: readonly string[]): readonly ToDoCard[] => ids.map((id) => toDoCard(id, shown))
  const { refusal, route, notices, prompts } = assessment
  const travel = once(() => travelCard(shown))
  const planB = once(() => planBCard(assessment.planB, shown))
  const relatives = once(() => relativesCard(assessment, shown))
  const rural = once(() => assessment.rural.map(({ id, certain }) => ({ ...gapCard(id, shown), certain })))
  const week = once(() => weekCard(shown))
  const settings = once(() => SETTINGS.map((setting) => settingCard(setting, assessment, travel(), shown)))
  return {
    answer: answerCard(assessment, shown),
    get settings() {
      return settings()
    },
    toArrange: toArrange(assessment).map((id) => gapCard(id, shown)),
    get planB() {
      return planB()
    },
    get relatives() {
      return relatives()
    },
    get rural() {
      return rural()
    },
    get travel() {
      return travel()
    },
    get week() {
      return week()
    },
    refusal: toDos(refusal?.rules ?? []),
    route: toDos(route),
    notices: noticeLines(notices, t),
    prompts: toDos(prompts),
    scores: scoreLines(assessment, shown),
    about: aboutText(shown),
  }
}

/**
 * What the answers say when they are seen together comes before what is said of one: of a long list, the first lines stand. What is
 * said of several facts in the same words, and of the same time, is said once.
 */
function noticeLines(notices: Assessment['notices'], t: Translate): readonly NoticeLine[] {
  const rank = ({ code }: Issue) => (code === 'fact.old' ? 2 : Number(t.has(`issue.${code}`)))
  const inOrder = [...notices].sort((one, other) => rank(one) - rank(other))
  const together = groupBy(inOrder, ({ code, params }) => JSON.stringify([code, { ...params, fact: null }]))
  return [...together.values()].map((alike) => {
    const [{ code, params }] = alike
    const fact = alike.flatMap(({ params: { fact = [] } }) => fact) as readonly string[]
    return { code, text: issueText({ code, params: { ...params, fact } }, t), actions: actionsOf(code, t) }
  })
}

/** The gaps of the setting that is recommended and of the one worth working towards, each once. */
function toArrange({ settings, recommendation }: Assessment): readonly string[] {
  const wanted = [recommendation.setting, recommendation.target].filter(isSetting)
  return [...new Set(wanted.flatMap((setting) => settings[setting].toFix))]
}

function aboutText({ read: { pack }, t }: ShownCase): string {
  const key = `packStatus.${pack.status}`
  const status = t.has(key) ? { key } : pack.status
  return t('about', { id: pack.id, version: pack.version, date: timeText(pack.date, t), status })
}
