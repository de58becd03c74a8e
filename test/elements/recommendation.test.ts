import { assert, fixture, html } from '@open-wc/testing'
import type { BeonContext } from '../../src/elements/context/context.ts'
import type { BeonPathway } from '../../src/elements/pathway/pathway.ts'
import { MEASURED } from '../helpers/measured.ts'
import { allIn, aPathway, oneIn, textIn } from './a-pathway.ts'
import { laidOut, openAll } from './waiting.ts'

const words = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
/** What stands right under a heading of the answer; empty where there is no such heading. */
const under = (element: BeonPathway, title: string): string =>
  words(allIn(element, '.answer h3').find((heading) => words(heading) === title)?.nextElementSibling)
/** A reason or a reminder by its title, with what stands in sight beside it. */
const lineOf = (element: BeonPathway, where: string, title: string) =>
  allIn(element, `${where} li`).find((line) => words(line.querySelector('summary')) === title)

describe('the recommendation', () => {
  it('says beside it how urgent it is, where its own words do not begin with that', async () => {
    assert.strictEqual(textIn(await aPathway('rosen-oslo'), '.verdict .urgency'), 'Ingen hast påvist')
    assert.strictEqual(textIn(await aPathway('akutt-psykose'), '.verdict .urgency'), 'Øyeblikkelig hjelp, legg inn nå')
  })

  it('behind a closed road says where the patient waits, what speaks against it, and what is done about the road', async () => {
    const element = await aPathway('hjerneslag-stengt-vei')
    assert.include(textIn(element, '.answer'), 'Veien til sykehus er stengt: pasienten venter på sykestue')
    assert.include(under(element, 'Taler mot'), 'Ikke oppfylt: Veien til sykehuset er åpen')
    assert.include(under(element, 'Mens veien er stengt'), 'Veien til sykehuset er stengt')
    assert.include(under(element, 'Dette må ordnes'), 'Ansvar: AMK (113)')
    assert.isEmpty(under(element, 'Hvorfor ikke hjemme'), 'not where somebody is in danger')
  })

  it('that is refused says what is best of the rest, what is to be done before the refusal is followed, and the scores', async () => {
    const element = await aPathway('sepsis-sier-nei')
    assert.include(textIn(element, '.answer'), 'Skal et nei til sykehus følges, er det beste som er igjen')
    assert.include(under(element, 'Når pasienten sier nei til sykehus'), 'Har samtykkekompetanse')
    assert.include(textIn(element, '.answer .scores'), 'NEWS2 er 9.')
    assert.include(textIn(element, '.answer .scores'), 'qSOFA er 2.')
  })

  it('says how long it holds, and what to work towards', async () => {
    assert.include(textIn(await aPathway('oy-ferge'), '.answer'), 'anbefalingen står til det som mangler, er ordnet')
    assert.include(textIn(await aPathway('doende-hjemme'), '.answer'), 'Arbeid mot: Hjemme blir mulig')
  })

  it('names the first question that nobody has answered; none where the answers cannot change it, or nothing may be', async () => {
    const element = await aPathway('ingenting-kjent')
    const [first = ''] = element.assessment?.ask.map(({ fact }) => fact) ?? []
    const named = () => oneIn(element, '.answer li > button').getAttribute('aria-label')
    const before = named()
    element.facts = { ...element.facts, [first]: { unknown: 'asked-unknown' } }
    await element.updateComplete
    assert.notStrictEqual(named(), before)
    element.readonly = true
    await element.updateComplete
    assert.lengthOf(allIn(element, '.answer li > button'), 0)
    assert.lengthOf(allIn(await aPathway('doende-hjemme'), '.answer li > button'), 0)
  })

  it('has what is to be done about a reason, a notice and a reminder in sight', async () => {
    const element = await aPathway('akutt-psykose')
    for (const [where, title] of [
      ['.answer', 'Psykisk tilstand som haster'],
      ['[part="prompts"]', 'Spør FACT- eller ACT-team'],
    ] as const)
      assert.isNotEmpty(words(lineOf(element, where, title)?.querySelector(':scope > .actions')), title)
    assert.isNotEmpty(textIn(element, '.notices .actions'))
  })

  it('by itself says that it is no CE-marked device', async () => {
    const context = await fixture<BeonContext>(
      html`<beon-context><beon-recommendation></beon-recommendation></beon-context>`,
    )
    await laidOut(context)
    assert.include(words(context.firstElementChild?.shadowRoot?.querySelector('.root')), 'ikke CE-merket')
  })
})

