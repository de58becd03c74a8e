import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { baseStyles } from '../../src/elements/parts/base.styles.ts'
import { inProject } from '../helpers/source-files.ts'

const unique = (found: Iterable<RegExpMatchArray>) => [...new Set([...found].map(([, name = '']) => name))].sort()

/** What a host may set, as the styles read it. */
const tokens = unique(baseStyles.matchAll(/var\((--beon-[a-z-]+)/g))
const themes = readdirSync(inProject('src/elements/themes'))
const textOf = (path: string): string => readFileSync(inProject(path), 'utf8')

describe('the tokens', () => {
  test('are 35, each with a value of our own where no host gives one', () => {
    assert.equal(tokens.length, 35)
    const given = baseStyles.replaceAll(/--themed-[a-z-]+:[^;]+;/g, '')
    const bare = unique(given.matchAll(/var\((--beon-[a-z-]+)\)/g))
    assert.deepEqual(bare, [])
  })

  for (const element of ['pathway', 'context']) {
    test(`are told in the documentation of ${element}, no more and no less`, () => {
      const told = unique(
        textOf(`src/elements/${element}/${element}.ts`).matchAll(/@cssproperty (--beon-[a-z-]+) - \S/g),
      )
      assert.deepEqual(told, tokens)
    })
  }
})

describe('the map files', () => {
  test('are those for Designsystemet, Aksel, Helsenorge and SMART', () => {
    assert.deepEqual(themes.sort(), ['aksel.css', 'designsystemet.css', 'helsenorge.css', 'smart.css'])
  })

  for (const theme of themes) {
    const text = textOf(`src/elements/themes/${theme}`).replaceAll(/\/\*.*?\*\//gs, '')
    test(`${theme} sets our tokens and nothing else`, () => {
      const set = [...text.matchAll(/^\s*([a-z-]+):/gm)].map(([, name = '']) => name)
      assert.ok(set.length > 5)
      assert.deepEqual(
        set.filter((name) => !tokens.includes(name)),
        [],
      )
      assert.doesNotMatch(text, /!important|@import|url\(/)
    })

    test(`${theme} gives all four colours of a severity, or none`, () => {
      for (const severity of ['danger', 'warning', 'good', 'neutral']) {
        const parts = [...text.matchAll(new RegExp(`--beon-${severity}-[a-z]+: var\\(`, 'g'))]
        assert.equal(parts.length, theme === 'smart.css' ? 0 : 4, severity)
      }
    })
  }
})
