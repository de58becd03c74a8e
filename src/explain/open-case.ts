import { keptFor } from '../base/kept-for.ts'
import { select, type Selected } from '../choose/select.ts'
import { sceneOf, type Scene } from '../evaluate/scene.ts'
import type { Seen } from '../evaluate/seen.ts'
import type { FactId } from '../facts/fact.ts'
import type { Readings } from '../facts/readings.ts'
import type { Pack } from '../pack/pack.ts'

/** What could still become of a case: a completing scene, and every outcome of selection in it. */
export interface OpenCase {
  readonly scene: Scene
  readonly selected: Selected
}

/** What is supposed of facts that are not known. */
export type Supposed = ReadonlyMap<FactId, Seen>

/** Nothing is supposed. */
export const NOTHING: Supposed = new Map()

/** Looks at what could still become of a case, with what is supposed of its unknown facts; `from` a look that supposed less. */
export function openCase(pack: Pack, readings: Readings, supposed = NOTHING, from?: Scene): OpenCase {
  const scene = openScene(pack, readings, supposed, from)
  return { scene, selected: select(scene) }
}

/** A scene of what could still become of a case. Where two sources disagree, neither need be right. */
export function openScene(pack: Pack, readings: Readings, supposed = NOTHING, from?: Scene): Scene {
  const scene = sceneOf(pack, readings, { completing: true, supposed, from })
  for (const id of conflictsIn(readings)) if (!supposed.has(id)) scene.put(id, undefined)
  return scene
}

const conflictsIn = keptFor((readings: Readings): readonly FactId[] =>
  [...readings].flatMap(([id, { kind }]) => (kind === 'conflict' ? [id] : [])),
)
