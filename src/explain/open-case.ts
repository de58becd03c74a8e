import { select, type Selected } from '../choose/select.ts'
import { sceneOf, type Scene } from '../evaluate/scene.ts'
import type { Seen } from '../evaluate/seen.ts'
import type { FactId, Readings } from '../facts/fact.ts'
import type { Pack } from '../pack/pack.ts'

/** What could still become of a case: a completing scene, and every outcome of selection in it. */
export interface OpenCase {
  readonly scene: Scene
  readonly selected: Selected
}

/** Looks at what could still become of a case, with what is supposed of its unknown facts. */
export function openCase(pack: Pack, readings: Readings, supposed: ReadonlyMap<FactId, Seen> = new Map()): OpenCase {
  const scene = sceneOf(pack, readings, { completing: true, supposed })
  return { scene, selected: select(scene) }
}
