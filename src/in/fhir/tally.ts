import { issue, type Issue } from '../../base/issue.ts'

/** One issue for all that are alike (same code, same parameters), with their `count`, at the path of the first. */
export function tally(issues: readonly Issue[]): readonly Issue[] {
  const alike = new Map<string, { readonly first: Issue; readonly count: number }>()
  for (const one of issues) {
    const key = JSON.stringify([one.code, one.params])
    const seen = alike.get(key)
    alike.set(key, { first: seen?.first ?? one, count: (seen?.count ?? 0) + 1 })
  }
  return [...alike.values()].map(({ first, count }) => issue(first.code, first.path, { ...first.params, count }))
}
