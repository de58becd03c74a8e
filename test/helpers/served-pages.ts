import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join } from 'node:path'
import { launch, type Browser, type LaunchOptions, type Page } from 'puppeteer-core'
import { findBrowser } from '../../.config/find-browser.mjs'

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** A page that was opened, and what went wrong on it. */
export interface Opened {
  readonly page: Page
  /** Errors, what the policy stopped, and what was asked for elsewhere. */
  readonly wrong: string[]
}

/** A server of one folder under a policy, and a browser that opens its pages. */
export interface Pages {
  readonly open: (file: string) => Promise<Opened>
  readonly close: () => Promise<void>
}

/** Serves a folder with a content security policy on every answer; a browser without access to anything else looks at it. */
export async function servedPages(folder: string, policy: string): Promise<Pages> {
  const server = createServer(({ url = '/' }, response) => {
    const file = join(folder, new URL(url, 'http://host').pathname)
    try {
      const text = readFileSync(file)
      const type = `${TYPES[extname(file)] ?? 'text/plain'}; charset=utf-8`
      response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(text)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await launch((await findBrowser()) as LaunchOptions)
  return {
    open: (file) => open(browser, addressOf(server), file),
    close: async () => {
      await browser.close()
      server.close()
    },
  }
}

function addressOf(server: Server): string {
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? String(address.port) : ''}`
}

async function open(browser: Browser, base: string, file: string): Promise<Opened> {
  const page = await browser.newPage()
  const wrong: string[] = []
  page.on('pageerror', (error) => wrong.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) wrong.push(message.text())
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(base)) wrong.push(`asked for ${request.url()}`)
  })
  await page.goto(`${base}/${file}`)
  return { page, wrong }
}
