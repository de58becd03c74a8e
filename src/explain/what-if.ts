import { keptFor, keptIn } from '../base/kept-for.ts'
import { gatesOf } from '../choose/verdicts.ts'
import { sceneOf, indexOf, type Scene } from '../evaluate/scene.ts'
import type { FactId, FactValue } from '../facts/fact.ts'
import type { Readings } from '../facts/readings.ts'
import type { Pack, Rule, SettingId } from '../pack/pack.ts'
import { codesIn } from '../evaluate/seen.ts'
import { openFactsOfRule } from './open-facts.ts'
import { optionsOf } from './change-options.ts'
import { reaches } from '../evaluate/reach.ts'

/** One thing to bring about: a fact that a plan can change, and what it must become. */
export interface Change {
  readonly fact: FactId
  /** What it is now; null while it is unknown. */
  readonly from: FactValue | null
  readonly to: FactValue
  /** The rules that would stand in the way without it, when the rest of the set is changed, and who sees to each. */
  readonly closes: readonly { readonly rule: string; readonly owner: string | null }[]
}

/** A rule that no plan can get out of the way, and what of it is only a question. */
export interface Blocked {
  readonly rule: string
  /** Unknown facts that the rule waits for and that no plan decides: they must be asked. */
  readonly ask: readonly FactId[]
}

/** What would have to be in place for a setting to be suitable. */
export interface WhatIf {
  readonly setting: SettingId
  /**
   * `suitable`: it is already. `possible`: each set of changes makes it so. `ask-first`: it hangs on what must be asked, and no plan can
   * change. `impossible`: a blocked rule that waits for no answer stands whatever is arranged. `unknown`: the search was given up.
   */
  readonly answer: 'suitable' | 'possible' | 'ask-first' | 'impossible' | 'unknown'
  /** Sets of changes, fewest first; none holds another, and each was tried. */
  readonly sets: readonly (readonly Change[])[]
  readonly blocked: readonly Blocked[]
}

type Supposed = ReadonlyMap<FactId, FactValue>

const NOTHING: Supposed = new Map()

/** At most so many sets are given: nobody reads more. */
const MOST_SETS = 5
/** After so many looks at a rule the search ends, and says so. */
const MOST_LOOKS = 60_000

/**
 * The smallest sets of changes, over facts that a plan can change, that make a setting suitable. Exact: the rules that stand in the
 * way are taken one by one, each with every smallest way to settle it, sets of few changes before sets of many; every set is tried
 * as a whole before it is given.
 */
export function whatIfCase(setting: SettingId, readings: Readings, pack: Pack): WhatIf {
  const gates = gatesOf(setting, pack).map(({ rule }) => rule)
  const search = searchOf(gates, readings, pack)
  const failing = search.failing(NOTHING)
  const none = { setting, sets: [], blocked: [] }
  if (failing.length === 0) return { ...none, answer: 'suitable' }
  // Of a rule whose ways were not all tried it is not known that there is none.
  const blocked = failing.filter((rule) => search.waysToSettle(rule, NOTHING).length === 0 && !search.gaveUp())
  if (blocked.length > 0) {
    const now = sceneOf(pack, readings)
    const { facts } = indexOf(pack)
    const told = blocked.map((rule) => ({
      rule: rule.id,
      ask: [...openFactsOfRule(rule, now)].filter((id) => !facts.get(id)?.changeable),
    }))
    return { ...none, answer: told.every(({ ask }) => ask.length > 0) ? 'ask-first' : 'impossible', blocked: told }
  }
  const sets = search.smallest()
  if (sets.length > 0)
    return { ...none, answer: 'possible', sets: sets.map((set) => changesOf(set, search.failing, readings, pack)) }
  if (search.gaveUp()) return { ...none, answer: 'unknown' }
  return { ...none, answer: 'impossible', blocked: failing.map(({ id }) => ({ rule: id, ask: [] })) }
}

interface Search {
  readonly failing: (supposed: Supposed) => readonly Rule[]
  readonly waysToSettle: (rule: Rule, supposed: Supposed) => readonly Supposed[]
  readonly smallest: () => readonly Supposed[]
  readonly gaveUp: () => boolean
}

