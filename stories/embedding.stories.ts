import { situations as is } from './situations.ts'
import type { Meta, Story } from './story.ts'

const meta: Meta & { readonly argTypes: object } = {
  title: 'Embedding',
  component: 'beon-pathway',
  argTypes: { host: { table: { disable: true } } },
}
export default meta

/** A root of 62.5 %, every element in spaced capitals, and the text from right to left. */
export const HostileStyles: Story = { args: { ...is.homeIsTheTarget, host: 'hostile' } }
/** No style at all, no network, no inline script, and Trusted Types for Lit alone. */
export const StrictPolicy: Story = { args: { ...is.homeIsTheTarget, host: 'strict' } }
/** The pane of 420 px that an EPJ gives. */
export const PaneOfAnEpj: Story = { args: { ...is.fromTheRecord, density: 'compact' }, globals: { width: '420' } }
