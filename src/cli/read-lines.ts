const NEWLINE = 0x0a
const RETURN = 0x0d
const MARK = [0xef, 0xbb, 0xbf]

/** A line without its end, or that it was longer than may be. */
export type Line = { readonly kind: 'line'; readonly bytes: Uint8Array } | { readonly kind: 'too-long' }

/**
 * The lines of a stream of bytes, as they come; ends of line may be LF or CRLF, and a byte order mark at the start is left out.
 * After the last end of line there is no empty line more. Never holds more than one line of `most` bytes.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = []
  let length = 0
  let isFirst = true
  const add = (part: Uint8Array) => {
    length += part.length
    // What is too long is not kept, only counted. One byte more may be the CR of its end.
    if (length <= most + MARK.length + 1) parts.push(part)
  }
  const end = (): Line => {
    const bytes = stripEnds(joined(parts), isFirst)
    const isTooLong = length > most + MARK.length + 1 || bytes.length > most
    parts = []
    length = 0
    isFirst = false
    return isTooLong ? { kind: 'too-long' } : { kind: 'line', bytes }
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, to))
      yield end()
      from = to + 1
    }
    add(chunk.subarray(from))
  }
  if (length > 0) yield end()
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts
  if (first && parts.length === 1) return first
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function stripEnds(bytes: Uint8Array, isFirst: boolean): Uint8Array {
  const hasMark = isFirst && MARK.every((byte, at) => bytes[at] === byte)
  const hasReturn = bytes.at(-1) === RETURN
  return bytes.subarray(hasMark ? MARK.length : 0, hasReturn ? -1 : undefined)
}
