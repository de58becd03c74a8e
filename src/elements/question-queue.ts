import type { FactId } from '../facts/fact.ts'

/** The questions that are on the screen, page by page; a page holds still while it is answered. */
export interface Queue {
  readonly pages: readonly (readonly FactId[])[]
  readonly page: number
}

/** How the questions stand after the last answer. */
export interface Standing {
  /** The questions that still matter, in asking order. */
  readonly open: readonly FactId[]
  /** Whether somebody answered, also with «I do not know». */
  readonly isAnswered: (fact: FactId) => boolean
}

/** The most questions on the screen at a time. */
export const PAGE_SIZE = 8

/** The first page of a new case. */
export const startQueue = (standing: Standing): Queue => ({
  pages: [waiting(standing, []).slice(0, PAGE_SIZE)],
  page: 0,
})

/** The questions of the page that is shown. */
export const pageOf = ({ pages, page }: Queue): readonly FactId[] => pages[page] ?? []

/**
 * The queue after an answer. Nothing moves under the user's hands: what was answered stays, and so does everything above
 * the questions that were touched; below them, what no longer matters goes and what has come up is added at the end.
 */
export function settleQueue(queue: Queue, standing: Standing, touched: readonly FactId[]): Queue {
  const shown = pageOf(queue)
  const still = Math.max(...touched.map((fact) => shown.indexOf(fact)))
  const stays = shown.filter((fact, at) => at <= still || standing.isAnswered(fact) || standing.open.includes(fact))
  const more = waiting(standing, queue.pages.flat()).slice(0, PAGE_SIZE - stays.length)
  return { ...queue, pages: queue.pages.map((page, at) => (at === queue.page ? [...stays, ...more] : page)) }
}

/** How many questions wait behind the page that is shown, those that were passed over included. */
export const waitingBehind = (queue: Queue, standing: Standing): number => waiting(standing, pageOf(queue)).length

/** The next page: one that was there before, or the next that wait; those that were passed over come back at the end. */
export function nextPage(queue: Queue, standing: Standing): Queue {
  if (queue.page + 1 < queue.pages.length) return settleQueue({ ...queue, page: queue.page + 1 }, standing, [])
  const fresh = waiting(standing, queue.pages.flat())
  const next = [...fresh, ...waiting(standing, [...pageOf(queue), ...fresh])].slice(0, PAGE_SIZE)
  return next.length === 0 ? queue : { pages: [...queue.pages, next], page: queue.page + 1 }
}

/** The page that holds a question: one that was shown already, or a new one with what waits. */
export function pageWith(queue: Queue, standing: Standing, fact: FactId): Queue {
  const page = queue.pages.findIndex((facts) => facts.includes(fact))
  if (page !== -1) return { ...queue, page }
  const others = waiting(standing, [...pageOf(queue), fact])
  return { pages: [...queue.pages, [fact, ...others].slice(0, PAGE_SIZE)], page: queue.pages.length }
}

/** The page before, with its answers. */
export const previousPage = (queue: Queue): Queue => ({ ...queue, page: Math.max(0, queue.page - 1) })

const waiting = ({ open, isAnswered }: Standing, but: readonly FactId[]): readonly FactId[] =>
  open.filter((fact) => !isAnswered(fact) && !but.includes(fact))
