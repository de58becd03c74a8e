import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run.mjs'

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
]
const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium']

/** Edge is a Chromium too, and stands on every Windows, where Chrome may be missing. */
export const edgeIn = (env) =>
  [env['PROGRAMFILES(X86)'], env.PROGRAMFILES]
    .filter(Boolean)
    .map((programs) => join(programs, 'Microsoft', 'Edge', 'Application', 'msedge.exe'))

/**
 * A Chromium to test in: `{ executablePath, headless, args, from }`. Looks at CHROME_PATH, then at the usual
 * places; with `install`, root on Debian installs its package; at last the one that lies in an npm package.
 */
export async function findBrowser({ install = false } = {}) {
  const found = named() ?? (await usual()) ?? (install ? await fromDebian() : undefined) ?? (await fromPackage())
  if (!found) throw new Error('no Chromium was found: set CHROME_PATH to one')
  return { headless: true, args: ARGS, ...found }
}

function named() {
  const executablePath = process.env.CHROME_PATH
  return executablePath && existsSync(executablePath) ? { executablePath, from: 'CHROME_PATH' } : undefined
}

async function usual() {
  const { Launcher } = await import('chrome-launcher')
  let paths = []
  try {
    paths = Launcher.getInstallations()
  } catch {
    // it throws when there is none
  }
  const executablePath = [...paths, ...USUAL, ...edgeIn(process.env)].find((path) => existsSync(path))
  return executablePath && { executablePath, from: 'this machine' }
}

async function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined
  const apt = (...args) =>
    run('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      output: 2,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    }).catch(() => ({ code: 1 }))
  process.stderr.write('Installing Debian’s chromium …\n')
  await apt('update')
  const { code } = await apt('install', '-y', '--no-install-recommends', 'chromium')
  const found = code === 0 ? await usual() : undefined
  return found && { ...found, from: 'Debian’s package, just installed' }
}

async function fromPackage() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const { default: chromium } = await import('@sparticuz/chromium')
  return { executablePath: await chromium.executablePath(), headless: 'shell', from: '@sparticuz/chromium' }
}
