import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { at } from './files.mjs'
import { withLock } from './lock.mjs'
import { npm } from './run.mjs'

const STAMP = at('node_modules', '.beon-lock')
const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex')
const installed = () => (existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : undefined)

/**
 * Installs what package-lock.json names, unless that is what stands there; no package's install script is run. One process at a
 * time: two that install at once leave half of it.
 */
export async function ensureInstalled() {
  if (installed() === lockHash()) return
  await withLock(at('dist', '.install'), install)
}

async function install() {
  if (installed() === lockHash()) return
  process.stderr.write('Installing the packages of package-lock.json …\n')
  const { code } = await npm('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error')
  if (code !== 0) throw new Error(`npm ci ended with code ${code}`)
  markInstalled()
}

/** Ends an installation: notes which lock file it holds, and makes `npx beon` the launcher of this checkout. */
export function markInstalled() {
  const bin = at('node_modules', '.bin')
  mkdirSync(bin, { recursive: true })
  linkLauncher(bin)
  writeFileSync(STAMP, lockHash())
}

function linkLauncher(bin) {
  rmSync(`${bin}/beon`, { force: true })
  if (process.platform === 'win32') {
    writeFileSync(`${bin}/beon.cmd`, '@node "%~dp0\\..\\..\\.config\\beon.mjs" %*\r\n')
    return
  }
  chmodSync(at('.config', 'beon.mjs'), 0o755)
  symlinkSync('../../.config/beon.mjs', `${bin}/beon`)
}
