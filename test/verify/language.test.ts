import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { readPackFolder } from '../../src/cli/read-pack-folder.ts'
import type { Language } from '../../src/present/texts.ts'
import { anyPatient } from '../../src/verify/encode/facts.ts'
import { encodePatient } from '../../src/verify/encode/patient.ts'
import { CHECKS, sentenceOf, type Finding } from '../../src/verify/finding.ts'
import { createGraph } from '../../src/verify/graph.ts'
import { readKnown } from '../../src/verify/known.ts'
import { createProver } from '../../src/verify/prove.ts'
import { readEvidence } from '../../src/verify/read-evidence.ts'
import type { Report } from '../../src/verify/report.ts'
import { staleKnown } from '../../src/verify/report-of.ts'
import { readingChecks } from '../../src/verify/structure/all-checks.ts'
import { findBandFaults } from '../../src/verify/structure/bands.ts'
import { findEvidenceFaults } from '../../src/verify/structure/evidence.ts'
import { findPlaceFaults } from '../../src/verify/structure/places.ts'
import { findUnreachable } from '../../src/verify/structure/reach.ts'
import { findTextFaults } from '../../src/verify/structure/texts.ts'
import { findWrongCases } from '../../src/verify/structure/wrong-cases.ts'
import { claimOf, premiseOf, rulingOf } from '../../src/verify/theorem.ts'
import { allTheorems } from '../../src/verify/theorems/all-theorems.ts'
import { inProject, sourceFiles } from '../helpers/source-files.ts'
import { strict, textsFile } from '../present/cards-of.ts'
import { verifyIn } from './run-verify.ts'
import { checkWords, inWords, SAID_IN } from './check-words.ts'
import { bandsOf, evidenceOfPack, filesOfPack, listIn, packOf, put, type Entry, type Files } from './spoil.ts'

const theorems = allTheorems(packOf(), evidenceOfPack())
const nb = textsFile('nb')
const under = (...parts: readonly string[]) =>
  Object.keys(nb).filter((key) => parts.some((part) => key.startsWith(`verify.${part}.`)))

