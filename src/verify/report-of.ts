import { readCase } from '../assess.ts'
import type { Pack } from '../pack/pack.ts'
import type { Translate } from '../present/texts.ts'
import type { Evidence } from './evidence.ts'
import { NEVER_KNOWN, sentenceOf, type Finding } from './finding.ts'
import type { Done } from './job.ts'
import { judged } from './judged.ts'
import type { Known } from './known.ts'
import { realPerson, type CaseFacts } from './real-person.ts'
import { isRefutedBy, type People } from './refute.ts'
import { NO_ANSWER, type Report, type ReportedCase, type ReportedFinding, type ReportedTheorem } from './report.ts'
import { said } from './says.ts'
import { claimOf, premiseOf, rulingOf, type Theorem } from './theorem.ts'

/** What is verified, and in whose words it is told. */
export interface Subject {
  readonly pack: Pack
  readonly known: Known
  readonly evidence: Evidence | null
  /** Every theorem about it, chosen or not. */
  readonly theorems: readonly Theorem[]
  readonly t: Translate
}

/** A finding in words, and why the pack leaves it so. */
export const reportFinding = (finding: Finding, { known, t }: Pick<Subject, 'known' | 't'>): ReportedFinding => ({
  check: finding.check,
  path: finding.path,
  says: sentenceOf(finding, t),
  known: whyOf(ownedUpTo(finding, known), t),
})

const ownedUpTo = ({ check, path }: Finding, { findings }: Known): Known['findings'][number] | undefined =>
  NEVER_KNOWN.includes(check) ? undefined : findings.find((one) => one.check === check && one.path === path)

/** Why the pack leaves it so, in nb where the pack does not say it in the reader's language; null where it does not own up to it. */
const whyOf = (entry: Pick<Known['findings'][number], 'why'> | undefined, t: Translate): string | null =>
  entry ? (entry.why[t.language] ?? entry.why.nb) : null

/** A theorem that the people in the pack's own list refute still; undefined where it must be asked. */
export function reportKnown(theorem: Theorem, subject: Subject): ReportedTheorem | undefined {
  const entry = subject.known.theorems.find((one) => one.theorem === theorem.name)
  const people = entry && peopleOf(entry)
  if (!people || !isRefutedBy(theorem, subject.pack, people)) return undefined
  return reportOf({ name: theorem.name, verdict: { verdict: 'refuted', people }, seconds: 0 }, subject)
}

/** What came of a theorem, with the people who refute it as cases. */
export function reportOf(
  done: Omit<Extract<Done, { kind: 'theorem' }>, 'kind'>,
  { pack, known, theorems, t }: Subject,
): ReportedTheorem {
  const { name, verdict, seconds } = done
  const theorem = theoremOf(name, theorems)
  const premises = theorem.premises.map((one) => ({ says: said(premiseOf(one), t), ruling: said(rulingOf(one), t) }))
  const base = { name, says: said(claimOf(theorem), t), premises, seconds }
  if (verdict.verdict === 'proven') return { ...base, verdict: 'proven' }
  if (verdict.verdict === 'not proven') return { ...base, verdict: 'not proven', why: said(verdict.why, t) }
  const { one, other } = verdict.people
  const entry = known.theorems.find(({ theorem }) => theorem === name)
  const person = realPerson(pack, one)
  return {
    ...base,
    verdict: 'refuted',
    known: whyOf(entry, t),
    case: caseOf(one, pack),
    ...(other ? { other: caseOf(other, pack) } : {}),
    ...(person && theorem.tells ? { tells: said(theorem.tells(person), t) } : {}),
  }
}

function theoremOf(name: string, theorems: readonly Theorem[]): Theorem {
  const theorem = theorems.find((one) => one.name === name)
  if (!theorem) throw new Error(`no theorem ${name}`)
  return theorem
}

/** A case of a counterexample, with what the engine really says of it. */
function caseOf(facts: CaseFacts, pack: Pack): ReportedCase {
  const read = readCase({ facts }, { pack })
  if (!read.ok) throw new Error(`a counterexample cannot be read: ${JSON.stringify(read.issues)}`)
  const { answer } = judged(pack, read.value.readings)
  if (!answer) return { facts, answer: NO_ANSWER }
  const { setting, provisional } = answer.recommendation
  return { facts, answer: { setting, provisional, urgency: answer.outcome.urgency } }
}

/** What the pack owns up to and is no longer so: the list must not grow old. */
export function staleKnown(
  { pack, known, theorems }: Subject,
  got: Pick<Report, 'theorems'> & { readonly findings: readonly Finding[]; readonly structure: boolean },
): readonly Finding[] {
  const gone = (path: string, key: string): Finding => ({ check: 'known-no-longer', path, key })
  return [
    ...known.findings.flatMap(({ check, path }) =>
      !got.structure || got.findings.some((one) => one.check === check && one.path === path)
        ? []
        : [gone(`${check} ${path}`, 'verify.gone.finding')],
    ),
    ...known.theorems.flatMap((entry): readonly Finding[] => {
      const settled = got.theorems.find(({ name }) => name === entry.theorem)
      if (!theorems.some(({ name }) => name === entry.theorem)) return [gone(entry.theorem, 'verify.gone.theorem')]
      if (settled?.verdict === 'proven') return [gone(entry.theorem, 'verify.gone.proven')]
      return isRefutedBy(theoremOf(entry.theorem, theorems), pack, peopleOf(entry))
        ? []
        : [gone(entry.theorem, 'verify.gone.case')]
    }),
  ]
}

const peopleOf = ({ case: one, other }: Known['theorems'][number]): People => ({
  one: one.facts,
  ...(other ? { other: other.facts } : {}),
})
