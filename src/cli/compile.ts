import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Issue } from '../base/issue.ts'
import { refused } from '../base/result.ts'
import { compactTexts } from '../pack/compact-texts.ts'
import { packPlaces } from '../places/pack-places.ts'
import { readPlaces } from '../places/read-places.ts'
import { readJson } from '../verify/read-folder.ts'
import { isOfTheCommand } from './of-the-command.ts'
import { readPackFolder } from './read-pack-folder.ts'

/**
 * Compiles `rules/` for the library: the rule pack with its Norwegian texts but for the command's own, the texts of each language, and the municipality
 * profiles, each a module of checked JSON in `out`. Gives the issues that kept it from being written; nothing is half done.
 */
export function compileRules(rules: string, out: string): readonly Issue[] {
  const pack = readPackFolder(join(rules, 'no-beon'))
  const places = readPlacesFolder(join(rules, 'places'))
  const issues = [pack, places].flatMap((read) => (read.ok ? [] : read.issues))
  if (!pack.ok || !places.ok) return issues
  const { texts, ...judged } = pack.value
  const ofPages = Object.fromEntries(Object.entries(texts['nb'] ?? {}).filter(([key]) => !isOfTheCommand(key)))
  const withoutCases = { ...judged, rules: judged.rules.map((rule) => ({ ...rule, cases: [] })) }
  writeModule(join(out, 'pack', 'no-beon'), {
    imports: "import { withTexts } from './with-texts.js'",
    value: `/* @__PURE__ */ withTexts(${parsed(withoutCases)}, ${quoted(compactTexts(ofPages, pack.value))})`,
    type: 'Pack',
    from: './pack.ts',
  })
  writeModule(join(out, 'pack', 'places'), {
    imports: `import { unpackPlaces } from '../places/unpack-places.js'
export const packed = () => ${parsed(packPlaces(places.value))}
let opened`,
    value: '() => (opened ??= unpackPlaces(packed()))',
    type: '() => Places',
    from: '../places/place.ts',
  })
  for (const [language, inLanguage] of Object.entries(texts)) {
    writeModule(join(out, 'texts', language), { value: parsed(inLanguage), type: 'Texts', from: '../pack/pack.ts' })
  }
  return []
}

function readPlacesFolder(folder: string) {
  const issues: Issue[] = []
  const read = (path: string): unknown => {
    const file = readJson(join(folder, path), `places/${path}`)
    issues.push(...(file.ok ? file.value.twice : file.issues))
    return file.ok ? file.value.json : undefined
  }
  const names = readdirSync(join(folder, 'no')).filter((name) => name.endsWith('.json'))
  const profiles = Object.fromEntries(names.map((name) => [name, read(`no/${name}`)]))
  const files = { profiles, retired: read('retired.json'), sources: read('sources.json') }
  return issues.length > 0 ? refused(issues) : readPlaces(files)
}

interface Module {
  readonly imports?: string
  readonly value: string
  readonly type: string
  readonly from: string
}

function writeModule(file: string, { imports = '', value, type, from }: Module): void {
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(`${file}.js`, `${imports}\nexport default ${value}\n`)
  const [name = ''] = /\w+$/.exec(type) ?? []
  writeFileSync(
    `${file}.d.ts`,
    `import type { ${name} } from '${from}'\ndeclare const value: ${type}\nexport default value\n`,
  )
}

/**
 * A string that is parsed when it is needed loads faster than the same object written as code; and faster when none of its letters is
 * wider than a byte.
 */
const parsed = (value: unknown): string =>
  `JSON.parse(${quoted(JSON.stringify(value).replace(/['\u0100-\uffff]/g, unicodeEscape))})`

/**
 * A string in code, in ASCII: one letter beyond it, and the whole file is read in a slower way. JSON without `'`: where it would be
 * shorter, a minifier writes a template, which is read in a slower way too.
 */
const quoted = (text: string): string => `'${text.replace(/[\\']|[^\x20-\x7e]/g, escaped)}'`

const escaped = (letter: string): string => (letter === '\\' || letter === "'" ? `\\${letter}` : unicodeEscape(letter))

const unicodeEscape = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
