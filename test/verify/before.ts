import type { Pack } from '../../src/pack/pack.ts'
import type { Evidence } from '../../src/verify/evidence.ts'
import { readKnown } from '../../src/verify/known.ts'
import { evidenceOfPack, filesOfPack, packOf } from './spoil.ts'

/** A pack before it is changed, and what it is known for. */
export interface Before {
  readonly pack: Pack
  /** Null: the pack is held to nothing but its own examples. */
  readonly evidence: Evidence | null
  /** The findings and the refuted theorems that it owns up to. */
  readonly known: readonly string[]
}

let made: Before | undefined

/** The built-in pack, with all that it owns up to. */
export function before(): Before {
  const { findings, theorems } = readKnown(filesOfPack()).known
  return (made ??= {
    pack: packOf(),
    evidence: evidenceOfPack(),
    known: [...findings.map(({ check, path }) => `${check} ${path}`), ...theorems.map(({ theorem }) => theorem)],
  })
}