describe('what verify says has its words in every language', () => {
  const said = theorems.flatMap((theorem) => [
    claimOf(theorem),
    ...theorem.premises.flatMap((premise) => [premiseOf(premise), rulingOf(premise)]),
  ])

  test('every claim, every premise and every ruling, with nothing left open', () => {
    assert.ok(theorems.length > 400)
    said.forEach(checkWords)
  })

  test('no claim, premise or ruling is told that no theorem has', () => {
    const used = new Set(said.map(({ key }) => key))
    assert.deepEqual(
      under('theorem', 'premise', 'ruling').filter((key) => !used.has(key)),
      [],
    )
  })

  test('what theorems made alike say stands once, not once for each', () => {
    assert.ok(under('theorem').length < 100)
  })

  const literals = sourceFiles()
    .filter(({ file }) => /^src\/(?:verify|cli)\//.test(file))
    .flatMap(({ text }) => [...text.matchAll(/'(verify\.[a-z.-]+)'/g)].flatMap(([, key]) => key ?? []))

  test('every text that the code names', () => {
    assert.ok(literals.length > 60)
    const lacking = literals.filter((key) => nb[key] === undefined && nb[`issue.${key}`] === undefined)
    assert.deepEqual(lacking, [])
  })

  test('no check is told of that there is not', () => {
    const told = under('check').map((key) => key.slice('verify.check.'.length))
    assert.deepEqual(
      told.filter((check) => !CHECKS.some((one) => one === check)),
      [],
    )
  })
})

/** NEWS2 with other bands for the pulse. */
const spoiltBands = (to: (bands: { to?: number; points: number }[]) => unknown[]) =>
  packOf((files) => {
    const bands = bandsOf(files, 'vit.pulse')
    bands.splice(0, bands.length, ...(to([...bands]) as typeof bands))
  })
const items = (change: (items: Entry[]) => void) =>
  packOf((files) => change(listIn(files, 'scores/news2.json', 'items')))
const item = (fact: string, to: object) =>
  items((all) => {
    Object.assign(all.find((one) => one['fact'] === fact) ?? {}, to)
  })

describe('what is seldom found has its words too', () => {
  const FOUND: readonly (readonly [what: string, check: string, find: () => readonly Finding[]])[] = [
    ['no band', 'bands', () => findBandFaults(spoiltBands(() => []))],
    ['an end outside', 'bands', () => findBandFaults(spoiltBands((bands) => [{ to: -5, points: 9 }, ...bands]))],
    [
      'the same points',
      'bands',
      () => findBandFaults(spoiltBands(([first, ...rest]) => [{ to: 35, points: first?.points }, first, ...rest])),
    ],
    ['bands of what is no number', 'bands', () => findBandFaults(item('vit.pulse', { fact: 'vit.acvpu' }))],
    ['points for no code', 'bands', () => findBandFaults(item('vit.acvpu', { points: { X: 1 } }))],
    [
      'another fact’s table',
      'score-changed',
      () =>
        findEvidenceFaults(
          items((all) => void all.reverse()),
          evidenceOfPack(),
        ),
    ],
    ['no such fact', 'place-fact', () => findPlaceFaults({ ...packOf(), facts: [] })],
    [
      'a blank too many',
      'text-apart',
      () =>
        findTextFaults(
          packOf((files) => Object.assign(files['texts/nn.json'] ?? {}, { decides: '{{about}} {{title}} {{more}}' })),
        ),
    ],
    [
      'a case that cannot be read',
      'case-wrong',
      () => findWrongCases(packOf(put('HX5', 'cases', [{ name: 'x', facts: { nonsense: true }, expect: 'yes' }]))),
    ],
  ]
  for (const [what, check, find] of FOUND) {
    test(`${check}: ${what}`, () => {
      const found = inWords(find())
      assert.ok(
        found.some((one) => one.startsWith(`${check} `)),
        found.join('\n'),
      )
    })
  }

  test('what nobody comes to, settled or not', async () => {
    const graph = createGraph()
    const pack = packOf()
    const encoded = encodePatient(graph, pack, anyPatient(graph, pack.facts, 'one'))
    const looking = (exists: false | undefined) =>
      findUnreachable(
        pack,
        encoded,
        () => Promise.resolve(exists),
        () => true,
      )
    const [nobody, open] = [await looking(false), await looking(undefined)]
    assert.ok(nobody.length > 100)
    assert.deepEqual(inWords(nobody), inWords(open))
    assert.match(
      sentenceOf(open[0] ?? { check: 'equal', path: '' }, strict('nb')),
      /^Ikke avgjort i tide: \p{L}+ .+\.$/u,
    )
  })

  test('what is owned up to and is no longer so', () => {
    const { known } = readKnown(filesOfPack())
    const [first] = known.theorems
    assert.ok(first)
    const owned = ['coverage', 'I9', 'no-such'].map((theorem) => ({ ...first, theorem, case: { facts: {} } }))
    const findings = [{ check: 'equal', path: 'HX5', why: { nb: '–' } }]
    const subject = { pack: packOf(), known: { findings, theorems: owned }, evidence: null, theorems, t: strict('nb') }
    const settled = { name: 'I9', says: '', premises: [], seconds: 0, verdict: 'proven' } as const
    const stale = staleKnown(subject, { findings: [], theorems: [settled], structure: true })
    assert.deepEqual(inWords(stale), [
      'known-no-longer equal HX5',
      ...owned.map(({ theorem }) => `known-no-longer ${theorem}`),
    ])
    assert.equal(new Set(stale.map(({ key }) => key)).size, 4)
  })

  test('every reason that is owned up to has its words in every language', () => {
    const { findings, theorems: refuted } = readKnown(filesOfPack()).known
    for (const { why } of [...findings, ...refuted])
      assert.equal(new Set(SAID_IN.map((language) => why[language] ?? why.nb)).size, SAID_IN.length, why.nb)
  })

  test('a theorem that was not settled in its time', async () => {
    const solver = {
      open: () => ({ ask: () => Promise.resolve({ kind: 'unsettled' } as const), close: () => undefined }),
      end: () => Promise.resolve(),
    }
    const [theorem] = theorems
    assert.ok(theorem)
    const verdict = await createProver(packOf(), solver)(theorem, 3)
    assert.ok(verdict.verdict === 'not proven')
    checkWords(verdict.why)
  })
})

const TEMP = mkdtempSync(join(tmpdir(), 'beon-language-'))
after(() => rmSync(TEMP, { recursive: true }))

/** A folder with the built-in pack, spoiled. */
function folderOf(spoil: (files: Files) => void): string {
  const folder = mkdtempSync(join(TEMP, 'pack-'))
  cpSync(inProject('rules/no-beon'), folder, { recursive: true })
  const files = filesOfPack()
  spoil(files)
  for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), JSON.stringify(content))
  return folder
}

