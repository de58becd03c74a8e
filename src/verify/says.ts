import type { TextParams, Translate } from '../present/texts.ts'

/** Something to say to whoever verifies a pack: the key of a text and what is put into it. It is said last, in the reader's language. */
export interface Says {
  readonly key: string
  readonly params?: TextParams
}

/** The sentence in the reader's language. */
export const said = ({ key, params = {} }: Says, t: Translate): string => t(key, params)

/** What stands in the place of a value that is not there. */
export const NOTHING = { key: 'verify.nothing' }
