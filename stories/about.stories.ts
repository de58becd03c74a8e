import { situations as is } from './situations.ts'
import type { Meta, Story } from './story.ts'

const meta: Meta = { title: 'beon-about', component: 'beon-about' }
export default meta

export const About: Story = { args: is.nothingKnown }
export const ForThePatient: Story = { args: { ...is.nothingKnown, audience: 'patient' } }
