import { availableParallelism } from 'node:os'
import { assess } from '../assess.ts'
import { issue, shown, type Issue } from '../base/issue.ts'
import { ok, refused, type Result } from '../base/result.ts'
import type { PackFiles } from '../pack/file-reader.ts'
import type { Pack } from '../pack/pack.ts'
import { readPack } from '../pack/read-pack.ts'
import { LOWER } from './claims.ts'
import type { Finding } from './finding.ts'
import type { Done, Job } from './job.ts'
import { readKnown, type Known } from './known.ts'
import { hashOf } from './read-folder.ts'
import { isRefutedBy, type People } from './refute.ts'
import type { CaseFacts } from './real-person.ts'
import type { Report, ReportedCase, ReportedFinding, ReportedTheorem } from './report.ts'
import { readingChecks } from './structure/all-checks.ts'
import { findDangling } from './structure/dangling.ts'
import type { Theorem } from './theorem.ts'
import { allTheorems } from './theorems/all-theorems.ts'
import { runJobs } from './workers.ts'

/** What is to be verified, and how. */
export interface VerifyOptions {
  /** Only the theorems about one person, and the two-person ones that say most. */
  readonly quick: boolean
  /** Only theorems of these names, or whose names begin so before a colon; `structure` for the checks. Empty: everything. */
  readonly only: readonly string[]
  /** How long the solver may take over one theorem. */
  readonly seconds: number
  readonly workers: number
}

/** Everything, with a solver for each processor. */
export const EVERYTHING: VerifyOptions = {
  quick: false,
  only: [],
  seconds: 120,
  workers: Math.min(4, availableParallelism()),
}

/** What is told while it is found out. */
export interface Listener {
  readonly found: (finding: ReportedFinding) => void
  readonly settled: (theorem: ReportedTheorem, at: number, of: number) => void
}

/** The theorems about two people that quick runs prove too. */
const QUICK = ['T2', 'T2-found', 'forget', 'forget-urgency']
/** Those about one person that take too long for a quick run: they count gaps and questions. */
const SLOW = ['target-some', ...LOWER.map((setting) => `target-order:${setting}`)]

/** Checks a pack and proves the theorems about it; refused when `only` names nothing there is. */
export async function verifyPack(files: PackFiles, options: VerifyOptions, tell: Listener): Promise<Result<Report>> {
  const { known, issues } = readKnown(files)
  const read = readPack(files, hashOf(files))
  const unread = [...issues, ...(read.ok ? [] : read.issues)]
  if (!read.ok || unread.length > 0)
    return ok(told({ pack: null, findings: unread.map(misshapen), theorems: [] }, tell))
  const pack = read.value
  const { id, version, hash } = pack
  const chosen = choose(pack, options)
  if (!chosen.ok) return chosen
  const dangling = findDangling(pack)
  if (dangling.length > 0)
    return ok(told({ pack: { id, version, hash }, findings: dangling.map(unknown), theorems: [] }, tell))
  const report = await settle(pack, known, chosen.value, options, tell)
  return ok({ pack: { id, version, hash }, ...report })
}

const unknown = (finding: Finding): ReportedFinding => ({ ...finding, known: null })
const misshapen = ({ code, path, params }: Issue): ReportedFinding =>
  unknown({ check: 'shape', path, says: `${code}: ${JSON.stringify(params)}` })

function told(report: Report, tell: Listener): Report {
  report.findings.forEach(tell.found)
  return report
}

interface Chosen {
  readonly theorems: readonly Theorem[]
  readonly structure: boolean
}

function choose(pack: Pack, { quick, only }: VerifyOptions): Result<Chosen> {
  const all = allTheorems(pack)
  const isNamed = (name: string, by: string) => name === by || name.startsWith(`${by}:`)
  const lost = only.filter((by) => by !== 'structure' && !all.some(({ name }) => isNamed(name, by)))
  if (lost.length > 0) return refused(lost.map((name) => issue('verify.unknown-name', 'args', { name: shown(name) })))
  const theorems = all.filter(({ name, changes }) =>
    only.length > 0
      ? only.some((by) => isNamed(name, by))
      : !quick || QUICK.includes(name) || (changes === null && !SLOW.includes(name)),
  )
  return ok({ theorems, structure: only.length === 0 || only.includes('structure') })
}

