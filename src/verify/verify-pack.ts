import { availableParallelism } from 'node:os'
import { issue, shown, type Issue } from '../base/issue.ts'
import { ok, refused, type Result } from '../base/result.ts'
import type { PackFiles } from '../pack/pack.ts'
import { readPack } from '../pack/read-pack.ts'
import type { Translate } from '../present/texts.ts'
import { LOWER } from './claims.ts'
import { NO_EVIDENCE } from './evidence.ts'
import { CHECKS, type Finding } from './finding.ts'
import type { Job } from './job.ts'
import { NOTHING_KNOWN, readKnown } from './known.ts'
import { readEvidence } from './read-evidence.ts'
import { hashOf, type PackFolder } from './read-folder.ts'
import type { Report, ReportedFinding, ReportedTheorem } from './report.ts'
import { reportFinding, reportKnown, reportOf, staleKnown, type Subject } from './report-of.ts'
import { readingChecks } from './structure/all-checks.ts'
import { findOtherEvidence, isNamesake } from './structure/brought.ts'
import { findDangling } from './structure/dangling.ts'
import { findKnownFaults } from './structure/evidence.ts'
import type { Theorem } from './theorem.ts'
import { allTheorems } from './theorems/all-theorems.ts'
import { runJobs } from './workers.ts'

/** What is to be verified, and how. */
export interface VerifyOptions {
  /** Only the theorems about one person, and the two-person ones that say most. */
  readonly quick: boolean
  /** Only theorems of these names, or whose names begin so before a colon or end so after it; `structure` for the checks. Empty: everything. */
  readonly only: readonly string[]
  /** How long the solver may take over one theorem. */
  readonly seconds: number
  readonly workers: number
}

/** Everything, with a solver for each processor. */
export const EVERYTHING: VerifyOptions = {
  quick: false,
  only: [],
  seconds: 300,
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

/**
 * Checks a pack and proves the theorems about it, in the language of the texts; refused when `only` names nothing there is.
 * `shipped`: the pack beside the program; whatever calls itself the same is held to its evidence.
 */
export async function verifyPack(
  { files, unheard }: PackFolder,
  shipped: PackFiles,
  options: VerifyOptions,
  tell: Listener,
  t: Translate,
): Promise<Result<Report>> {
  const { known, issues } = readKnown(files)
  const isHeld = isNamesake(files, shipped)
  const { evidence, issues: unheld } = readEvidence(isHeld ? shipped : files)
  const other = isHeld ? findOtherEvidence(files, shipped) : []
  const read = readPack(files, hashOf(files))
  const unread = [...unheard, ...issues, ...unheld, ...(read.ok ? [] : read.issues)]
  const misshapen = (one: Issue): Finding => ({ check: 'shape', path: one.path, issue: one })
  const unknown = (finding: Finding) => reportFinding(finding, { known: NOTHING_KNOWN, t })
  if (!read.ok || unread.length > 0)
    return ok(told({ pack: null, findings: unread.map(misshapen).map(unknown), theorems: [] }, tell))
  const pack = read.value
  const { id, version, hash } = pack
  const dangling = findDangling(pack)
  if (dangling.length > 0)
    return ok(told({ pack: { id, version, hash }, findings: dangling.map(unknown), theorems: [] }, tell))
  const theorems = allTheorems(pack, evidence ?? NO_EVIDENCE)
  const chosen = choose(theorems, options)
  if (!chosen.ok) return chosen
  const report = await settle({ pack, known, evidence, theorems, t }, other, chosen.value, options, tell)
  return ok({ pack: { id, version, hash }, ...report })
}

function told(report: Report, tell: Listener): Report {
  report.findings.forEach(tell.found)
  return report
}

interface Chosen {
  readonly theorems: readonly Theorem[]
  readonly structure: boolean
  /** Whether what a check of the structure finds is asked for. */
  readonly isAsked: (finding: Finding) => boolean
}

function choose(all: readonly Theorem[], { quick, only }: VerifyOptions): Result<Chosen> {
  const isNamed = (name: string, by: string) => name === by || name.startsWith(`${by}:`) || name.endsWith(`:${by}`)
  const isOfStructure = (by: string) => by === 'structure' || CHECKS.some((check) => check === by)
  const lost = only.filter((by) => !isOfStructure(by) && !all.some(({ name }) => isNamed(name, by)))
  if (lost.length > 0) return refused(lost.map((name) => issue('verify.unknown-name', 'args', { name: shown(name) })))
  const theorems = all.filter(({ name, changes }) =>
    only.length > 0
      ? only.some((by) => isNamed(name, by))
      : !quick || QUICK.includes(name) || (changes === null && !SLOW.includes(name)),
  )
  const isAll = only.length === 0 || only.includes('structure')
  return ok({
    theorems,
    structure: isAll || only.some(isOfStructure),
    isAsked: ({ check }) => isAll || only.includes(check),
  })
}

/** Theorems are told of in their order, whichever is settled first. */
async function settle(
  subject: Subject,
  other: readonly Finding[],
  { theorems, structure, isAsked }: Chosen,
  options: VerifyOptions,
  tell: Listener,
) {
  const { pack, known, evidence } = subject
  const all: Finding[] = []
  const findings: ReportedFinding[] = []
  const report = (list: readonly Finding[]): void => {
    for (const finding of list) {
      const reported = reportFinding(finding, subject)
      findings.push(reported)
      tell.found(reported)
    }
  }
  const found = (list: readonly Finding[]): void => {
    all.push(...list)
    report(list.filter(isAsked))
  }
  if (structure)
    found([...other, ...readingChecks(pack, evidence), ...(evidence ? findKnownFaults(known, evidence) : [])])
  const waiting = new Map<string, ReportedTheorem>()
  const settled: ReportedTheorem[] = []
  function tellReady(): void {
    for (let next = theorems[settled.length]; next; next = theorems[settled.length]) {
      const ready = waiting.get(next.name)
      if (!ready) return
      settled.push(ready)
      tell.settled(ready, settled.length, theorems.length)
    }
  }
  for (const theorem of theorems) {
    const reported = reportKnown(theorem, subject)
    if (reported) waiting.set(theorem.name, reported)
  }
  tellReady()
  const { seconds } = options
  const jobs: readonly Job[] = [
    ...(structure ? [{ kind: 'structure', seconds } as const] : []),
    ...theorems.flatMap(({ name }) => (waiting.has(name) ? [] : [{ kind: 'theorem', name, seconds } as const])),
  ]
  await runJobs(jobs, { pack, evidence: evidence ?? NO_EVIDENCE }, options.workers, (_, done) => {
    if (done.kind === 'structure') {
      found(done.findings)
      return
    }
    waiting.set(done.name, reportOf(done, subject))
    tellReady()
  })
  report(staleKnown(subject, { theorems: settled, findings: all, structure }))
  return { findings, theorems: settled }
}
