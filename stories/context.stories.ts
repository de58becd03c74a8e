import { situations as is } from './situations.ts'
import type { Meta, Story } from './story.ts'

const meta: Meta = { title: 'beon-context', component: 'beon-context' }
export default meta

export const EveryPart: Story = { args: is.fromTheRecord }
export const EveryPartNothingKnown: Story = { args: is.nothingKnown }
export const BadInput: Story = { args: { facts: { 'pt.age': 'gammel' } } }
