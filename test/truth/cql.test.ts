// HL7's test vectors for CQL's logical and nullological operators, read where they lie: yes | no | unknown is CQL's
// true | false | null. Every vector is either passed or stands in DEVIATIONS with the reason.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { Judge } from '../../src/evaluate/judge.ts'
import { programOf } from '../../src/evaluate/program.ts'
import type { Seen } from '../../src/evaluate/seen.ts'
import { readCondition } from '../../src/pack/read-condition.ts'
import { all, any, certainly, not, truthOf, type Truth } from '../../src/truth/truth.ts'

const VECTORS = new URL('../../../shared/vectors/cql/', import.meta.url)
const FILES = ['CqlLogicalOperatorsTest.xml', 'CqlNullologicalOperatorsTest.xml']

/** Vectors that the rule language cannot say, on purpose. Quoted in the README: keep each reason a sentence. */
const DEVIATIONS = [
  {
    operator: 'Coalesce',
    vectors: [
      'CoalesceANull',
      'CoalesceNullA',
      'CoalesceEmptyList',
      'CoalesceListFirstA',
      'CoalesceListLastA',
      'CoalesceFirstList',
      'CoalesceLastList',
      'DateTimeCoalesce',
      'DateTimeListCoalesce',
      'TimeCoalesce',
      'TimeListCoalesce',
    ],
    because: 'It puts a default in the place of a missing value; the rule language has no default values.',
  },
]

/** How each operator of CQL is said here; those without a word of their own are put together from others. */
const SAID_AS: Readonly<Record<string, string>> = {
  and: 'all',
  or: 'any',
  not: 'not',
  implies: 'any [not a, b]',
  xor: 'any [all [a, not b], all [not a, b]]',
  IsTrue: 'certainly',
  IsFalse: 'certainly not',
  IsNull: 'given: false, or not known',
}

interface Vector {
  readonly name: string
  readonly expression: string
  readonly output: string
}

/** The vectors of a file. */
function readVectors(xml: string): readonly Vector[] {
  const inside = (text: string, tag: string) =>
    (new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(text)?.[1] ?? '').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
  return [...xml.matchAll(/<test name="(\w+)"[^>]*>(.*?)<\/test>/gs)].map(([, name = '', body = '']) => ({
    name,
    expression: inside(body, 'expression'),
    output: inside(body, 'output'),
  }))
}

type Binary = 'and' | 'or' | 'xor' | 'implies'
type Unary = 'not' | 'IsTrue' | 'IsFalse' | 'IsNull'
type Literal = boolean | number | string | null
type Term =
  | { readonly kind: 'literal'; readonly value: Literal; readonly fact: string }
  | { readonly kind: Unary; readonly of: Term }
  | { readonly kind: Binary; readonly of: readonly [Term, Term] }

const WORDS: Readonly<Record<string, Literal>> = { true: true, false: false, null: null }

