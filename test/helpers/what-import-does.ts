import { execFile } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { inProject } from './source-files.ts'

/** What importing a module did in a fresh Node process. */
export interface Done {
  /** The names it exports, sorted. */
  readonly names: readonly string[]
  /** The globals that were not there before. */
  readonly globals: readonly string[]
  /** The tags it registered. */
  readonly tags: readonly string[]
  /** What it wrote, on both outputs. */
  readonly said: string
}

const PROBE = `
  const tags = []
  globalThis.customElements = { define: (tag) => tags.push(tag), get: () => undefined, whenDefined: async () => undefined }
  const before = new Set(Reflect.ownKeys(globalThis))
  const module = await import(process.argv[1])
  process.once('beforeExit', () => {
    const globals = Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String).sort()
    process.stdout.write('\\n' + JSON.stringify({ names: Object.keys(module).sort(), globals, tags }))
  })
`

/**
 * Imports a module, by address or by its path in the project, in a process of its own and says what that did, at once and until all
 * that it began was over; throws when the process does not end by itself in time, as one with an open timer or socket.
 */
export async function whatImportDoes(module: string, longestMs = 60_000): Promise<Done> {
  const address = module.startsWith('data:') ? module : pathToFileURL(inProject(module)).href
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', PROBE, address],
    { timeout: longestMs, env: { ...process.env, NODE_OPTIONS: '' } },
  )
  const end = stdout.lastIndexOf('\n')
  const seen = JSON.parse(stdout.slice(end + 1)) as Omit<Done, 'said'>
  return { ...seen, said: stdout.slice(0, end) + stderr }
}
