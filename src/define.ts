// First: a part that stands on the page already asks for its context once, when its tag is registered.
import { defineContext } from './elements/context/context.define.ts'
import { defineAbout } from './elements/about/about.define.ts'
import { defineNote } from './elements/note/note.define.ts'
import { definePathway } from './elements/pathway/pathway.define.ts'
import { definePlanB } from './elements/plan-b/plan-b.define.ts'
import { defineQuestions } from './elements/questions/questions.define.ts'
import { defineRecommendation } from './elements/recommendation/recommendation.define.ts'
import { defineRelatives } from './elements/relatives/relatives.define.ts'
import { defineRural } from './elements/rural/rural.define.ts'
import { defineSettings } from './elements/settings/settings.define.ts'

export { BeonAbout } from './elements/about/about.ts'
export { BeonContext } from './elements/context/context.ts'
export { BeonNote } from './elements/note/note.ts'
export { BeonPathway } from './elements/pathway/pathway.ts'
export { BeonPlanB } from './elements/plan-b/plan-b.ts'
export { BeonQuestions } from './elements/questions/questions.ts'
export { BeonRecommendation } from './elements/recommendation/recommendation.ts'
export { BeonRelatives } from './elements/relatives/relatives.ts'
export { BeonRural } from './elements/rural/rural.ts'
export { BeonSettings } from './elements/settings/settings.ts'

export type { BeonEvents } from './elements/events.ts'

// Whoever imports the types knows the tags and the events too: `document.createElement('beon-pathway')` is a BeonPathway.
export type {} from './elements/about/about.define.ts'
export type {} from './elements/context/context.define.ts'
export type {} from './elements/note/note.define.ts'
export type {} from './elements/pathway/pathway.define.ts'
export type {} from './elements/plan-b/plan-b.define.ts'
export type {} from './elements/questions/questions.define.ts'
export type {} from './elements/recommendation/recommendation.define.ts'
export type {} from './elements/relatives/relatives.define.ts'
export type {} from './elements/rural/rural.define.ts'
export type {} from './elements/settings/settings.define.ts'

const DEFINE = [
  defineContext,
  definePathway,
  defineQuestions,
  defineRecommendation,
  defineSettings,
  definePlanB,
  defineRelatives,
  defineRural,
  defineNote,
  defineAbout,
]

/** Registers every element, once; with a suffix, also under tags of the host's own (`<beon-pathway-SUFFIX>`). */
export function define(suffix = '', registry: CustomElementRegistry = customElements): void {
  for (const one of DEFINE) one(suffix, registry)
}

define()
