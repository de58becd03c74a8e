import type { Issue } from '../../src/base/issue.ts'

/** Every problem that an element tells of, from now on. */
export function problemsOf(element: EventTarget): Issue[] {
  const issues: Issue[] = []
  element.addEventListener('beon-problem', (event) => {
    issues.push(...(event as CustomEvent<{ issues: readonly Issue[] }>).detail.issues)
  })
  return issues
}
