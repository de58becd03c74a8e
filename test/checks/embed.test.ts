import assert from 'node:assert/strict'
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { build } from 'esbuild'
import { packed, type Project } from '../helpers/packed.ts'
import { servedPages, type Opened, type Pages } from '../helpers/served-pages.ts'
import { inProject } from '../helpers/source-files.ts'

const [, embedding = ''] = /^## Embed it$(.*?)^## /ms.exec(readFileSync(inProject('README.md'), 'utf8')) ?? []
const blocksOf = (language: string) =>
  [...embedding.matchAll(new RegExp(`^\`\`\`${language}$(.*?)^\`\`\`$`, 'gms'))].map(([, block = '']) => block.trim())
const HTML = blocksOf('html')
const [onPage = '', inLibrary = ''] = blocksOf('js')
const [, published = ''] = /`(default-src [^`]+)`/.exec(embedding) ?? []
/** What the README says a host may be as strict as. */
const POLICY = `${published}; require-trusted-types-for 'script'; trusted-types lit-html`

/** What the blocks take for granted: a record, and what the host does with what it hears. */
const OF_THE_HOST = `
globalThis.heard = {}
globalThis.fhirBundle = ${readFileSync(inProject('test/people/kols-finnmarkskysten.json'), 'utf8')}.bundle
globalThis.render = (assessment) => { heard.assessment = assessment }
globalThis.keep = (record) => { heard.record = record }
globalThis.toRecord = (text) => { heard.text = text }
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample }) => {
  console.error(effectiveDirective + ' ' + sample)
})`

const pageWith = (body: string) =>
  `<!doctype html><html lang="nb"><head><title>EPJ</title><script src="host.js"></script></head><body>${body}</body></html>`

/** The words in every element of BEON on a page, once they are there. */
async function wordsOn({ page }: Opened): Promise<readonly string[]> {
  const handle = await page.waitForFunction(() => {
    const elements = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('beon-'))
    const roots = elements.map(({ shadowRoot }) => shadowRoot?.querySelector('.root') ?? shadowRoot)
    const isDrawn = roots.length > 0 && roots.every((root) => root && root.childElementCount > 0)
    return isDrawn ? roots.map((root) => root?.textContent.replace(/\s+/g, ' ').trim() ?? '') : null
  })
  const words: readonly string[] | null = await handle.jsonValue()
  return words ?? []
}

describe('embedding, as the README tells', () => {
  let project: Project
  let pages: Pages
  before(async () => {
    project = await packed()
    for (const file of ['beon.js', 'beon.iife.js'])
      copyFileSync(join(project.folder, 'node_modules/beon/dist', file), join(project.folder, file))
    project.write('host.js', OF_THE_HOST)
    pages = await servedPages(project.folder, POLICY)
  })
  after(async () => {
    await pages.close()
    project.remove()
  })

  test('there is something to copy', () => {
    assert.equal(HTML.length, 2)
    assert.match(published, /script-src 'self'.*style-src 'none'.*connect-src 'none'/)
    assert.match(onPage, /querySelector/)
    assert.match(inLibrary, /from 'beon'/)
  })

  test('the tag and the script, pasted into a page, with what the host says pasted below', async () => {
    const [tag = ''] = HTML
    project.write('told.js', onPage)
    project.write('page.html', pageWith(`${tag}<script type="module" src="told.js"></script>`))
    const opened = await pages.open('page.html')
    const [words = ''] = await wordsOn(opened)
    assert.match(words, /113/)
    await opened.page.waitForFunction(() => 'assessment' in Reflect.get(globalThis, 'heard'))
    const heard = (await opened.page.evaluate('heard')) as {
      assessment: { recommendation: { setting: string }; facts: object }
    }
    assert.match(heard.assessment.recommendation.setting, /^\w+$/)
    assert.ok(Object.hasOwn(heard.assessment.facts, 'pref.place'))
    assert.deepEqual(opened.wrong, [])
  })

  test('the parts below a context', async () => {
    const [tag = '', parts = ''] = HTML
    const [script = ''] = /<script.*<\/script>/.exec(tag) ?? []
    project.write('parts.html', pageWith(script + parts))
    const opened = await pages.open('parts.html')
    const words = await wordsOn(opened)
    assert.equal(words.length, 4)
    for (const word of words.slice(1)) assert.ok(word.length > 100)
    assert.deepEqual(opened.wrong, [])
  })

  test('the classic script', async () => {
    const tag = (HTML[0] ?? '').replace('type="module" src="beon.js"', 'src="beon.iife.js"')
    project.write('classic.html', pageWith(tag))
    const opened = await pages.open('classic.html')
    assert.match((await wordsOn(opened))[0] ?? '', /113/)
    assert.equal(await opened.page.evaluate('typeof beon.assess({ facts: {} }).value.urgency'), 'string')
    assert.deepEqual(opened.wrong, [])
  })

  test('beon/define, bundled by the host', async () => {
    const entry = project.write('entry.js', `import 'beon/define'`)
    await build({
      entryPoints: [entry],
      bundle: true,
      format: 'esm',
      outfile: join(project.folder, 'app.js'),
      logLevel: 'silent',
    })
    project.write('app.html', pageWith('<beon-pathway></beon-pathway><script type="module" src="app.js"></script>'))
    const opened = await pages.open('app.html')
    assert.match((await wordsOn(opened))[0] ?? '', /113/)
    assert.deepEqual(opened.wrong, [])
  })

  test('patients who come and go on one page leave nothing of their questions in the memory', async () => {
    project.write('shift.html', pageWith('<beon-pathway></beon-pathway><script src="beon.iife.js"></script>'))
    const { page } = await pages.open('shift.html')
    const session = await page.createCDPSession()
    const nodesAfter = async (patients: number): Promise<number> => {
      await page.evaluate(async (count) => {
        const pathway = document.querySelector('beon-pathway')
        for (let at = 0; pathway && at < count; at++) {
          pathway.bundle = at % 2 === 0 ? Reflect.get(globalThis, 'fhirBundle') : null
          await pathway.updateComplete
        }
      }, patients)
      await session.send('HeapProfiler.collectGarbage')
      return (await page.metrics()).Nodes ?? 0
    }
    const before = await nodesAfter(10)
    const more = (await nodesAfter(20)) - before
    // A question is some fifty nodes; Lit leaves one behind where it stood.
    assert.ok(more < 20 * 20, String(more))
  })

  test('the library', async () => {
    project.write(
      'library.js',
      `${inLibrary}\nconsole.log(result.ok, whatIf({ facts }, 'home').ok, explain(result.value).ok)`,
    )
    assert.equal(await project.node('library.js'), 'true true true\n')
  })

  test('what the policy stops, and what fails, is seen', async () => {
    project.write(
      'bad.js',
      `document.body.setAttribute('style', 'color: red'); fetch('/x').catch(() => {}); setTimeout(() => { throw new Error('late') })`,
    )
    project.write('bad.html', pageWith('<script type="module" src="bad.js"></script>'))
    const { wrong } = await pages.open('bad.html')
    const isSeen = (what: string) => wrong.some((line) => line.includes(what))
    for (let tries = 0; tries < 1000 && !(isSeen('connect-src') && isSeen('late')); tries++) await pause(20)
    assert.ok(isSeen('connect-src'))
    assert.ok(isSeen('late'))
  })
})
