import { situations as is } from './situations.ts'
import type { Meta, Story } from './story.ts'

const meta: Meta = { title: 'beon-settings', component: 'beon-settings' }
export default meta

export const NothingKnown: Story = { args: is.nothingKnown }
export const Suitable: Story = { args: is.suitable }
export const RuralHospital: Story = { args: is.ruralHospital }
export const ShortStay: Story = { args: is.shortStay }
export const NothingReady: Story = { args: is.nothingReady }
export const LongWords: Story = { args: is.longWords }
export const ForThePatient: Story = { args: { ...is.homeIsTheTarget, audience: 'patient' } }
