import type { Condition } from '../../pack/condition.ts'
import type { Score } from '../../pack/pack.ts'
import type { Truth } from '../../truth/truth.ts'
import { truthSaid, type Evidence, type SaidScore } from '../evidence.ts'
import type { Three, Told } from '../logic.ts'
import type { Theorem } from '../theorem.ts'

const claim = { premises: [], changes: null }

/** That every rule says exactly what the evidence says of it, of every patient, unknown included, and every score holds for whom it should. */
export const evidenceTheorems = ({ rules, scores }: Evidence): readonly Theorem[] => [
  ...rules
    .filter(({ when, says }) => when !== null || says !== null)
    .map((rule): Theorem => {
      const said = truthSaid(rule)
      return {
        ...claim,
        name: `says:${rule.id}`,
        params: { id: rule.id },
        broken: (told) => isApart(told, told.one.rule(rule.id), told.one.truth(said)),
        tells: (one) => ({
          key: 'verify.says-apart',
          params: { id: rule.id, ours: truthOf(one.rule(rule.id)), theirs: truthOf(one.truth(said)) },
        }),
      }
    }),
  ...scores.map((said): Theorem => ({
    ...claim,
    name: `score:${said.id}`,
    params: { id: said.id },
    broken: (told) => {
      const score = told.pack.scores.find(({ id }) => id === said.id)
      if (!score) return told.logic.yes
      const pairs = pairsOf(score, said)
      return told.logic.or(...pairs.map(([a, b]) => isApart(told, told.one.truth(a), told.one.truth(b))))
    },
  })),
]

const ALWAYS: Condition = { kind: 'all', of: [] }

/** The conditions of a score, each beside what the evidence puts in its place; the points are compared elsewhere. */
function pairsOf(score: Score, said: SaidScore): readonly (readonly [Condition, Condition])[] {
  const tables = score.items.flatMap((item) => (item.kind === 'bands' ? item.tables.map(({ when }) => when) : [ALWAYS]))
  return [[score.off, said.off], ...said.points.map(({ when }, at) => [tables[at] ?? ALWAYS, when ?? ALWAYS] as const)]
}

const truthOf = ({ yes, no }: Three<boolean>): Truth => (yes ? 'yes' : no ? 'no' : 'unknown')

/** Whether two truths differ, unknown and known told apart. */
const isApart = <B>({ logic: { and, or, not } }: Told<B>, a: Three<B>, b: Three<B>): B =>
  or(and(a.yes, not(b.yes)), and(b.yes, not(a.yes)), and(a.no, not(b.no)), and(b.no, not(a.no)))
