import { choose } from '../choose/recommend.ts'
import { sceneOf, type Scene } from '../evaluate/scene.ts'
import { codesIn } from '../evaluate/seen.ts'
import type { ReadCase } from '../explain/assessment.ts'
import type { FactId, FactValue } from '../facts/fact.ts'
import type { ReasonCard } from './cards.ts'
import type { Translate } from './texts.ts'

/** A case on its way to be shown: every condition can be looked at again, to tell which facts are behind it. */
export interface ShownCase {
  readonly read: ReadCase
  readonly scene: Scene
  /** Whether the reader may be told of a fact. */
  readonly tells: (fact: FactId) => boolean
  /** Whether the reader is a clinician, who looks sources up. */
  readonly showsIds: boolean
  /** The rules of the gaps that nobody stays at home with. */
  readonly critical: ReadonlySet<string>
  /** What is decided by an answer, by rule, in words: filled as it is asked for. */
  readonly decided: Map<string, string>
  /** Rules as reasons, by id: many stand in several lists. Filled as they are asked for. */
  readonly reasons: Map<string, ReasonCard>
  readonly t: Translate
}

/** What is known of a fact; undefined where it is not. */
export function knownOf(fact: FactId | null, { read }: ShownCase): FactValue | undefined {
  const reading = read.readings.get(fact ?? '')
  return reading?.kind === 'known' ? reading.value : undefined
}

/** Sets a case up to be shown in the language of `t`: to a clinician, or to a reader who may be told of some facts. */
export function showCase(read: ReadCase, t: Translate, tells?: ShownCase['tells']): ShownCase {
  const scene = sceneOf(read.pack, read.readings)
  choose(scene)
  const critical = scene.see('home.critical')
  return {
    read,
    scene,
    tells: tells ?? (() => true),
    showsIds: !tells,
    critical: new Set(codesIn(critical)),
    decided: new Map(),
    reasons: new Map(),
    t,
  }
}
