import { html, type TemplateResult } from 'lit'
import type { TravelCard } from '../../present/picture-cards.ts'
import type { Translate } from '../../present/texts.ts'
import { numbersTable } from '../parts/numbers-table.ts'

/** The numbers of the travel picture as a table. */
export const travelTable = ({ rows, wait }: TravelCard, t: Translate): TemplateResult =>
  numbersTable(
    t('travel.table'),
    [t('travel.place'), t('travel.usual'), t('travel.worst')],
    rows.map(({ name, mark, usual, worst }) => [
      mark ? html`${name} <span class="minor">${mark.text}</span>` : name,
      usual.text,
      worst.text,
    ]),
    { caption: wait?.said ?? t('travel.table'), note: t('travel.worst.note') },
  )
