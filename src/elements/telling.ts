import type { Issue } from '../base/issue.ts'
import type { Assessment } from '../explain/assessment.ts'
import { copied } from './copied.ts'
import { emit } from './emit.ts'
import type { Flow } from './flow.ts'
import { handedOut } from './handed-out.ts'

/** Tells a host what came of what it gave. */
export interface Telling {
  /** Tells of an assessment that was not there before, or of what stands in the way of one. */
  readonly outcome: (seen: Flow) => void
  /** Tells of problems with something, unless they are those that were told of last. */
  readonly problems: (about: string, issues: readonly Issue[]) => void
}

/** Tells by events, each thing once. */
export function tellingFrom(element: EventTarget): Telling {
  let told: Assessment | null = null
  const problemsTold = new Map<string, string>()
  const problems: Telling['problems'] = (about, issues) => {
    const said = JSON.stringify(issues)
    if (said === (problemsTold.get(about) ?? '[]')) return
    problemsTold.set(about, said)
    if (issues.length > 0) emit(element, 'beon-problem', { issues: copied(issues) as readonly Issue[] })
  }
  const outcome: Telling['outcome'] = (seen) => {
    const isFault = seen.kind === 'fault'
    problems('case', isFault ? seen.issues : [])
    const assessment = isFault ? null : seen.assessment
    if (assessment === told) return
    told = assessment
    if (assessment) emit(element, 'beon-assessment', { assessment: handedOut(assessment) })
  }
  return { outcome, problems }
}
