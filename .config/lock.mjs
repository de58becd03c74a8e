import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const PATIENCE_MS = 900_000
const NAMELESS_MS = 5_000

/**
 * Does the work while holding a lock folder; waits for another process that holds it, at most a quarter of an hour. Says what has to
 * be made, and how, where it cannot be written.
 */
export async function withLock(folder, work) {
  const start = Date.now()
  while (!taken(folder)) {
    if (abandoned(folder)) rmSync(folder, { recursive: true, force: true })
    else if (Date.now() - start > PATIENCE_MS)
      throw new Error(`another build holds ${folder}; remove it if there is none`)
    else await pause(50)
  }
  try {
    return await work()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function taken(folder) {
  try {
    mkdirSync(dirname(folder), { recursive: true })
    mkdirSync(folder)
  } catch (error) {
    if (error.code === 'EEXIST' && error.path === folder) return false
    throw new Error(
      `build.not-written ${dirname(folder)} it is missing, or older than the files it is made from, and cannot be written here ` +
        `(${error.code}); run npm run build where it can be, and copy the folder with its times`,
    )
  }
  writeFileSync(`${folder}/pid`, String(process.pid))
  return true
}

/** Whether the process that took the lock has ended without giving it back. */
function abandoned(folder) {
  try {
    const pid = Number(readFileSync(`${folder}/pid`, 'utf8'))
    if (pid > 0) return !alive(pid)
    return Date.now() - statSync(folder).mtimeMs > NAMELESS_MS
  } catch {
    try {
      return Date.now() - statSync(folder).mtimeMs > NAMELESS_MS
    } catch {
      return false // given back in the meantime
    }
  }
}

function alive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
