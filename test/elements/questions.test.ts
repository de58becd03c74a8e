import { assert, aTimeout, expect, fixture, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import type { BeonContext } from '../../src/elements/context/context.ts'
import type { BeonPathway } from '../../src/elements/pathway/pathway.ts'
import { allIn, aPathway, oneIn, textIn } from './a-pathway.ts'
import { personNamed } from './person-named.ts'
import { laidOut } from './waiting.ts'

const factsIn = (element: BeonPathway) =>
  allIn(element, '.questions .question').map(({ dataset }) => dataset['fact'] ?? '')
const focusIn = (element: BeonPathway) => element.shadowRoot?.activeElement
const press = async (element: BeonPathway, selector: string) => {
  oneIn(element, selector).click()
  await element.updateComplete
  await aTimeout(0)
}
const suppliersOf = async (): Promise<ReadonlyMap<string, readonly string[]>> => {
  const files = ['acute', 'need', 'wishes', 'home', 'plan', 'services']
  const read = files.map(async (file) => (await fetch(`/rules/no-beon/facts/${file}.json`)).json() as Promise<FactFile>)
  return new Map((await Promise.all(read)).flatMap(({ facts }) => facts.map(({ id, suppliers }) => [id, suppliers])))
}
interface FactFile {
  readonly facts: readonly { readonly id: string; readonly suppliers: readonly string[] }[]
}

/** How a recommendation reads; the reasons behind a place may well say what a patient can or cannot. */
const RECOMMENDING = [
  'Anbefal',
  'Mål å arbeide mot',
  'Pasienten bør',
  'Pasienten kan få',
  'Pasienten kan være',
  'Pasienten kan foreløpig',
]

describe('questions', () => {
  it('the unit of a number is not cut off on a phone with text of twice the size', async () => {
    const element = await aPathway('doende-hjemme')
    element.style.width = '360px'
    element.style.setProperty('--beon-font-size', '36px')
    await laidOut(element)
    const unit = oneIn(element, '.questions .unit')
    assert.strictEqual(unit.textContent, 'minutter')
    assert.isAtMost(
      unit.getBoundingClientRect().right,
      oneIn(element, '.questions .question').getBoundingClientRect().right,
    )
  })

  it('one that the plan asks, and that changes no assessment, is not said to be needless', async () => {
    const element = await aPathway('oy-ferge')
    oneIn(element, '[part=relatives] .plan-rows + .minor + ul button').click()
    await element.updateComplete
    assert.include(textIn(element, '.questions'), 'Er barn under 18 år pårørende')
    assert.include(textIn(element, '.questions .question'), 'Svaret endrer ikke vurderingen.')
  })

  it('the danger first, at most eight, each with «Vet ikke» and with what it decides', async () => {
    const element = await aPathway('ingenting-kjent')
    assert.strictEqual(textIn(element, '.questions h3'), 'Fare')
    const questions = allIn(element, '.questions .question')
    assert.lengthOf(questions, 8)
    for (const question of questions) {
      assert.lengthOf(question.querySelectorAll('.unknown'), 1)
      assert.include(question.querySelector('.unknown')?.textContent, 'Vet ikke')
      assert.exists(question.querySelector('.decides'))
    }
  })

  it('each «Vet ikke» is told with the question it belongs to', async () => {
    const element = await aPathway('ingenting-kjent')
    for (const unknown of allIn(element, '.questions .unknown')) {
      const group = unknown.closest('fieldset, [role=group]')
      const name = group?.getAttribute('aria-label') ?? group?.querySelector('legend')?.textContent
      assert.strictEqual(
        name?.trim(),
        unknown.closest('.question')?.querySelector(':is(legend, .legend)')?.textContent.trim(),
      )
    }
  })

  it('how many are open is counted, in the way to them too, and one that was asked in vain is not', async () => {
    const element = await aPathway('ingenting-kjent')
    const open = element.assessment?.ask.length ?? 0
    const counts = () => [textIn(element, '.questions .count'), textIn(element, '.jumps button')]
    assert.deepEqual(counts(), [`${String(open)} åpne spørsmål kan endre vurderingen.`, `Spørsmål (${String(open)})`])
    assert.strictEqual(textIn(element, '.next'), `Neste spørsmål (${String(open - 8)})`)
    await press(element, '.questions [data-fact="acute.red_flags"] .unknown input')
    const now = (element.assessment?.ask.length ?? 0) - 1
    assert.deepEqual(counts(), [`${String(now)} åpne spørsmål kan endre vurderingen.`, `Spørsmål (${String(now)})`])
    assert.strictEqual(textIn(element, '.next'), `Neste spørsmål (${String(now - 7)})`)
    const countOf = async (name: string) => textIn(await aPathway(name), '.questions .count')
    assert.strictEqual(await countOf('barn-langt-fra-sykehus'), 'Ett åpent spørsmål kan endre vurderingen.')
    assert.strictEqual(await countOf('oy-ferge'), 'Ingen åpne spørsmål kan endre vurderingen.')
  })

  it('that none can change the recommendation is said only where that is so', async () => {
    const said = async (name: string) => textIn(await aPathway(name), '.questions')
    assert.include(await said('doende-hjemme'), 'Svarene kan ikke endre anbefalingen')
    assert.notInclude(await said('barn-langt-fra-sykehus'), 'Svarene kan ikke endre anbefalingen')
  })

  it('the way on is the main one once the whole page is answered', async () => {
    const element = await aPathway('ingenting-kjent')
    assert.isFalse(oneIn(element, '.next').classList.contains('primary'))
    for (const fact of factsIn(element)) await press(element, `.questions [data-fact="${fact}"] .unknown input`)
    assert.isTrue(oneIn(element, '.next').classList.contains('primary'))
  })

  it('all that an answer decides is told: the first in words, the others counted and one click away', async () => {
    const element = await aPathway('ingenting-kjent')
    const details = oneIn(element, '.questions [data-fact="vit.resp_rate"] details.decides')
    const count = details.querySelectorAll('ul:not(ul ul) > li').length
    const summary = details.querySelector('summary')?.textContent.replace(/\s+/g, ' ').trim()
    assert.match(summary ?? '', new RegExp(`^Avgjør: .*, og ${String(count)} til$`))
    assert.isAbove(count, 5)
  })

  it('when nothing may be changed, are read as they would be asked', async () => {
    const element = await aPathway('ingenting-kjent')
    const asked = allIn(element, '.questions :is(legend, .legend)').map(({ textContent }) => textContent.trim())
    element.readonly = true
    await element.updateComplete
    assert.deepEqual(
      allIn(element, '.questions .question').map(({ textContent }) => textContent.trim()),
      asked,
    )
  })

  it('when nothing may be changed, all of them can be read, a page at a time', async () => {
    const element = await aPathway('ingenting-kjent')
    element.readonly = true
    await element.updateComplete
    const read = new Set<string>()
    const asked = element.assessment?.ask.length ?? 0
    const turn = async (button: string): Promise<void> => {
      oneIn(element, `.questions .turning .${button}`).click()
      await element.updateComplete
    }
    for (let seen = 0; seen < asked; seen += 8) {
      if (seen > 0) await turn('next')
      for (const { textContent } of allIn(element, '.questions .question')) read.add(textContent.trim())
    }
    assert.strictEqual(read.size, asked)
    assert.isEmpty(element.facts)
    assert.strictEqual(focusIn(element), oneIn(element, '#questions-title'))
    for (let seen = 8; seen < asked; seen += 8) await turn('previous')
    assert.include(textIn(element, '.questions'), 'Hvilke faresignaler')
  })

  it('a field says what it takes: its unit and its problem are read with it, and a phone shows the right keys', async () => {
    const element = await aPathway('ingenting-kjent')
    const field = (fact: string) => oneIn(element, `.questions [data-fact="${fact}"] input.number`)
    const rate = field('vit.resp_rate')
    assert.strictEqual(rate.inputMode, 'numeric')
    assert.strictEqual(rate.getAttribute('autocomplete'), 'off')
    const described = (rate.getAttribute('aria-describedby') ?? '').split(' ')
    const found = described.map((id) => element.shadowRoot?.getElementById(id)?.className)
    assert.includeMembers(found, ['unit', 'problem'])
    for (const group of allIn(element, '.questions fieldset:has(> .help)'))
      assert.strictEqual(group.getAttribute('aria-describedby'), group.querySelector('.help')?.id)
    assert.isAbove(allIn(element, '.questions fieldset > .help').length, 0)
    await press(element, '.next')
    assert.strictEqual(field('vit.temp').inputMode, 'decimal')
  })

  it('that what was written is not used is told also to who has gone on to the next field and does not see it', async () => {
    const element = await aPathway('ingenting-kjent')
    const field = oneIn(element, '.questions input.number') as HTMLInputElement
    const told = oneIn(element, '.questions .problem')
    assert.deepEqual(
      [told.getAttribute('role'), told.textContent.trim()],
      ['status', ''],
      'before there is anything to tell',
    )
    field.focus()
    await sendKeys({ type: '999' })
    await sendKeys({ press: 'Tab' })
    await element.updateComplete
    assert.notStrictEqual(focusIn(element), field)
    assert.strictEqual(oneIn(element, '.questions .problem'), told)
    assert.include(told.textContent, 'Det som står her, er ikke brukt.')
  })

  it('«Ingen av disse» and «Vet ikke» stand apart from what a set holds', async () => {
    const element = await aPathway('ingenting-kjent')
    const groups = allIn(element, '[data-fact="acute.red_flags"] .options')
    assert.lengthOf(groups, 2)
    assert.lengthOf(groups[0]?.querySelectorAll('.option') ?? [], 14)
    const last = [...(groups[1]?.querySelectorAll('.option') ?? [])].map(({ textContent }) => textContent.trim())
    assert.deepEqual(last, ['Ingen av disse', 'Vet ikke'])
  })

  it('every radio button stands in a form that sends nothing, as Enter in Firefox would', async () => {
    const element = await aPathway('ingenting-kjent')
    const stopped: boolean[] = []
    element.renderRoot.addEventListener('submit', ({ defaultPrevented }) => stopped.push(defaultPrevented))
    const buttons = allIn(element, '[type=radio]') as readonly HTMLInputElement[]
    for (const { form } of buttons) form?.requestSubmit()
    assert.isAbove(buttons.length, 5)
    assert.lengthOf(stopped.filter(Boolean), buttons.length)
  })

  it('the focus goes to the question whose answer was taken back, also from what is known', async () => {
    const element = await aPathway('ingenting-kjent')
    const question = '.questions [data-fact="acute.red_flags"]'
    await press(element, `${question} .unknown input`)
    await press(element, `${question} .answered-line button`)
    assert.strictEqual(focusIn(element)?.closest('.question'), oneIn(element, question))
    await press(element, `${question} .options:last-child input`)
    oneIn(element, '.known summary').click()
    await press(element, '.known [data-fact="acute.red_flags"] button')
    await press(element, '.known [data-fact="acute.red_flags"] .question > button')
    assert.isNotNull(focusIn(element))
  })

  it('what is known is told apart from what was given and cannot be used, and counted apart', async () => {
    const element = await aPathway('ingenting-kjent')
    element.facts = {
      'pt.age': 80,
      'acute.red_flags': { unknown: 'asked-unknown' },
      'vit.pulse': { value: 80, at: '2025-01-01T10:00:00+01:00' },
      'svc.kad.bed': { conflict: ['free', 'full'], from: ['a', 'b'] },
    }
    element.at = '2026-11-24T10:00:00+01:00'
    for (const [audience, title] of [
      ['clinician', 'Kjente opplysninger (1)'],
      ['patient', 'Dette vet vi (0)'],
    ] as const) {
      element.audience = audience
      await element.updateComplete
      assert.strictEqual(textIn(element, '.known summary h2'), title)
    }
    element.audience = 'clinician'
    await element.updateComplete
    assert.strictEqual(textIn(element, '.known summary .minor'), 'Uten brukbart svar: 3')
    assert.deepEqual(
      allIn(element, '.known .fact-line strong').map(({ textContent }) => textContent),
      ['80 år'],
    )
    element.facts = { 'pt.age': 80 }
    await element.updateComplete
    assert.lengthOf(allIn(element, '.known summary .minor'), 0)
  })

  it('what was asked in vain still counts, and is not marked as answered', async () => {
    const element = await aPathway('ingenting-kjent')
    await press(element, '.questions [data-fact="acute.red_flags"] .unknown input')
    const line = '.questions [data-fact="acute.red_flags"] .answered-line'
    assert.strictEqual(textIn(element, `${line} .status`), 'Svart: vet ikke')
    assert.lengthOf(allIn(element, `${line} .status.good`), 0)
    const facts = Object.fromEntries(
      element.assessment?.ask.map(({ fact }) => [fact, { unknown: 'asked-unknown' }]) ?? [],
    )
    element.facts = facts
    await element.updateComplete
    assert.match(textIn(element, '.questions .count'), /^Det er spurt om alt\. \d+ svar er ikke kjent/)
  })

  it('what is known stands step by step, each with its source, and one click from being changed', async () => {
    const element = await aPathway('kols-finnmarkskysten')
    assert.include(
      allIn(element, '.known h3').map(({ textContent }) => textContent),
      'Fare',
    )
    for (const fact of allIn(element, '.known .fact')) assert.lengthOf(fact.querySelectorAll('button'), 1)
    await press(element, '.known summary')
    const change = oneIn(element, '.known [data-fact="vit.pulse"] button')
    const told = () => [change.getAttribute('aria-expanded'), change.getAttribute('aria-label')]
    assert.deepEqual(told(), ['false', 'Endre: Puls'])
    await press(element, '.known [data-fact="vit.pulse"] button')
    assert.deepEqual(told(), ['true', 'Ferdig med: Puls'])
    assert.exists(oneIn(element, '.known [data-fact="vit.pulse"] input.number'))
  })

  it('a number is taken with Enter, and the focus stays in it', async () => {
    const element = await aPathway('ingenting-kjent')
    const input = oneIn(element, '.questions [data-fact="vit.resp_rate"] input.number')
    input.focus()
    await sendKeys({ type: '22' })
    await sendKeys({ press: 'Enter' })
    await element.updateComplete
    assert.deepPropertyVal(element.facts, 'vit.resp_rate', { value: 22, at: '2026-11-24T09:00:00+01:00' })
    assert.strictEqual(focusIn(element), input)
  })

  it('a number that counts stands in its field, also when something is undone from elsewhere', async () => {
    const element = await aPathway('ingenting-kjent')
    const input = oneIn(element, '#q-vit\\.resp_rate') as HTMLInputElement
    input.focus()
    await sendKeys({ type: '32' })
    const elsewhere = oneIn(element, '.questions [data-fact="vit.on_oxygen"] input')
    elsewhere.focus()
    await element.updateComplete
    let isUndone = false
    input.addEventListener('input', () => (isUndone = true))
    await sendKeys({ down: 'Control' })
    await sendKeys({ press: 'z' })
    await sendKeys({ up: 'Control' })
    await laidOut(element)
    assert.isTrue(isUndone)
    assert.strictEqual(focusIn(element), elsewhere)
    assert.strictEqual(input.value, '32')
    assert.strictEqual((element.facts['vit.resp_rate'] as { value: number }).value, 32)
  })

  it('the whole way by keyboard: answer, on, back, and nothing is lost', async () => {
    const element = await aPathway('ingenting-kjent')
    const first = oneIn(element, '.questions [data-fact="vit.on_oxygen"] input')
    first.focus()
    await sendKeys({ press: 'ArrowRight' })
    await element.updateComplete
    const said = element.facts['vit.on_oxygen']
    assert.exists(said)
    oneIn(element, '.next').focus()
    await sendKeys({ press: 'Enter' })
    await laidOut(element)
    assert.strictEqual(focusIn(element)?.id, 'questions-title')
    oneIn(element, '.previous').focus()
    await sendKeys({ press: 'Space' })
    await laidOut(element)
    assert.deepEqual(element.facts['vit.on_oxygen'], said)
    assert.lengthOf(allIn(element, '[data-fact="vit.on_oxygen"].answered'), 1)
  })
})

for (const audience of ['patient', 'relative']) {
  describe(`for a ${audience}`, () => {
    const PEOPLE = ['kols-finnmarkskysten', 'sepsis-sier-nei', 'ingenting-kjent', 'doende-hjemme', 'rosen-oslo']

    for (const name of PEOPLE) {
      it(`${name}: whom to call first, and nothing is recommended, marked, chosen or decided`, async () => {
        const element = await aPathway(name, { audience })
        const text = oneIn(element, '.root').textContent
        for (const selector of [
          '.verdict',
          '.sentence',
          '.answer',
          '.tag.mark',
          '.recommended',
          '.target',
          '.what-if',
          '#decision-setting',
        ])
          assert.lengthOf(allIn(element, selector), 0, selector)
        for (const word of [...RECOMMENDING, 'ikke nødvendig']) assert.notInclude(text, word)
        assert.strictEqual(oneIn(element, '.root :is(h2)').closest('section')?.getAttribute('part'), 'emergency')
        assert.match(textIn(element, '[part="emergency"]'), /113/)
        assert.notMatch(text, /\{\{|undefined|tekst mangler/)
        assert.isEmpty(textIn(element, '.live'))
      })

      it(`${name}: the places in their fixed order, each with a plain word`, async () => {
        const element = await aPathway(name, { audience })
        const places = allIn(element, '.setting h3').map(({ textContent }) => textContent)
        assert.deepEqual(places, ['Hjemme', 'Korttidsplass', 'KAD', 'Sykestue', 'Sykehus'])
        const words = ['Mulig nå', 'Mulig hvis noe blir ordnet først', 'Vi vet ikke nok ennå', 'Passer ikke nå']
        const statuses = allIn(element, '.setting > .status')
        assert.lengthOf(statuses, places.length)
        for (const status of statuses) assert.include(words, status.textContent.trim())
      })

      it(`${name}: asked only what they can tell, nothing filled in, and no violation that axe can find`, async () => {
        const element = await aPathway(name, { audience })
        const suppliers = await suppliersOf()
        const asked = [
          ...factsIn(element),
          ...allIn(element, '.known .fact').map(({ dataset }) => dataset['fact'] ?? ''),
        ]
        assert.isAbove(asked.length, 0)
        for (const fact of asked) assert.include(suppliers.get(fact) ?? [], audience, fact)
        assert.lengthOf(allIn(element, '.questions :checked'), 0)
        await expect(element).to.be.accessible()
      })
    }

    it('danger to life is said all the same, and then not that there is something to decide', async () => {
      const element = await aPathway('hjerneslag-stengt-vei', { audience })
      assert.include(textIn(element, '.help-now.danger .call'), 'Ring 113 nå')
      assert.lengthOf(allIn(element, '.intro'), 0)
      assert.lengthOf(allIn(await aPathway('rosen-oslo', { audience }), '.intro'), 1)
    })

    it('the rest is for those who give care', async () => {
      const element = await aPathway('ingenting-kjent', { audience })
      const asked = element.assessment?.ask.length ?? 0
      const suppliers = await suppliersOf()
      const own = element.assessment?.ask.filter(({ fact }) => suppliers.get(fact)?.includes(audience)).length ?? 0
      assert.include(textIn(element, '.questions'), `svarer på ${String(asked - own)} spørsmål til`)
    })

    it('is asked without the clinicians’ headings, and not told what each answer decides', async () => {
      const element = await aPathway('ingenting-kjent', { audience })
      assert.strictEqual(textIn(element, '.questions .count'), 'Svar på det du kan. Svarene viser hva som er mulig.')
      assert.lengthOf(allIn(element, '.questions :is(h3, .decides)'), 0)
      const own = element.assessment?.ask.map(({ fact }) => [fact, { unknown: 'asked-unknown' }] as const) ?? []
      element.facts = Object.fromEntries(own)
      await element.updateComplete
      assert.strictEqual(textIn(element, '.questions .count'), 'Vi har ingen flere spørsmål til deg.')
    })

    it('is not told to answer where nothing may be changed', async () => {
      const element = await aPathway('ingenting-kjent', { audience })
      element.readonly = true
      await element.updateComplete
      assert.isAbove(factsIn(element).length + allIn(element, '.questions p.question').length, 0)
      assert.notInclude(textIn(element, '.questions'), 'Svar på det du kan.')
      assert.include(textIn(element, '.questions'), 'De som gir hjelp, svarer på')
    })

    it('their answers count', async () => {
      const element = await aPathway('ingenting-kjent', { audience })
      const [fact = ''] = factsIn(element)
      oneIn(element, `[data-fact="${fact}"] input`).click()
      await element.updateComplete
      assert.property(element.facts, fact)
      assert.isEmpty(textIn(element, '.live'))
    })

    it('the parts below a context say no more than the whole does', async () => {
      const { at, facts, bundle } = await personNamed('rosen-oslo')
      const context = await fixture<BeonContext>(
        html`<beon-context audience=${audience}>
          <beon-recommendation></beon-recommendation><beon-questions></beon-questions><beon-settings></beon-settings>
        </beon-context>`,
      )
      Object.assign(context, { at, facts, bundle })
      await laidOut(context)
      const said = [...context.children].map(({ shadowRoot }) => shadowRoot?.textContent ?? '').join(' ')
      for (const word of RECOMMENDING) assert.notInclude(said, word)
      assert.include(said, '113')
      assert.include(said, 'Vi vet ikke nok ennå')
    })

    it('what was answered for one reader is kept for the next', async () => {
      const element = await aPathway('ingenting-kjent', { audience })
      oneIn(element, '.questions input').click()
      await element.updateComplete
      const before = JSON.stringify(element.facts)
      element.audience = 'clinician'
      await element.updateComplete
      assert.strictEqual(JSON.stringify(element.facts), before)
      assert.lengthOf(factsIn(element), 8)
    })
  })
}

describe('the words for patients and relatives', () => {
  /** LIX: words a sentence, and how many in a hundred are long. */
  function lix(text: string): number {
    const words = text.match(/[\p{L}\d]+/gu) ?? []
    const sentences = Math.max(1, (text.match(/[.?!:](?=\s|$)/g) ?? []).length)
    return words.length / sentences + (100 * words.filter((word) => word.length > 6).length) / words.length
  }
  type Texts = Readonly<Record<string, string>>
  const textsIn = async (language: string): Promise<Texts> =>
    (await fetch(`/rules/no-beon/texts/${language}.json`)).json() as Promise<Texts>
  const isTheirs = (key: string) => /^(page\.)?(patient|relative|plain)\./.test(key)

  it('the measure itself: long words and long sentences count', () => {
    assert.isBelow(lix('Du kan få hjelp nå.'), 10)
    assert.isAbove(lix('Kommunehelsetjenestens tilgjengelighetsvurdering foreligger.'), 60)
  })

  for (const language of ['nb', 'nn', 'en']) {
    it(`${language}: easy to read, and all of them there`, async () => {
      const [texts, nb] = [await textsIn(language), await textsIn('nb')]
      const keys = Object.keys(nb).filter(isTheirs)
      assert.isAbove(keys.length, 50)
      assert.deepEqual(Object.keys(texts).filter(isTheirs).sort(), keys.sort())
      const hard = keys.map((key) => [key, Math.round(lix((texts[key] ?? '').replace(/\{\{\w+\}\}/g, 'tre')))] as const)
      assert.deepEqual(
        hard.filter(([, value]) => value > 35),
        [],
      )
    })
  }

  it('every question that a patient or a relative can answer is put to them in their own words', async () => {
    const [nb, suppliers] = [await textsIn('nb'), await suppliersOf()]
    for (const [fact, who] of suppliers)
      for (const reader of ['patient', 'relative'])
        if (who.includes(reader)) assert.property(nb, `${reader}.question.${fact}`)
  })
})
