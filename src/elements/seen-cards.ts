import type { FactId } from '../facts/fact.ts'
import { present } from '../present/present.ts'
import { showCase } from '../present/shown-case.ts'
import type { Translate } from '../present/texts.ts'
import { isToldTo, type Audience } from './audience.ts'
import type { Seen } from './board.ts'
import type { Flow } from './flow.ts'

/** Makes the cards of a case, once for a case in a language and for a reader: the page is drawn more often than they change. */
export function cardMaker(): (flow: Flow, t: Translate, audience: Audience) => Seen {
  let madeOf: readonly unknown[] = []
  let made: Seen | undefined
  return (flow, t, audience) => {
    if (flow.kind === 'fault') return flow
    const of = [flow, t, audience]
    if (made && of.every((one, at) => one === madeOf[at])) return made
    const { read, assessment } = flow
    const tells = audience === 'clinician' ? undefined : (fact: FactId) => isToldTo(fact, audience, read.pack)
    const shown = showCase(read, t, tells)
    madeOf = of
    return (made = { kind: 'assessed', read, assessment, shown, cards: present(shown, assessment) })
  }
}
