import { esbuildPlugin } from '@web/dev-server-esbuild'
import { chromeLauncher } from '@web/test-runner-chrome'
import { defaultReporter } from '@web/test-runner'
import { freePort } from './engines.mjs'
import { ROOT, at } from './files.mjs'
import { findBrowser } from './find-browser.mjs'

const { executablePath, headless, args } = await findBrowser()

const sessions = new WeakMap()

/** Forced colours, light on dark: the runner's own `emulateMedia` passes them over in Chromium, without a word. */
const forcedColours = {
  name: 'forced-colours',
  async executeCommand({ command, payload, session: { browser, id } }) {
    if (command !== 'forced-colours') return undefined
    const page = browser.getPage(id)
    if (!sessions.has(page)) sessions.set(page, await page.createCDPSession())
    const features = payload
      ? [
          { name: 'forced-colors', value: 'active' },
          { name: 'prefers-color-scheme', value: 'dark' },
        ]
      : []
    await sessions.get(page).send('Emulation.setEmulatedMedia', { features })
    return true
  },
}

/** The tests of the elements, in Chromium, each file in a page of its own. */
export default {
  rootDir: ROOT,
  port: await freePort(), // else another run that starts at the same time may take the same
  files: ['test/elements/**/*.test.ts'],
  nodeResolve: { browser: true, exportConditions: ['production'] },
  // esnext keeps `with { type: 'json' }`, and the code is ES2022 anyway
  plugins: [esbuildPlugin({ ts: true, target: 'esnext', tsconfig: at('tsconfig.json') }), forcedColours],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath, headless, args },
      createPage: async ({ context }) => {
        // Of the tabs of one window only one is drawn at full rate; another gets a frame a second.
        const page = await context.newPage({ type: 'window' })
        await page.emulateFocusedPage(true) // else only one of several pages has focus
        return page
      },
    }),
  ],
  concurrency: 2,
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 900_000,
  testFramework: { config: { ui: 'bdd', timeout: 60_000 } },
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false })],
}
