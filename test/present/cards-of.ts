import { readFileSync } from 'node:fs'
import { builtInPack, judgeCase, readCase, type Assessment } from '../../src/assess.ts'
import type { Texts } from '../../src/pack/pack.ts'
import type { Cards, QuestionCard } from '../../src/present/cards.ts'
import { present } from '../../src/present/present.ts'
import { cardAmong } from '../../src/present/question-card.ts'
import { showCase } from '../../src/present/shown-case.ts'
import { createTexts, type Language, type Translate } from '../../src/present/texts.ts'
import { inProject } from '../helpers/source-files.ts'

/** The texts of a language as they stand in `rules/`. */
export const textsFile = (language: Language): Texts =>
  JSON.parse(readFileSync(inProject(`rules/no-beon/texts/${language}.json`), 'utf8')) as Texts

const fail = (key: string) => {
  throw new Error(`no text for ${key}`)
}

/** The texts of a language over those of nb; a key that has no text throws. */
export function strict(language: Language): Translate {
  const nb = { ...builtInPack.texts['nb'], ...textsFile('nb') }
  return createTexts(language, { [language]: textsFile(language), nb }, fail)
}

/** The cards of a case; throws when it cannot be read, or lacks a text. */
export function cardsOf(
  input: unknown,
  t: Translate = strict('nb'),
): Cards & { readonly questions: readonly QuestionCard[]; readonly assessment: Assessment } {
  const read = readCase(input)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  const assessment = judgeCase(read.value)
  const questions = assessment.ask.map(cardAmong(assessment.ask, showCase(read.value, t)))
  return { ...present(showCase(read.value, t), assessment), questions, assessment }
}