describe('a list of reasons', () => {
  it('loses none: five stand in sight, of more the first four, and the others are counted and one click away', async () => {
    const element = await aPathway('hjerneslag-stengt-vei')
    await openAll(element.renderRoot)
    const lists = allIn(element, 'ul.list:has(+ .rest)')
    assert.isAbove(lists.length, 1)
    for (const list of lists) {
      assert.lengthOf(list.children, 4)
      assert.isAbove(list.nextElementSibling?.querySelector('ul')?.children.length ?? 0, 1, 'one more is no click')
    }
    const all = allIn(element, 'ul.list:not(.rest *)').map(({ children }) => children.length)
    assert.include(all, 5)
    const ask = element.assessment?.settings.home.toAsk.length ?? 0
    const home = oneIn(element, '.setting .rest')
    assert.isAbove(ask, 5)
    assert.strictEqual(words(home.querySelector('summary')), `${String(ask - 4)} til`)
    assert.lengthOf(home.querySelectorAll('li'), ask - 4)
  })

  it('what was opened of something to arrange is not what comes to stand in its place', async () => {
    const element = await aPathway('omsorgsbehov-uten-plass')
    const toArrange = () => allIn(element, '.answer .todo-title strong').map(words)
    const place = 'Ikke oppfylt: Plan B har et navngitt sted'
    assert.deepEqual(toArrange(), ['Ikke oppfylt: Hjelp om natta som dekker behovet', place])
    oneIn(element, '.answer .todo summary').click()
    element.facts = { ...element.facts, 'func.night': 'none' }
    await element.updateComplete
    assert.deepEqual(toArrange(), [place])
    assert.lengthOf(allIn(element, '.answer details[open]'), 0)
  })

  it('tells where each limit comes from, and calls a number or a rule of the project’s own a project choice', async () => {
    const element = await aPathway('omsorgsbehov-uten-plass')
    const reason = allIn(element, '.setting .reason').find((one) => one.textContent.includes('45 minutter'))
    assert.include(words(reason), 'grensen er høyst 30 minutter (Prosjektvalg; kan settes lokalt)')
    const classes = ['Prosjektvalg', 'Bygger på en åpen kilde']
    const last = allIn(element, '.setting .reason .grounds > :last-child').map(words)
    for (const one of classes) assert.include(last, one)
  })
})

describe('what lacks', () => {
  it('is marked where it is critical, and says in sight why it matters', async () => {
    const arrange = await aPathway('doende-hjemme')
    const marked = allIn(arrange, '.answer .todo').map((todo) => words(todo.querySelector('.tag.danger')))
    assert.deepEqual(marked, ['Kritisk', 'Kritisk'])
    const element = await aPathway('omsorgsbehov-uten-plass')
    const gap = oneIn(element, '[part="plan-b"] .todo')
    assert.strictEqual(textIn(element, '[part="plan-b"] .todo strong'), 'Ikke oppfylt: Plan B har et navngitt sted')
    assert.isNotEmpty(words(gap.querySelector(':scope > .because')))
    assert.include(words(gap.querySelector('.grounds')), words(gap.querySelector(':scope > .because')))
    const why = gap.querySelector('summary')
    assert.deepEqual(
      [words(why), why?.getAttribute('aria-label')?.includes('Plan B har et navngitt sted')],
      ['Hvorfor', true],
    )
  })
})

for (const [audience, place, intro, home] of [
  ['patient', 'Steder du kan få hjelp', 'Du og legen bestemmer sammen.', 'Du får hjelp der du bor.'],
  ['relative', 'Steder som kan gi hjelp', 'Den som er syk, bestemmer sammen med legen.', 'Hjelp der den syke bor.'],
] as const) {
  describe(`to a ${audience}`, () => {
    it('it is said in words meant for that reader', async () => {
      const element = await aPathway('rosen-oslo', { audience })
      assert.include(textIn(element, '.intro'), intro)
      assert.strictEqual(textIn(element, '#settings-title'), place)
      assert.strictEqual(textIn(element, '.setting > p'), home)
    })

    it('that a doctor must see it soon is said as a warning, with whom to call', async () => {
      const soon = [await aPathway('akutt-psykose', { audience }), await aPathway('ingenting-kjent', { audience })]
      soon[1]!.facts = { ...MEASURED, 'vit.acvpu': 'A', 'vit.pulse': 95, 'vit.temp': 38.5 }
      await soon[1]!.updateComplete
      assert.deepEqual(
        soon.map(({ assessment }) => assessment?.urgency),
        ['emergency_admission', 'doctor_1h'],
      )
      for (const element of soon) assert.include(textIn(element, '.help-now.warning .call'), '116 117 nå')
      assert.lengthOf(allIn(await aPathway('rosen-oslo', { audience }), '.help-now.neutral .call, .call'), 0)
    })

    it('neither what was noticed in the record nor what clinicians are reminded of is told', async () => {
      const element = await aPathway('akutt-psykose')
      for (const part of ['notices', 'prompts']) assert.lengthOf(allIn(element, `[part="${part}"]`), 1)
      element.audience = audience
      await element.updateComplete
      for (const part of ['notices', 'prompts']) assert.lengthOf(allIn(element, `[part="${part}"]`), 0)
    })
  })
}
