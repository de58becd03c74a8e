import { situations as is } from './situations.ts'
import type { Meta, Story } from './story.ts'

const meta: Meta = { title: 'beon-pathway', component: 'beon-pathway' }
export default meta

export const NothingKnown: Story = { args: is.nothingKnown }
export const OneAnswerAway: Story = { args: is.oneAnswerAway }
export const Suitable: Story = { args: is.suitable }
export const RouteClosed: Story = { args: is.routeClosed }
export const LongWords: Story = { args: is.longWords, globals: { width: '280' } }
export const LifeInDanger: Story = { args: is.lifeInDanger }
export const HospitalRefused: Story = { args: is.hospitalRefused }
export const MentalCrisis: Story = { args: is.mentalCrisis }
export const BedNearHome: Story = { args: is.bedNearHome }
export const HomeIsTheTarget: Story = { args: is.homeIsTheTarget }
export const DyingAtHome: Story = { args: is.dyingAtHome }
export const ChildFarAway: Story = { args: is.childFarAway }
export const NothingReady: Story = { args: is.nothingReady }
export const FromTheRecord: Story = { args: is.fromTheRecord, globals: { width: '420' } }
export const ForThePatient: Story = { args: { ...is.homeIsTheTarget, audience: 'patient' } }
export const ForARelative: Story = { args: { ...is.relativesNotAsked, audience: 'relative' } }
export const NothingMayBeChanged: Story = { args: { ...is.fromTheRecord, readonly: true } }
export const BadInput: Story = { args: { facts: { 'pt.age': 'gammel' } } }
