import type { TemplateResult } from 'lit'
import type { WeekBand, WeekCard } from '../../present/picture-cards.ts'
import type { Translate } from '../../present/texts.ts'
import { numbersTable } from '../parts/numbers-table.ts'

/** The cover of the week picture as a table: a column for each part of the day. */
export const weekTable = ({ bands }: WeekCard, t: Translate): TemplateResult =>
  numbersTable(
    t('week.table'),
    [t('week.who'), ...bands.map(({ name }) => name)],
    [
      ...(bands[0]?.lanes ?? []).map(({ id, name }) => [name, ...bands.map((band) => textOf(band, id))]),
      [t('week.cover'), ...bands.map(({ status }) => t(`week.status.${status}`))],
    ],
  )

const textOf = ({ lanes }: WeekBand, id: string): string => lanes.find((lane) => lane.id === id)?.text ?? ''
