/** What is there; where it is missing somebody erred, and it throws: `what` names it. */
export function must<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`no ${what}`)
  return found
}
