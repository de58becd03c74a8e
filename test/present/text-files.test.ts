import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { builtInPack } from '../../src/assess.ts'
import { LANGUAGES } from '../../src/present/texts.ts'
import { inProject, sourceFiles } from '../helpers/source-files.ts'
import { textsFile } from './cards-of.ts'

const NB = { ...builtInPack.texts['nb'], ...textsFile('nb') }
const CODE =
  /^(?:case|explain|facts?|fhir|file|json|messages|ndjson|pack|parameter|places?|rule|run|usage|whatIf|what-if|questionnaire)\.[a-z0-9-]+$/

/** Every issue code that stands in src as a text of its own, and every check that is raised there. */
function codesInSource(text: string): readonly string[] {
  const literals = [...text.matchAll(/'([^'\n]+)'/g)].flatMap(([, literal]) => literal ?? [])
  const raised = [...text.matchAll(/\bissue\(\s*'([^']+)'/g)].flatMap(([, code]) => code ?? [])
  return [...literals.filter((literal) => CODE.test(literal)), ...raised]
}

/** Texts of the same shape as codes that are none: file names and paths. */
const NO_CODES = new Set(['pack.hash', 'pack.json', 'pack.parameters'])

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

  test('numbers, times and lists are never left to the browser, which writes nn and se as US English', () => {
    const shown = sourceFiles().filter(({ file }) => /^src\/(?:present|elements|cli)\//.test(file))
    assert.ok(shown.length > 50)
    for (const { file, text } of shown) assert.doesNotMatch(text, /\bIntl\.|\.toLocale\w*\(/, file)
  })
})

describe('every language', () => {
  for (const language of LANGUAGES.filter((one) => one !== 'nb')) {
    test(`${language} has only keys that nb has, and the same parameters in each`, () => {
      for (const [key, text] of Object.entries(textsFile(language))) {
        assert.ok(NB[key] !== undefined, key)
        assert.deepEqual(parametersOf(text), parametersOf(NB[key]), key)
      }
    })
  }

  for (const language of ['nn', 'en'] as const) {
    test(`${language} is complete`, () => {
      const texts = textsFile(language)
      assert.deepEqual(
        Object.keys(NB).filter((key) => texts[key] === undefined),
        [],
      )
    })

    test(`${language} says a sentence where nb does, and a label where nb does`, () => {
      const end = (text: string) => /[.?!:]$/.exec(text)?.[0] ?? ''
      const texts = textsFile(language)
      const keys = Object.keys(NB).filter((key) => !key.startsWith('format.'))
      const other = keys.filter((key) => end(texts[key] ?? '') !== end(NB[key] ?? ''))
      assert.deepEqual(other, [])
    })
  }

  for (const language of LANGUAGES) {
    test(`${language} has no text that is empty or begins or ends in a blank, to be glued to another`, () => {
      const texts = language === 'nb' ? NB : textsFile(language)
      for (const [key, text] of Object.entries(texts)) {
        assert.ok(text !== '' && text === text.trim(), key)
        if (key !== 'cli.help') assert.doesNotMatch(text, / {2}|\n/, key)
      }
    })
  }

  test('the files are in the order of their keys, so that two people can add to them', () => {
    for (const language of LANGUAGES) {
      const keys = Object.keys(textsFile(language))
      assert.deepEqual(keys, [...keys].sort(), language)
    }
  })
})

describe('Nynorsk', () => {
  const BOKMAAL =
    /(?<!\p{L})(?:ikke|hva|hvem|hvor|hvordan|hvorfor|hvis|noen|noe|mye|mer|fra|være|bare|gjør|gjøre|sier|hjemme|hjem|hjemmet|syk|sykehus\p{L}*|sykepleier\p{L}*|mulig\p{L}*|uten|siden|selv|flere|nå\b(?! (?:fram|heile))|mangler|trenger|finnes|kreves|ordnes|åpen|åpne|åpent|daglig|alvorlig|foreløpig|deres|uker|måneder|timer|minutter|pårørende\p{L}*|tjeneste\p{L}*|hjelpen|behandlingen|vurderingen|veien|vei|øyeblikkelig|anbefal\p{L}*|beslutning\p{L}*|tatt|begynner|hver|hvilke\p{L}*|blitt|vært|kommer|tar|stedet|steder|sted|sjelden|endres|flyttes|medisiner|pasienter|alene|innen|senere|tilbud|vet|heter|bruker|vart|kome)(?!\p{L})/iu

  test('has no word that is Bokmål only, and is written one way', () => {
    const found = Object.entries(textsFile('nn')).flatMap(([key, text]) => {
      const [word] = BOKMAAL.exec(text) ?? []
      return word === undefined ? [] : [`${key}: ${word}`]
    })
    assert.deepEqual(found, [])
  })

  test('is not English', () => {
    const [nn, en] = [textsFile('nn'), textsFile('en')]
    const same = Object.keys(nn).filter((key) => nn[key] === en[key] && nn[key] !== NB[key])
    assert.deepEqual(same, [])
  })
})

describe('Northern Sámi', () => {
  /** The words that have a source, as it writes them: the dictionary dict-nob-sme, «ordbok» in `termer_kjerne.csv`. */
  const SOURCED = [
    'amas',
    'ávžžuhus',
    'beaivi',
    'buohcceviessu',
    'buohcci',
    'doavttir',
    'idja',
    'manne',
    'minuhtta',
    'news2',
    'oapmahaččat',
    'plána',
    'ruovttubálvalus',
    'ruovttubuohccedikšun',
    'ruovttus',
    'suohkan',
  ]
  const wordsOf = (text: string) =>
    text
      .replace(/\{\{\w+\}\}|°C|mmHg/g, '')
      .match(/[\p{L}\d]+/gu)
      ?.map((word) => word.toLowerCase()) ?? []

  test('says nothing but words that have a source', () => {
    const words = new Set(Object.values(textsFile('se')).flatMap(wordsOf))
    assert.deepEqual(
      [...words].filter((word) => !SOURCED.includes(word)),
      [],
    )
    assert.deepEqual(
      SOURCED.filter((word) => !words.has(word)),
      [],
    )
  })

  test('the words are those of the source', (t) => {
    const source = inProject('../shared/data/termer_kjerne.csv')
    if (!existsSync(source)) {
      t.skip('the source lies outside the project')
      return
    }
    const usable = readFileSync(source, 'utf8')
      .split('\n')
      .filter((line) => /,(?:ordbok|egennavn),/.test(line))
      .join('\n')
      .toLowerCase()
    for (const word of SOURCED) assert.ok(usable.includes(word), word)
  })
})

describe('every text is used', () => {
  const sources = sourceFiles().map(({ text }) => text)
  const literals = new Set(
    sources.flatMap((text) => [...text.matchAll(/'([^'\n]*)'/g)].flatMap(([, one]) => one ?? [])),
  )
  /** `unit.${unit}` stands for every key of that form. */
  const patterns = [
    ...new Set(sources.flatMap((text) => [...text.matchAll(/`([a-zA-Z-]+\.[^`\n]*\$\{[^`\n]*)`/g)])),
  ].map(
    ([, template = '']) =>
      new RegExp(
        `^${template
          .replace(/\$\{[^}]*\}/g, '\0')
          .replace(/[.*+?^()|[\]\\{}$]/g, '\\$&')
          .replaceAll('\0', '.+')}$`,
      ),
  )
  /** Of these the first part is the parameter, so that no pattern can tell them from anything else. */
  const OPEN = /^(?:planB|relatives|news2|qsofa)\.|^(?:patient|relative)\.(?:question|help)\./
  const isUsed = (key: string) =>
    literals.has(key) ||
    literals.has(key.replace(/^issue\./, '')) ||
    literals.has(key.replace(/-more$/, '')) ||
    patterns.some((pattern) => pattern.test(key)) ||
    OPEN.test(key)

  test('or it would be translated for nobody', () => {
    assert.ok(patterns.length > 20)
    assert.deepEqual(
      Object.keys(textsFile('nb')).filter((key) => !isUsed(key)),
      [],
    )
  })

  test('the search can tell one that is not', () => {
    assert.ok(!isUsed('page.nobody-uses-this'))
    assert.ok(isUsed('unit.min'))
  })
})
