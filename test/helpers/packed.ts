import { exec, execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { ensureBuilt } from '../../.config/build.mjs'
import { inProject } from './source-files.ts'

const started = promisify(execFile)

/** An empty project of somebody else, with the packed library installed in it. */
export interface Project {
  readonly folder: string
  /** Every file of the tarball, sorted. */
  readonly files: readonly string[]
  /** Writes a file and gives its path. */
  readonly write: (name: string, text: string) => string
  /** Runs a Node program in the folder and gives what it wrote. */
  readonly node: (...args: readonly string[]) => Promise<string>
  readonly remove: () => void
}

/** Packs what a registry would get, and installs it, with the four packages it depends on from this checkout: no registry is asked. */
export async function packed(): Promise<Project> {
  await ensureBuilt({ bundle: true, types: true })
  const folder = mkdtempSync(join(tmpdir(), 'beon-packed-'))
  const modules = join(folder, 'node_modules')
  mkdirSync(join(modules, 'beon'), { recursive: true })
  // By a shell, since npm is no program on Windows; and no path stands among its words, where a blank would part it.
  const { stdout } = await promisify(exec)('npm pack --json --ignore-scripts', {
    cwd: inProject('.'),
    env: { ...process.env, npm_config_pack_destination: folder },
    maxBuffer: 1 << 26,
  })
  const [tarball] = JSON.parse(stdout) as readonly { filename: string; files: readonly { path: string }[] }[]
  if (!tarball) throw new Error('nothing was packed')
  await started('tar', ['-xzf', tarball.filename, '-C', 'node_modules/beon', '--strip-components=1'], { cwd: folder })
  for (const name of dependencies()) {
    mkdirSync(dirname(join(modules, name)), { recursive: true })
    symlinkSync(inProject(`node_modules/${name}`), join(modules, name), 'junction')
  }
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  write('package.json', '{ "type": "module" }')
  return {
    folder,
    files: tarball.files.map(({ path }) => path).sort(),
    write,
    node: async (...args) => (await started(process.execPath, args, { cwd: folder, maxBuffer: 1 << 26 })).stdout,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

const dependencies = (): readonly string[] => {
  const read = JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as { dependencies: Record<string, string> }
  return Object.keys(read.dependencies)
}
