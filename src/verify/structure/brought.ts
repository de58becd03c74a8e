import { isDeepStrictEqual } from 'node:util'
import { isRecord, own } from '../../base/is-record.ts'
import type { PackFiles } from '../../pack/pack.ts'
import type { Finding } from '../finding.ts'
import { EVIDENCE_FOLDER } from '../read-evidence.ts'

/** What of evidence is told by itself: a rule, a number, a fact, a word. */
const DEEPEST = 3

function idOf(files: PackFiles): unknown {
  const manifest = own(files, 'pack.json')
  return isRecord(manifest) ? own(manifest, 'id') : undefined
}

/** Whether a pack calls itself what the one beside the program is called, and so is held to that one's evidence. */
export const isNamesake = (files: PackFiles, shipped: PackFiles): boolean =>
  typeof idOf(files) === 'string' && idOf(files) === idOf(shipped)

/** What a namesake brings as evidence and is not what stands beside the program: whoever edits both would find nothing else. */
export function findOtherEvidence(files: PackFiles, shipped: PackFiles): readonly Finding[] {
  if (evidenceIn(files).length === 0)
    return [{ check: 'evidence-missing', path: 'evidence', key: 'verify.evidence.not-brought' }]
  return evidenceIn({ ...shipped, ...files })
    .flatMap((path) => apart(own(files, path), own(shipped, path), 0).map((place) => `${path}${place}`))
    .map((path) => ({ check: 'evidence-changed', path }))
}

const evidenceIn = (files: PackFiles): readonly string[] =>
  Object.keys(files).filter((path) => path.startsWith(EVIDENCE_FOLDER))

/** The places in which two values differ. */
function apart(one: unknown, other: unknown, deep: number): readonly string[] {
  if (isDeepStrictEqual(one, other)) return []
  if (deep === DEEPEST || !isRecord(one) || !isRecord(other)) return ['']
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return keys.flatMap((key) => apart(own(one, key), own(other, key), deep + 1).map((place) => `#${key}${place}`))
}
