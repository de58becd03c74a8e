import type { FactId } from '../facts/fact.ts'
import { factLine, openFacts } from './fact-line.ts'
import { listText } from './list-text.ts'
import { lookOf } from './look-of.ts'
import { minutesText } from './minutes-text.ts'
import type { TravelCard, TravelRow, TravelTime } from './picture-cards.ts'
import type { Severity } from './severity.ts'
import { knownOf, type ShownCase } from './shown-case.ts'
import type { Translate } from './texts.ts'
import { travelAxis } from './travel-axis.ts'

interface RowOf {
  readonly id: TravelRow['id']
  readonly usual: FactId | null
  readonly worst: FactId | null
  /** Whether there is such a place at all: the code `none` says that there is not. */
  readonly offer: FactId | null
  /** What tells whether it is reached without the route: yes for what comes to the patient, no for the hospital; null where no fact tells. */
  readonly local: FactId | boolean | null
}

const bed = (id: 'korttid' | 'kad' | 'sykestue'): RowOf => ({
  id,
  usual: `svc.${id}.travel_min`,
  worst: null,
  offer: `svc.${id}.bed`,
  local: `svc.${id}.local`,
})

const ROWS: readonly RowOf[] = [
  { id: 'home', usual: null, worst: 'svc.response_min_worst', offer: null, local: true },
  { id: 'legevakt', usual: 'svc.legevakt.travel_min', worst: null, offer: 'svc.legevakt.hours', local: null },
  bed('korttid'),
  bed('kad'),
  bed('sykestue'),
  { id: 'hospital', usual: 'svc.hospital_travel_min', worst: null, offer: null, local: false },
]

/** What there is to say of the way to a place. */
type Way = 'closed' | 'reach' | 'uncertain' | 'season' | 'local' | 'late'

const SEVERITY: Readonly<Record<Exclude<Way, 'local'>, Severity>> = {
  closed: 'danger',
  reach: 'warning',
  late: 'warning',
  uncertain: 'warning',
  season: 'neutral',
}

const WAIT = 'need.max_safe_wait_min'
const ROUTE = 'svc.route'

/** How far it is: to the patient, and from the patient to each place. */
export function travelCard(shown: ShownCase): TravelCard {
  const { t } = shown
  const rows = ROWS.map((row) => travelRow(row, shown))
  const wait = waitOf(shown)
  const asked = [...rows.flatMap(({ ask }) => ask ?? []), ...[WAIT, ROUTE].filter(shown.tells)]
  return {
    rows,
    wait,
    axis: travelAxis([...rows.flatMap(({ usual, worst }) => [usual.minutes, worst.minutes]), wait?.minutes ?? null], t),
    route: t('travel.route', { value: factLine(ROUTE, shown)[0]?.value ?? t('travel.unknown') }),
    ask: openFacts(asked, shown),
  }
}

/** How long the patient can wait; null where that is not the reader's to know. */
function waitOf(shown: ShownCase): TravelCard['wait'] {
  const { minutes, text } = timeOf(WAIT, shown)
  const said = shown.t(minutes === null ? 'travel.wait.unknown' : 'travel.wait', { time: text })
  return shown.tells(WAIT) ? { minutes, text, said } : null
}

function travelRow(row: RowOf, shown: ShownCase): TravelRow {
  const { t } = shown
  const name = t(row.id === 'home' || row.id === 'legevakt' ? `travel.place.${row.id}` : `setting.${row.id}`)
  return knownOf(row.offer, shown) === 'none' ? absentRow(row, name, t) : reachedRow(row, name, shown)
}

/** A place that does not exist: nothing is asked about it, and nothing is said of the way there. */
function absentRow({ id }: RowOf, name: string, t: Translate): TravelRow {
  const absent: TravelTime = { minutes: null, text: t('travel.absent') }
  return {
    id,
    name,
    usual: absent,
    worst: absent,
    isAbsent: true,
    isCut: false,
    mark: null,
    notes: [],
    line: t('travel.to.absent'),
    said: t('travel.row.absent', { place: name }),
    ask: null,
  }
}

function reachedRow(row: RowOf, name: string, shown: ShownCase): TravelRow {
  const { t } = shown
  const usual = timeOf(row.usual, shown)
  const worst = timeOf(row.worst, shown)
  const way = wayOf(row.local, shown) ?? lateness(row.id, shown)
  const asked = row.usual ?? row.worst
  const notes = [...(way === null ? [] : [t(`travel.note.${way}`)]), ...disagreement(asked, shown)]
  return {
    id: row.id,
    name,
    usual,
    worst,
    isAbsent: false,
    isCut: way === 'closed' || way === 'reach',
    mark: way === null || way === 'local' ? null : { text: t(`travel.mark.${way}`), severity: SEVERITY[way] },
    notes,
    line: lineOf(row.id, usual.minutes === null ? worst : usual, t),
    said: notes.reduce(
      (told, note) => t('travel.row.noted', { row: told, note }),
      t('travel.row', { place: name, usual: usual.text, worst: worst.text }),
    ),
    ask: asked,
  }
}

function lineOf(id: TravelRow['id'], { minutes, text: time }: TravelTime, t: Translate): string {
  const way = id === 'home' ? 'home' : 'to'
  return minutes === null ? t(`travel.${way}.unknown`) : t(`travel.${way}`, { time })
}

function timeOf(fact: FactId | null, shown: ShownCase): TravelTime {
  const minutes = knownOf(fact, shown)
  return typeof minutes === 'number'
    ? { minutes, text: minutesText(minutes, shown.t) }
    : { minutes: null, text: shown.t('travel.unknown') }
}

/** Two sources that disagree give no time to draw, but both are told. */
function disagreement(fact: FactId | null, { read, t }: ShownCase): readonly string[] {
  const reading = read.readings.get(fact ?? '')
  if (reading?.kind !== 'conflict') return []
  const values = reading.values.map((value) => minutesText(Number(value), t))
  return [t('value.conflict', { values: listText(values, t) })]
}

/** Whether help comes later than the patient can wait: as the rule has it, which knows whether that matters. */
function lateness(id: TravelRow['id'], shown: ShownCase): 'late' | null {
  const { rules, isSatisfied } = lookOf(shown)
  return id === 'home' &&
    shown.tells(WAIT) &&
    rules(shown.read.pack.plan?.inTime ?? []).some((rule) => isSatisfied(rule) === 'no')
    ? 'late'
    : null
}

/** How the route stands for a place; null when there is nothing to say. */
function wayOf(local: RowOf['local'], shown: ShownCase): Exclude<Way, 'late'> | null {
  const route = knownOf(ROUTE, shown)
  const isLocal = typeof local === 'string' ? knownOf(local, shown) : local
  if (local === true || route === undefined || route === 'open_low') return null
  if (isLocal === true) return 'local'
  if (route === 'closed') return isLocal === false ? 'closed' : 'reach'
  return route === 'uncertain' ? 'uncertain' : 'season'
}
