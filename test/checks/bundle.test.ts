import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { SourceMap, type SourceMapPayload } from 'node:module'
import { before, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { parseAst } from 'rollup/parseAst'
import { minify } from 'terser'
import { ensureBuilt } from '../../.config/build.mjs'
import { minifyOptions } from '../../.config/minify-options.mjs'
import { minified } from '../../.config/minify-styles.mjs'
import { inProject } from '../helpers/source-files.ts'

/** The most that each may weigh on the wire, in KiB. None is at its goal yet, which stands beside it: nothing may grow past what it is. */
const LIMITS = {
  /** Elements, engine, rule pack and Norwegian texts; to become 90. */
  single: 109.7,
  /** The same without the rule pack and its texts; to become 60. */
  withoutPack: 70.75,
  /** What judges and explains, without packs and profiles; to become 12. */
  engine: 17.45,
} as const

/**
 * What a strict policy blocks, or an element must never do: network and storage; and what old libraries of hosts put something else in
 * place of, see old-hosts.test.ts.
 */
const FORBIDDEN: Readonly<Record<string, RegExp>> = {
  'Array.from(': /\bArray\.from\s*\(/,
  'Date.parse(': /\bDate\.parse\s*\(/,
  'eval(': /\beval\s*\(/,
  'new Function': /\bnew Function\b/,
  'fetch(': /\bfetch\s*\(/,
  XMLHttpRequest: /\bXMLHttpRequest\b/,
  localStorage: /\blocalStorage\b/,
}
/** What stands in files of its own, or only reads packs: a word that nothing else holds. */
const ELSEWHERE: Readonly<Record<string, RegExp>> = {
  zod: /ZodMini|_zod\b/,
  i18next: /PluralResolver|pluralSeparator/,
  'the municipalities': /Porsanger/,
  'texts in nynorsk': /Minst eitt faresignal/,
}

const kibOf = (text: string): number => gzipSync(text, { level: 9 }).length / 1024

/** What is wrong with a bundle: its size, and each word that is not to be in it with what stands around it. */
function bundleProblems(
  text: string,
  limitKib: number,
  words: Readonly<Record<string, RegExp>> = FORBIDDEN,
): readonly string[] {
  const kib = kibOf(text)
  const found = Object.entries(words).flatMap(([word, pattern]) => {
    const at = pattern.exec(text)?.index
    return at === undefined ? [] : [`${word} in …${text.slice(Math.max(0, at - 60), at + 60)}…`]
  })
  return [...(kib > limitKib ? [`${kib.toFixed(1)} KiB is over ${String(limitKib)} KiB`] : []), ...found]
}

/** A script without its long strings, which are the rule pack and its texts. */
function withoutData(text: string): string {
  const spans = [...longStrings(parseAst(text))].sort((one, other) => other.start - one.start)
  return spans.reduce((left, { start, end }) => `${left.slice(0, start)}""${left.slice(end)}`, text)
}

interface Span {
  readonly start: number
  readonly end: number
}

function longStrings(node: object): readonly Span[] {
  const isLong = 'value' in node && typeof node.value === 'string' && node.value.length > 10_000
  if (isLong && 'start' in node && 'end' in node) return [{ start: Number(node.start), end: Number(node.end) }]
  return Object.values(node).flatMap((one: unknown) =>
    typeof one === 'object' && one !== null ? longStrings(one) : [],
  )
}

/** The engine alone, minified like the single file. */
async function engine(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [inProject('dist/assess.js')],
    bundle: true,
    format: 'esm',
    external: ['#pack', '#places'],
    write: false,
    charset: 'utf8',
  })
  const { code = '' } = await minify(outputFiles[0]?.text ?? '', { ...minifyOptions, module: true })
  return code
}

const tell = (what: string, text: string, limitKib: number) => {
  console.log(`${what}: ${kibOf(text).toFixed(2)} KiB gzipped, of at most ${String(limitKib)}`)
}

describe('the bundle', () => {
  let text = ''
  before(async () => {
    await ensureBuilt({ bundle: true })
    text = readFileSync(inProject('dist/beon.js'), 'utf8')
  })

  test('is small, and does nothing that a strict host forbids', () => {
    tell('dist/beon.js', text, LIMITS.single)
    assert.deepEqual(bundleProblems(text, LIMITS.single), [])
  })

  test('is compiled while it is loaded, as a script too: not in the middle of the first answer', () => {
    for (const whole of [text, readFileSync(inProject('dist/beon.iife.js'), 'utf8')])
      assert.match(whole, /^\/\/# allFunctionsCalledOnLoad\n/)
  })

  test('is small without the rule pack too', () => {
    const code = withoutData(text)
    tell('dist/beon.js without the rule pack', code, LIMITS.withoutPack)
    assert.ok(text.length - code.length > 100_000)
    assert.deepEqual(bundleProblems(code, LIMITS.withoutPack), [])
  })

  test('holds nothing that stands in a file of its own', () => {
    assert.deepEqual(bundleProblems(text, Infinity, ELSEWHERE), [])
  })

  test('the engine alone is small', async () => {
    const code = await engine()
    tell('the engine', code, LIMITS.engine)
    assert.ok(code.length > 10_000)
    assert.deepEqual(bundleProblems(code, LIMITS.engine), [])
  })
})

/** Where a map leads astray: strings that stand once in a bundle, and not at the place in the source that it names. */
function astray(
  text: string,
  payload: SourceMapPayload,
): { readonly checked: number; readonly wrong: readonly string[] } {
  const map = new SourceMap(payload)
  const lines = text.split('\n')
  const places = lines.flatMap((line, row) =>
    [...line.matchAll(/(?<!=)"([a-z][\w.-]{9,40})"/g)].map(({ 1: word = '', index }) => ({ word, row, column: index })),
  )
  const isWritten = (word: string) => payload.sourcesContent.some((content) => content.includes(`"${word}"`))
  const once = places.filter(({ word }) => text.split(word).length === 2 && isWritten(word))
  const wrong = once.filter(({ word, row, column }) => {
    const found = map.findEntry(row, column)
    if (!('originalSource' in found)) return true
    const content = payload.sourcesContent[payload.sources.indexOf(found.originalSource)] ?? ''
    return !content.split('\n')[found.originalLine]?.includes(word)
  })
  return { checked: once.length, wrong: wrong.map(({ word }) => word) }
}

describe('the map of the bundle', () => {
  before(() => ensureBuilt({ bundle: true }))

  for (const name of ['beon.js', 'beon.iife.js']) {
    test(`leads from ${name} to what it was made from`, () => {
      const text = readFileSync(inProject(`dist/${name}`), 'utf8')
      const payload = JSON.parse(readFileSync(inProject(`dist/${name}.map`), 'utf8')) as SourceMapPayload
      const { checked, wrong } = astray(text, payload)
      assert.ok(checked > 50, String(checked))
      assert.deepEqual(wrong, [])
    })
  }
})

describe('the files beside the bundle', () => {
  before(() => ensureBuilt({ bundle: true }))
  const files = { zod: 'load-pack', 'the municipalities': 'beon-places', 'texts in nynorsk': 'beon-nn' }

  for (const [what, name] of Object.entries(files)) {
    test(`dist/${name}.js holds ${what}`, () => {
      const text = readFileSync(inProject(`dist/${name}.js`), 'utf8')
      assert.ok(ELSEWHERE[what]?.test(text))
    })
  }
})

describe('style sheets in the bundle', () => {
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    'indentation and the last semicolon go': [
      '\n  .a {\n    color: red;\n    margin: 0 auto;\n  }\n',
      '.a{color:red;margin:0 auto}',
    ],
    'comments go': ['/* one */ .a { color: red } /* two\n */', '.a{color:red}'],
    'a list of selectors closes up': ['.a,\n.b > .c { gap: 0 }', '.a,.b>.c{gap:0}'],
    'a blank before a colon stays': ['.a :hover { gap: 0 }', '.a :hover{gap:0}'],
    'blanks around an operator stay': ['.a { top: calc(1em + 2px) }', '.a{top:calc(1em + 2px)}'],
    'what stands in quotes is kept': [".a::before { content: ' , { '; gap: 0 }", ".a::before{content:' , { ';gap:0}"],
    'the nought before a point goes, and no other': [
      '.a { margin: 0.5em -0.25em 10.05em 0; --b0.5: 0 }',
      '.a{margin:.5em -.25em 10.05em 0;--b0.5:0}',
    ],
    'blanks between the numbers of lines go': ['.a { grid-column: 1 / -1 }', '.a{grid-column:1/-1}'],
    'blanks between words of a condition stay': [
      '@media (a: b) and (c) { .a { gap: 0 } }',
      '@media (a:b) and (c){.a{gap:0}}',
    ],
  }
  for (const [claim, [from, to]] of Object.entries(cases)) {
    test(claim, () => {
      assert.equal(String(minified(from)).trim(), to)
    })
  }
})

describe('the check of the bundle can fail', () => {
  test('a bundle that is too big is refused', () => {
    assert.equal(bundleProblems('x', 0).length, 1)
  })

  for (const bad of ['eval("1")', 'new Function("")', 'window.fetch("/x")', 'new XMLHttpRequest', 'localStorage.a=1']) {
    test(`${bad} is refused`, () => {
      assert.equal(bundleProblems(`export const a=()=>${bad}`, LIMITS.single).length, 1)
    })
  }

  test('a word that only ends alike is not refused', () => {
    assert.deepEqual(bundleProblems('prefetch(1);medieval(2)', LIMITS.single), [])
  })

  test('only long strings are data', () => {
    const long = `'{"a":"it\\'s"${'x'.repeat(10_000)}}'`
    assert.equal(withoutData(`f(JSON.parse(${long}),"b")`), 'f(JSON.parse(""),"b")')
  })
})
