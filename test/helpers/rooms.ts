import { importsOf, type Import } from './imports.ts'
import type { SourceFile } from './source-files.ts'

/** The rooms in the order in which the facts flow: a room sees itself and the rooms before it. */
export const FLOW = [
  'base',
  'truth',
  'facts',
  'pack',
  'places',
  'evaluate',
  'choose',
  'explain',
  'present',
  'elements',
] as const

const upTo = (last: (typeof FLOW)[number]): readonly string[] => FLOW.slice(0, FLOW.indexOf(last) + 1)
const ALL_BUT_ELEMENTS = [...upTo('present'), 'in', 'out', 'verify', 'cli']

/** What each room, and each file directly in src/, may import; a room always sees itself. Edit the house here. */
export const SEES: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(FLOW.map((room) => [room, upTo(room)])),
  // An element takes a host's FHIR Bundle as it is: foreign shapes come in at the edge, which here is the page.
  elements: [...upTo('elements'), 'in', 'assess.ts'],
  in: ['base', 'facts'],
  out: ALL_BUT_ELEMENTS,
  verify: [...ALL_BUT_ELEMENTS, 'assess.ts'],
  cli: [...ALL_BUT_ELEMENTS, 'assess.ts'],
  'assess.ts': upTo('explain'),
  'define.ts': [...upTo('elements'), 'assess.ts'],
  'index.ts': [...upTo('elements'), 'in', 'out', 'assess.ts'],
}

/** What the build makes of rules/ belongs to the room that it is compiled by. */
const BUILT: Readonly<Record<string, string>> = { '#pack': 'pack', '#places': 'places' }

/** The room of a path in src/, or the file's own name when it stands directly in src/. */
const roomOf = (path: string): string => path.split('/')[1] ?? path

/** One line for every import that goes against the flow of the rooms; empty when the house is in order. */
export function roomProblems(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(importsOf).flatMap(problemOf)
}

function problemOf({ from, kind, to, line }: Import): readonly string[] {
  const here = roomOf(from)
  const sees = SEES[here]
  if (!sees) return [`${from}: ${here} is no room of the house`]
  const place = `${from}:${String(line)}`
  const built = BUILT[to]
  if (kind === 'package' && built === undefined) return []
  if (kind === 'file' && !to.startsWith('src/')) return [`${place} leaves src: ${to}`]
  const there = built ?? roomOf(to)
  return there === here || sees.includes(there) ? [] : [`${place} ${here} may not see ${there}: ${to}`]
}

/** Every import cycle that a walk meets, type imports included, each as the files on it; empty when there is none. */
export function importCycles(files: readonly SourceFile[]): readonly (readonly string[])[] {
  const known = new Set(files.map(({ file }) => file))
  const next = new Map(
    files.map((source) => [source.file, importsOf(source).flatMap(({ to }) => (known.has(to) ? [to] : []))]),
  )
  const cycles: (readonly string[])[] = []
  const done = new Set<string>()
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      cycles.push([...path.slice(path.indexOf(file)), file])
      return
    }
    if (done.has(file)) return
    for (const to of next.get(file) ?? []) walk(to, [...path, file])
    done.add(file)
  }
  for (const { file } of files) walk(file, [])
  return cycles
}
