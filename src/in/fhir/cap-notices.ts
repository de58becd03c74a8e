import { issue, type Issue } from '../../base/issue.ts'

/** So many notices of one kind can be read by somebody; the rest is counted. */
const MOST_ALIKE = 20

/** The notices without repetitions, at most twenty of one code; what is left out is counted in a `fhir.more`. */
export function capNotices(notices: readonly Issue[]): readonly Issue[] {
  const seen = new Set<string>()
  const counts = new Map<string, number>()
  const left = new Map<string, Issue>()
  const kept = notices.filter((notice) => {
    const key = JSON.stringify([notice.code, notice.path, notice.params])
    if (seen.has(key)) return false
    seen.add(key)
    const count = (counts.get(notice.code) ?? 0) + 1
    counts.set(notice.code, count)
    if (count === MOST_ALIKE + 1) left.set(notice.code, notice)
    return count <= MOST_ALIKE
  })
  const more = [...left].map(([code, { path }]) =>
    issue('fhir.more', path, { code, count: (counts.get(code) ?? 0) - MOST_ALIKE }),
  )
  return [...kept, ...more]
}
