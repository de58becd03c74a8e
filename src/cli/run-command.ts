import { fileURLToPath } from 'node:url'
import { readFileSync } from 'node:fs'
import { isRecord, own } from '../base/is-record.ts'
import { issue, shown, type Issue } from '../base/issue.ts'
import type { Translate } from '../present/texts.ts'
import type { Terminal } from './io.ts'
import { complain } from './issue-line.ts'
import { languageOf, loadTexts } from './load-texts.ts'
import { PLACES, runPlaces } from './places.ts'
import { readArgs } from './read-args.ts'
import { ASSESS, runAssess } from './run-assess.ts'
import { runVerify, VERIFY } from './verify.ts'

const inPackage = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** The flags and options of each command, besides `--lang`, `--help` and `--version`. */
const COMMANDS: Readonly<Record<string, { readonly flags: readonly string[]; readonly options: readonly string[] }>> = {
  assess: ASSESS,
  places: PLACES,
  verify: VERIFY,
}

/** The options that are followed by a value: it is not taken for the command. */
const WITH_VALUE = ['--lang', ...Object.values(COMMANDS).flatMap(({ options }) => options)]

/** The `beon` command (public contract §6). Gives the exit code: 0 done, 1 findings or bad lines, 2 bad input or usage, or a fault of ours. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  try {
    return await run(args, terminal)
  } catch (error) {
    const problem = error instanceof Error ? error.name : 'unknown'
    return complain([issue('run.failed', '', { problem })], terminal, await textsFor(args))
  }
}

async function run(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const lang = askedLanguage(args)
  const language = languageOf(lang)
  const t = await textsFor(args)
  const fail = (issues: readonly Issue[]) => complain(issues, terminal, t)
  const say = (text: string): 0 => {
    terminal.out(text)
    return 0
  }
  const command = args.find((arg, at) => !arg.startsWith('-') && !WITH_VALUE.includes(args[at - 1] ?? ''))
  const known = command === undefined ? { flags: [], options: [] } : own(COMMANDS, command)
  if (known === undefined) return fail([issue('usage.unknown-command', 'args', { command: shown(command) })])
  const asked = readArgs(args, [...known.flags, '--help', '--version'], [...known.options, '--lang'])
  if (!asked.ok) return fail(asked.issues)
  if (language === undefined) return fail([issue('usage.unknown-language', 'args', { lang: shown(lang) })])
  const { words, flags } = asked.value
  if (flags.has('--help')) return say(`${t('cli.help')}\n`)
  if (flags.has('--version')) return say(`beon ${version()}\n`)
  if (command === undefined) return fail([issue('usage.no-command', 'args')])
  const rest = words.filter((_, at) => at !== words.indexOf(command))
  const given = { ...asked.value, words: rest }
  if (command === 'assess') return runAssess(given, t, terminal)
  if (command === 'verify') return runVerify(given, terminal, inPackage('rules/no-beon'), t)
  return runPlaces(given, terminal, inPackage('rules/places'), language)
}

/** The texts of the language that a command line asks for; nb where there is no such language. */
export const textsFor = (args: readonly string[]): Promise<Translate> =>
  loadTexts(languageOf(askedLanguage(args)) ?? 'nb')

/** The language that a command line asks for, also when something else in it is wrong. */
function askedLanguage(args: readonly string[]): string {
  const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  if (at < 0) return 'nb'
  return args[at] === '--lang' ? (args[at + 1] ?? '') : (args[at]?.slice('--lang='.length) ?? '')
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(inPackage('package.json'), 'utf8'))
  return isRecord(manifest) ? String(manifest['version']) : ''
}