function searchOf(gates: readonly Rule[], readings: Readings, pack: Pack): Search {
  let looks = 0
  const now = sceneOf(pack, readings)
  const sceneWith = (supposed: Supposed) => sceneOf(pack, readings, { supposed, from: now })
  const gaveUp = () => looks >= MOST_LOOKS
  const changeable = keptFor((rule: Rule) => changeableOf(rule, pack))
  const settled = new Map<string, boolean>()
  const ways = new Map<string, readonly Supposed[]>()
  /** What is supposed of the facts that a rule can look at: nothing else can change it. */
  const keyOf = (rule: Rule, supposed: Supposed) =>
    JSON.stringify([rule.id, ...changeable(rule).map((id) => supposed.get(id) ?? null)])

  const holds = (rule: Rule, supposed: Supposed): boolean =>
    keptIn(settled, keyOf(rule, supposed), () => {
      looks += 1
      return isSettled(rule, sceneWith(supposed))
    })

  const failing = (supposed: Supposed) => gates.filter((rule) => !holds(rule, supposed))

  /** Every smallest extension of what is supposed that settles a rule by itself: no part of one settles it too. */
  const waysToSettle = (rule: Rule, supposed: Supposed): readonly Supposed[] =>
    keptIn(ways, keyOf(rule, supposed), () => waysFrom(rule, supposed))

  function waysFrom(rule: Rule, supposed: Supposed): readonly Supposed[] {
    const scene = sceneWith(supposed)
    const options = changeable(rule)
      .map((id) => ({ id, values: optionsOf(id, rule, scene, supposed.has(id)) }))
      .filter(({ values }) => values.length > 0)
    const found: Supposed[] = []
    const extend = (from: number, way: Supposed, left: number): void => {
      if (gaveUp()) return
      if (left === 0) {
        if (found.some((smaller) => [...smaller].every(([id, value]) => way.get(id) === value))) return
        if (holds(rule, new Map([...supposed, ...way]))) found.push(way)
        return
      }
      options.slice(from, options.length - left + 1).forEach(({ id, values }, at) => {
        for (const value of values) extend(from + at + 1, new Map([...way, [id, value]]), left - 1)
      })
    }
    for (let size = 1; size <= options.length; size++) extend(0, new Map(), size)
    return found
  }

  /** Sets of facts to change, with values, that settle every rule: those of fewest facts first, none holding another. */
  function smallest(): readonly Supposed[] {
    const found: Supposed[] = []
    const first = failing(NOTHING)
    const most = new Set(gates.flatMap(changeable)).size
    for (let size = atLeastSoMany(first, NOTHING); size <= most && !gaveUp() && found.length < MOST_SETS; size++) {
      settle(NOTHING, size, found, new Set())
    }
    return found
  }

  function settle(supposed: Supposed, size: number, found: Supposed[], tried: Set<string>): void {
    if (gaveUp() || found.length >= MOST_SETS) return
    const key = JSON.stringify([...supposed].sort())
    if (tried.has(key)) return
    tried.add(key)
    if (found.some((set) => [...set.keys()].every((id) => supposed.has(id)))) return
    const open = failing(supposed)
    if (open.length === 0) {
      found.push(leastDemanding(supposed))
      return
    }
    if (supposed.size + atLeastSoMany(open, supposed) > size) return
    const fewest = open
      .map((rule) => waysToSettle(rule, supposed))
      .reduce((least, one) => (one.length < least.length ? one : least))
    for (const way of fewest) {
      const next = new Map([...supposed, ...way])
      if (next.size <= size) settle(next, size, found, tried)
    }
  }

  /** Rules that share no changeable fact need a change each. */
  function atLeastSoMany(open: readonly Rule[], supposed: Supposed): number {
    const taken = new Set(supposed.keys())
    return open.filter((rule) => {
      const facts = changeable(rule)
      const isApart = !facts.some((id) => taken.has(id))
      if (isApart) for (const id of facts) taken.add(id)
      return isApart
    }).length
  }

  /** The same facts, each code as it is now where that still does. */
  function leastDemanding(supposed: Supposed): Supposed {
    let least = supposed
    for (const [id, value] of supposed) {
      const had = codesIn(now.see(id))
      for (const code of [...had, ...codesIn(value)]) {
        const others = codesIn(least.get(id)).filter((one) => one !== code)
        const next = new Map([...least, [id, had.includes(code) ? [...others, code] : others]])
        if (failing(next).length === 0) least = next
      }
    }
    return least
  }

  return { failing, waysToSettle, smallest, gaveUp }
}

/** The facts that a rule can look at and that a plan can change. */
const changeableOf = (rule: Rule, pack: Pack): readonly FactId[] =>
  pack.facts.flatMap(({ id, changeable }) => (changeable && reaches(rule, id, pack) ? [id] : []))

/** An exclusion is settled when it is known not to hold, a requirement when it is known to be met. */
const isSettled = (rule: Rule, scene: Scene): boolean => scene.truth(rule) === (rule.kind === 'excludes' ? 'no' : 'yes')

/** A change closes the rules that would stand in the way without it, when all else is changed. */
function changesOf(set: Supposed, failing: Search['failing'], readings: Readings, pack: Pack): readonly Change[] {
  return pack.facts.flatMap(({ id: fact }) => {
    const to = set.get(fact)
    if (to === undefined) return []
    const now = readings.get(fact)
    const others = new Map(set)
    others.delete(fact)
    const closes = failing(others).map(({ id, owner }) => ({ rule: id, owner }))
    return [{ fact, from: now?.kind === 'known' ? now.value : null, to, closes }]
  })
}
