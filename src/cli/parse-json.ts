import { issue, type Issue } from '../base/issue.ts'
import { jsonFault, keyTwice } from '../base/json-fault.ts'
import { ok, refused, type Result } from '../base/result.ts'

// A byte order mark is taken off by those who know that a text begins here.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Reads bytes as JSON; a key that stands twice in one object is an issue, since only one of its values would count. What is wrong is
 * told by line and character, never by what stands there; `firstLine` is the number of the line that the bytes begin on.
 */
export function parseJson(bytes: Uint8Array, path: string, firstLine = 1): Result<unknown> {
  let text: string
  try {
    text = decoder.decode(bytes)
  } catch {
    return refused([issue('json.not-utf8', path)])
  }
  try {
    const value: unknown = JSON.parse(text)
    const at = mayNameTwice(text, value) ? keyTwice(text) : undefined
    return at === undefined ? ok(value) : refused([issue('json.key-twice', path, positionOf(text, at, firstLine))])
  } catch {
    return refused([faultIssue(text, jsonFault(text) ?? text.length, path, firstLine)])
  }
}

/** The issue of a text that stops being JSON at this index; `firstLine` is the number of its first line. */
export const faultIssue = (text: string, at: number, path: string, firstLine = 1): Issue =>
  issue(at < text.length ? 'json.wrong' : 'json.incomplete', path, positionOf(text, at, firstLine))

function positionOf(text: string, at: number, firstLine: number) {
  const before = text.slice(0, at).split('\n')
  return { line: firstLine + before.length - 1, column: Array.from(before.at(-1) ?? '').length + 1 }
}

/** False only when there are as many keys as there can be in the text; much quicker than to look at each. */
function mayNameTwice(text: string, value: unknown): boolean {
  let keys = 0
  const left = [value]
  while (left.length > 0) {
    const one = left.pop()
    if (typeof one !== 'object' || one === null) continue
    const inside: readonly unknown[] = Object.values(one)
    if (!Array.isArray(one)) keys += inside.length
    for (const each of inside) left.push(each)
  }
  return keys !== (text.match(/"\s*:/g)?.length ?? 0)
}