async function run(language: Language, ...args: readonly string[]) {
  const { err, ...said } = await verifyIn(language, ...args)
  assert.equal(err, '')
  return said
}

/** A pack that owns up to what is not so, and to a refutation that is; with a refutation that it does not own up to. */
const FAULTY = folderOf((files) => {
  const known = files['known-findings.json'] as { theorems: { theorem: string }[] }
  known.theorems.push({ ...known.theorems[0], theorem: 'I9' })
  for (const file of Object.values(files))
    if (file['id'] === 'HX5') file['if'] = { certainly: { fact: 'home.safe', is: false } }
})
const CHOSEN = ['--only', 'coverage,I9,guard:HX5,closing:acute.seen_by_doctor']

/** Every English sentence that Norwegian has other words for, whatever is put into it. */
const english = Object.entries(textsFile('en'))
  .filter(([key, text]) => key.startsWith('verify.') && text !== nb[key] && text.split(' ').length > 3)
  .map(([, text]) =>
    text
      .split(/\{\{\w+\}\}/)
      .map((part) => part.replace(/[.*+?^()|[\]\\{}$]/g, '\\$&'))
      .join('.+'),
  )

const LINES: Readonly<Record<(typeof SAID_IN)[number], readonly RegExp[]>> = {
  nb: [
    /^\[1\/4\] {2}coverage {2}motbevist \(kjent: Utvelgelsen ender .+\) {2}\d+,\d s\n {4}Når det ikke er mer å spørre om, .+\.\n {4}sak: /m,
    /^\[2\/4\] {2}I9 {2}bevist {2}\d+,\d s\n {4}Den som trenger 113, får sykehus anbefalt\.$/m,
    /^\[3\/4\] {2}closing:acute\.seen_by_doctor {2}bevist .+\n {4}Å ordne acute\.seen_by_doctor, .+\n {4}forutsetning: pasienten ønsker ikke en plass i kommunen \(selection\.md, trinn 3\)$/m,
    /^\[4\/4\] {2}guard:HX5 {2}motbevist .+\n {4}Hjemme anbefales aldri når det HX5 taler om, .+\.\n {4}sak: home, \w+$/m,
    /^funn {2}known-no-longer {2}I9 {2}Teoremet er bevist\.$/m,
    /^2 bevist, 2 motbevist \(1 kjent\), 0 ikke bevist; 1 funn \(0 kjent\)$/m,
  ],
  nn: [
    /^\[1\/4\] {2}coverage {2}motprova \(kjent: Utveljinga endar .+\) {2}\d+,\d s\n {4}Når det ikkje er meir å spørje om, .+\.\n {4}sak: /m,
    /^\[2\/4\] {2}I9 {2}prova {2}\d+,\d s\n {4}Den som treng 113, får sjukehus tilrådd\.$/m,
    /^\[3\/4\] {2}closing:acute\.seen_by_doctor {2}prova .+\n {4}Å ordne acute\.seen_by_doctor, .+\n {4}føresetnad: pasienten ønskjer ikkje ein plass i kommunen \(selection\.md, trinn 3\)$/m,
    /^\[4\/4\] {2}guard:HX5 {2}motprova .+\n {4}Heime blir aldri tilrådd når det HX5 talar om, .+\.\n {4}sak: home, \w+$/m,
    /^funn {2}known-no-longer {2}I9 {2}Teoremet er prova\.$/m,
    /^2 prova, 2 motprova \(1 kjent\), 0 ikkje prova; 1 funn \(0 kjent\)$/m,
  ],
  en: [
    /^\[1\/4\] {2}coverage {2}refuted \(known: Selection ends .+\) {2}\d+\.\d s\n {4}Everybody of whom nothing is left to ask .+\.\n {4}case: /m,
    /^\[2\/4\] {2}I9 {2}proven {2}\d+\.\d s\n {4}Whoever needs 113 is recommended hospital\.$/m,
    /^\[3\/4\] {2}closing:acute\.seen_by_doctor {2}proven .+\n {4}Arranging acute\.seen_by_doctor, .+\n {4}premise: the patient does not wish a local bed \(selection\.md, step 3\)$/m,
    /^\[4\/4\] {2}guard:HX5 {2}refuted .+\n {4}Home never goes with what HX5 speaks of, .+\.\n {4}case: home, \w+$/m,
    /^finding {2}known-no-longer {2}I9 {2}The theorem is proven\.$/m,
    /^2 proven, 2 refuted \(1 known\), 0 not proven; 1 findings \(0 known\)$/m,
  ],
}

