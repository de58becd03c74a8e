import { esbuildPlugin } from '@web/dev-server-esbuild'
import { chromeLauncher } from '@web/test-runner-chrome'
import { defaultReporter } from '@web/test-runner'
import { freePort } from './engines.mjs'
import { ROOT, at } from './files.mjs'
import { findBrowser } from './find-browser.mjs'

const { executablePath, headless, args } = await findBrowser()

/** The tests of the elements, in Chromium, each file in a page of its own. */
export default {
  rootDir: ROOT,
  port: await freePort(), // else another run that starts at the same time may take the same
  files: ['test/elements/**/*.test.ts'],
  nodeResolve: { browser: true, exportConditions: ['production'] },
  // esnext keeps `with { type: 'json' }`, and the code is ES2022 anyway
  plugins: [esbuildPlugin({ ts: true, target: 'esnext', tsconfig: at('tsconfig.json') })],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath, headless, args },
      createPage: async ({ context }) => {
        const page = await context.newPage()
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