/** Reads `a`, `a op b`, `not a` and `IsX(a)` of literals; undefined for what the rule language has no words for. */
function readTerm(expression: string): Term | undefined {
  const [, single, first, operator, second] =
    /^(not |Is\w+\()?('[^']*'|\w+)(?: (\w+) (\w+))?\)?$/.exec(expression) ?? []
  const a = readLiteral(first, 'a')
  if (!a) return undefined
  const unary = (['not', 'IsTrue', 'IsFalse', 'IsNull'] as const).find((one) => single?.startsWith(one))
  if (single !== undefined) return unary && { kind: unary, of: a }
  const b = readLiteral(second, 'b')
  const binary = (['and', 'or', 'xor', 'implies'] as const).find((one) => one === operator)
  if (operator === undefined) return a
  return b && binary && { kind: binary, of: [a, b] }
}

function readLiteral(text: string | undefined, fact: string): Term | undefined {
  if (text === undefined) return undefined
  if (Object.hasOwn(WORDS, text)) return { kind: 'literal', value: WORDS[text] ?? null, fact }
  if (text.startsWith("'")) return { kind: 'literal', value: text.slice(1, -1), fact }
  return /^\d+$/.test(text) ? { kind: 'literal', value: Number(text), fact } : undefined
}

/** The term by the functions of src/truth alone; a value that is no boolean is only known or not. */
function byTruth(term: Term): Truth {
  switch (term.kind) {
    case 'literal':
      return typeof term.value === 'boolean' ? truthOf(term.value) : 'unknown'
    case 'not':
      return not(byTruth(term.of))
    case 'IsTrue':
      return certainly(byTruth(term.of))
    case 'IsFalse':
      return certainly(not(byTruth(term.of)))
    case 'IsNull':
      return truthOf(term.of.kind === 'literal' ? term.of.value === null : byTruth(term.of) === 'unknown')
    case 'and':
      return all(term.of.map(byTruth))
    case 'or':
      return any(term.of.map(byTruth))
    case 'implies':
      return any([not(byTruth(term.of[0])), byTruth(term.of[1])])
    case 'xor': {
      const [a, b] = [byTruth(term.of[0]), byTruth(term.of[1])]
      return any([all([a, not(b)]), all([not(a), b])])
    }
  }
}

type Written = Readonly<Record<string, unknown>>

/** The term in the words of the rule files, in every way it can be said. */
function waysToWrite(term: Term): readonly Written[] {
  switch (term.kind) {
    case 'literal':
      return [{ fact: term.fact, is: true }]
    case 'not':
      return [...waysToWrite(term.of).map((of) => ({ not: of })), ...opposite(term.of)]
    case 'IsTrue':
      return waysToWrite(term.of).map((certain) => ({ certainly: certain }))
    case 'IsFalse':
      return opposite(term.of).map((certain) => ({ certainly: certain }))
    case 'IsNull':
      if (term.of.kind !== 'literal') return waysToWrite(term.of).map((known) => ({ not: { known } }))
      return [
        { fact: term.of.fact, given: false },
        { not: { fact: term.of.fact, given: true } },
        ...(typeof term.of.value === 'boolean' || term.of.value === null
          ? waysToWrite(term.of).map((known) => ({ not: { known } }))
          : []),
      ]
    case 'and':
      return pairs(waysToWrite(term.of[0]), waysToWrite(term.of[1])).flatMap((of) => [{ all: of }, { atLeast: 2, of }])
    case 'or':
      return pairs(waysToWrite(term.of[0]), waysToWrite(term.of[1])).flatMap((of) => [{ any: of }, { atLeast: 1, of }])
    case 'implies':
      return pairs(opposite(term.of[0]), waysToWrite(term.of[1])).map((of) => ({ any: of }))
    case 'xor': {
      const [a, b] = term.of
      const either = pairs(waysToWrite(a), opposite(b)).map((of) => ({ all: of }))
      const other = pairs(opposite(a), waysToWrite(b)).map((of) => ({ all: of }))
      return pairs(either, other).map((of) => ({ any: of }))
    }
  }
}

const opposite = (term: Term): readonly Written[] =>
  term.kind === 'literal' ? [{ fact: term.fact, isNot: true }] : waysToWrite(term).map((of) => ({ not: of }))

const pairs = (some: readonly Written[], others: readonly Written[]): readonly (readonly Written[])[] =>
  some.flatMap((one) => others.map((other) => [one, other]))

function literalsOf(term: Term): readonly Extract<Term, { kind: 'literal' }>[] {
  if (term.kind === 'literal') return [term]
  return 'kind' in term.of ? literalsOf(term.of) : term.of.flatMap(literalsOf)
}

/** Null is a fact that is not known. */
class JudgeOf extends Judge {
  private readonly facts: ReadonlyMap<string, Seen>

  constructor(term: Term) {
    super(
      programOf(() => NaN),
      false,
    )
    this.facts = new Map(literalsOf(term).map(({ fact, value }) => [fact, value ?? undefined]))
  }

  protected lookUp(fact: string) {
    return this.facts.get(fact)
  }
}

const TRUTHS: Readonly<Record<string, Truth>> = { true: 'yes', false: 'no', null: 'unknown' }
const deviating = DEVIATIONS.flatMap(({ vectors }) => vectors)

const absent = FILES.filter((file) => !existsSync(new URL(file, VECTORS)))
if (absent.length > 0) {
  const reason = `not on this machine: ${absent.map((file) => `../shared/vectors/cql/${file}`).join(', ')}`
  process.stdout.write(`HL7's CQL vectors are skipped: ${reason}\n`)
  test("HL7's CQL vectors", { skip: reason })
} else describe("HL7's CQL vectors", passVectors)

function passVectors() {
  const texts = FILES.map((file) => readFileSync(new URL(file, VECTORS), 'utf8'))
  const vectors = texts.flatMap(readVectors)

  test('every test of the files is read', () => {
    assert.equal(vectors.length, texts.join('').split('<test ').length - 1)
    assert.equal(new Set(vectors.map(({ name }) => name)).size, vectors.length)
  })

  for (const { name, expression, output } of vectors) {
    const term = readTerm(expression)
    if (term && !deviating.includes(name)) {
      test(`${name}: ${expression} is ${output}`, () => {
        const expected = TRUTHS[output]
        assert.ok(expected, `an output of another kind: ${output}`)
        assert.equal(byTruth(term), expected, 'by the functions of src/truth')
        const ways = waysToWrite(term)
        assert.ok(ways.length > 0)
        for (const written of ways) {
          const condition = readCondition(written, name)
          assert.ok(condition.ok, JSON.stringify(condition))
          assert.equal(new JudgeOf(term).judge(condition.value), expected, JSON.stringify(written))
        }
      })
    } else {
      test(`${name}: ${expression} is a deviation with a reason`, () => {
        const deviation = DEVIATIONS.find((one) => one.vectors.includes(name))
        assert.ok(deviation, 'neither passed nor in DEVIATIONS')
        assert.equal(term, undefined, 'a vector that can be said must be passed')
        assert.ok(expression.startsWith(`${deviation.operator}(`))
      })
    }
  }

  test('every deviation is one of the vectors, named once', () => {
    const names = vectors.map(({ name }) => name)
    assert.deepEqual(
      deviating.filter((name) => !names.includes(name)),
      [],
    )
    assert.equal(new Set(deviating).size, deviating.length)
  })

  test('every operator of the vectors is passed in words of the rule language, or deviates', () => {
    const operators = vectors.map(
      ({ expression }) => /^(Is\w+|not|Coalesce)|(?<= )(and|or|xor|implies)(?= )/.exec(expression)?.[0],
    )
    const said = [...Object.keys(SAID_AS), ...DEVIATIONS.map(({ operator }) => operator)]
    assert.deepEqual([...new Set(operators)].sort(), said.sort())
  })
}
