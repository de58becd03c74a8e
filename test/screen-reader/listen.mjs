// `node test/screen-reader/listen.mjs`: the demo page as Orca reads it to somebody who uses the keyboard, in Firefox, on a screen that
// nobody sees. Prints every key and what was said after it, and fails when what must be said was not. It takes a minute, and a Linux machine
// with Debian's packages firefox-esr, orca, xvfb, openbox, xdotool and dbus-x11; nobody hears anything, Orca's own record is read.
import { execFile, spawn, spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { ensureBuilt, ensureInstalled } from '../../.config/build.mjs'
import { demoServer } from '../../.config/serve.mjs'

const NEEDED = ['Xvfb', 'dbus-run-session', 'openbox', 'orca', 'firefox-esr', 'xdotool']
const INSIDE = 'BEON_LISTEN_ON'
const PREFERENCES = [
  'user_pref("accessibility.force_disabled", -1);',
  'user_pref("browser.aboutwelcome.enabled", false);',
  'user_pref("datareporting.policy.dataSubmissionEnabled", false);',
]

/** Keys, and what must be said after them; `b` goes to the next button, `2` to the next heading of level 2. */
const STEPS = [
  ['b', /Spørsmål \(\d+\) push button/],
  ['Return', /Spørsmål heading level 2/],
  ['Tab', /Hvilke faresignaler har pasienten\?.*check box not checked/],
  ['Tab', /check box not checked/],
  ['Tab', /Sirkulasjonssvikt.*check box not checked/],
  ['space', /checked.*Ny anbefaling: Ring 113 nå/],
  ['2', /Stedene side om side heading level 2/],
  ['3', /Hjemme heading level 3/],
  ['Down', /Status description term/],
  ['Down', /description value/],
  ['2', /Plan B heading level 2/],
  ['2', /Pårørende heading level 2/],
  ['2', /Avstand og beredskap heading level 2/],
  ['2', /Valg og notat heading level 2/],
]
const say = (text) => process.stdout.write(`${text}\n`)
const isThere = (program) => spawnSync('which', [program]).status === 0

if (process.env[INSIDE] === undefined) {
  const missing = NEEDED.filter((program) => !isThere(program))
  if (missing.length > 0) {
    process.stderr.write(`not on this machine: ${missing.join(', ')}\n`)
    process.exit(2)
  }
  const home = mkdtempSync(join(tmpdir(), 'beon-listen-'))
  const { status } = spawnSync('dbus-run-session', ['--', process.execPath, import.meta.filename], {
    stdio: ['ignore', 'inherit', 'ignore'],
    env: { ...process.env, [INSIDE]: home },
  })
  rmSync(home, { recursive: true, force: true })
  process.exit(status ?? 1)
}

const home = process.env[INSIDE]
const record = join(home, 'orca.log')
const display = `:${100 + (process.pid % 400)}`
const env = {
  ...process.env,
  DISPLAY: display,
  HOME: home,
  XDG_RUNTIME_DIR: home,
  LANG: 'C.UTF-8',
  GTK_MODULES: 'gail:atk-bridge',
}
const children = []
const run = (program, ...args) => children.push(spawn(program, args, { env, stdio: 'ignore' }))
const press = (key) => promisify(execFile)('xdotool', ['key', key], { env })

/** Everything that Orca has said: when, in seconds of the day, and what. */
function saidSoFar() {
  const lines = readFileSync(record, 'utf8').split('\n')
  return lines.flatMap((line) => {
    const [, hours, minutes, seconds, said] = SAID.exec(line) ?? []
    return said === undefined ? [] : [{ at: 3600 * hours + 60 * minutes + Number(seconds), said }]
  })
}
const SAID = /^(\d\d):(\d\d):([\d.]+) - SPEECH OUTPUT: ['"](.*?)['"]?(?:\{'established.*)?$/

function secondOfDay() {
  const now = new Date()
  return 3600 * now.getHours() + 60 * now.getMinutes() + now.getSeconds() + now.getMilliseconds() / 1000
}

await ensureInstalled()
await ensureBuilt({ bundle: true })
const server = demoServer()
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
writeFileSync(join(home, 'user.js'), PREFERENCES.join('\n'))
closeSync(openSync(record, 'w'))
const pressed = []
try {
  run('Xvfb', display, '-screen', '0', '1280x1000x24', '-nolisten', 'tcp')
  await pause(1500)
  run('openbox')
  run('/usr/libexec/at-spi-bus-launcher', '--launch-immediately')
  await pause(1500)
  run('orca', '--replace', `--debug-file=${record}`)
  await pause(5000)
  const address = `http://127.0.0.1:${server.address().port}/#ingenting-kjent`
  run('firefox-esr', '--profile', home, '--no-remote', '--kiosk', address)
  for (let tries = 0; tries < 60 && !saidSoFar().some(({ said }) => said.startsWith('Finished loading')); tries += 1)
    await pause(1000)
  await pause(5000)
  for (const [key] of STEPS) {
    pressed.push(secondOfDay())
    await press(key)
    await pause(3000)
  }
  pressed.push(secondOfDay())
  // Orca writes its record in pieces: more has to be said before the last that counts is there.
  for (const key of ['h', 'h', 'h']) await press(key).then(() => pause(2000))
} finally {
  for (const child of children.reverse()) child.kill()
  server.close()
  server.closeAllConnections()
}
const all = saidSoFar()
const failed = STEPS.filter(([key, wanted], step) => {
  const then = all.filter(({ at }) => at >= pressed[step] && at < pressed[step + 1])
  const said = then.map((one) => one.said).join(' ')
  const isSaid = wanted.test(said)
  say(`${isSaid ? '✔' : '✖'} ${key}: ${said}${isSaid ? '' : `\n  not said: ${wanted}`}`)
  return !isSaid
})
process.exit(failed.length > 0 ? 1 : 0)
