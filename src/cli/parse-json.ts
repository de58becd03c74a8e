import { issue } from '../base/issue.ts'
import { ok, refused, type Result } from '../base/result.ts'
import { jsonFault } from './json-fault.ts'

// A byte order mark is taken off by those who know that a text begins here.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Reads bytes as JSON. What is wrong is told by line and character, never by what stands there; `firstLine` is the number of
 * the line that the bytes begin on.
 */
export function parseJson(bytes: Uint8Array, path: string, firstLine = 1): Result<unknown> {
  let text: string
  try {
    text = decoder.decode(bytes)
  } catch {
    return refused([issue('json.not-utf8', path)])
  }
  try {
    return ok(JSON.parse(text))
  } catch {
    const at = jsonFault(text) ?? text.length
    const before = text.slice(0, at).split('\n')
    const position = { line: firstLine + before.length - 1, column: Array.from(before.at(-1) ?? '').length + 1 }
    return refused([issue(at < text.length ? 'json.wrong' : 'json.incomplete', path, position)])
  }
}
