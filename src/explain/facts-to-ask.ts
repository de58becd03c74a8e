import type { Seen } from '../evaluate/seen.ts'
import type { FactId } from '../facts/fact.ts'
import { firstToSplit, matters, tells, type Patience } from './matters.ts'
import type { Outlook, View } from './outlook.ts'

/** How many looks the searches for one case have together: at most so many, and fewer the more is open, since each then costs more. */
const looksFor = (open: number): number => Math.round(Math.min(600, 3000 / (open + 1)))
/** Every fact is looked for a little before any is looked for long: most that do not matter are soon known not to. */
const ROUNDS = [
  { looks: 12, dangerFirst: false },
  { looks: 40, dangerFirst: false },
  { looks: 40, dangerFirst: true },
  { looks: Infinity, dangerFirst: false },
] as const

/** An outlook under search. */
interface Searched {
  readonly outlook: Outlook
  readonly root: View
  readonly waitsFor: ReadonlySet<FactId>
  /** The facts that are not known not to matter to it. */
  readonly left: Set<FactId>
}

/**
 * The facts that can still change one of the outlooks. A fact is left out only when it is certain that it changes none: when the
 * looks come to an end before that, it is asked for. When all answers lead one way, but to another end than what is shown, the way
 * there is asked for.
 */
export function factsToAsk(outlooks: readonly Outlook[], looks?: number): Set<FactId> {
  const searched = outlooks.map((outlook): Searched => {
    const root = outlook.root()
    const waitsFor = new Set(root.hinges.flatMap(({ facts }) => [...facts(root.scene)]))
    return { outlook, root, waitsFor, left: new Set(waitsFor) }
  })
  const asked = new Set<FactId>()
  const open = new Set(searched.flatMap(({ waitsFor }) => [...waitsFor]))
  searchAll(searched, asked, looks ?? looksFor(open.size))
  for (const { left } of searched) for (const fact of left) asked.add(fact)
  for (const { outlook, waitsFor } of searched) {
    const isUnderWay = [...waitsFor].some((fact) => asked.has(fact))
    if (!isUnderWay && waitsFor.size > 0 && endOf(outlook) !== outlook.now) for (const fact of waitsFor) asked.add(fact)
  }
  return asked
}

/** Adds what matters to the facts that are asked for, and takes what does not from those that are left of an outlook. */
function searchAll(searched: readonly Searched[], asked: Set<FactId>, most: number): void {
  let looks = most
  const within = <T>(limit: number, run: (patience: Patience) => T): T => {
    const patience = { looks: Math.min(limit, looks) }
    const given = patience.looks
    const result = run(patience)
    looks -= given - patience.looks
    return result
  }
  for (const { looks: limit, dangerFirst } of ROUNDS) {
    for (const { outlook, root, left } of searched) {
      for (const fact of left) {
        if (asked.has(fact)) continue
        if (looks <= 0) return
        const found = within(limit * outlook.cost, (patience) => matters(fact, outlook, root, patience, dangerFirst))
        if (found.kind === 'none') left.delete(fact)
        if (found.kind !== 'witness') continue
        asked.add(fact)
        for (const other of found.supposed.keys()) {
          if (!left.has(other) || asked.has(other)) continue
          if (within(looks, (patience) => tells(other, found.supposed, outlook, root, patience))) asked.add(other)
        }
      }
    }
  }
}

/** Where one way to answer everything leads; undefined when it cannot be told. */
function endOf({ root, look }: Outlook): string | undefined {
  const supposed = new Map<FactId, Seen>()
  for (let view = root(); ; view = look(supposed, view)) {
    if (view.settled !== undefined) return view.settled
    const open = firstToSplit(view.hinges, undefined, view)
    if (!open) return undefined
    supposed.set(open.id, open.parts[0])
  }
}