/** Theorems are told of in their order, whichever is settled first. */
async function settle(
  pack: Pack,
  known: Known,
  { theorems, structure }: Chosen,
  options: VerifyOptions,
  tell: Listener,
) {
  const findings: ReportedFinding[] = []
  const found = (list: readonly Finding[]): void => {
    for (const finding of list) {
      const reported = { ...finding, known: whyKnown(finding, known) }
      findings.push(reported)
      tell.found(reported)
    }
  }
  if (structure) found(readingChecks(pack))
  const waiting = new Map<string, ReportedTheorem>()
  const settled: ReportedTheorem[] = []
  const { seconds } = options
  const jobs: readonly Job[] = [
    ...(structure ? [{ kind: 'structure', seconds } as const] : []),
    ...theorems.map(({ name }) => ({ kind: 'theorem', name, seconds }) as const),
  ]
  await runJobs(jobs, pack, options.workers, (_, done) => {
    if (done.kind === 'structure') {
      found(done.findings)
      return
    }
    waiting.set(done.name, reportOf(done, pack, known))
    for (let next = theorems[settled.length]; next; next = theorems[settled.length]) {
      const ready = waiting.get(next.name)
      if (!ready) return
      settled.push(ready)
      tell.settled(ready, settled.length, theorems.length)
    }
  })
  found(staleKnown(pack, known, { theorems: settled, findings, structure }))
  return { findings, theorems: settled }
}

const whyKnown = ({ check, path }: Finding, { findings }: Known): string | null =>
  findings.find((one) => one.check === check && one.path === path)?.why ?? null

function reportOf(done: Extract<Done, { kind: 'theorem' }>, pack: Pack, known: Known): ReportedTheorem {
  const { name, verdict, seconds } = done
  const { says, premises } = theoremOf(name, pack)
  const base = { name, says, premises: premises.map((one) => ({ says: one.says, ruling: one.ruling })), seconds }
  if (verdict.verdict === 'proven') return { ...base, verdict: 'proven' }
  if (verdict.verdict === 'not proven') return { ...base, verdict: 'not proven', why: verdict.why }
  const { one, other } = verdict.people
  return {
    ...base,
    verdict: 'refuted',
    known: known.theorems.find(({ theorem }) => theorem === name)?.why ?? null,
    case: caseOf(one, pack),
    ...(other ? { other: caseOf(other, pack) } : {}),
  }
}

function theoremOf(name: string, pack: Pack): Theorem {
  const theorem = allTheorems(pack).find((one) => one.name === name)
  if (!theorem) throw new Error(`no theorem ${name}`)
  return theorem
}

/** A case of a counterexample, with what `assess` really says of it. */
function caseOf(facts: CaseFacts, pack: Pack): ReportedCase {
  const assessed = assess({ facts }, { pack })
  if (!assessed.ok) throw new Error(`a counterexample cannot be assessed: ${JSON.stringify(assessed.issues)}`)
  const { setting, provisional } = assessed.value.recommendation
  return { facts, answer: { setting, provisional, urgency: assessed.value.urgency } }
}

/** What the pack owns up to and is no longer so: the list must not grow old. */
function staleKnown(
  pack: Pack,
  known: Known,
  got: Omit<Report, 'pack'> & { readonly structure: boolean },
): readonly Finding[] {
  const gone = (path: string, says: string): Finding => ({ check: 'known-no-longer', path, says })
  return [
    ...known.findings.flatMap(({ check, path }) =>
      !got.structure || got.findings.some((one) => one.check === check && one.path === path)
        ? []
        : [gone(`${check} ${path}`, 'Nothing of the kind is found any more.')],
    ),
    ...known.theorems.flatMap((entry): readonly Finding[] => {
      const settled = got.theorems.find(({ name }) => name === entry.theorem)
      if (!allTheorems(pack).some(({ name }) => name === entry.theorem))
        return [gone(entry.theorem, 'There is no such theorem.')]
      if (settled?.verdict === 'proven') return [gone(entry.theorem, 'The theorem is proven.')]
      const people: People = { one: entry.case.facts, ...(entry.other ? { other: entry.other.facts } : {}) }
      return isRefutedBy(theoremOf(entry.theorem, pack), pack, people)
        ? []
        : [gone(entry.theorem, 'The counterexample that is written down does not refute it.')]
    }),
  ]
}
