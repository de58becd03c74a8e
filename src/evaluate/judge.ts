import { assertNever } from '../base/assert-never.ts'
import type { FactId } from '../facts/fact.ts'
import { partsOf, type Condition, type Limit } from '../pack/condition.ts'
import type { Interval } from '../truth/interval.ts'
import { all, any, atLeast, both, either, certainly, not, possibly, truthOf, type Truth } from '../truth/truth.ts'
import * as compared from './compare.ts'
import { asInterval, type Seen } from './seen.ts'

/** What conditions are judged against. */
export interface View {
  /** What is known of a fact; undefined while it is unknown. */
  readonly see: (fact: FactId) => Seen
  /** The value of a parameter of the pack. */
  readonly parameter: (id: string) => number
  /**
   * True when the question is what the answer could become once every fact is known: then being known is
   * certain to come, so the kinds that ask about knowledge itself say nothing of their own.
   */
  readonly completing: boolean
}

/** A condition with the truth of it and of all its parts: the whole tree, since an explanation needs it. */
export interface Trace {
  readonly condition: Condition
  readonly truth: Truth
  readonly parts: readonly Trace[]
}

/** The truth of a condition. This is the one place that walks conditions for their truth; nothing short-circuits an unknown into a no. */
export function judge(condition: Condition, view: View): Truth {
  if (!('of' in condition)) return judgeFact(condition, view)
  switch (condition.kind) {
    case 'all': {
      let truth: Truth = 'yes'
      for (const part of condition.of) truth = both(truth, judge(part, view))
      return truth
    }
    case 'any': {
      let truth: Truth = 'no'
      for (const part of condition.of) truth = either(truth, judge(part, view))
      return truth
    }
    case 'at-least':
    case 'not':
    case 'certainly':
    case 'possibly':
    case 'known': {
      const truths = partsOf(condition).map((part) => judge(part, view))
      return combine(condition, truths, view)
    }
  }
}

/** The truth of a condition with its whole tree. */
export function trace(condition: Condition, view: View): Trace {
  const parts = partsOf(condition).map((part) => trace(part, view))
  const truths = parts.map((part) => part.truth)
  return { condition, truth: 'of' in condition ? combine(condition, truths, view) : judgeFact(condition, view), parts }
}

type Compound = Extract<Condition, { of: unknown }>

function combine(condition: Compound, truths: readonly Truth[], view: View): Truth {
  const [first = 'unknown'] = truths
  switch (condition.kind) {
    case 'all':
      return all(truths)
    case 'any':
      return any(truths)
    case 'at-least':
      return atLeast(condition.n, truths)
    case 'not':
      return not(first)
    case 'certainly':
      return view.completing ? first : certainly(first)
    case 'possibly':
      return view.completing ? first : possibly(first)
    case 'known':
      return view.completing ? 'yes' : truthOf(first !== 'unknown')
    default:
      return assertNever(condition)
  }
}

function judgeFact(condition: Exclude<Condition, Compound>, view: View): Truth {
  const seen = view.see(condition.fact)
  switch (condition.kind) {
    case 'given':
      return view.completing ? 'yes' : truthOf(seen !== undefined)
    case 'is':
      return compared.is(seen, condition.value)
    case 'in':
      return compared.isIn(seen, condition.codes)
    case 'has-any':
      return compared.hasAny(seen, condition.codes)
    case 'has-all':
      return compared.hasAll(seen, condition.codes)
    case 'empty':
      return compared.isEmpty(seen)
    case 'within': {
      const limit = condition.limit
      return compared.isWithin(seen, condition.only, 'fact' in limit ? view.see(limit.fact) : limit)
    }
    case 'at-least-number':
    case 'above':
    case 'at-most':
    case 'below':
      if (seen === undefined) return 'unknown'
      return compared.compare(
        condition.kind,
        condition.size ? compared.sizeOf(seen) : asInterval(seen),
        limitOf(condition.limit, view),
      )
    default:
      return assertNever(condition)
  }
}

function limitOf(limit: Limit, view: View): Interval | undefined {
  switch (limit.kind) {
    case 'number':
      return { low: limit.value, high: limit.value }
    case 'parameter':
      return asInterval(view.parameter(limit.id))
    case 'fact':
      return asInterval(view.see(limit.id))
    default:
      return assertNever(limit)
  }
}