describe('beon verify speaks the language that is asked for', () => {
  for (const language of SAID_IN) {
    test(`${language}: verdicts, claims, premises, cases, findings and the sum`, async () => {
      const { out } = await run(language, FAULTY, ...CHOSEN)
      for (const line of LINES[language]) assert.match(out, line)
      if (language !== 'en') for (const sentence of english) assert.doesNotMatch(out, new RegExp(sentence))
    })
  }

  test('se: what is not translated comes in nb', async () => {
    const { out } = await run('se', FAULTY, '--only', 'I9')
    assert.match(out, /I9 {2}bevist .+\n {4}Den som trenger 113, får sykehus anbefalt\./)
  })

  test('--json has the same fields in every language, and only its sentences are translated', async () => {
    const reports = await Promise.all(
      SAID_IN.map(async (language) => JSON.parse((await run(language, FAULTY, ...CHOSEN, '--json')).out) as Report),
    )
    const [first, ...others] = reports.map(({ pack, findings, theorems: settled }) => ({
      pack,
      findings: findings.map(({ says, ...rest }) => ({ ...rest, says: typeof says })),
      theorems: settled.map(({ says, premises, name, verdict }) => ({
        ...{ name, verdict, says: typeof says },
        premises: premises.map((one) => Object.entries(one).map(([key, text]) => `${key} ${typeof text}`)),
      })),
    }))
    for (const other of others) assert.deepEqual(other, first)
    assert.deepEqual(first?.findings, [{ check: 'known-no-longer', path: 'I9', known: null, says: 'string' }])
    assert.deepEqual(
      first.theorems.map(({ verdict }) => verdict),
      ['refuted', 'proven', 'proven', 'refuted'],
    )
    assert.deepEqual(
      reports.map(({ findings }) => findings[0]?.says),
      ['Teoremet er bevist.', 'Teoremet er prova.', 'The theorem is proven.'],
    )
  })

  test('the words are the command’s: a pack that was made without them is no worse, and is told of all the same', async () => {
    const isOwn = (key: string) => !/^verify(?:\.|$)/.test(key)
    const without = (texts: object) => Object.fromEntries(Object.entries(texts).filter(([key]) => isOwn(key)))
    const folder = folderOf((files) => {
      for (const language of SAID_IN) files[`texts/${language}.json`] = without(files[`texts/${language}.json`] ?? {})
      const seals = files['evidence/seals.json'] as { fields: { text: object } }
      seals.fields.text = without(seals.fields.text)
    })
    assert.doesNotMatch(readFileSync(join(folder, 'texts/nb.json'), 'utf8'), /"verify\./)
    const pack = readPackFolder(folder)
    assert.ok(pack.ok)
    const files = Object.fromEntries(
      Object.entries(filesOfPack()).filter(([path]) => path !== 'evidence/seals.json' && path.startsWith('evidence/')),
    )
    const seals: unknown = JSON.parse(readFileSync(join(folder, 'evidence/seals.json'), 'utf8'))
    const { evidence } = readEvidence({ ...files, 'evidence/seals.json': seals })
    const found = (one: ReturnType<typeof readingChecks>) => one.map(({ check, path }) => `${check} ${path}`)
    assert.deepEqual(found(readingChecks(pack.value, evidence)), found(readingChecks(packOf(), evidenceOfPack())))
    assert.match((await run('nn', folder, '--only', 'I9')).out, /Den som treng 113, får sjukehus tilrådd\./)
  })
})
