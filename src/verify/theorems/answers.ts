import { SETTINGS } from '../../pack/pack.ts'
import { LOWER, gatesOf, isFirm, isLower } from '../claims.ts'
import type { Logic } from '../logic.ts'
import type { Theorem } from '../theorem.ts'
import { HOSPITAL_OUT } from './premises.ts'
import { ACUTE, given } from './words.ts'

const claim = { premises: [], changes: null }

/** That there is always an answer, and that it is not made of nothing. */
export const answerTheorems = (): readonly Theorem[] => [
  answers,
  coverage,
  placed,
  settled,
  firmIsSuitable,
  nothingKnown,
]

const answers: Theorem = {
  ...claim,
  name: 'answers',
  broken: ({ logic, pack, one: person }) =>
    logic.not(
      logic.and(
        exactlyOne(logic, [...SETTINGS, 'none_ready' as const, 'undetermined' as const].map(person.answer)),
        exactlyOne(
          logic,
          pack.selection.steps.map((step) => person.step(step.id)),
        ),
        exactlyOne(logic, pack.urgency.ranks.flat().map(person.urgency)),
      ),
    ),
}

const exactlyOne = <B>({ and, or, not }: Logic<B>, bits: readonly B[]): B =>
  and(or(...bits), not(or(...bits.flatMap((bit, at) => bits.slice(at + 1).map((other) => and(bit, other))))))

const coverage: Theorem = {
  ...claim,
  name: 'coverage',
  broken: ({ logic: { and, or, not }, pack, one: person }) => {
    const asks = or(
      ...SETTINGS.flatMap((setting) => gatesOf(pack).map(({ id }) => person.listed(setting, 'toAsk', id))),
    )
    const gap = or(...LOWER.flatMap((setting) => pack.rules.map(({ id }) => person.listed(setting, 'toFix', id))))
    return and(
      not(asks),
      not(person.answer('undetermined')),
      not(or(...SETTINGS.map(person.answer))),
      not(and(person.answer('none_ready'), gap)),
    )
  },
}

const placed: Theorem = {
  ...claim,
  name: 'acute-need-is-placed',
  premises: [HOSPITAL_OUT],
  broken: ({ logic: { and, or, not }, one: person }) =>
    and(person.truth(ACUTE).yes, not(person.urgency('screen_first')), not(or(...SETTINGS.map(person.answer)))),
}

const settled: Theorem = {
  ...claim,
  name: 'complete-is-determined',
  broken: ({ logic: { and, or }, pack, one: person }) =>
    and(
      ...pack.facts.map((fact) => person.known(fact.id)),
      or(person.answer('undetermined'), person.urgency('screen_first')),
    ),
}

const firmIsSuitable: Theorem = {
  ...claim,
  name: 'I3',
  broken: ({ logic, one: person }) =>
    logic.and(
      isFirm(logic, person),
      isLower(logic, person),
      logic.or(
        ...LOWER.map((setting) => logic.and(person.answer(setting), logic.not(person.status(setting, 'suitable')))),
      ),
    ),
}

const nothingKnown: Theorem = {
  ...claim,
  name: 'nothing-known',
  broken: ({ logic: { and, not }, pack, one: person }) =>
    and(
      ...pack.facts.map(({ id }) => person.truth(given(id)).no),
      not(and(person.answer('undetermined'), person.provisional, person.urgency('screen_first'))),
    ),
}
