import { durationMs } from '../base/dates.ts'
import type { Vocabulary } from '../facts/read-facts.ts'
import type { Pack } from './pack.ts'

/** What facts are read against: the facts of a pack, and how long they count. */
export const vocabularyOf = ({ facts, parameters }: Pack): Vocabulary => ({
  facts,
  validity: (parameter) => durationMs(String(parameters.find(({ id }) => id === parameter)?.value)) ?? Infinity,
})
