import { situations as is } from './situations.ts'
import type { Meta, Story } from './story.ts'

const meta: Meta = { title: 'beon-note', component: 'beon-note' }
export default meta

export const NothingKnown: Story = { args: is.nothingKnown }
export const Suitable: Story = { args: is.suitable }
export const HospitalRefused: Story = { args: is.hospitalRefused }
export const FromTheRecord: Story = { args: is.fromTheRecord }
export const NothingMayBeChanged: Story = { args: { ...is.suitable, readonly: true } }
