import type { Z3LowLevel, Z3_ast, Z3_context, Z3_solver } from 'z3-solver'
import { indexOfBit, isTurned, type Bit, type Graph, type Num, type Sum } from './graph.ts'

type Z3 = Z3LowLevel['Z3']

/** A patient that the solver found: what it chose for each variable that mattered. */
export interface Model {
  readonly truth: (name: string) => boolean
  /** Undefined when the number did not matter. */
  readonly number: (num: Num) => number | undefined
}

/** What the solver says to a question: somebody like that exists, nobody does, or it did not finish in time. */
export type Found =
  { readonly kind: 'found'; readonly model: Model } | { readonly kind: 'nobody' } | { readonly kind: 'unsettled' }

/** One graph before the solver; what it has learnt of it is kept from question to question. */
export interface Session {
  /** Whether anybody exists for whom all of these hold. */
  readonly ask: (bits: readonly Bit[], seconds: number) => Promise<Found>
  readonly close: () => void
}

/** Z3, over finite domains: truths, and numbers within bounds as bit-vectors. */
export interface Solver {
  readonly open: (graph: Graph) => Session
  /** Ends its threads, without which the process would not end. */
  readonly end: () => Promise<void>
}

/** Starts the solver; fails when the development dependency `z3-solver` is not installed. */
export async function startSolver(): Promise<Solver> {
  const z3 = await import('z3-solver')
  const started = await z3.init()
  const { Z3 } = started
  return {
    open: (graph) => openSession(graph, Z3),
    end: () => z3.killThreads(started.em),
  }
}

/** Terms are built by calls, not as text: the text that `eval_smtlib2_string` is given may be gone before its thread reads it. */
function openSession(graph: Graph, Z3: Z3): Session {
  const config = Z3.mk_config()
  const context = Z3.mk_context(config)
  Z3.del_config(config)
  const solver = Z3.mk_solver_for_logic(context, Z3.mk_string_symbol(context, 'QF_FD'))
  Z3.solver_inc_ref(context, solver)
  const terms = termsOf(graph, Z3, context)
  return {
    async ask(bits, seconds) {
      setTimeout(Z3, context, solver, seconds)
      const asked = bits.map(terms.of)
      for (const law of terms.laws()) Z3.solver_assert(context, solver, law)
      Z3.solver_push(context, solver)
      for (const term of asked) Z3.solver_assert(context, solver, term)
      const answer: number = await Z3.solver_check(context, solver)
      const found: Found =
        answer === 1
          ? { kind: 'found', model: readModel(Z3, context, solver, terms) }
          : { kind: answer === -1 ? 'nobody' : 'unsettled' }
      Z3.solver_pop(context, solver, 1)
      return found
    },
    close() {
      Z3.solver_dec_ref(context, solver)
      Z3.del_context(context)
    },
  }
}

function setTimeout(Z3: Z3, context: Z3_context, solver: Z3_solver, seconds: number): void {
  const params = Z3.mk_params(context)
  Z3.params_inc_ref(context, params)
  Z3.params_set_uint(context, params, Z3.mk_string_symbol(context, 'timeout'), Math.ceil(seconds * 1000))
  Z3.solver_set_params(context, solver, params)
  Z3.params_dec_ref(context, params)
}

interface Terms {
  readonly of: (bit: Bit) => Z3_ast
  /** The bounds of the numbers that have been written since they were last asked for. */
  readonly laws: () => readonly Z3_ast[]
  readonly truths: ReadonlyMap<string, Z3_ast>
  readonly numbers: ReadonlyMap<string, Z3_ast>
}

function termsOf(graph: Graph, Z3: Z3, context: Z3_context): Terms {
  const made = new Map<number, Z3_ast>()
  const truths = new Map<string, Z3_ast>()
  const numbers = new Map<string, Z3_ast>()
  const laws: Z3_ast[] = []
  const named = (name: string, sort: ReturnType<Z3['mk_bool_sort']>) =>
    Z3.mk_const(context, Z3.mk_string_symbol(context, name), sort)
  const literal = (value: number, width: number): Z3_ast => Z3.mk_int(context, value, Z3.mk_bv_sort(context, width))

  function of(bit: Bit): Z3_ast {
    const index = indexOfBit(bit)
    const term = made.get(index) ?? write(bit)
    made.set(index, term)
    return isTurned(bit) ? Z3.mk_not(context, term) : term
  }

  function write(bit: Bit): Z3_ast {
    const node = graph.node(bit)
    switch (node.kind) {
      case 'true':
        return Z3.mk_true(context)
      case 'variable': {
        const term = named(node.name, Z3.mk_bool_sort(context))
        truths.set(node.name, term)
        return term
      }
      case 'and':
        return Z3.mk_and(context, node.of.map(of))
      case 'at-most': {
        const width = 2 + bitsOf(Math.max(reachOf(node.a), reachOf(node.b)))
        return Z3.mk_bvsle(context, sum(node.a, width), sum(node.b, width))
      }
    }
  }

  /** A number stands in its bit-vector as its distance from the least it can be. */
  function number(num: Num): Z3_ast {
    const known = numbers.get(num.name)
    if (known) return known
    const width = bitsOf(num.max - num.min)
    const term = named(num.name, Z3.mk_bv_sort(context, width))
    laws.push(Z3.mk_bvule(context, term, literal(num.max - num.min, width)))
    numbers.set(num.name, term)
    return term
  }

  function sum({ parts, plus }: Sum, width: number): Z3_ast {
    return parts
      .map(({ num, gate }) => {
        const wide = Z3.mk_zero_ext(context, width - bitsOf(num.max - num.min), number(num))
        const term = Z3.mk_bvadd(context, wide, literal(num.min, width))
        return gate === graph.yes ? term : Z3.mk_ite(context, of(gate), term, literal(0, width))
      })
      .reduce((total, term) => Z3.mk_bvadd(context, total, term), literal(plus, width))
  }

  return { of, laws: () => laws.splice(0), truths, numbers }
}

const reachOf = ({ parts, plus }: Sum): number =>
  parts.reduce((sum, { num }) => sum + Math.max(Math.abs(num.min), Math.abs(num.max)), Math.abs(plus))
const bitsOf = (most: number): number => Math.max(1, Math.ceil(Math.log2(most + 1)))

/** Reads what was chosen while the model is still there. */
function readModel(Z3: Z3, context: Z3_context, solver: Z3_solver, { truths, numbers }: Terms): Model {
  const model = Z3.solver_get_model(context, solver)
  Z3.model_inc_ref(context, model)
  const valueOf = (term: Z3_ast): Z3_ast => Z3.model_eval(context, model, term, false) ?? term
  const chosen = new Map([...truths].map(([name, term]) => [name, Z3.get_bool_value(context, valueOf(term))]))
  const counted = new Map(
    [...numbers].flatMap(([name, term]) => {
      const value = valueOf(term)
      return Z3.is_numeral_ast(context, value) ? [[name, Number(Z3.get_numeral_string(context, value))] as const] : []
    }),
  )
  Z3.model_dec_ref(context, model)
  return {
    truth: (name) => Number(chosen.get(name)) === 1,
    number: ({ name, min }) => {
      const distance = counted.get(name)
      return distance === undefined ? undefined : distance + min
    },
  }
}
