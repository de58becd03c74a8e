// The stories: `npm run stories` serves them on loopback, `npm run stories:build` writes them to dist/stories.
import { ensureBuilt, ensureInstalled } from './build.mjs'
import { at } from './files.mjs'
import { tool } from './run.mjs'

const QUIET = ['--config-dir', at('.storybook'), '--disable-telemetry']
const COMMANDS = {
  serve: ['dev', ...QUIET, '--ci', '--no-version-updates', '--host', '127.0.0.1', '--port', process.env.PORT ?? '6006'],
  build: ['build', ...QUIET, '--output-dir', at('dist', 'stories')],
}

const command = COMMANDS[process.argv[2] ?? 'serve']
if (!command) throw new Error('say build, or nothing')
await ensureInstalled()
await ensureBuilt({ bundle: true })
const { code } = await tool('storybook/dist/bin/dispatcher.js', command, {
  env: { STORYBOOK_DISABLE_TELEMETRY: '1' },
})
process.exitCode = code
