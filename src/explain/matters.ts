import type { Seen } from '../evaluate/seen.ts'
import type { FactId } from '../facts/fact.ts'
import { NOTHING, type Supposed } from './open-case.ts'
import type { Hinge, Outlook, View } from './outlook.ts'
import { split } from './split.ts'

/** How many looks are left. */
export interface Patience {
  looks: number
}

/**
 * Whether a fact matters: `witness` holds what is supposed of the other facts, and one value of this fact, when its values lead to
 * different ends; `none` is certain; `gave-up` when the looks came to an end.
 */
export type Matter =
  { readonly kind: 'witness'; readonly supposed: Supposed } | { readonly kind: 'none' } | { readonly kind: 'gave-up' }

const NONE: Matter = { kind: 'none' }
const GAVE_UP: Matter = { kind: 'gave-up' }

/**
 * Whether two ways to complete the case that differ in nothing but this fact lead an outlook to different ends. Supposes the facts that
 * stand beside it in a condition, one after the other, until it stands alone and its values tell, or until nothing hangs on it.
 * Together the suppositions are everything, so that the answer is exact. With `dangerFirst` the worst is supposed first.
 */
export function matters(fact: FactId, outlook: Outlook, root: View, patience: Patience, dangerFirst = false): Matter {
  return search(NOTHING, root)

  function search(supposed: Supposed, view: View): Matter {
    let isAwaited = false
    for (const hinge of view.hinges) {
      if (!waits(hinge, fact, view)) continue
      isAwaited = true
      const beside = firstToSplit([hinge], fact, view)
      if (beside) return tryAll(beside.id, dangerFirst ? [...beside.parts].reverse() : beside.parts, supposed, view)
    }
    if (!isAwaited) return NONE
    const { told, first, isOpen } = endsOf(fact, supposed, outlook, view, patience)
    if (told.size > 1) return { kind: 'witness', supposed: new Map(supposed).set(fact, first) }
    if (!isOpen) return NONE
    const further = firstToSplit(view.hinges, fact, view)
    return further ? tryAll(further.id, further.parts, supposed, view) : GAVE_UP
  }

  function tryAll(id: FactId, parts: readonly Seen[], supposed: Supposed, view: View): Matter {
    for (const part of parts) {
      const next = new Map(supposed).set(id, part)
      const seen = look(next, outlook, view, patience)
      const found = seen ? search(next, seen) : GAVE_UP
      if (found.kind !== 'none') return found
    }
    return NONE
  }
}

/** Whether the values of a fact alone lead to different ends, when all else is as it is supposed to be. */
export function tells(fact: FactId, supposed: Supposed, outlook: Outlook, root: View, patience: Patience): boolean {
  const others = new Map(supposed)
  others.delete(fact)
  const view = look(others, outlook, root, patience)
  return view !== undefined && endsOf(fact, others, outlook, view, patience).told.size > 1
}

interface Ends {
  readonly told: ReadonlySet<string>
  /** The first value that told. */
  readonly first: Seen
  /** Whether some values do not tell yet. */
  readonly isOpen: boolean
}

/** Where the values of a fact lead; two different ends are enough to know. */
function endsOf(fact: FactId, supposed: Supposed, outlook: Outlook, view: View, patience: Patience): Ends {
  const told = new Set<string>()
  let first: Seen
  let isOpen = false
  const visit = (value: Seen, seen: View): void => {
    if (seen.settled !== undefined) {
      if (told.size === 0) first = value
      told.add(seen.settled)
      return
    }
    const parts = seen.hinges.some((hinge) => waits(hinge, fact, seen)) ? split(fact, seen.scene) : []
    if (parts.length === 0) isOpen = true
    for (const part of parts) {
      if (told.size > 1) return
      const next = look(new Map(supposed).set(fact, part), outlook, view, patience)
      if (next) visit(part, next)
      else isOpen = true
    }
  }
  visit(undefined, view)
  return { told, first, isOpen }
}

function look(supposed: Supposed, outlook: Outlook, from: View, patience: Patience): View | undefined {
  if (patience.looks < outlook.cost) return undefined
  patience.looks -= outlook.cost
  return outlook.look(supposed, from)
}

const waits = ({ reaches, facts }: Hinge, fact: FactId, { scene }: View): boolean =>
  reaches(fact, scene) && facts(scene).has(fact)

/** The first open fact but this one that can be split, with the cases that it falls into. */
export function firstToSplit(hinges: readonly Hinge[], but: FactId | undefined, { scene }: Pick<View, 'scene'>) {
  for (const { facts } of hinges) {
    for (const id of facts(scene)) {
      const parts = id === but ? [] : split(id, scene)
      if (parts.length > 0) return { id, parts }
    }
  }
  return undefined
}
