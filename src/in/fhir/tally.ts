import { groupBy } from '../../base/group-by.ts'
import { issue, type Issue } from '../../base/issue.ts'

/** One issue for all that are alike (same code, same parameters), with their `count`, at the path of the first. */
export function tally(issues: readonly Issue[]): readonly Issue[] {
  const groups = groupBy(issues, ({ code, params }) => JSON.stringify([code, params]))
  return [...groups.values()].map(([{ code, path, params }, ...others]) =>
    issue(code, path, { ...params, count: 1 + others.length }),
  )
}
