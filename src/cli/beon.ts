import { createReadStream } from 'node:fs'
import type { Terminal } from './io.ts'
import { runCommand } from './run-command.ts'

// Who reads the output may stop at any time (`beon … | head`): that ends the command, and is nothing to complain about.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
}

const terminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  drained: () =>
    new Promise((resolve) => {
      if (process.stdout.writableNeedDrain) process.stdout.once('drain', resolve)
      else resolve()
    }),
  read: (file) => (file === '-' ? process.stdin : createReadStream(file)),
  columns: process.stdout.columns,
  colour: process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '',
}

process.exitCode = await runCommand(process.argv.slice(2), terminal)
