import { gatesOf } from '../choose/verdicts.ts'
import { indexOf, sceneOf } from '../evaluate/scene.ts'
import { whatIfCase, type Change, type WhatIf } from '../explain/what-if.ts'
import type { FactId } from '../facts/fact.ts'
import type { SettingId } from '../pack/pack.ts'
import { changeText } from './change-text.ts'
import type { ChangeLine, WhatIfCard } from './cards.ts'
import { reasonCard } from './reason-card.ts'
import type { ShownCase } from './shown-case.ts'

/**
 * What would have to be in place for a setting to be suitable, as a list of things to do. Not part of the cards of an
 * assessment: the search takes longer than all of them, so it is made for the setting that somebody asks about.
 */
export const whatIfCards = (setting: SettingId, shown: ShownCase): WhatIfCard =>
  whatIfCard(whatIfCase(setting, shown.read.readings, shown.read.pack), shown)

/** Whether anybody plans for a setting: hospital is where the patient goes when nothing nearer will do, or not at all. */
export const isWorkedTowards = (setting: SettingId): boolean => setting !== 'hospital'

/** An answer to "what if" in words. */
export function whatIfCard({ setting, answer, sets, blocked }: WhatIf, shown: ShownCase): WhatIfCard {
  const { read, t } = shown
  const stands = blocked.filter(({ ask }) => ask.length === 0)
  const isShared = (one: Change) => sets.every((set) => set.some((other) => isSame(one, other)))
  const lines = (set: readonly Change[], shared: boolean) =>
    set.filter((one) => isShared(one) === shared).map((change) => changeLine(change, set, setting, shown))
  const asked = new Set<FactId>(blocked.flatMap(({ ask }) => ask))
  return {
    setting,
    answer,
    text: t(`way.${answer}`),
    always: lines(sets[0] ?? [], true),
    oneOf: sets.length < 2 ? [] : sets.map((set) => lines(set, false)),
    stands: stands.map(({ rule }) => reasonCard(rule, shown)),
    ask: read.pack.facts
      .filter(({ id }) => asked.has(id))
      .map(({ id }) => ({ fact: id, question: t(`fact.${id}.question`) })),
  }
}

const isSame = (one: Change, other: Change): boolean =>
  one.fact === other.fact && JSON.stringify(one.to) === JSON.stringify(other.to)

function changeLine(change: Change, set: readonly Change[], setting: SettingId, shown: ShownCase): ChangeLine {
  const { read, t } = shown
  const owners = change.closes.flatMap(({ owner }) => (owner === null ? [] : [t(`owner.${owner}`)]))
  return {
    fact: change.fact,
    text: changeText(change, othersThatDo(change, set, setting, shown), read.pack, t),
    owners: [...new Set(owners)],
    closes: [...new Set(change.closes.map(({ rule }) => t(`rule.${rule}.title`)))],
  }
}

/** The other codes that make the setting suitable, all else in the set alike: one is proposed, but the choice is the reader's. */
function othersThatDo(
  change: Change,
  set: readonly Change[],
  setting: SettingId,
  { read }: ShownCase,
): readonly string[] {
  const { facts } = indexOf(read.pack)
  const fact = facts.get(change.fact)
  if (fact?.type !== 'code') return []
  const gates = gatesOf(setting, read.pack)
  return fact.codes.filter((code) => {
    if (code === change.to || code === change.from) return false
    const supposed = new Map(set.map(({ fact: id, to }) => [id, id === change.fact ? code : to]))
    const scene = sceneOf(read.pack, read.readings, { supposed })
    return gates.every(({ node, isRequired }) => scene.truthOf(node) === (isRequired ? 'yes' : 'no'))
  })
}
