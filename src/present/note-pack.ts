import type { Assessment } from '../explain/assessment.ts'
import type { Translate } from './texts.ts'

/** So many characters tell one version of a pack from another: those of `sha256-`, and eight more. */
const HASH_LENGTH = 15

/** A rule pack by its id, version and short hash: «no-beon 0.1.0 (sha256-64tZx0F2)». */
export const notePack = ({ id, version, hash }: Assessment['pack'], t: Translate): string =>
  t('note.pack-name', { id, version, hash: hash.slice(0, HASH_LENGTH) })
