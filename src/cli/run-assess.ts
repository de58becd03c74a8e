import { builtInPack, readCase } from '../assess.ts'
import { issue, shown, type Issue } from '../base/issue.ts'
import { ok, refused, type Result } from '../base/result.ts'
import { overlayParameters } from '../pack/overlay-parameters.ts'
import type { Pack } from '../pack/pack.ts'
import { present } from '../present/present.ts'
import { cardAmong } from '../present/question-card.ts'
import { showCase } from '../present/shown-case.ts'
import type { Translate } from '../present/texts.ts'
import { explainedSettings } from './explained-settings.ts'
import type { Terminal } from './io.ts'
import { complain } from './issue-line.ts'
import { loadTexts } from './load-texts.ts'
import { jsonText } from './json-text.ts'
import { judgeInput, type Given, type Judged } from './judge-input.ts'
import { parseJson } from './parse-json.ts'
import type { Args } from './read-args.ts'
import { pathOf, readInput } from './read-input.ts'
import { printed } from './printed.ts'
import { readable, type ToRead } from './readable.ts'
import { runNdjson } from './run-ndjson.ts'

/** The flags and options of `beon assess`. */
export const ASSESS = {
  flags: ['--json', '--ndjson', '--fhir', '--explain'],
  options: ['--at', '--place', '--set', '--pack'],
} as const

/** `beon assess`: one case from a file, or many from standard input, one a line. Gives the exit code. */
export async function runAssess(
  { words, flags, values }: Args,
  builtIn: Translate,
  terminal: Terminal,
): Promise<0 | 1 | 2> {
  const folder = values.get('--pack')?.at(-1)
  const base = folder === undefined ? ok(builtInPack) : await packIn(folder)
  const t = folder === undefined || !base.ok ? builtIn : await loadTexts(builtIn.language, base.value)
  const fail = (issues: readonly Issue[]) => complain(issues, terminal, t)
  const ndjson = flags.has('--ndjson')
  const [file = ndjson ? '-' : undefined, extra] = words
  const pack = base.ok ? localPack(base.value, values.get('--set') ?? []) : base
  const usage = [
    ...(file === undefined ? [issue('usage.no-file', 'args')] : []),
    ...(extra === undefined ? [] : [issue('usage.too-many-files', 'args', { file: shown(extra) })]),
    ...(pack.ok ? [] : pack.issues),
  ]
  if (file === undefined || !pack.ok || usage.length > 0) return fail(usage)
  const given: Given = {
    pack: pack.value,
    fhir: flags.has('--fhir'),
    at: values.get('--at')?.at(-1),
    place: values.get('--place')?.at(-1),
    explain: flags.has('--explain'),
    t,
  }
  const { at, place } = given
  const applied = readCase({ at, place }, { pack: pack.value })
  if (!applied.ok) return fail(applied.issues)
  const bad = ndjson ? await runNdjson(file, given, terminal) : await runOne(file, given, flags.has('--json'), terminal)
  return bad.ok ? (bad.value > 0 ? 1 : 0) : fail(bad.issues)
}

/** Judges the case in a file, and prints what comes of it: no bad line then. */
async function runOne(file: string, given: Given, asJson: boolean, terminal: Terminal): Promise<Result<0>> {
  const bytes = await readInput(file, terminal)
  if (!bytes.ok) return bytes
  const parsed = parseJson(bytes.value, pathOf(file))
  if (!parsed.ok) return parsed
  const judged = judgeInput(parsed.value, given)
  if (!judged.ok) return judged
  terminal.out(
    asJson
      ? `${jsonText(printed(judged.value, given), 2)}\n`
      : readable(toRead(judged.value, given), given.t, terminal),
  )
  await terminal.drained()
  return ok(0)
}

function toRead({ read, assessment, claims }: Judged, { explain, t }: Given): ToRead {
  const shown = showCase(read, t)
  const questions = assessment.ask.map(cardAmong(assessment.ask, shown))
  const toRead = { cards: present(shown, assessment), questions, decided: assessment.decided, claims }
  return explain ? { ...toRead, explained: explainedSettings(shown) } : toRead
}

/** The rule pack in a folder. Reading one brings a schema library along, which no other use of the command needs. */
async function packIn(folder: string): Promise<Result<Pack>> {
  const { readPackFolder } = await import('./read-pack-folder.ts')
  return readPackFolder(folder)
}

/** A pack with the local values of `--set name=value`. */
function localPack(pack: Pack, settings: readonly string[]): Result<Pack> {
  const pairs = settings.map((setting) => ({ setting, at: setting.indexOf('=') }))
  const wrong = pairs
    .filter(({ at }) => at < 1)
    .map(({ setting }) => issue('usage.wrong-setting', 'args', { got: shown(setting) }))
  if (wrong.length > 0) return refused(wrong)
  const values = pairs.map(({ setting, at }) => [setting.slice(0, at), valueOf(setting.slice(at + 1))] as const)
  return overlayParameters(pack, Object.fromEntries(values))
}

const valueOf = (text: string): number | string => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text)
