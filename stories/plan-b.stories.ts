import { situations as is } from './situations.ts'
import type { Meta, Story } from './story.ts'

const meta: Meta = { title: 'beon-plan-b', component: 'beon-plan-b' }
export default meta

export const NothingKnown: Story = { args: is.nothingKnown }
export const InPlace: Story = { args: is.dyingAtHome }
export const Missing: Story = { args: is.planBMissing }
export const FailsWhenClosed: Story = { args: is.planBFailsWhenClosed }
export const NotNeeded: Story = { args: is.suitable }
