import { spawn } from 'node:child_process'
import { ROOT, at } from './files.mjs'

/**
 * Runs a program in the project's root and resolves to `{ code, said, counts }`: its exit code, what it wrote
 * when `quiet`, and the last `{ passed, failed }` that it sent, for a Node program of our own.
 */
export function run(command, args, { quiet = false, output = 'inherit', env = {}, shell = false } = {}) {
  const ours = command === process.execPath
  const pipes = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', output, 'inherit']
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    shell,
    stdio: ours ? [...pipes, 'ipc'] : pipes,
  })
  const said = []
  let counts
  child.stdout?.on('data', (part) => said.push(part))
  child.stderr?.on('data', (part) => said.push(part))
  child.on('message', (message) => (counts = message))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, said: Buffer.concat(said).toString(), counts }))
  })
}

/** Runs npm with its output on standard error, which keeps standard output for results. */
export const npm = (...args) =>
  process.env.npm_execpath?.endsWith('.js')
    ? run(process.execPath, [process.env.npm_execpath, ...args], { output: 2 })
    : run('npm', args, { output: 2, shell: process.platform === 'win32' })

/** Runs a program of an installed package, named by a file in it, such as `typescript/bin/tsc`. */
export const tool = (file, args, options) => run(process.execPath, [at('node_modules', file), ...args], options)
