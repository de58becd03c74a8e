import assert from 'node:assert/strict'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { build } from 'esbuild'
import { ensureBuilt } from '../../.config/build.mjs'
import { servedPages, type Opened, type Pages } from '../helpers/served-pages.ts'
import { inProject } from '../helpers/source-files.ts'

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'none'; connect-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html"
/** An element of the host's own, drawn with a Lit of its own. */
const OF_THE_HOST = `
import { html, LitElement } from 'lit'
customElements.define('host-element', class extends LitElement { render() { return html\`<p>Host</p>\` } })`
const BEON = '<script type="module" src="beon.js"></script>'
const HOST = '<script type="module" src="host.js"></script>'

const pageWith = (scripts: string) =>
  `<!doctype html><html lang="nb"><head><title>EPJ</title>${scripts}</head><body><beon-pathway></beon-pathway><host-element></host-element></body></html>`

/** What an element shows, without Lit's markers and the names that it makes up; waits until there is something. */
async function drawn({ page }: Opened, tag: string): Promise<string> {
  const handle = await page.waitForFunction(
    (name: string) => {
      const root = document.querySelector(name)?.shadowRoot
      return root?.querySelector('p') ? root.innerHTML : null
    },
    {},
    tag,
  )
  return withoutMarkers(await handle.jsonValue())
}

const withoutMarkers = (markup: string | null) => (markup ?? '').replace(/<!--.*?-->/g, '')
/** The height of the verdict is told after the paint, sooner on one page than on another. */
const withoutHeight = (markup: string) => markup.replace(/ style="--stuck: [\d.]+px;"/g, '')

/** All that the element draws of a few people, everything opened, for a clinician and for a patient. */
async function allDrawn({ page }: Opened, people: readonly object[]): Promise<string> {
  const markup = await page.evaluate(async (everybody) => {
    const element = document.querySelector('beon-pathway')
    const said: string[] = []
    for (const one of everybody)
      for (const audience of ['clinician', 'patient']) {
        Object.assign(element ?? {}, one, { audience })
        await element?.updateComplete
        const closed = element?.renderRoot.querySelectorAll<HTMLDetailsElement>('details:not([open])') ?? []
        const told = [...closed].map((one) => new Promise((resolve) => (one.ontoggle = resolve)))
        for (const details of closed) details.open = true
        await Promise.all(told)
        await element?.updateComplete
        said.push(element?.shadowRoot?.innerHTML ?? '')
      }
    return said.join()
  }, people)
  return withoutHeight(withoutMarkers(markup))
}

const personNamed = (name: string): object => {
  const read = JSON.parse(readFileSync(inProject(`test/people/${name}.json`), 'utf8')) as Record<string, unknown>
  return { at: read['at'], facts: read['facts'], bundle: read['bundle'] ?? null }
}
const PEOPLE = ['kols-finnmarkskysten', 'barn-langt-fra-sykehus', 'ingenting-kjent'].map(personNamed)

describe('a page that trusts lit-html alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'beon-trusted-'))
  let pages: Pages
  let twofold: Pages
  before(async () => {
    await ensureBuilt({ bundle: true })
    for (const file of ['beon.js', 'beon.iife.js']) copyFileSync(inProject(`dist/${file}`), join(folder, file))
    copyFileSync(inProject('dist/beon.js'), join(folder, 'again.js'))
    await build({
      stdin: { contents: OF_THE_HOST, resolveDir: inProject('.') },
      bundle: true,
      format: 'esm',
      outfile: join(folder, 'host.js'),
      logLevel: 'silent',
    })
    writeFileSync(
      join(folder, 'takes.js'),
      `globalThis.taken = trustedTypes.createPolicy('lit-html', { createHTML: () => '' })`,
    )
    pages = await servedPages(folder, POLICY)
    twofold = await servedPages(folder, `${POLICY} 'allow-duplicates'`)
  })
  after(async () => {
    await pages.close()
    await twofold.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const open = (scripts: string, where = pages): Promise<Opened> => {
    writeFileSync(join(folder, 'page.html'), pageWith(scripts))
    return where.open('page.html')
  }

  for (const [what, second] of [
    ['as a module and as a classic script', '<script src="beon.iife.js"></script>'],
    ['of two addresses', '<script type="module" src="again.js"></script>'],
  ] as const) {
    test(`two copies ${what}: the elements are there, and nothing is heard of it`, async () => {
      const opened = await open(BEON + second)
      assert.match(await drawn(opened, 'beon-pathway'), /113/)
      assert.deepEqual(opened.wrong, [])
    })
  }

  test('with a policy of that name already: the very same elements, and one report that says why', async () => {
    const [alone, opened] = [await open(BEON), await open(`<script src="takes.js"></script>${BEON}`)]
    assert.match(await drawn(opened, 'beon-pathway'), /113/)
    const all = await allDrawn(opened, PEOPLE)
    assert.ok(all.length > 100_000)
    assert.equal(all, await allDrawn(alone, PEOPLE))
    assert.equal(opened.wrong.length, 1)
    assert.match(opened.wrong[0] ?? '', /lit-html.*already exists/)
  })

  test("a host with a Lit of its own: both are there, and with 'allow-duplicates' nothing is heard of it", async () => {
    assert.match(await drawn(await open(HOST + BEON), 'beon-pathway'), /113/)
    for (const scripts of [HOST + BEON, BEON + HOST]) {
      const opened = await open(scripts, twofold)
      assert.match(await drawn(opened, 'beon-pathway'), /113/)
      assert.match(await drawn(opened, 'host-element'), /Host/)
      assert.deepEqual(opened.wrong, [])
    }
  })
})
