import type { Issue } from './issue.ts'

/** A value, or every issue that stood in its way; bad input is a value and never a throw. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly Issue[] }

/** Wraps a value that was read without issues. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

/** Wraps the issues that kept a value from being read; the list must not be empty. */
export const refused = (issues: readonly Issue[]): Result<never> => ({ ok: false, issues })
