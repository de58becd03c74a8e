import type { FactId } from '../facts/fact.ts'
import type { Truth } from '../truth/truth.ts'
import { factLine } from './fact-line.ts'
import { lookOf } from './look-of.ts'
import type { WeekBand, WeekCard, WeekLane } from './picture-cards.ts'
import type { Severity } from './severity.ts'
import type { ShownCase } from './shown-case.ts'
import type { Translate } from './texts.ts'
import { BANDS, LANES, NIGHT_NEEDS, needBy, needFacts, weekCover, type Band, type Cover } from './week-cover.ts'

const SEVERITY: Readonly<Record<WeekBand['status'], Severity>> = {
  there: 'good',
  lacks: 'warning',
  unknown: 'neutral',
  'not-needed': 'neutral',
}

/** What the picture needs to know that is no row of the relatives. */
const ASKED: readonly FactId[] = ['func.care', 'func.night', 'need.observation', 'svc.nursing_hours', 'svc.home_skills']

/** Who is there through the week, and whether that is what the patient needs. */
export function weekCard(shown: ShownCase): WeekCard {
  const { t } = shown
  const bands = BANDS.map((band) => bandOf(band, shown))
  const period = lookOf(shown).isTrue('svc.confirmed_for_period')
  const notes = [t('week.note.same'), t(`week.period.${period}`), t('week.note.relatives'), t('week.note.time')]
  const isOpen = (fact: FactId) => shown.read.readings.get(fact)?.kind !== 'known'
  const asked = bands.some(({ status }) => status === 'unknown') ? ASKED.filter(isOpen) : []
  return {
    bands,
    days: [1, 2, 3, 4, 5, 6, 7].map((day) => t(`week.day.${day}`)),
    notes,
    isKnown: bands.some(({ lanes }) => lanes.some(({ truth }) => truth !== 'unknown')),
    ask: asked.flatMap((fact) => factLine(fact, shown).map(({ label }) => ({ fact, label }))),
  }
}

function bandOf(band: Band, shown: ShownCase): WeekBand {
  const { t } = shown
  const cover = weekCover(band, shown)
  const status = statusOf(cover)
  const name = { key: `week.band.${band}` }
  const lanes = LANES.flatMap((id) => laneOf(id, cover.lanes[id], status, t))
  return {
    id: band,
    name: t(name.key),
    status,
    statusText: t('week.band-status', { band: name, status: { key: `week.status.${status}` } }),
    severity: SEVERITY[status],
    needs: needsOf(band, shown),
    lanes,
  }
}

function statusOf({ lanes, isCovered }: Cover): WeekBand['status'] {
  if (isCovered === 'yes') return lanes.needed === 'no' ? 'not-needed' : 'there'
  return isCovered === 'no' ? 'lacks' : 'unknown'
}

function laneOf(
  id: WeekLane['id'],
  truth: Truth | null,
  status: WeekBand['status'],
  t: Translate,
): readonly WeekLane[] {
  if (truth === null) return []
  const isPart = id !== 'needed' && truth === 'yes' && status === 'lacks'
  const key = truth === 'unknown' ? 'week.unknown' : `week.lane.${id}.${truth}`
  return [
    { id, name: t(`week.lane.${id}`), truth, isPart, text: isPart ? t('week.lane.part', { lane: { key } }) : t(key) },
  ]
}

/** The need in the words of its facts, and the requirements that ask for somebody at night. */
function needsOf(band: Band, shown: ShownCase): readonly string[] {
  const { read, t } = shown
  const look = lookOf(shown)
  const isNeed = (fact: FactId) => read.readings.get(fact)?.kind === 'known' && needBy(fact, band, look) !== 'no'
  const facts = needFacts(band)
    .filter(isNeed)
    .flatMap((fact) => factLine(fact, shown))
  const rules = band === 'night' ? look.rules(NIGHT_NEEDS).filter((rule) => look.applies(rule) === 'yes') : []
  return [
    ...facts.map(({ label, value }) => t('week.fact', { label, value })),
    ...rules.map(({ id }) => t(`rule.${id}.title`)),
  ]
}
