import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, describe, test } from 'node:test'
import { transform } from 'esbuild'
import { ensureBuilt } from '../../.config/build.mjs'
import { baseStyles } from '../../src/elements/parts/base.styles.ts'
import { inProject } from '../helpers/source-files.ts'

/**
 * No newer than the oldest that the README asks for, of which Chromium 109 is the last of Windows 7, 8 and Server 2012: 103 is the oldest that was
 * seen to work, and from Firefox 101 and Safari 16.4 on a shadow root can be given a style sheet.
 */
const FLOOR = ['chrome103', 'firefox101', 'safari16.4']

/** What came later, and no compiler sees: what is called or asked for by name. */
const LATER =
  /\.(?:toSorted|toReversed|toSpliced|isWellFormed|toWellFormed|withResolvers|fromAsync|checkVisibility|canParse|showPopover|togglePopover|moveBefore|isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(|\b(?:(?:Object|Map)\.groupBy|Array\.fromAsync|Promise\.try|Iterator|Temporal|CloseWatcher|scheduler)\b|:state\(/g

/** What an engine at the floor drops in a style sheet, rule or line, and may: it is looked at in those engines before it is added here. */
const MAY_BE_DROPPED = ['1lh', ':has(', '@container', 'subgrid', '::details-content']
const LATER_STYLES =
  /\b1lh\b|:has\(|@container|\bsubgrid\b|::details-content|light-dark\(|color-mix\(|@(?:layer|scope|starting-style|property|position-try)|\b(?:oklch|oklab|lch|lab|color|round|mod|rem|sin|cos|tan|if|anchor|calc-size)\(|\bfrom var\(|text-wrap|field-sizing|interpolate-size|\b\d*\.?\d+(?:dv[hw]|sv[hw]|lv[hw]|rlh|rex|cap|cq[wihb])\b|:(?:popover-open|user-(?:in)?valid|open|state)\b|[{;}]\s*&|\((?:width|height)\s*[<>=]/g

const newer = (text: string, pattern: RegExp): readonly string[] => [...new Set(text.match(pattern))].sort()

/** The style sheet as an engine reads it that knows neither of these: what they guard is not there. */
const withoutGuarded = (css: string): string =>
  css.replace(/@supports \(color: (?:light-dark|color-mix)\([^{]*\{\s*\.root \{[^}]*\}\s*\}/g, '')

/** esbuild takes `\p{…}` for newer than every browser, since letters are still added; the classes that are named here are old. */
const supported = { 'regexp-unicode-property-escapes': true }

/** Whether code has nothing newer than the floor in how it is written, regular expressions included. */
async function isOldEnough(code: string): Promise<boolean> {
  const made = await Promise.all(
    [FLOOR, 'esnext'].map((target) => transform(code, { target, supported, charset: 'utf8', logLevel: 'silent' })),
  )
  return made[0]?.code === made[1]?.code
}

describe('the oldest browsers', () => {
  before(() => ensureBuilt({ bundle: true }))

  for (const name of ['beon.js', 'beon.iife.js', 'beon-places.js', 'beon-nn.js']) {
    test(`can read ${name}, and have what it calls`, async () => {
      const code = readFileSync(inProject(`dist/${name}`), 'utf8')
      assert.ok(await isOldEnough(code))
      assert.deepEqual(newer(code, LATER), [])
    })
  }

  test('know what the style sheets need, or drop what can be done without', () => {
    const css = withoutGuarded(baseStyles)
    assert.ok(baseStyles.length - css.length > 3000)
    const found = newer(css, LATER_STYLES)
    assert.deepEqual(
      found.filter((one) => !MAY_BE_DROPPED.includes(one)),
      [],
    )
    assert.deepEqual(
      MAY_BE_DROPPED.filter((one) => !found.includes(one)),
      [],
    )
  })
})

describe('the check of the oldest browsers can fail', () => {
  for (const code of ['/(?<=a)b/v.test(c)', 'class A { static accessor b = 1 }', 'using a = b()']) {
    test(`${code} is found`, async () => {
      assert.ok(!(await isOldEnough(code)))
    })
  }

  for (const code of ['a.toSorted()', 'Object.groupBy(a,b)', 'Iterator.from(a)']) {
    test(`${code} is found`, () => {
      assert.equal(newer(code, LATER).length, 1)
    })
  }

  for (const css of [
    'a{color:light-dark(red,blue)}',
    'a{b:oklch(1 0 0)}',
    'a{ &:hover{gap:0} }',
    '@media (width >= 20em){}',
  ]) {
    test(`${css} is found`, () => {
      assert.equal(newer(withoutGuarded(css), LATER_STYLES).length, 1)
    })
  }
})
