import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { builtInPack } from '../../src/assess.ts'
import { LANGUAGES } from '../../src/present/texts.ts'
import { sourceFiles } from '../helpers/source-files.ts'
import { textsFile } from './cards-of.ts'

const NB = { ...builtInPack.texts['nb'], ...textsFile('nb') }
const CODE =
  /^(?:case|explain|facts?|fhir|file|json|ndjson|pack|parameter|places?|rule|run|usage|whatIf|what-if|questionnaire)\.[a-z0-9-]+$/

/** Every issue code that stands in src as a text of its own, and every check that is raised there. */
function codesInSource(text: string): readonly string[] {
  const literals = [...text.matchAll(/'([^'\n]+)'/g)].flatMap(([, literal]) => literal ?? [])
  const raised = [...text.matchAll(/\bissue\(\s*'([^']+)'/g)].flatMap(([, code]) => code ?? [])
  return [...literals.filter((literal) => CODE.test(literal)), ...raised]
}

/** Texts of the same shape as codes that are none: file names and facts of selection. */
const NO_CODES = new Set(['pack.hash', 'pack.json'])

const parametersOf = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort()

describe('the texts', () => {
  test('every issue code in src has a sentence in nb', () => {
    const codes = new Set(sourceFiles().flatMap(({ text }) => codesInSource(text)))
    const missing = [...codes].filter(
      (code) => !NO_CODES.has(code) && NB[`issue.${code}`] === undefined && NB[`rule.${code}.because`] === undefined,
    )
    assert.ok(codes.size > 40)
    assert.deepEqual(missing.sort(), [])
  })

  test('the search for codes can find one', () => {
    assert.deepEqual(codesInSource("issue('DQ-77', path)"), ['DQ-77'])
    assert.deepEqual(codesInSource("const code = x ? 'fhir.new-one' : 'else'"), ['fhir.new-one'])
  })

  test('every check of the pack has a sentence', () => {
    for (const rule of builtInPack.rules.filter(({ about }) => about === 'check'))
      assert.ok(NB[`rule.${rule.id}.because`], rule.id)
  })

  for (const language of LANGUAGES.filter((one) => one !== 'nb')) {
    test(`${language} has only keys that nb has, and the same parameters in each`, () => {
      for (const [key, text] of Object.entries(textsFile(language))) {
        assert.ok(NB[key] !== undefined, key)
        assert.deepEqual(parametersOf(text), parametersOf(NB[key]), key)
        assert.notEqual(text.trim(), '', key)
      }
    })
  }

  test('nn is complete for all but the rules', () => {
    const missing = Object.keys(textsFile('nb')).filter(
      (key) => !/^issue\.(pack|place|rule)\.|^expected\.|^page\./.test(key) && textsFile('nn')[key] === undefined,
    )
    assert.deepEqual(missing, [])
  })

  test('every owner, source class, setting, urgency and status has its words', () => {
    const { rules, urgency } = builtInPack
    const keys = [
      ...rules.flatMap(({ owner }) => (owner === null ? [] : [`owner.${owner}`])),
      ...rules.map((rule) => `class.${rule.class}`),
      ...rules.map(({ about, part }) =>
        ['home', 'korttid', 'kad', 'sykestue', 'hospital'].includes(about) && part === null
          ? `setting.${about}`
          : `about.${part ?? about}`,
      ),
      ...urgency.ranks.flat().map((one) => `urgency.${one}`),
      `packStatus.${builtInPack.status}`,
    ]
    assert.deepEqual(
      [...new Set(keys)].filter((key) => NB[key] === undefined),
      [],
    )
  })
})
