import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core'
import { ensureBuilt } from '../../.config/build.mjs'
import { findBrowser } from '../../.config/find-browser.mjs'
import { demoServer } from '../../.config/serve.mjs'
import type { BeonPathway } from '../../src/elements/pathway/pathway.ts'
import { readPeople } from './read-people.ts'

describe('the demo page', { timeout: 180_000 }, () => {
  const server = demoServer()
  let browser: Browser
  let page: Page
  const trouble: string[] = []

  before(async () => {
    await ensureBuilt({ bundle: true })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const { executablePath, headless, args } = (await findBrowser()) as Required<
      Pick<LaunchOptions, 'executablePath' | 'headless' | 'args'>
    >
    browser = await puppeteer.launch({ executablePath, headless, args })
    page = await browser.newPage()
    page.on('console', (message) => trouble.push(`${message.type()}: ${message.text()}`))
    page.on('pageerror', (error) => trouble.push(String(error)))
    page.on('requestfailed', (request) => trouble.push(`failed: ${request.url()}`))
    page.on('response', (response) => {
      if (response.status() >= 400) trouble.push(`${String(response.status())}: ${response.url()}`)
    })
    await page.evaluateOnNewDocument(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => console.error(violatedDirective))
    })
  })

  after(async () => {
    await browser.close()
    server.closeAllConnections()
    server.close()
  })

  const address = (rest = '') => `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/${rest}`
  const seen = () =>
    page.evaluate(() => {
      const pathway = document.querySelector<BeonPathway>('beon-pathway')
      const setting = pathway?.assessment?.recommendation.setting
      return {
        setting,
        name: document.querySelector('h2')?.textContent,
        sentence: pathway?.shadowRoot?.querySelector('.sentence')?.textContent.trim(),
      }
    })
  const showing = (name: string) =>
    page.waitForFunction((wanted) => document.querySelector('h2')?.textContent === wanted, {}, name)

  test('comes with a strict policy and its heading', async () => {
    const response = await page.goto(address())
    const policy = response?.headers()['content-security-policy'] ?? ''
    for (const part of ["default-src 'none'", "script-src 'self'", "require-trusted-types-for 'script'"]) {
      assert.ok(policy.includes(part), part)
    }
    assert.equal(await page.$eval('h1', (heading) => heading.textContent), 'Demo-EPJ – syntetiske pasienter')
  })

  test('every person is in the list with name and story, and opens', async () => {
    await page.waitForSelector('nav a[aria-current]')
    const listed = await page.$$eval('nav a', (links) =>
      links.map((link) => [...link.children].map((part) => part.textContent)),
    )
    const people = readPeople().map(({ person: { name, story } }) => [name, story.nb])
    assert.deepEqual(listed, people)
    for (const [name = ''] of people) {
      await page.evaluate((wanted) => {
        const link = [...document.querySelectorAll<HTMLElement>('nav a')].find(
          (one) => one.firstChild?.textContent === wanted,
        )
        link?.click()
      }, name)
      await showing(name)
      const { sentence } = await seen()
      assert.ok(sentence !== undefined && sentence.length > 10, name)
    }
  })

  test('has the profiles of the municipalities', async () => {
    await page.goto(address('#kols-finnmarkskysten'))
    await showing('Solveig Skogly')
    const codes = await page.evaluate(() =>
      document.querySelector<BeonPathway>('beon-pathway')?.assessment?.notices.map(({ code }) => code),
    )
    assert.ok(codes)
    assert.equal(codes.includes('place.no-profiles'), false)
  })

  test('an answer changes the recommendation at once', async () => {
    await page.goto(address('#barn-langt-fra-sykehus'))
    await showing('Ánte Niitu')
    assert.equal((await seen()).setting, 'hospital')
    await page.click('>>> [data-fact="plan.paediatrician_agreed"] input[value="true"]')
    assert.equal((await seen()).setting, 'sykestue')
  })

  test('the next patient does not inherit the answer', async () => {
    await page.goto(address('#rosen-oslo'))
    await showing('Trygve Lundeby')
    await page.goto(address('#barn-langt-fra-sykehus'))
    await showing('Ánte Niitu')
    assert.equal((await seen()).setting, 'hospital')
  })

  test('an address of nobody shows nobody, and says so until somebody is chosen', async () => {
    const shown = () =>
      page.evaluate(() => ({
        name: document.querySelector('h2')?.textContent,
        isSeen: document.querySelector('beon-pathway')?.checkVisibility(),
        said: document.querySelector('[role=alert]')?.textContent,
        marked: document.querySelectorAll('nav a[aria-current]').length,
      }))
    const said = 'Pasienten kunne ikke leses: ingen har denne adressen'
    for (const nobody of ['#finnes-ikke', '#%E0%A4%A', '#../../package']) {
      await page.goto(address(nobody))
      await showing('Velg en pasient')
      assert.deepEqual(await shown(), { name: 'Velg en pasient', isSeen: false, said, marked: 0 }, nobody)
      await page.goto(address('#barn-langt-fra-sykehus'))
      await showing('Ánte Niitu')
      assert.deepEqual(await shown(), { name: 'Ánte Niitu', isSeen: true, said: '', marked: 1 }, nobody)
    }
  })

  test('on paper, also on a sheet on its side, the case has all the width', async () => {
    const { width = 0, height = 0 } = page.viewport() ?? {}
    await page.emulateMediaType('print')
    for (const sheet of [718, 1047]) {
      await page.setViewport({ width: sheet, height: 700 })
      const wide = await page.$eval('beon-pathway', (pathway) => pathway.getBoundingClientRect().width)
      assert.ok(wide > sheet - 40, `${String(wide)} of ${String(sheet)}`)
    }
    await page.emulateMediaType()
    await page.setViewport({ width, height })
  })

  test('nothing was said in the console, and the policy stopped nothing', () => {
    assert.deepEqual(trouble, [])
  })
})
