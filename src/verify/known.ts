import * as z from 'zod/mini'
import type { Issue } from '../base/issue.ts'
import type { PackFiles } from '../pack/pack.ts'
import { shapeIssues } from '../pack/shape-issues.ts'

/** The file in which a pack owns up to what verify finds in it, and says why it stays so. */
export const KNOWN_FILE = 'known-findings.json'

const value = z.union([z.boolean(), z.number(), z.string(), z.array(z.string())])
const disputed = z.strictObject({ conflict: z.array(value), from: z.array(z.string()) })
const text = z.string().check(z.minLength(1))
const facts = z.record(z.string(), z.union([value, disputed]))
/** Why it stays so, in nb and in what other languages the pack has it in. */
const why = z.strictObject({ nb: text, nn: z.optional(text), se: z.optional(text), en: z.optional(text) })
const knownFile = z.strictObject({
  findings: z.array(z.strictObject({ check: z.string(), path: z.string(), why })),
  theorems: z.array(
    z.strictObject({
      theorem: z.string(),
      why,
      /** The people of the counterexample, which must still refute the theorem. */
      case: z.strictObject({ facts }),
      other: z.optional(z.strictObject({ facts })),
    }),
  ),
})

/** What a pack owns up to. */
export type Known = z.infer<typeof knownFile>

/** Of a pack that owns up to nothing. */
export const NOTHING_KNOWN: Known = { findings: [], theorems: [] }

/** Reads what a pack owns up to; a pack without such a file owns up to nothing. */
export function readKnown(files: PackFiles): { readonly known: Known; readonly issues: readonly Issue[] } {
  if (!Object.hasOwn(files, KNOWN_FILE)) return { known: NOTHING_KNOWN, issues: [] }
  const parsed = knownFile.safeParse(files[KNOWN_FILE])
  if (parsed.success) return { known: parsed.data, issues: [] }
  return { known: NOTHING_KNOWN, issues: shapeIssues(KNOWN_FILE, files[KNOWN_FILE], parsed.error.issues) }
}
