/** Ends every switch over a union: a kind that is not handled fails to compile, and throws if it comes at run time. */
export function assertNever(value: never): never {
  throw new Error(`not handled: ${JSON.stringify(value)}`)
}
