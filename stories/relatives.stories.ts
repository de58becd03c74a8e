import { situations as is } from './situations.ts'
import type { Meta, Story } from './story.ts'

const meta: Meta = { title: 'beon-relatives', component: 'beon-relatives' }
export default meta

export const NothingKnown: Story = { args: is.nothingKnown }
export const TheyCarryIt: Story = { args: is.relativesCarryIt }
export const Strained: Story = { args: is.relativesStrained }
export const Unwilling: Story = { args: is.relativeUnwilling }
export const NotAsked: Story = { args: is.relativesNotAsked }
export const NotNeeded: Story = { args: is.suitable }
