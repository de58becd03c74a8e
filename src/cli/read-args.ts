import { issue, shown, type Issue } from '../base/issue.ts'
import { ok, refused, type Result } from '../base/result.ts'

/** The words of a command line, the flags that were set, and the values that options were given, in order. */
export interface Args {
  readonly words: readonly string[]
  readonly flags: ReadonlySet<string>
  readonly values: ReadonlyMap<string, readonly string[]>
}

/** Reads a command line: `--name` for flags, `--name value` or `--name=value` for the rest; `--` ends the options, `-` is a word. */
export function readArgs(args: readonly string[], flags: readonly string[], options: readonly string[]): Result<Args> {
  const words: string[] = []
  const set = new Set<string>()
  const values = new Map<string, string[]>()
  const issues: Issue[] = []
  const complain = (code: string, option: string) => issues.push(issue(code, 'args', { option: shown(option) }))
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? ''
    if (arg === '--') {
      words.push(...args.slice(at + 1))
      break
    }
    if (arg === '-' || !arg.startsWith('-')) {
      words.push(arg)
      continue
    }
    const equals = arg.indexOf('=')
    const name = equals < 0 ? arg : arg.slice(0, equals)
    if (flags.includes(name)) {
      if (equals >= 0) complain('usage.unexpected-value', name)
      set.add(name)
    } else if (!options.includes(name)) complain('usage.unknown-option', name)
    else {
      const value = equals < 0 ? args[++at] : arg.slice(equals + 1)
      if (value === undefined || value === '') complain('usage.missing-value', name)
      else values.set(name, [...(values.get(name) ?? []), value])
    }
  }
  return issues.length > 0 ? refused(issues) : ok({ words, flags: set, values })
}
