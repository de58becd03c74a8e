import assert from 'node:assert/strict'
import { loadTexts } from '../../src/cli/load-texts.ts'
import { readArgs } from '../../src/cli/read-args.ts'
import { runVerify, VERIFY } from '../../src/cli/verify.ts'
import type { Language } from '../../src/present/texts.ts'
import { inProject } from '../helpers/source-files.ts'

/** Runs `beon verify` in a language: the exit code, and what it said. */
export const verifyIn = (language: Language, ...args: readonly string[]) =>
  verifyBeside(inProject('rules/no-beon'), language, ...args)

/** The same where the pack that comes with the program stands in another folder. */
export async function verifyBeside(builtIn: string, language: Language, ...args: readonly string[]) {
  const said = { out: '', err: '' }
  const read = readArgs(args, VERIFY.flags, VERIFY.options)
  assert.ok(read.ok)
  const io = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
  }
  return { code: await runVerify(read.value, io, builtIn, await loadTexts(language)), ...said }
}
