import { createReadStream } from 'node:fs'
import { issue } from '../base/issue.ts'
import type { Terminal } from './io.ts'
import { issueLine } from './issue-line.ts'
import { runCommand, textsFor } from './run-command.ts'

const args = process.argv.slice(2)

/** Nobody reads a pipe any more; Windows tells of it also as the end of a file, where a write was waiting. */
const isUnread = (code: string | undefined) => code === 'EPIPE' || code === 'EOF'

// Who reads the output may stop at any time (`beon … | head`): that ends the command, and is nothing to complain about. A full disk is.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (isUnread(code)) process.exit()
  void textsFor(args).then((t) => {
    const said = issueLine(issue('file.not-written', 'stdout', { problem: String(code) }), t)
    process.stderr.write(said, () => process.exit(2))
  })
})
process.stderr.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(isUnread(code) ? undefined : 2))

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

process.exitCode = await runCommand(args, terminal)
