// The other engines that a page may run in, where this machine has them: Firefox, and WebKit as Debian packs it (not Safari).
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { chromeLauncher } from '@web/test-runner-chrome'
import puppeteer from 'puppeteer-core'

const FIREFOX = [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'].filter(Boolean)
const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver'
const XVFB = '/usr/bin/Xvfb'

/** A launcher for each that is here; none when there is none. */
export function otherEngines() {
  const firefox = FIREFOX.find((path) => existsSync(path))
  const hasWebKit = existsSync(WEBKIT_DRIVER) && existsSync(XVFB)
  return [...(firefox ? [firefoxLauncher(firefox)] : []), ...(hasWebKit ? [webKitLauncher()] : [])]
}

function firefoxLauncher(executablePath) {
  const launcher = chromeLauncher({
    puppeteer,
    launchOptions: { browser: 'firefox', executablePath, headless: true },
    createBrowserContext: ({ browser }) => browser.defaultBrowserContext(),
    createPage: async ({ context }) => withoutTurning(await context.newPage()),
    concurrency: 1,
  })
  launcher.name = 'Firefox'
  return launcher
}

/** Firefox 140 sets the size of a page, and refuses to be told which way up it is. */
function withoutTurning(page) {
  const setViewport = page.setViewport.bind(page)
  page.setViewport = (size) =>
    setViewport(size).catch((error) => {
      if (!error.message.includes('setScreenOrientationOverride')) throw error
    })
  return page
}

/** Speaks WebDriver to WebKit, on a screen that nobody sees: one window, one session of tests after the other. */
function webKitLauncher() {
  const children = []
  let base = ''
  let session = ''
  let active = ''
  let url = ''

  const ask = async (method, path, body) => {
    const response = await fetch(`${base}${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) })
    const { value } = await response.json()
    if (!response.ok) throw new Error(`WebKit: ${value?.error}: ${value?.message}`)
    return value
  }
  const start = (file, args, env = {}) => {
    const child = spawn(file, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } })
    children.push(child)
    return child
  }

  async function open() {
    // Xvfb says on this file descriptor which display it took.
    const screen = start(XVFB, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'])
    const display = await new Promise((resolve, reject) => {
      screen.stdio[3].once('data', (number) => resolve(`:${String(number).trim()}`))
      screen.once('exit', () => reject(new Error('Xvfb did not start')))
    })
    const port = await freePort()
    base = `http://127.0.0.1:${port}`
    start(WEBKIT_DRIVER, [`--port=${port}`, '--host=127.0.0.1'], { DISPLAY: display })
    await untilReady()
    ;({ sessionId: session } = await ask('POST', '/session', {
      capabilities: { alwaysMatch: { browserName: 'MiniBrowser' } },
    }))
  }
  async function untilReady() {
    for (let tries = 0; tries < 600; tries++) {
      const isReady = await ask('GET', '/status').then(
        ({ ready }) => ready,
        () => false,
      )
      if (isReady) return
      await pause(100)
    }
    throw new Error('WebKitWebDriver did not start')
  }

  return {
    name: 'WebKit',
    type: 'webkit',
    concurrency: 1,
    async startSession(id, address) {
      if (session === '') await open()
      active = id
      url = address
      await ask('POST', `/session/${session}/url`, { url: address })
    },
    isActive: (id) => active === id,
    getBrowserUrl: () => url,
    async stopSession() {
      active = ''
      await ask('POST', `/session/${session}/url`, { url: 'about:blank' })
      return {}
    },
    startDebugSession() {
      throw new Error('nobody can watch this one')
    },
    async stop() {
      if (session !== '') await ask('DELETE', `/session/${session}`).catch(() => undefined)
      for (const child of children.reverse()) child.kill()
    },
  }
}

/** A port that nothing listens on; two who ask at once get two. */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
