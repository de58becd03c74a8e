import type { FactId } from '../facts/fact.ts'

/** Where the focus is to go: to the control of a question, or to the heading of the questions. */
export type Focus = { readonly to: 'question'; readonly fact: FactId } | { readonly to: 'heading' }
