import { situations as is } from './situations.ts'
import type { Meta, Story } from './story.ts'

const meta: Meta = { title: 'beon-questions', component: 'beon-questions' }
export default meta

export const NothingKnown: Story = { args: is.nothingKnown }
export const OneAnswerAway: Story = { args: is.oneAnswerAway }
export const NothingLeftToAsk: Story = { args: is.suitable }
export const FromTheRecord: Story = { args: is.fromTheRecord }
export const ForThePatient: Story = { args: { ...is.nothingKnown, audience: 'patient' } }
export const ForARelative: Story = { args: { ...is.relativesNotAsked, audience: 'relative' } }
