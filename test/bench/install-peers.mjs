import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { at } from '../../.config/files.mjs'
import { npm } from '../../.config/run.mjs'

const FOLDER = at('test', 'bench')
const LOCK = at('test', 'bench', 'package-lock.json')
const STAMP = at('test', 'bench', 'node_modules', '.beon-lock')

/** Installs the engines that the lock file beside this names, unless they stand there; no package's install script is run. */
export async function installPeers() {
  const lock = createHash('sha256').update(readFileSync(LOCK)).digest('hex')
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return
  process.stderr.write('Installing the engines to compare with …\n')
  const { code } = await npm(
    'ci',
    '--prefix',
    FOLDER,
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  )
  if (code !== 0) throw new Error(`npm ci ended with code ${code}`)
  writeFileSync(STAMP, lock)
}
