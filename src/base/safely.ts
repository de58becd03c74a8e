import { issue } from './issue.ts'
import { refused, type Result } from './result.ts'

/** A result also where what a host gave throws when it is looked at, or holds something else than its type says. */
export function safely<T>(make: () => Result<T>): Result<T> {
  try {
    return make()
  } catch (error) {
    return refused([issue('run.failed', '', { problem: error instanceof Error ? error.name : 'unknown' })])
  }
}
