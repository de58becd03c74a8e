import { situations as is } from './situations.ts'
import type { Meta, Story } from './story.ts'

const meta: Meta = { title: 'beon-rural', component: 'beon-rural' }
export default meta

export const NothingKnown: Story = { args: is.nothingKnown }
export const Gaps: Story = { args: is.ruralGaps }
export const RouteClosed: Story = { args: is.routeClosed }
export const LongWords: Story = { args: is.longWords }
export const ChildFarAway: Story = { args: is.childFarAway }
export const NoGaps: Story = { args: is.suitable }
