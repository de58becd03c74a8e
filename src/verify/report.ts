import type { CaseFacts } from './real-person.ts'
import type { Finding } from './finding.ts'

/** A finding; `known`: why the pack leaves it so. */
export type ReportedFinding = Finding & { readonly known: string | null }

/** A case that `beon assess` runs, and what it says. */
export interface ReportedCase {
  readonly facts: CaseFacts
  readonly answer: { readonly setting: string; readonly provisional: boolean; readonly urgency: string }
}

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
export const findingLine = ({ check, path, says, known }: ReportedFinding): string =>
  `${known === null ? 'finding' : 'known'}  ${check}  ${path}  ${says}${known === null ? '' : ` (known: ${known})`}\n`

/** A theorem on a line, its premises and counterexample below it; a case runs as it stands with `beon assess`. */
export function theoremLines(theorem: ReportedTheorem, at: number, of: number): string {
  const { name, says, premises, seconds } = theorem
  const verdict =
    theorem.verdict === 'refuted' && theorem.known !== null ? `refuted (known: ${theorem.known})` : theorem.verdict
  const lines = [
    `[${at}/${of}]  ${name}  ${verdict}  ${seconds.toFixed(1)} s`,
    `    ${says}`,
    ...premises.map((one) => `    premise: ${one.says} (${one.ruling})`),
    ...(theorem.verdict === 'not proven' ? [`    because: ${theorem.why}`] : []),
    ...(theorem.verdict === 'refuted' ? caseLines(theorem.case, theorem.other === undefined ? 'case' : 'first') : []),
    ...(theorem.verdict === 'refuted' && theorem.other ? caseLines(theorem.other, 'second') : []),
  ]
  return `${lines.join('\n')}\n`
}

const caseLines = ({ facts, answer }: ReportedCase, name: string): readonly string[] => [
  `    ${name}: ${answer.setting}${answer.provisional ? ' (provisional)' : ''}, ${answer.urgency}`,
  `    ${JSON.stringify({ facts })}`,
]

/** The sum of a report on one line. */
export function sumLine({ findings, theorems }: Report): string {
  const count = (verdict: ReportedTheorem['verdict']) => theorems.filter((one) => one.verdict === verdict).length
  const refutedKnown = count('refuted') - theorems.filter(isNew).length
  const knownFindings = findings.filter(({ known }) => known !== null).length
  return (
    `${count('proven')} proven, ${count('refuted')} refuted (${refutedKnown} known), ${count('not proven')} not proven; ` +
    `${findings.length} findings (${knownFindings} known)\n`
  )
}
