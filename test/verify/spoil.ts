import assert from 'node:assert/strict'
import type { Pack } from '../../src/pack/pack.ts'
import { readPack } from '../../src/pack/read-pack.ts'
import type { Evidence } from '../../src/verify/evidence.ts'
import type { Check } from '../../src/verify/finding.ts'
import { readEvidence } from '../../src/verify/read-evidence.ts'
import { readFolder } from '../../src/verify/read-folder.ts'
import { inProject } from '../helpers/source-files.ts'

/** An object of a pack's files. */
export type Entry = Record<string, unknown>
/** The files of a pack, to be spoiled. */
export type Files = Record<string, Entry>

/** A pack with one thing wrong, and the theorem that must be refuted by it. */
export interface Defect {
  readonly theorem: string
  readonly wrong: string
  readonly spoil: (files: Files) => void
}

/** A check that must find something, at this place, in a pack with one thing wrong. */
export type Row = readonly [check: Check, wrong: string, path: string, spoil: (files: Files) => void]

/** The files of the built-in pack, read anew. */
export function filesOfPack(): Files {
  const read = readFolder(inProject('rules/no-beon'))
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return structuredClone(read.value.files) as Files
}

/** What the built-in pack is held to. */
export function evidenceOfPack(): Evidence {
  const { evidence, issues } = readEvidence(filesOfPack())
  if (!evidence || issues.length > 0) throw new Error(JSON.stringify(issues))
  return evidence
}

/** The built-in pack with something wrong. */
export function packOf(spoil: (files: Files) => void = () => undefined): Pack {
  const files = filesOfPack()
  spoil(files)
  const read = readPack(files, 'sha256-defect')
  assert.ok(read.ok, JSON.stringify(read))
  return read.value
}

export const NEVER = { not: { always: true } }
export const ALWAYS = { always: true }

export const ruleOf = (files: Files, id: string): Entry => {
  const found = Object.values(files).find((file) => file['id'] === id)
  if (!found) throw new Error(`no rule ${id}`)
  return found
}

interface Urgency {
  when: unknown
  urgency: string
}
export const urgencies = (files: Files) =>
  files['urgency.json'] as unknown as Record<'first' | 'raise' | 'after', Urgency[]>

interface Step {
  id: string
  when: unknown
  urgency?: unknown
  target?: unknown
}
export const selection = (files: Files) =>
  files['selection.json'] as unknown as {
    steps: Step[]
    orders: Record<string, unknown[]>
    packages: { id: string; when: unknown }[]
    bridge: { when: unknown; first: unknown[] }
    alternative: { first: { setting: string; when?: unknown }[]; medical: string[] }
    withoutRelatives: Record<string, unknown>
    planBNeeded: unknown
    relativesNeeded: unknown
  }
export const stepsOf = (files: Files): Step[] => selection(files).steps

/** Puts a condition in the place of a rule's own. */
export const condition =
  (rule: string, key: 'if' | 'met' | 'when', to: unknown) =>
  (files: Files): void => {
    ruleOf(files, rule)[key] = to
  }

/** Changes the condition of a derived fact. */
export const derived =
  (id: string, change: (when: unknown) => unknown) =>
  (files: Files): void => {
    const { derived: list } = files['facts/derived.json'] as { derived: { id: string; when: unknown }[] }
    const one = list.find((each) => each.id === id)
    if (!one) throw new Error(`no derived fact ${id}`)
    one.when = change(one.when)
  }

export const withoutStep =
  (id: string) =>
  (files: Files): void => {
    const { steps } = selection(files)
    steps.splice(
      steps.findIndex((step) => step.id === id),
      1,
    )
  }

/** Rules that no longer speak against their settings. */
export const silence =
  (...ids: readonly string[]) =>
  (files: Files): void => {
    for (const id of ids) {
      const rule = ruleOf(files, id)
      if (rule['kind'] === 'requires') rule['met'] = ALWAYS
      else if ('if' in rule) rule['if'] = NEVER
      else rule['when'] = NEVER
    }
  }

export const listIn = (files: Files, path: string, key: string): Entry[] => (files[path]?.[key] ?? []) as Entry[]

/** The bands of a fact in NEWS2, in its first table. */
export const bandsOf = (files: Files, fact: string): { to?: number; points: number }[] => {
  const item = listIn(files, 'scores/news2.json', 'items').find((one) => one['fact'] === fact)
  return (item?.['tables'] as { bands: { to?: number; points: number }[] }[])[0]?.bands ?? []
}

/** Puts something in the place of what a rule has under a key. */
export const put =
  (id: string, key: string, to: unknown) =>
  (files: Files): void => {
    ruleOf(files, id)[key] = to
  }

/** Changes a number of the pack. */
export const parameter =
  (id: string, key: string, to: unknown) =>
  (files: Files): void => {
    for (const one of listIn(files, 'parameters.json', 'parameters')) if (one['id'] === id) one[key] = to
  }

/** Changes what the pack declares of a fact. */
export const declared =
  (file: string, id: string, key: string, to: unknown) =>
  (files: Files): void => {
    for (const one of listIn(files, `facts/${file}.json`, 'facts')) if (one['id'] === id) one[key] = to
  }

/** Takes a rule's file away. */
export function withoutRule(files: Files, id: string): void {
  for (const [path, file] of Object.entries(files)) if (file['id'] === id) Reflect.deleteProperty(files, path)
}
