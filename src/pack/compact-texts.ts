import type { Pack, Texts } from './pack.ts'

/** What is filled in, in two braces; here in one. */
const BLANK = /\{\{(\w+)\}\}/g
/** Stands after a text; between the things to do of one rule, which are one text here; and between a key and its text. */
const [END, BETWEEN, IS] = ['^', '~', '=']
const TO_DO = '.toDo'

/**
 * The texts of one language as they ship, for a pack: first those that stand with its parts, in its order and without their keys,
 * then all others, each with its key as far as it differs from the one before. `expandTexts` opens them.
 */
export function compactTexts(texts: Texts, pack: Pack): string {
  const left = new Map(Object.entries(texts))
  const take = (key: string): string => {
    const text = left.get(key) ?? ''
    left.delete(key)
    return text
  }
  const takeAll = (key: string): string => {
    const all: string[] = []
    while (left.has(`${key}.${all.length + 1}`)) all.push(take(`${key}.${all.length + 1}`))
    return all.join(BETWEEN)
  }
  for (const [key, text] of left)
    if (text.includes(END) || text.includes(BETWEEN) || /[{}]/.test(text.replace(BLANK, '')))
      throw new Error(`${key} has ${text}`)
  const named = keysOf(pack).map((key) => (key.endsWith(TO_DO) ? takeAll(key) : take(key)))
  const keys = [...left.keys()]
  const others = [...left].map(([key, text], at) => shortKey(key, keys[at - 1]) + IS + text)
  return [...named, ...others].join(END).replace(BLANK, '{$1}')
}

/** Opens what `compactTexts` made for the same pack. */
export function expandTexts(compact: string, pack: Pack): Texts {
  const keys = keysOf(pack)
  const texts: Record<string, string> = {}
  let before = ''
  const whole = compact.replace(/[{}]/g, '$&$&')
  whole.split(END).forEach((text, at) => {
    const key = keys[at]
    if (key === undefined) {
      const end = text.indexOf(IS)
      before = longKey(text.slice(0, end), before)
      texts[before] = text.slice(end + 1)
    } else if (key.endsWith(TO_DO)) text.split(BETWEEN).forEach((one, index) => (texts[`${key}.${index + 1}`] = one))
    else texts[key] = text
  })
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''))
}

/** A key without the steps that it shares with the one before, but how many those are. */
function shortKey(key: string, before = ''): string {
  const [steps, others] = [key.split('.'), before.split('.')]
  let shared = 0
  while (shared < 9 && shared < steps.length - 1 && steps[shared] === others[shared]) shared += 1
  return `${shared}${steps.slice(shared).join('.')}`
}

const longKey = (short: string, before: string): string =>
  [...before.split('.').slice(0, Number(short[0])), short.slice(1)].join('.')

const keysOf = ({ rules, facts, derived, parameters }: Pack): readonly string[] => [
  ...rules.flatMap(({ id }) => ['.title', '.because', TO_DO].map((end) => `rule.${id}${end}`)),
  ...facts.flatMap(({ id }) => ['.label', '.question', '.help'].map((end) => `fact.${id}${end}`)),
  ...facts.flatMap((fact) => ('codes' in fact ? fact.codes.map((code) => `code.${fact.id}.${code}`) : [])),
  ...derived.map(({ id }) => `derived.${id}`),
  ...parameters.map(({ id }) => `parameter.${id}`),
]
