import { createRequire } from 'node:module'
import { issue, shown, type Issue } from '../base/issue.ts'
import type { Translate } from '../present/texts.ts'
import { readFolder } from '../verify/read-folder.ts'
import { findingLine, isClean, sumLines, theoremLines } from '../verify/report.ts'
import { EVERYTHING, verifyPack, type Listener, type VerifyOptions } from '../verify/verify-pack.ts'
import type { Args } from './read-args.ts'
import type { Io } from './io.ts'
import { complain } from './issue-line.ts'

/** A day: no timer takes much more. */
const MOST_SECONDS = 86_400

/** The flags and options of `beon verify`. */
export const VERIFY = { flags: ['--json', '--quick'], options: ['--only', '--seconds'] } as const

/**
 * `beon verify [PACK-FOLDER] [--json] [--quick] [--only NAME] [--seconds N]`: checks a rule pack and proves the theorems about
 * it; `builtIn` is the folder of the pack that stands for none, and whose evidence a pack of the same name is held to. Gives the
 * exit code: 0 all is well or owned up to by the pack, 1 findings, refuted or not proven, 2 bad input or usage.
 */
export async function runVerify(
  { words, flags, values }: Args,
  io: Io,
  builtIn: string,
  t: Translate,
): Promise<0 | 1 | 2> {
  const fail = (issues: readonly Issue[]) => complain(issues, io, t)
  const seconds = Number(values.get('--seconds')?.at(-1) ?? EVERYTHING.seconds)
  if (!(seconds > 0 && seconds <= MOST_SECONDS))
    return fail([issue('usage.wrong-value', 'args', { option: '--seconds', most: MOST_SECONDS })])
  if (words.length > 1) return fail([issue('usage.too-many-words', 'args', { word: shown(words[1]) })])
  const pack = readFolder(words[0] ?? builtIn)
  if (!pack.ok) return fail(pack.issues)
  const shipped = readFolder(builtIn)
  if (!shipped.ok) return fail(shipped.issues)
  const only = (values.get('--only') ?? []).flatMap((names) => names.split(','))
  const options: VerifyOptions = { ...EVERYTHING, quick: flags.has('--quick'), only, seconds }
  const json = flags.has('--json')
  if (!hasSolver()) return fail([issue('verify.no-solver', 'z3-solver')])
  const report = await verifyPack(pack.value, shipped.value.files, options, json ? SILENT : lineByLine(io, t), t)
  if (!report.ok) return fail(report.issues)
  io.out(json ? `${JSON.stringify(report.value, null, 2)}\n` : sumLines(report.value, t))
  return isClean(report.value) ? 0 : 1
}

const SILENT: Listener = { found: () => undefined, settled: () => undefined }

const lineByLine = (io: Io, t: Translate): Listener => ({
  found: (finding) => io.out(findingLine(finding, t)),
  settled: (theorem, at, of) => io.out(theoremLines(theorem, at, of, t)),
})

/** The solver is a development dependency: an installed package may lack it. */
function hasSolver(): boolean {
  try {
    return createRequire(import.meta.url).resolve('z3-solver') !== ''
  } catch {
    return false
  }
}
