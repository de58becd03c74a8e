import { maskIdentity } from './mask-identity.ts'

/** What can stand in an issue's parameters: plain, short, and never an identity number or a name. */
export type IssueParam = string | number | boolean | readonly string[]

/**
 * One thing that is wrong or worth knowing about an input: a stable `code`, the `path` to it in the
 * input, and the parameters of its sentence, which is made last, in the reader's language.
 */
export interface Issue {
  readonly code: string
  readonly path: string
  readonly params: Readonly<Record<string, IssueParam>>
}

/** Makes an issue. */
export const issue = (code: string, path: string, params: Issue['params'] = {}): Issue => ({
  code,
  path,
  params,
})

const SHOWN_LENGTH = 40

/** A value as JSON, or what kind it is when it has none: a function, a circle, or lists in lists without end. */
function written(value: unknown): string {
  try {
    // JSON has no words for a function, whatever the types say.
    const text = JSON.stringify(value) as string | undefined
    return text ?? typeof value
  } catch {
    return typeof value
  }
}

/**
 * Shows a refused value in at most 40 characters, so that an issue stays readable after a 10 MB input;
 * what could be an identity number, or a part of one (six digits or more in a row), is masked.
 */
export function shown(value: unknown): string {
  // JSON has no word for a number without end, which `1e999` is read as.
  const text = Object(value) === value ? written(value) : String(value)
  const masked = maskIdentity(text.slice(0, 50 * SHOWN_LENGTH)).replace(/\p{N}{6,}/gu, '…')
  return masked.length > SHOWN_LENGTH ? `${masked.slice(0, SHOWN_LENGTH - 1)}…` : masked
}
