import assert from 'node:assert/strict'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { ensureBuilt } from '../../.config/build.mjs'
import { servedPages, type Pages } from '../helpers/served-pages.ts'
import { inProject } from '../helpers/source-files.ts'

const POLICY = "default-src 'self'; style-src 'unsafe-inline'; img-src data:"
const ELEMENTS = {
  'beon-pathway': '<beon-pathway></beon-pathway>',
  'beon-about': '<beon-context><beon-about></beon-about></beon-context>',
}

const pageWith = (style: string, elements: string) =>
  `<!doctype html><html lang="nb"><head><title>EPJ</title><style>body{margin:0}${style}</style>
  <script type="module" src="beon.js"></script></head><body>${elements}</body></html>`

/** What a style sheet of the host may say of everything on its page, without a trace in an element. */
const RULES: Readonly<Record<string, string>> = {
  'a line under everything': '*{text-decoration:underline 3px red}',
  'a line through everything, and the element told apart':
    '*{text-decoration:line-through} beon-pathway{display:block}',
  'an indentation, and high lines': '*{text-indent:3em;line-height:2}',
}

describe('the styles of a host', () => {
  const folder = mkdtempSync(join(tmpdir(), 'beon-styles-'))
  let pages: Pages
  before(async () => {
    await ensureBuilt({ bundle: true })
    copyFileSync(inProject('dist/beon.js'), join(folder, 'beon.js'))
    pages = await servedPages(folder, POLICY)
  })
  after(async () => {
    await pages.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** How an element looks on a page with a style sheet. */
  async function looksOf(tag: keyof typeof ELEMENTS, style: string): Promise<string> {
    writeFileSync(join(folder, 'page.html'), pageWith(style, ELEMENTS[tag]))
    const { page } = await pages.open('page.html')
    const drawn = (name: string) => document.querySelector(name)?.shadowRoot?.querySelector('.root p') ?? null
    await page.waitForFunction(drawn, {}, tag)
    // As high as all of it: what stays in sight where a page scrolls may be painted apart, with other edges of its letters.
    await page.setViewport({ width: 420, height: 8000 })
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    const image = await page.screenshot({ encoding: 'base64' })
    await page.close()
    return image
  }

  for (const tag of ['beon-pathway', 'beon-about'] as const) {
    for (const [what, style] of Object.entries(RULES)) {
      test(`${tag}: ${what} is not seen in it`, async () => {
        assert.ok((await looksOf(tag, style)) === (await looksOf(tag, '')))
      })
    }

    test(`${tag}: what is to be seen is seen by this test`, async () => {
      assert.ok((await looksOf(tag, `${tag}::part(root){text-decoration:underline}`)) !== (await looksOf(tag, '')))
    })
  }
})
