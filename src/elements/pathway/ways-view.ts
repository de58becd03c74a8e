import { html, type TemplateResult } from 'lit'
import type { AssessedBoard } from '../board.ts'
import { linkButton } from '../parts/link-button.ts'

/** The ways to the parts of the page, so that none is more than one step from the recommendation. */
export function waysView({ state, t }: AssessedBoard): TemplateResult {
  const open = state.standing.open.filter((fact) => !state.standing.isAnswered(fact)).length
  const ways = [
    { to: 'questions', text: t('page.way.questions', { count: open }) },
    { to: 'settings', text: t('page.way.settings') },
    { to: 'plan-b', text: t('page.way.plan') },
    { to: 'note', text: t('page.way.note') },
  ]
  return html`<nav class="jumps" aria-label=${t('page.ways')}>
    ${ways.map(({ to, text }) => linkButton(text, (event) => goTo(event, to)))}
  </nav>`
}

/** Brings the heading of a part to the top, and the focus to it. */
function goTo({ currentTarget }: Event, part: string): void {
  const page = (currentTarget as Element).closest('.page')
  const heading = page?.querySelector<HTMLElement>(`#${part}-title`)
  if (!heading) return
  heading.tabIndex = -1
  heading.focus()
  heading.scrollIntoView()
}
