import { groupBy } from '../base/group-by.ts'
import type { Translate } from '../present/texts.ts'
import type { CaseFacts } from './real-person.ts'
import type { Finding } from './finding.ts'

/** A finding in the reader's language; `known`: why the pack leaves it so. */
export type ReportedFinding = Pick<Finding, 'check' | 'path'> & { readonly says: string; readonly known: string | null }

/** A case that `beon assess` runs, and what it says. */
export interface ReportedCase {
  readonly facts: CaseFacts
  readonly answer: { readonly setting: string; readonly provisional: boolean; readonly urgency: string }
}

/** Of a pack that gives no answer at all, which only a broken one does. */
export const NO_ANSWER: ReportedCase['answer'] = { setting: 'no answer', provisional: false, urgency: 'none' }

/** A theorem with its verdict. */
export type ReportedTheorem = {
  readonly name: string
  readonly says: string
  readonly premises: readonly { readonly says: string; readonly ruling: string }[]
  readonly seconds: number
} & (
  | { readonly verdict: 'proven' }
  | {
      readonly verdict: 'refuted'
      readonly known: string | null
      readonly case: ReportedCase
      /** The second person, where the theorem compares two. */
      readonly other?: ReportedCase
      /** What is wrong, where the answers do not show it. */
      readonly tells?: string
    }
  | { readonly verdict: 'not proven'; readonly why: string }
)

/** All that was found out about a pack; `pack` is null when it could not be read as one. */
export interface Report {
  readonly pack: { readonly id: string; readonly version: string; readonly hash: string } | null
  readonly findings: readonly ReportedFinding[]
  readonly theorems: readonly ReportedTheorem[]
}

/** Whether a theorem is refuted, and the pack does not own up to it. */
const isNew = (theorem: ReportedTheorem): boolean => theorem.verdict === 'refuted' && theorem.known === null

/** Whether there is nothing to mend: what the pack owns up to does not count. */
export const isClean = ({ findings, theorems }: Report): boolean =>
  findings.every(({ known }) => known !== null) &&
  theorems.every((theorem) => theorem.verdict !== 'not proven' && !isNew(theorem))

/** A finding on a line, with why it stays so where it is known. */
export function findingLine({ check, path, says, known }: ReportedFinding, t: Translate): string {
  const [word, text] =
    known === null
      ? [t('verify.line.finding'), says]
      : [t('verify.line.known'), t('verify.line.known-because', { what: says, why: known })]
  return `${word}  ${check}  ${path}  ${text}\n`
}

/** A theorem on a line, its premises and counterexample below it; a case runs as it stands with `beon assess`. */
export function theoremLines(theorem: ReportedTheorem, at: number, of: number, t: Translate): string {
  const { name, says, premises, seconds } = theorem
  const lines = [
    `[${at}/${of}]  ${name}  ${verdictText(theorem, t)}  ${seconds.toFixed(1).replace('.', t('format.decimal'))} s`,
    `    ${says}`,
    ...premises.map((one) => `    ${t('verify.line.premise', { ...one })}`),
    ...(theorem.verdict === 'not proven' ? [`    ${theorem.why}`] : []),
    ...(theorem.verdict === 'refuted' ? casesLines(theorem, t) : []),
    ...('tells' in theorem ? [`    ${theorem.tells}`] : []),
  ]
  return `${lines.join('\n')}\n`
}

function verdictText(theorem: ReportedTheorem, t: Translate): string {
  if (theorem.verdict === 'proven') return t('verify.line.proven')
  if (theorem.verdict === 'not proven') return t('verify.line.not-proven')
  const refuted = t('verify.line.refuted')
  return theorem.known === null ? refuted : t('verify.line.known-because', { what: refuted, why: theorem.known })
}

const casesLines = (theorem: Extract<ReportedTheorem, { verdict: 'refuted' }>, t: Translate): readonly string[] =>
  theorem.other
    ? [...caseLines(theorem.case, 'verify.line.first', t), ...caseLines(theorem.other, 'verify.line.second', t)]
    : caseLines(theorem.case, 'verify.line.case', t)

const caseLines = ({ facts, answer }: ReportedCase, name: string, t: Translate): readonly string[] => [
  `    ${t(name, { answer: answerText(answer, t) })}`,
  `    ${JSON.stringify({ facts })}`,
]

/** Setting and urgency by the codes that rules, cases and `beon assess --json` use. */
function answerText(answer: ReportedCase['answer'], t: Translate): string {
  if (answer.setting === NO_ANSWER.setting) return t('verify.line.no-answer')
  const { provisional, ...codes } = answer
  return t(provisional ? 'verify.line.provisional' : 'verify.line.firm', codes)
}

/** The sum of a report on one line, and below it by name what is to be mended: the fault must not drown in what is proven. */
export function sumLines({ findings, theorems }: Report, t: Translate): string {
  const count = (verdict: ReportedTheorem['verdict']) => theorems.filter((one) => one.verdict === verdict).length
  const sum = t('verify.line.sum', {
    proven: count('proven'),
    refuted: count('refuted'),
    refutedKnown: count('refuted') - theorems.filter(isNew).length,
    notProven: count('not proven'),
    findings: findings.length,
    findingsKnown: findings.filter(({ known }) => known !== null).length,
  })
  const toMend = [
    ...findings.flatMap(({ known, check, path }) => (known === null ? [[check, path] as const] : [])),
    ...theorems.filter(isNew).map(({ name }) => [t('verify.line.refuted'), name] as const),
    ...theorems.flatMap(({ verdict, name }) =>
      verdict === 'not proven' ? [[t('verify.line.not-proven'), name] as const] : [],
    ),
  ]
  const lines = [...groupBy(toMend, ([what]) => what)].map(([what, all]) =>
    namesLine(what, new Set(all.map(([, name]) => name))),
  )
  return [sum, ...lines].map((line) => `${line}\n`).join('')
}

/** More names than these are counted. */
const MOST_NAMES = 20

function namesLine(what: string, names: ReadonlySet<string>): string {
  const more = names.size > MOST_NAMES ? [`+ ${String(names.size - MOST_NAMES)}`] : []
  return `    ${what}: ${[...[...names].slice(0, MOST_NAMES), ...more].join(', ')}`
}
