import { issue, type Issue } from './issue.ts'

const BLANK = new Set([' ', '\t', '\n', '\r'])
const LITERALS = ['true', 'false', 'null']

/**
 * Where a text stops being JSON: the index of the first character that cannot stand there, the length of the text when it
 * ends too early, or undefined when it is JSON. Engines say it in words of their own, and quote the text.
 */
export const jsonFault = (text: string): number | undefined => scan(text, () => false)

/** Where JSON names a key that its object has already, so that one value would silently take the other's place; undefined when it never does. */
export function keyTwice(text: string): number | undefined {
  const named: Set<unknown>[] = []
  return scan(text, (written, depth, isFirst) => {
    const key: unknown = JSON.parse(written)
    const keys = isFirst ? undefined : named[depth]
    const isTwice = keys?.has(key) ?? false
    if (keys) keys.add(key)
    else named[depth] = new Set([key])
    return isTwice
  })
}

/** The issue of a file in which a key stands twice, if one does. */
export function keyTwiceIn(text: string, path: string): readonly Issue[] {
  const at = keyTwice(text)
  return at === undefined ? [] : [issue('json.key-twice', path, { line: text.slice(0, at).split('\n').length })]
}

/** Goes through a text as JSON, to the first fault or the first key that is refused. */
function scan(text: string, isRefused: (key: string, depth: number, isFirst: boolean) => boolean): number | undefined {
  const open: ('{' | '[')[] = []
  let at = 0
  const skip = () => {
    while (BLANK.has(text[at] ?? '')) at++
  }
  /** What may come next: a value; a value or the end of a list; a key; a key or the end of an object; what follows a value. */
  let next: 'value' | 'first-value' | 'key' | 'first-key' | 'after' = 'value'
  for (;;) {
    skip()
    const char = text[at]
    if (char === undefined) return next === 'after' && open.length === 0 ? undefined : at
    if (next === 'after') {
      const inside = open.at(-1)
      if (inside === undefined) return at
      if (char === ',') next = inside === '{' ? 'key' : 'value'
      else if (char === (inside === '{' ? '}' : ']')) open.pop()
      else return at
      at++
    } else if ((next === 'first-key' && char === '}') || (next === 'first-value' && char === ']')) {
      open.pop()
      at++
      next = 'after'
    } else if (next === 'key' || next === 'first-key') {
      const end = char === '"' ? scanString(text, at) : { fault: at }
      if ('fault' in end) return end.fault
      if (isRefused(text.slice(at, end.after), open.length, next === 'first-key')) return at
      at = end.after
      skip()
      if (text[at] !== ':') return at
      at++
      next = 'value'
    } else if (char === '{' || char === '[') {
      open.push(char)
      at++
      next = char === '{' ? 'first-key' : 'first-value'
    } else {
      const end = scanScalar(text, at)
      if ('fault' in end) return end.fault
      at = end.after
      next = 'after'
    }
  }
}

type End = { readonly after: number } | { readonly fault: number }

function scanScalar(text: string, from: number): End {
  if (text[from] === '"') return scanString(text, from)
  const literal = LITERALS.find((word) => word.startsWith(text[from] ?? ' '))
  return literal === undefined ? scanNumber(text, from) : scanWord(text, from, literal)
}

function scanWord(text: string, from: number, word: string): End {
  for (let at = 0; at < word.length; at++) if (text[from + at] !== word[at]) return { fault: from + at }
  return { after: from + word.length }
}

function scanString(text: string, from: number): End {
  for (let at = from + 1; at < text.length; at++) {
    const char = text[at] ?? ''
    if (char === '"') return { after: at + 1 }
    if (char < ' ') return { fault: at }
    if (char !== '\\') continue
    at++
    if (text[at] !== 'u') {
      if (!'"\\/bfnrt'.includes(text[at] ?? '?')) return { fault: at }
      continue
    }
    for (let digit = 0; digit < 4; digit++) if (!/[0-9a-fA-F]/.test(text[++at] ?? '')) return { fault: at }
  }
  return { fault: text.length }
}

function scanNumber(text: string, from: number): End {
  let at = from
  const digits = (): boolean => {
    const start = at
    while (/[0-9]/.test(text[at] ?? '')) at++
    return at > start
  }
  if (text[at] === '-') at++
  if (text[at] === '0') at++
  else if (!digits()) return { fault: at }
  if (text[at] === '.') {
    at++
    if (!digits()) return { fault: at }
  }
  if (text[at] === 'e' || text[at] === 'E') {
    at++
    if (text[at] === '+' || text[at] === '-') at++
    if (!digits()) return { fault: at }
  }
  return { after: at }
}
