import { usedFacts } from '../explain/used-facts.ts'
import type { FactId } from '../facts/fact.ts'
import { BANDS } from '../pack/plan.ts'
import { factLine, openFacts } from './fact-line.ts'
import { lookOf } from './look-of.ts'
import type { WeekBand, WeekCard, WeekLane } from './picture-cards.ts'
import { reasonCard } from './reason-card.ts'
import type { Severity } from './severity.ts'
import { knownOf, type ShownCase } from './shown-case.ts'
import { clockOf, needFacts, needRules, weekCover, type Cover, type InBand } from './week-cover.ts'

/** The lane of the need itself. */
const NEEDED = 'needed'

const SEVERITY: Readonly<Record<WeekBand['status'], Severity>> = {
  there: 'good',
  lacks: 'warning',
  unknown: 'neutral',
  'not-needed': 'neutral',
}

/** Who is there through the week, and whether that is what the patient needs. */
export function weekCard(shown: ShownCase): WeekCard {
  const { t } = shown
  const week = shown.read.pack.plan?.week
  if (!week) return { bands: [], days: [], notes: [], isKnown: false, ask: [] }
  const look = lookOf(shown)
  const bands = BANDS.map((band) => bandOf({ band, week, look }, shown))
  const period = look.isTrue(week.period)
  const notes = [t('week.note.same'), t(`week.period.${period}`), t('week.note.relatives'), t('week.note.time')]
  return {
    bands,
    days: [1, 2, 3, 4, 5, 6, 7].map((day) => t(`week.day.${day}`)),
    notes,
    isKnown: bands.some(({ lanes }) => lanes.some(({ truth }) => truth !== 'unknown')),
    ask: bands.some(({ status }) => status === 'unknown') ? openFacts(week.ask, shown) : [],
  }
}

function bandOf(at: InBand, shown: ShownCase): WeekBand {
  const { t } = shown
  const cover = weekCover(at)
  const status = statusOf(cover)
  const name = { key: `week.band.${at.band}` }
  const lanes = [{ id: NEEDED, truth: cover.needed, against: [] }, ...cover.lanes]
  return {
    id: at.band,
    name: t(name.key),
    status,
    statusText: t('week.band-status', { band: name, status: { key: `week.status.${status}` } }),
    severity: SEVERITY[status],
    needs: needsOf(at, shown),
    lanes: lanes.map((lane) => laneOf(lane, status, shown)),
  }
}

function statusOf({ needed, isCovered }: Cover): WeekBand['status'] {
  if (isCovered === 'yes') return needed === 'no' ? 'not-needed' : 'there'
  return isCovered === 'no' ? 'lacks' : 'unknown'
}

function laneOf(
  { id, truth, against }: Pick<WeekLane, 'id' | 'truth'> & Pick<Cover['lanes'][number], 'against'>,
  status: WeekBand['status'],
  shown: ShownCase,
): WeekLane {
  const { scene, t } = shown
  const because = against
    .flatMap((condition) => usedFacts({ when: condition }, scene))
    .filter(shown.tells)
    .flatMap((fact) => factLine(fact, shown))
    .map(({ label, value }) => t('week.fact', { label, value }))
  const isPart = id !== NEEDED && truth === 'yes' && status === 'lacks'
  const key = truth === 'unknown' ? 'week.unknown' : `week.lane.${id}.${truth}`
  const facts = [...new Set(because)].join('; ')
  const text = isPart
    ? t('week.lane.part', { lane: { key } })
    : facts
      ? t('week.lane.because', { lane: { key }, facts })
      : t(key)
  return { id, name: t(`week.lane.${id}`), truth, isPart, text }
}

/** The need in the words of its facts, and the requirements that ask for somebody at night. */
function needsOf(at: InBand, shown: ShownCase): readonly string[] {
  const { t } = shown
  const isNeed = (fact: FactId) => knownOf(fact, shown) !== undefined && clockOf(fact, at) !== 'no'
  const facts = needFacts(at)
    .filter((fact) => isNeed(fact) && shown.tells(fact))
    .flatMap((fact) => factLine(fact, shown))
  const rules = needRules(at).filter((rule) => at.look.applies(rule) === 'yes' && reasonCard(rule.id, shown).isTold)
  return [
    ...facts.map(({ label, value }) => t('week.fact', { label, value })),
    ...rules.map(({ id }) => t(`rule.${id}.title`)),
  ]
}
