import { situations as is } from './situations.ts'
import type { Meta, Story } from './story.ts'

const meta: Meta = { title: 'beon-recommendation', component: 'beon-recommendation' }
export default meta

export const NothingKnown: Story = { args: is.nothingKnown }
export const OneAnswerAway: Story = { args: is.oneAnswerAway }
export const Suitable: Story = { args: is.suitable }
export const RouteClosed: Story = { args: is.routeClosed }
export const LifeInDanger: Story = { args: is.lifeInDanger }
export const HospitalRefused: Story = { args: is.hospitalRefused }
export const DyingAtHome: Story = { args: is.dyingAtHome }
export const NothingReady: Story = { args: is.nothingReady }
export const ForThePatient: Story = { args: { ...is.lifeInDanger, audience: 'patient' } }
