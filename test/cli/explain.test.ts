import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assess, explain, whatIf } from '../../src/assess.ts'
import { runCommand } from '../../src/cli/run-command.ts'
import { SETTINGS } from '../../src/pack/pack.ts'
import { peopleAsCases, personAsCase } from '../people/people-as-cases.ts'
import { memoryTerminal, type Inputs } from './memory-terminal.ts'

async function run(args: readonly string[], inputs: Inputs = {}, columns?: number) {
  const { terminal, said } = memoryTerminal(inputs, columns === undefined ? {} : { columns })
  const code = await runCommand(args, terminal)
  return { code, ...said }
}

const text = (value: unknown) => JSON.stringify(value)
const plain = (value: unknown): unknown => JSON.parse(text(value))

function expected(input: unknown): unknown {
  const assessed = assess(input)
  assert.ok(assessed.ok)
  const explained = explain(assessed.value)
  assert.ok(explained.ok)
  const answers = SETTINGS.map((setting) => {
    const answer = whatIf(input, setting)
    assert.ok(answer.ok)
    return [setting, answer.value]
  })
  return plain({ ...assessed.value, explanation: explained.value, whatIf: Object.fromEntries(answers) as unknown })
}

describe('beon assess --explain --json', () => {
  test('adds the explanation and the what-if of the library to the assessment', async () => {
    const input = { id: 'a-1', ...personAsCase('omsorgsbehov') }
    const { code, out, err } = await run(['assess', '--explain', '--json', '-'], { '-': text(input) })
    assert.deepEqual([code, err], [0, ''])
    assert.deepEqual(JSON.parse(out), expected(input))
  })

  test('the sentences are in the language that was asked for', async () => {
    const input = { '-': text(personAsCase('omsorgsbehov')) }
    const titles = async (lang: string) => {
      const { out } = await run(['assess', '--explain', '--json', '--lang', lang, '-'], input)
      const { explanation } = JSON.parse(out) as { explanation: { settings: { home: { gaps: { title: string }[] } } } }
      return explanation.settings.home.gaps.map(({ title }) => title)
    }
    const [nb, en] = [await titles('nb'), await titles('en')]
    assert.ok(nb.length > 0 && nb.length === en.length)
    assert.ok(nb.every((title, at) => title !== en[at]))
  })

  test('without it nothing is added', async () => {
    const { out } = await run(['assess', '--json', '-'], { '-': text(personAsCase('omsorgsbehov')) })
    assert.doesNotMatch(out, /"(explanation|whatIf)"/)
  })

  test('in a stream every line is explained, and a bad line is still an issue', async () => {
    const cases = [personAsCase('oy-ferge'), { facts: { 'pt.age': 'old' } }, personAsCase('rosen-oslo')]
    const { code, out } = await run(['assess', '--ndjson', '--explain'], { '-': cases.map(text).join('\n') })
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object)
    assert.equal(code, 1)
    assert.deepEqual([lines[0], lines[2]], [expected(cases[0]), expected(cases[2])])
    assert.deepEqual(Object.keys(lines[1] ?? {}), ['id', 'issues'])
  })

  test('a local value is in the limits, and still the pack’s own', async () => {
    const { out } = await run(['assess', '--explain', '--json', '-', '--set', 'kad.lowest_age=16'], {
      '-': text({ facts: { 'pt.age': 17 } }),
    })
    type Seen = { explanation: { settings: { kad: { cleared: { rule: string; limits: { limit: number }[] }[] } } } }
    const { explanation } = JSON.parse(out) as Seen
    assert.equal(explanation.settings.kad.cleared.find(({ rule }) => rule === 'KX1')?.limits[0]?.limit, 16)
  })
})

describe('beon assess --explain', () => {
  const page = async (input: unknown, args: readonly string[] = [], columns = 100) =>
    (await run(['assess', '--explain', '-', ...args], { '-': text(input) }, columns)).out

  test('every rule of every setting stands there, what speaks for it as fully as what speaks against it', async () => {
    for (const { file, input } of peopleAsCases()) {
      const said = (await page(input)).replace(/\s+/g, ' ')
      const { explanation } = expected(input) as { explanation: { settings: Record<string, Record<string, unknown>> } }
      for (const setting of SETTINGS)
        for (const part of ['against', 'gaps', 'open', 'met', 'cleared']) {
          const reasons = explanation.settings[setting]?.[part] as readonly { title: string; sentence: string }[]
          for (const { title, sentence } of reasons) {
            assert.ok(said.includes(title), `${file} ${setting} ${part} ${title}`)
            assert.ok(said.includes(sentence), `${file} ${setting} ${part} ${sentence}`)
          }
        }
    }
  })

  test('with facts, their time and source, limits, and what a rule waits for', async () => {
    const said = (await page(personAsCase('omsorgsbehov'))).replace(/\s+/g, ' ')
    assert.ok(said.includes('Lengste responstid: 45 minutter (Kommunens vaktoversikt, 20.11.2026)'))
    assert.ok(said.includes('Lengste responstid er 45 minutter, grensen er høyst 30 minutter (Prosjektvalg'))
    assert.ok(said.includes('Venter på svar om: «Plan B er bekreftet».'))
    assert.ok(said.includes('Kilde: Senter for omsorgsforskning 2025'))
  })

  test('what is known not to hold is not told as if it did', async () => {
    const said = await page({ facts: { 'pt.age': 81 } })
    assert.match(said, /• Gjelder ikke: «Under enhetens aldersgrense»\n +Grunnen, hvis dette gjelder: «KAD er/)
    assert.match(said, /• Kan utelukke: «Minst ett faresignal»/)
  })

  test('what it would take is a list of things to do with owners, or why nothing helps, or what to ask first', async () => {
    const said = await page(personAsCase('omsorgsbehov'))
    assert.match(
      said,
      /☐ Plan B er bekreftet: ja \(ikke avklart nå\)\n.+«Stedet har sagt ja»\.\n +Ansvar: stedet som tar/,
    )
    assert.match(said, /og én av disse:\n +Mulighet 1:\n +☐ Lengste responstid: fra 45 minutter til høyst 30/)
    assert.match(said, /Kan ikke bli egnet nå, .+\n +• Ikke oppfylt: «Ledig korttidsplass»/)
    assert.match(await page(personAsCase('rosen-oslo')), /Først må dette avklares.+\n.+\[pref\.informed_voluntary\]/)
  })

  test('nobody is told how to make hospital suitable', async () => {
    const said = await page(personAsCase('doende-hjemme'))
    assert.doesNotMatch(said, /☐ Dokumentert behandlingsmål/)
    const hospital = said.slice(said.indexOf('Sykehus: '), said.indexOf('PLAN B'))
    assert.equal(said.split('Hva må til?').length, 5)
    assert.doesNotMatch(hospital, /Hva må til\?/)
  })

  test('fits the width, in every language', async () => {
    for (const lang of ['nb', 'nn', 'se', 'en'])
      for (const { input } of peopleAsCases()) {
        const said = await page(input, ['--lang', lang], 80)
        for (const line of said.split('\n')) assert.ok(Array.from(line).length <= 80, line)
        assert.doesNotMatch(said, /\{\{|undefined|tekst mangler/)
      }
  })

  test('is in the help', async () => {
    for (const lang of ['nb', 'nn', 'en']) assert.match((await run(['--help', '--lang', lang])).out, /--explain/)
  })
})
