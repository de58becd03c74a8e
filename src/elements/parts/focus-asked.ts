import type { CaseController } from '../case-controller.ts'

/** Moves the focus to the question, or the heading of the questions, that was asked for since the last time. */
export function focusAsked(root: ParentNode, state: CaseController): void {
  const focus = state.takeFocus()
  if (focus === null) return
  const selector =
    focus.to === 'heading' ? '#questions-title' : `.questions [data-fact="${CSS.escape(focus.fact)}"] input`
  root.querySelector<HTMLElement>(selector)?.focus()
}
