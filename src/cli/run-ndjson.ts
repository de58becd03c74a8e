import { issue, type Issue } from '../base/issue.ts'
import type { Result } from '../base/result.ts'
import type { Terminal } from './io.ts'
import { jsonText } from './json-text.ts'
import { idOf, judgeInput, type Given } from './judge-input.ts'
import { parseJson } from './parse-json.ts'
import { printed } from './printed.ts'
import { fileIssue } from './read-input.ts'
import { readLines, type Line } from './read-lines.ts'

const MIB = 1024 * 1024
/** The longest line that is read, in MiB. */
const MOST_MIB = 16
/** So many characters of answers are gathered before they are written. */
const BATCH = 64 * 1024

/**
 * Judges one case a line, and writes one line for each, in order: the assessment, or the id (null when it cannot be read) with
 * the issues. Gives the number of bad lines; a file that cannot be read is an issue.
 */
export async function runNdjson(file: string, given: Given, terminal: Terminal): Promise<Result<number>> {
  let [bad, number, gathered] = [0, 0, '']
  const flush = async () => {
    if (gathered === '') return
    terminal.out(gathered)
    gathered = ''
    await terminal.drained()
  }
  // Before it waits for more, everything that is answered has left: a program can ask one case at a time.
  async function* chunks() {
    for await (const chunk of terminal.read(file)) {
      yield chunk
      await flush()
    }
  }
  try {
    for await (const line of readLines(chunks(), MOST_MIB * MIB)) {
      const { text, isGood } = answerTo(line, ++number, given)
      if (!isGood) bad++
      gathered += `${text}\n`
      if (gathered.length > BATCH) await flush()
    }
  } catch (error) {
    return { ok: false, issues: [fileIssue(error, file)] }
  }
  await flush()
  return { ok: true, value: bad }
}

function answerTo(line: Line, number: number, given: Given): { readonly text: string; readonly isGood: boolean } {
  const path = `line[${String(number)}]`
  const bad = (id: unknown, issues: readonly Issue[]) => ({ text: jsonText({ id, issues }), isGood: false })
  if (line.kind === 'too-long') return bad(null, [issue('ndjson.line-too-long', path, { limit: MOST_MIB })])
  if (isBlank(line.bytes)) return bad(null, [issue('ndjson.blank-line', path)])
  const parsed = parseJson(line.bytes, path, number)
  if (!parsed.ok) return bad(null, parsed.issues)
  try {
    const judged = judgeInput(parsed.value, given)
    if (!judged.ok) return bad(idOf(parsed.value, given.fhir), judged.issues)
    return { text: jsonText(printed(judged.value, given)), isGood: true }
  } catch (error) {
    // What is nested thousands of levels deep cannot be written.
    if (error instanceof RangeError) return bad(null, [issue('json.too-deep', '')])
    // One case that meets a bug must not take the others with it.
    return bad(null, [issue('run.failed', path, { problem: error instanceof Error ? error.name : 'unknown' })])
  }
}

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)
