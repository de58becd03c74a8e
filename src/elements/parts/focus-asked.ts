import type { CaseController } from '../case-controller.ts'

/** Moves the focus to the question, or the heading of the questions, that was asked for since the last time; the heading comes to the top. */
export function focusAsked(root: ParentNode, state: CaseController): void {
  const focus = state.takeFocus()
  if (!focus) return
  const isHeading = focus.to === 'heading'
  const selector = isHeading ? '#questions-title' : `.questions [data-fact="${CSS.escape(focus.fact)}"] input`
  const target = root.querySelector<HTMLElement>(selector)
  target?.focus()
  if (isHeading) target?.scrollIntoView()
}
