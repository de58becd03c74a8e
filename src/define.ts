import { BeonAbout } from './elements/about/about.ts'
import { BeonContext } from './elements/context/context.ts'
import { defineElement } from './elements/define-element.ts'
import { BeonNote } from './elements/note/note.ts'
import { BeonPathway } from './elements/pathway/pathway.ts'
import { BeonPlanB } from './elements/plan-b/plan-b.ts'
import { BeonQuestions } from './elements/questions/questions.ts'
import { BeonRecommendation } from './elements/recommendation/recommendation.ts'
import { BeonRelatives } from './elements/relatives/relatives.ts'
import { BeonRural } from './elements/rural/rural.ts'
import { BeonSettings } from './elements/settings/settings.ts'

export {
  BeonAbout,
  BeonContext,
  BeonNote,
  BeonPathway,
  BeonPlanB,
  BeonQuestions,
  BeonRecommendation,
  BeonRelatives,
  BeonRural,
  BeonSettings,
}

export type { BeonEvents } from './elements/events.ts'

// Whoever imports the types knows the tags and the events too: `document.createElement('beon-pathway')` is a BeonPathway.
declare global {
  interface HTMLElementTagNameMap {
    'beon-about': BeonAbout
    'beon-context': BeonContext
    'beon-note': BeonNote
    'beon-pathway': BeonPathway
    'beon-plan-b': BeonPlanB
    'beon-questions': BeonQuestions
    'beon-recommendation': BeonRecommendation
    'beon-relatives': BeonRelatives
    'beon-rural': BeonRural
    'beon-settings': BeonSettings
  }
}

/** The context first: a part that stands on the page already asks for it once, when its tag is registered. */
const ELEMENTS = [
  BeonContext,
  BeonPathway,
  BeonQuestions,
  BeonRecommendation,
  BeonSettings,
  BeonPlanB,
  BeonRelatives,
  BeonRural,
  BeonNote,
  BeonAbout,
]

/** Registers every element, once; with a suffix, also under tags of the host's own (`<beon-pathway-SUFFIX>`). */
export function define(suffix = '', registry: CustomElementRegistry = customElements): void {
  for (const one of ELEMENTS) defineElement(suffix === '' ? one.tag : `${one.tag}-${suffix}`, one, registry)
}

define()
