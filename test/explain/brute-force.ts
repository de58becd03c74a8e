import { planBOf, relativesOf } from '../../src/choose/parts.ts'
import { recommend } from '../../src/choose/recommend.ts'
import { select } from '../../src/choose/select.ts'
import type { Verdicts } from '../../src/choose/verdicts.ts'
import { sceneOf, type Scene } from '../../src/evaluate/scene.ts'
import { isDecided } from '../../src/explain/decided.ts'
import { openCase } from '../../src/explain/open-case.ts'
import type { FactId, FactValue, Reading } from '../../src/facts/fact.ts'
import type { Readings } from '../../src/facts/readings.ts'
import { VERDICT_FACTS } from '../../src/pack/check-pack.ts'
import { SETTINGS, type Pack } from '../../src/pack/pack.ts'

/** A case as it stands: its scene with the recommendation told, and what is shown. */
export interface Standing {
  readonly scene: Scene
  readonly verdicts: Verdicts
  readonly shown: Shown
  readonly decided: boolean
}

/** What the user looks at, each thing by its name. */
export type Shown = Readonly<Record<string, string>>

/** An unknown fact with every value that it can have. */
export interface Unknown {
  readonly id: FactId
  readonly values: readonly FactValue[]
}

export const known = (value: FactValue): Reading => ({ kind: 'known', value })

/** Judges a case without asking. */
export function standingOf(pack: Pack, readings: Readings): Standing {
  const scene = sceneOf(pack, readings)
  const { verdicts, outcomes } = select(scene)
  const [outcome] = outcomes
  if (!outcome) throw new Error('no outcome')
  recommend(outcome, verdicts, scene)
  const statuses = SETTINGS.map((setting) => [setting, verdicts[setting].status] as const)
  const shown = {
    choice: `${outcome.setting} ${outcome.urgency}`,
    ...Object.fromEntries(statuses),
    planB: planBOf(scene).status,
    relatives: relativesOf(scene).status,
    ...flagsOf(pack, readings, scene),
  }
  return { scene, verdicts, shown, decided: isDecided(outcome, pack, readings, openCase(pack, readings)) }
}

/** Flags are looked at as long as the recommendation stands: here as it stands in `now`. */
function flagsOf(pack: Pack, readings: Readings, now: Scene): Shown {
  const supposed = new Map(VERDICT_FACTS.map((id) => [id, id.startsWith('recommendation') ? now.see(id) : undefined]))
  const scene = sceneOf(pack, readings, { supposed })
  const flags = pack.rules.filter(({ about }) => about === 'rural')
  return Object.fromEntries(flags.map((rule) => [`flag ${rule.id}`, scene.truth(rule)]))
}

/** For each thing that is looked at: what it comes to in every completion, and the facts that alone can change it in one. */
export interface Counted {
  readonly ends: ReadonlySet<string>
  readonly changedBy: ReadonlySet<FactId>
}

/** Counts every completion of a case. */
export function countAll(pack: Pack, readings: Readings, unknown: readonly Unknown[]): ReadonlyMap<string, Counted> {
  const { scene } = standingOf(pack, readings)
  const sizes = unknown.map(({ values }) => values.length)
  const steps = sizes.map((_, at) => sizes.slice(0, at).reduce((product, size) => product * size, 1))
  const count = sizes.reduce((product, size) => product * size, 1)
  const all = Array.from({ length: count }, (_, number): Shown => {
    const complete = readings.with(
      unknown.map(({ id, values }, at) => {
        const value = values[Math.floor(number / (steps[at] ?? 1)) % values.length]
        return [id, known(value as FactValue)] as const
      }),
    )
    return { ...standingOf(pack, complete).shown, ...flagsOf(pack, complete, scene) }
  })
  const names = Object.keys(all[0] ?? {})
  return new Map(
    names.map((name) => {
      const changing = unknown.filter((_, at) => {
        const step = steps[at] ?? 1
        const digit = (number: number) => Math.floor(number / step) % (sizes[at] ?? 1)
        return all.some((shown, number) => shown[name] !== all[number - digit(number) * step]?.[name])
      })
      return [
        name,
        { ends: new Set(all.map((shown) => shown[name] ?? '')), changedBy: new Set(changing.map(({ id }) => id)) },
      ]
    }),
  )
}
