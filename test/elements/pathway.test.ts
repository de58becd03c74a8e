import { aTimeout, assert, expect, fixture, html, oneEvent } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { defineElement } from '../../src/elements/define-element.ts'
import { BeonPathway } from '../../src/elements/pathway/pathway.ts'
import { define } from '../../src/define.ts'
import type { Issue } from '../../src/base/issue.ts'
import type { GivenFacts } from '../../src/elements/flow.ts'
import type { Assessment } from '../../src/explain/assessment.ts'
import type { Person } from '../people/person.ts'
import { allIn, aPathway, oneIn, textIn } from './a-pathway.ts'
import { neededWidth } from './needed-width.ts'
import { EVERYBODY, personNamed } from './person-named.ts'
import { laidOut, openAll, until } from './waiting.ts'

const giveTo = (element: BeonPathway, { at, facts, bundle }: Person) => Object.assign(element, { at, facts, bundle })

const empty = () => fixture<BeonPathway>(html`<beon-pathway></beon-pathway>`)

function inputIn(element: BeonPathway, selector: string): HTMLInputElement {
  const found = oneIn(element, selector)
  if (!(found instanceof HTMLInputElement)) throw new Error(`${selector} is no input`)
  return found
}

const sentence = (element: BeonPathway) => textIn(element, '.sentence')
const questionOf = (fact: string) => `.questions [data-fact="${fact}"]`

/** The control in a question with this label, such as «Vet ikke». */
function labelled(element: BeonPathway, where: string, label: string): HTMLInputElement {
  const found = allIn(element, `${where} label`).find(({ textContent }) => textContent.trim() === label)
  const input = found?.querySelector('input')
  if (!input) throw new Error(`no control ${label} in ${where}`)
  return input
}

async function choose(element: BeonPathway, fact: string, label: string): Promise<void> {
  labelled(element, questionOf(fact), label).click()
  await element.updateComplete
}

async function write(element: BeonPathway, input: HTMLInputElement, text: string): Promise<void> {
  input.value = text
  input.dispatchEvent(new Event('input', { bubbles: true }))
  input.dispatchEvent(new Event('change', { bubbles: true }))
  await element.updateComplete
}

const numberOf = (element: BeonPathway, fact: string) => inputIn(element, `${questionOf(fact)} input.number`)

async function press(element: BeonPathway, selector: string): Promise<void> {
  oneIn(element, selector).click()
  await element.updateComplete
  await aTimeout(0)
}

const focused = (element: BeonPathway): Element | null => element.shadowRoot?.activeElement ?? null

/** The next public event of a kind, with what it tells. */
async function told<Detail>(element: BeonPathway, name: string): Promise<CustomEvent<Detail>> {
  const event: CustomEvent<Detail> = await oneEvent(element, name)
  return event
}

describe('beon-pathway', () => {
  const errors: unknown[] = []
  const note = (event: ErrorEvent | PromiseRejectionEvent) => errors.push(event)
  const logged = { error: console.error, warn: console.warn }
  before(() => {
    addEventListener('error', note)
    addEventListener('unhandledrejection', note)
    for (const level of ['error', 'warn'] as const) {
      console[level] = (...words: unknown[]) => {
        errors.push(words)
        logged[level](...words)
      }
    }
  })
  after(() => {
    removeEventListener('error', note)
    removeEventListener('unhandledrejection', note)
    Object.assign(console, logged)
    assert.deepEqual(errors, [])
  })

  describe('what it shows', () => {
    for (const name of EVERYBODY) {
      it(`${name}: a recommendation, at most eight questions and five settings`, async () => {
        const element = await aPathway(name)
        assert.isAbove(sentence(element).length, 10)
        assert.lengthOf(allIn(element, '.setting'), 5)
        assert.isAtMost(allIn(element, '.questions .question').length, 8)
        assert.include(textIn(element, '.emergency'), '113')
        assert.notInclude(oneIn(element, '.root').textContent, 'tekst mangler')
        assert.notMatch(oneIn(element, '.root').textContent, /\{\{|undefined|\[object/)
      })

      it(`${name}: no name of the patient`, async () => {
        const [element, person] = [await aPathway(name), await personNamed(name)]
        for (const word of person.name.split(' ')) assert.notInclude(oneIn(element, '.root').textContent, word)
      })

      it(`${name}: no violation that axe can find`, async () => {
        await expect(await aPathway(name)).to.be.accessible()
      })
    }

    it('nothing that lacks as if it were in place', async () => {
      const element = await aPathway('omsorgsbehov-uten-plass')
      const lacks = allIn(element, '.answer .todo strong, .plan-rows .gap strong, .setting summary')
        .map(({ textContent }) => textContent.trim())
        .filter((text) => /(Plan B har et navngitt sted|Hjelp om natta som dekker behovet)$/.test(text))
      assert.isAtLeast(lacks.length, 5)
      for (const text of lacks) assert.match(text, /^Ikke (oppfylt|bekreftet): /)
    })

    it('severity in a word and an icon, not by colour alone', async () => {
      const element = await aPathway('hjerneslag-stengt-vei')
      assert.lengthOf(allIn(element, '.verdict.danger .icon'), 1)
      assert.lengthOf(textIn(element, '.verdict').match(/113/g) ?? [], 1, 'said, and said once')
      for (const status of allIn(element, '.setting .status')) {
        assert.exists(status.querySelector('.icon'))
        assert.notEqual(status.textContent.trim(), '')
      }
    })

    it('a severity by one icon wherever it stands, and by no other’s', async () => {
      const shapes = new Map<string, Set<string>>()
      for (const name of EVERYBODY)
        for (const icon of allIn(await aPathway(name), '.icon')) {
          const severity = /danger|warning|good|neutral/.exec(
            icon.closest('.danger, .warning, .good, .neutral')?.className ?? '',
          )?.[0]
          const seen = shapes.get(severity ?? '') ?? new Set()
          shapes.set(severity ?? '', seen.add(icon.querySelector('path')?.getAttribute('d') ?? ''))
        }
      assert.deepEqual([...shapes.keys()].sort(), ['danger', 'good', 'neutral', 'warning'])
      const drawn = [...shapes.values()].flatMap((seen) => [...seen])
      assert.lengthOf(drawn, 4)
      assert.lengthOf([...new Set(drawn)], 4)
    })

    it('a known answer with its source and date', async () => {
      const element = await aPathway('kols-finnmarkskysten')
      const line = textIn(element, '.known [data-fact="vit.resp_rate"]')
      assert.include(line, '22 per minutt')
      assert.include(line, 'Observation/pust-1')
      assert.include(line, '24.11.2026')
    })

    it('nothing to change when it is readonly', async () => {
      const element = await aPathway('rosen-oslo')
      element.readonly = true
      await element.updateComplete
      assert.lengthOf(allIn(element, 'input'), 0)
      assert.lengthOf(allIn(element, 'button:not(.jumps *, .note *)'), 0)
      assert.isAbove(allIn(element, '.questions .question').length, 0)
    })

    it('no number that is not used, once it has been readonly while it was written', async () => {
      const element = await aPathway('ingenting-kjent')
      const field = () => oneIn(element, '.questions input.number') as HTMLInputElement
      field().focus()
      await sendKeys({ type: '36' })
      for (const readonly of [true, false]) {
        element.readonly = readonly
        await element.updateComplete
      }
      assert.deepEqual(element.facts, {})
      assert.strictEqual(field().value, '')
    })
  })

  describe('an answer', () => {
    it('changes the recommendation at once', async () => {
      const element = await aPathway('rosen-oslo')
      const before = sentence(element)
      await choose(element, 'pref.informed_voluntary', 'ja')
      assert.strictEqual(element.assessment?.recommendation.setting, 'home')
      assert.notEqual(sentence(element), before)
    })

    it('is seen in the recommendation first, and in the questions once that is on the screen', async () => {
      const element = await aPathway('rosen-oslo')
      const questions = () => allIn(element, '.questions .question').map(({ textContent }) => textContent)
      const [before, asked] = [sentence(element), questions()]
      labelled(element, questionOf('pref.informed_voluntary'), 'ja').click()
      await Promise.resolve()
      assert.notEqual(sentence(element), before)
      assert.deepEqual(questions(), asked)
      await element.updateComplete
      assert.notDeepEqual(questions(), asked)
    })

    it('is told to the host, with the new assessment', async () => {
      const element = await aPathway('barn-langt-fra-sykehus')
      const events = Promise.all([
        told<{ facts: GivenFacts; changed: string[] }>(element, 'beon-facts'),
        told<{ assessment: Assessment }>(element, 'beon-assessment'),
      ])
      await choose(element, 'plan.paediatrician_agreed', 'ja')
      const [facts, assessed] = await events
      assert.deepEqual(facts.detail.changed, ['plan.paediatrician_agreed'])
      assert.deepEqual(facts.detail.facts['plan.paediatrician_agreed'], {
        value: true,
        at: '2026-11-24T15:00:00+01:00',
      })
      assert.strictEqual(assessed.detail.assessment, element.assessment)
      assert.strictEqual(assessed.detail.assessment.recommendation.setting, 'sykestue')
      for (const event of [facts, assessed]) assert.deepEqual([event.bubbles, event.composed], [true, true])
    })

    it('is said in the one polite live region, and only when it changed the recommendation', async () => {
      const element = await aPathway('kols-finnmarkskysten')
      assert.lengthOf(allIn(element, '[aria-live]'), 1)
      assert.strictEqual(textIn(element, '.live'), '')
      await press(element, '.questions .unknown input')
      assert.strictEqual(textIn(element, '.live'), '')
      await press(element, '.known [data-fact="vit.spo2_scale2"] button')
      labelled(element, '.known [data-fact="vit.spo2_scale2"]', 'nei').click()
      await element.updateComplete
      assert.include(textIn(element, '.live'), sentence(element))
      assert.include(textIn(element, '.live'), '113')
    })

    it('is said with how urgent it is, also where its own words do not begin with that', async () => {
      const element = await aPathway('ingenting-kjent')
      await press(element, '[data-fact="acute.red_flags"] input')
      assert.strictEqual(textIn(element, '.live'), `Ny anbefaling: ${sentence(element)}`)
      await press(element, '[data-fact="acute.red_flags"] .unknown input')
      assert.strictEqual(textIn(element, '.live'), `Ny anbefaling: ${sentence(element)} Se etter fare først`)
    })

    it('is no longer said once the host changes the recommendation, nor is what the host made of it', async () => {
      const element = await aPathway('ingenting-kjent')
      await press(element, '[data-fact="acute.red_flags"] input')
      for (const [facts, is113] of [
        [{ 'pt.age': 70 }, false],
        [{ 'acute.red_flags': ['stroke'] }, true],
      ] as const) {
        element.value = { facts }
        await element.updateComplete
        assert.strictEqual(sentence(element).includes('113'), is113)
        assert.strictEqual(textIn(element, '.live'), '')
      }
    })

    it('said aloud to a clinician does not stand for a patient, nor where nothing is assessed', async () => {
      for (const after of [{ audience: 'patient' }, { facts: { 'pt.age': 'old' } }]) {
        const element = await aPathway('ingenting-kjent')
        await press(element, '[data-fact="acute.red_flags"] input')
        assert.include(textIn(element, '.live'), 'Ny anbefaling')
        Object.assign(element, after)
        await element.updateComplete
        assert.strictEqual(textIn(element, '.live'), '')
      }
    })

    it('stays in place with the focus on it, and the questions above it do not move', async () => {
      const element = await aPathway('ingenting-kjent')
      const order = () => allIn(element, '.questions .question').map(({ dataset }) => dataset['fact'])
      const before = order()
      const input = labelled(element, questionOf('vit.on_oxygen'), 'nei')
      input.focus()
      await choose(element, 'vit.on_oxygen', 'nei')
      const at = before.indexOf('vit.on_oxygen')
      assert.deepEqual(order().slice(0, at + 1), before.slice(0, at + 1))
      assert.strictEqual(focused(element), input)
      assert.include(textIn(element, questionOf('vit.on_oxygen')), 'Besvart')
    })

    it('«Vet ikke» is remembered, and asked no more', async () => {
      const element = await aPathway('ingenting-kjent')
      await choose(element, 'vit.on_oxygen', 'Vet ikke')
      assert.deepEqual(element.facts['vit.on_oxygen'], {
        unknown: 'asked-unknown',
        at: '2026-11-24T09:00:00+01:00',
      })
      await press(element, '.next')
      assert.lengthOf(allIn(element, questionOf('vit.on_oxygen')), 0)
    })

    it('that was laid over the record can be taken back to it', async () => {
      const element = await aPathway('rosen-oslo')
      const pulse = '.known [data-fact="vit.pulse"]'
      await press(element, `${pulse} button`)
      await write(element, inputIn(element, `${pulse} input.number`), '140')
      assert.include(textIn(element, pulse), '140 per minutt')
      assert.include(textIn(element, pulse), 'svart her')
      await press(element, `${pulse} .question button`)
      assert.include(textIn(element, pulse), '96 per minutt')
      assert.include(textIn(element, pulse), 'Observation/puls-1')
    })

    it('can be taken back', async () => {
      const element = await aPathway('rosen-oslo')
      const before = sentence(element)
      await choose(element, 'pref.informed_voluntary', 'ja')
      await press(element, `${questionOf('pref.informed_voluntary')} .answered-line button`)
      assert.strictEqual(sentence(element), before)
      assert.strictEqual(labelled(element, questionOf('pref.informed_voluntary'), 'ja').checked, false)
    })
  })

  describe('a set', () => {
    const flags = '.known [data-fact="acute.red_flags"]'
    const opened = async () => {
      const element = await aPathway('rosen-oslo')
      await press(element, `${flags} button`)
      return element
    }
    const tick = async (element: BeonPathway, label: string) => {
      labelled(element, flags, label).click()
      await element.updateComplete
    }

    it('«Ingen av disse» is an answer, and nothing ticked is none', async () => {
      const element = await opened()
      assert.strictEqual(labelled(element, flags, 'Ingen av disse').checked, true)
      await tick(element, 'Ingen av disse')
      assert.strictEqual(element.assessment?.urgency, 'screen_first')
      await tick(element, 'Ingen av disse')
      assert.deepPropertyVal(element.facts['acute.red_flags'], 'value', [])
      assert.notEqual(element.assessment?.urgency, 'screen_first')
    })

    it('one tick is enough for the alarm, and takes «Ingen av disse» away', async () => {
      const element = await opened()
      labelled(element, flags, 'tegn på hjerneslag').click()
      await element.updateComplete
      assert.strictEqual(element.assessment?.urgency, '113')
      assert.strictEqual(labelled(element, flags, 'Ingen av disse').checked, false)
    })

    it('two ticks before the questions are drawn again both count', async () => {
      const element = await opened()
      labelled(element, flags, 'tegn på hjerneslag').click()
      await tick(element, 'alvorlig skade')
      assert.deepPropertyVal(element.facts['acute.red_flags'], 'value', ['major_trauma', 'stroke'])
      for (const label of ['alvorlig skade', 'tegn på hjerneslag'])
        assert.strictEqual(labelled(element, flags, label).checked, true)
    })

    it('a double click ticks and does not take the tick away, and answers nothing that it brought under the pointer', async () => {
      const element = await opened()
      for (const label of ['tegn på hjerneslag', 'Vet ikke']) {
        const before = element.facts['acute.red_flags']
        const second = new MouseEvent('click', { bubbles: true, cancelable: true, detail: 2 })
        labelled(element, flags, label).dispatchEvent(second)
        await element.updateComplete
        assert.deepEqual(element.facts['acute.red_flags'], before)
      }
    })

    it('the last tick taken away leaves the question open', async () => {
      const element = await opened()
      await tick(element, 'tegn på hjerneslag')
      await tick(element, 'tegn på hjerneslag')
      assert.strictEqual(element.assessment?.urgency, 'screen_first')
    })
  })

  describe('a number', () => {
    it('takes comma and point', async () => {
      const element = await aPathway('ingenting-kjent')
      if (allIn(element, questionOf('vit.temp')).length === 0) await press(element, '.next')
      for (const [text, value] of [
        ['38,1', 38.1],
        ['37.5', 37.5],
      ] as const) {
        await write(element, numberOf(element, 'vit.temp'), text)
        assert.propertyVal(element.facts['vit.temp'], 'value', value)
      }
      assert.strictEqual(numberOf(element, 'vit.temp').value, '37,5')
    })

    for (const [text, words] of [
      ['abc', 'fra 1 til 100'],
      ['500', 'fra 1 til 100'],
      ['22,5', 'helt tall'],
      ['1.000', 'fra 1 til 100'],
      ['1,000', 'fra 1 til 100'],
    ] as const) {
      it(`keeps ${text}, says what is wrong, and knows nothing`, async () => {
        const element = await aPathway('ingenting-kjent')
        await write(element, numberOf(element, 'vit.resp_rate'), text)
        const input = numberOf(element, 'vit.resp_rate')
        assert.strictEqual(input.value, text)
        assert.strictEqual(input.getAttribute('aria-invalid'), 'true')
        assert.include(textIn(element, `${questionOf('vit.resp_rate')} .problem`), words)
        assert.notProperty(element.facts, 'vit.resp_rate')
        await expect(element).to.be.accessible()
        await write(element, numberOf(element, 'vit.resp_rate'), '22')
        assert.propertyVal(element.facts['vit.resp_rate'], 'value', 22)
        assert.strictEqual(textIn(element, `${questionOf('vit.resp_rate')} .problem`), '')
      })
    }

    for (const [what, go] of [
      ['another patient has come', async (element) => giveTo(element, await personNamed('sepsis-sier-nei'))],
      ['the page is for a patient now', (element) => (element.audience = 'patient')],
      ['the place cannot be used', (element) => (element.place = 'x')],
    ] satisfies readonly (readonly [string, (element: BeonPathway) => unknown])[]) {
      it(`half written is no answer when its field goes, since ${what}`, async () => {
        const element = await aPathway('ingenting-kjent')
        numberOf(element, 'vit.resp_rate').focus()
        await sendKeys({ type: '3' })
        await go(element)
        await element.updateComplete
        assert.lengthOf(allIn(element, `${questionOf('vit.resp_rate')} input.number`), 0)
        assert.notProperty(element.facts, 'vit.resp_rate')
      })
    }

    it('that is being written for one patient is not gone on with for the next', async () => {
      const element = await empty()
      for (const id of ['1', '2']) {
        element.bundle = { resourceType: 'Bundle', entry: [{ resource: { resourceType: 'Patient', id } }] }
        await element.updateComplete
        if (id === '2') break
        numberOf(element, 'vit.pulse').focus()
        await sendKeys({ type: '1' })
      }
      assert.isTrue(focused(element) === null)
      assert.strictEqual(numberOf(element, 'vit.pulse').value, '')
    })

    it('of one patient is another field than that of the next, also where nothing is known to be written in it', async () => {
      const element = await empty()
      const fields = []
      for (const id of ['1', '1', '2']) {
        element.bundle = { resourceType: 'Bundle', entry: [{ resource: { resourceType: 'Patient', id } }] }
        await element.updateComplete
        fields.push(numberOf(element, 'vit.pulse'))
        fields[0]?.focus()
      }
      assert.strictEqual(fields[0], fields[1])
      assert.notStrictEqual(fields[1], fields[2])
      assert.isTrue(focused(element) === null)
    })

    it('is gone on with where it was begun, also when a fresh record makes it needless', async () => {
      const element = await empty()
      element.bundle = { resourceType: 'Bundle', entry: [{ resource: { resourceType: 'Patient', id: '1' } }] }
      await element.updateComplete
      numberOf(element, 'vit.pulse').focus()
      await sendKeys({ type: '1' })
      element.facts = { 'pt.pregnant': true }
      await element.updateComplete
      assert.notProperty(element.facts, 'vit.pulse')
      assert.lengthOf(allIn(element, questionOf('vit.temp')), 0)
      await sendKeys({ type: '10' })
      await sendKeys({ press: 'Tab' })
      assert.propertyVal(element.facts, 'vit.pulse', 110)
    })

    it('half written when the place could not be used stands in no field once it can', async () => {
      const element = await aPathway('ingenting-kjent')
      numberOf(element, 'vit.resp_rate').focus()
      await sendKeys({ type: '3' })
      for (const place of ['x', null]) {
        element.place = place
        await element.updateComplete
      }
      assert.strictEqual(numberOf(element, 'vit.resp_rate').value, '')
    })

    /** The day of the next stopping point, opened to be changed: its field, and what stands beside it. */
    const aDay = async (at: string | null) => {
      const element = await empty()
      Object.assign(element, { at, facts: { 'plan.review_date': '2026-12-01' } })
      await element.updateComplete
      const place = '.known [data-fact="plan.review_date"]'
      await press(element, `${place} button`)
      const field = inputIn(element, `${place} input.date`)
      return {
        field,
        fact: () => element.facts['plan.review_date'],
        problem: () => textIn(element, `${place} .problem`),
        type: (day: string) => write(element, field, day),
      }
    }

    it('a year of two digits is none: the day is not used, and that is told', async () => {
      const { fact, problem, type } = await aDay('2026-11-22T10:00:00+01:00')
      await type('0026-12-24')
      assert.deepInclude(fact(), { unknown: 'not-asked' })
      assert.include(problem(), 'Velg en dato')
    })

    it('a day that is over stays in its field, with what is wrong, and is not used', async () => {
      const { field, fact, problem, type } = await aDay('2026-11-22T10:00:00+01:00')
      await type('2026-11-21')
      assert.deepInclude(fact(), { unknown: 'not-asked' })
      assert.deepEqual([field.value, field.ariaInvalid], ['2026-11-21', 'true'])
      assert.include(problem(), 'Velg en dato som ikke er over')
      await type('2026-11-22')
      assert.propertyVal(fact(), 'value', '2026-11-22')
      assert.strictEqual(problem(), '')
    })

    it('without a reference time no day is over', async () => {
      const { fact, type } = await aDay(null)
      await type('2001-01-01')
      assert.strictEqual(fact(), '2001-01-01')
    })

    it('a day is taken when its field is left, not at every figure of it that a browser tells of', async () => {
      const element = await empty()
      // Long before: what is typed must lie ahead, or it is too old to be used.
      Object.assign(element, { at: '2025-11-22T10:00:00+01:00', facts: { 'plan.review_date': '2026-11-23' } })
      await element.updateComplete
      const place = '.known [data-fact="plan.review_date"]'
      await press(element, '.known summary')
      await press(element, `${place} button`)
      const field = inputIn(element, `${place} input.date`)
      let times = 0
      element.addEventListener('beon-facts', () => times++)
      field.focus()
      for (const key of ['ArrowUp', 'ArrowUp']) await sendKeys({ press: key })
      await element.updateComplete
      assert.notStrictEqual(field.value, '2026-11-23')
      assert.deepEqual([element.facts['plan.review_date'], times], ['2026-11-23', 0])
      field.blur()
      await element.updateComplete
      assert.propertyVal(element.facts['plan.review_date'], 'value', field.value)
      field.focus()
      field.blur()
      assert.strictEqual(times, 1)
    })

    it('that cannot be used does not leave the value of the record in force', async () => {
      const element = await aPathway('kols-finnmarkskysten')
      const place = '.known [data-fact="vit.resp_rate"]'
      await press(element, `${place} button`)
      const input = inputIn(element, `${place} input.number`)
      assert.strictEqual(input.value, '22')
      await write(element, input, '2222')
      assert.deepEqual(element.assessment?.scores.news2.missing, ['vit.resp_rate'])
      assert.strictEqual(inputIn(element, `${place} input.number`).value, '2222')
    })
  })

  describe('turning pages', () => {
    it('moves the focus to the heading, and going back loses nothing', async () => {
      const element = await aPathway('ingenting-kjent')
      await choose(element, 'vit.on_oxygen', 'nei')
      await press(element, '.next')
      assert.strictEqual(focused(element)?.id, 'questions-title')
      assert.lengthOf(allIn(element, questionOf('vit.on_oxygen')), 0)
      await press(element, '.previous')
      assert.strictEqual(labelled(element, questionOf('vit.on_oxygen'), 'nei').checked, true)
    })

    it('a question that was passed over comes back at the end', async () => {
      const element = await aPathway('kols-finnmarkskysten')
      const first = oneIn(element, '.questions .question').dataset['fact'] ?? ''
      const seen = () => allIn(element, '.questions .question').map(({ dataset }) => dataset['fact'] ?? '')
      await press(element, '.next')
      assert.notInclude(seen(), first)
      for (let page = 0; page < 4 && !seen().includes(first); page++) await press(element, '.next')
      assert.include(seen(), first)
      assert.isAtMost(seen().length, 8)
    })

    it('the most important question is told of a firm recommendation too, where its answer may raise the urgency', async () => {
      const element = await empty()
      for (const [facts, asked] of [
        [{ 'need.observation': 'hourly' }, 1],
        [{ 'need.observation': 'hourly', 'acute.red_flags': ['stroke'] }, 0],
        [{ 'acute.red_flags': ['overdose'] }, 0],
      ] as const) {
        element.facts = facts
        await element.updateComplete
        assert.isFalse(element.assessment?.recommendation.provisional)
        assert.lengthOf(allIn(element, '.answer li > button'), asked)
      }
    })

    it('«Gå til spørsmålet» leads to the first open question', async () => {
      const element = await aPathway('rosen-oslo')
      await press(element, '.answer li > button')
      assert.strictEqual(focused(element)?.localName, 'input')
    })
  })

  describe('the keyboard alone', () => {
    it('answers a question and turns the page', async () => {
      const element = await aPathway('barn-langt-fra-sykehus')
      oneIn(element, '.answer li > button').focus()
      await sendKeys({ press: 'Enter' })
      await laidOut(element)
      assert.strictEqual(focused(element)?.getAttribute('type'), 'radio')
      await sendKeys({ press: 'Space' })
      await element.updateComplete
      assert.strictEqual(element.assessment?.recommendation.setting, 'sykestue')
      await sendKeys({ press: 'ArrowDown' })
      await element.updateComplete
      assert.strictEqual(element.assessment?.recommendation.setting, 'hospital')
    })

    it('reaches every control, in the order they stand in', async () => {
      const element = await aPathway('rosen-oslo')
      document.body.tabIndex = -1
      document.body.focus()
      const reached: Element[] = []
      for (let at = 0; at < 200; at++) {
        await sendKeys({ press: 'Tab' })
        const now = focused(element)
        if (!now || reached.includes(now)) break
        reached.push(now)
      }
      const groups = new Set<string>()
      const expected = allIn(element, 'input, button, summary, select, textarea').filter((control) => {
        if (control.closest('details:not([open]) > :not(summary:first-of-type)')) return false
        if (!(control instanceof HTMLInputElement) || control.type !== 'radio') return true
        return !groups.has(control.name) && Boolean(groups.add(control.name))
      })
      assert.deepEqual(reached, expected)
    })
  })

  describe('why, and what it would take', () => {
    const settingNamed = (element: BeonPathway, name: string): Element => {
      const found = allIn(element, '.setting').find((one) => one.querySelector('h3')?.textContent === name)
      if (!found) throw new Error(`no setting ${name}`)
      return found
    }
    async function open(element: BeonPathway, setting: string, which: 'why' | 'what-if'): Promise<string> {
      const details = settingNamed(element, setting).querySelector<HTMLDetailsElement>(`.${which}`)
      if (!details) throw new Error(`no ${which} in ${setting}`)
      details.querySelector('summary')?.click()
      await until(() => details.children.length > 1)
      await element.updateComplete
      return details.textContent.replace(/\s+/g, ' ')
    }

    it('is worked out only when somebody opens it', async () => {
      const element = await aPathway('omsorgsbehov-uten-plass')
      for (const details of allIn(element, '.unfold')) assert.strictEqual(details.children.length, 1)
    })

    it('every setting tells what speaks for it, with facts, limits and sources', async () => {
      const element = await aPathway('omsorgsbehov-uten-plass')
      const said = await open(element, 'Hjemme', 'why')
      assert.include(said, 'Taler for: krav som er oppfylt (6)')
      assert.include(said, 'Ett telefonnummer hele døgnet')
      assert.include(said, 'NEWS2 er 0, grensen er 7 eller mer')
      assert.include(said, 'Royal College of Physicians 2017')
      assert.include(said, 'Lengste responstid: 45 minutter (Kommunens vaktoversikt, 20.11.2026)')
      assert.include(said, 'Venter på svar om Plan B er bekreftet')
      assert.lengthOf(allIn(element, '.why'), 5)
    })

    it('what does not hold, or may hold, never reads as if it did', async () => {
      const element = await aPathway('ingenting-kjent')
      const said = await open(element, 'Hjemme', 'why')
      assert.include(said, 'Kan utelukke: Minst ett faresignal')
      assert.include(said, 'Grunnen, hvis dette gjelder: «')
      assert.notInclude(said, 'Taler for')
      const home = await open(await aPathway('oy-ferge'), 'Hjemme', 'why')
      assert.include(home, 'Gjelder ikke: Minst ett faresignal')
    })

    it('what it would take is a list of things to do, each with who sees to it', async () => {
      const element = await aPathway('omsorgsbehov-uten-plass')
      const said = await open(element, 'Hjemme', 'what-if')
      assert.include(said, 'Blir egnet når dette er på plass:')
      assert.include(said, 'Plan B er bekreftet: ja (ikke avklart nå) Ansvar: stedet som tar imot')
      assert.include(said, 'Da er dette i orden: Stedet har sagt ja')
      assert.lengthOf(allIn(element, '.ways > li'), 2)
    })

    it('or says why nothing helps, or what must be asked first', async () => {
      const element = await aPathway('omsorgsbehov-uten-plass')
      assert.include(await open(element, 'Korttidsplass', 'what-if'), 'Ikke oppfylt: Ledig korttidsplass')
      const asks = await open(await aPathway('rosen-oslo'), 'Hjemme', 'what-if')
      assert.include(asks, 'Har pasienten forstått hva hjelp hjemme innebærer, og ønsker det?')
    })

    it('is not asked of a setting that is suitable, and not of hospital', async () => {
      const element = await aPathway('doende-hjemme')
      assert.isNull(settingNamed(element, 'Korttidsplass').querySelector('.what-if'))
      assert.isNull(settingNamed(element, 'Sykehus').querySelector('.what-if'))
      assert.exists(settingNamed(element, 'Hjemme').querySelector('.what-if'))
    })

    it('follows the answers while it is open', async () => {
      const element = await aPathway('barn-langt-fra-sykehus')
      const before = await open(element, 'Sykestue', 'what-if')
      assert.include(before, 'Avklart med barnelege: ja (ikke avklart nå)')
      await choose(element, 'plan.paediatrician_agreed', 'nei')
      const what = settingNamed(element, 'Sykestue').querySelector('.what-if')
      assert.include(what?.textContent.replace(/\s+/g, ' '), 'Avklart med barnelege: fra nei til ja')
    })

    it('opens from the keyboard, and closes again', async () => {
      const element = await aPathway('oy-ferge')
      const summary = oneIn(element, '.what-if > summary')
      summary.focus()
      await sendKeys({ press: 'Enter' })
      await until(() => allIn(element, '.checklist').length > 0)
      assert.include(textIn(element, '.checklist'), 'Plan B ved stengt vei: fra nei til ja')
      assert.strictEqual(focused(element), summary)
      await sendKeys({ press: 'Enter' })
      await until(() => allIn(element, '.checklist').length === 0)
    })

    for (const name of ['ingenting-kjent', 'omsorgsbehov-uten-plass', 'sepsis-sier-nei']) {
      it(`${name}: everything opened has no violation that axe can find, and fits into 420 px`, async () => {
        const element = await aPathway(name)
        await openAll(element.renderRoot)
        assert.notMatch(oneIn(element, '.root').textContent, /\{\{|undefined|tekst mangler/)
        element.parentElement!.style.width = '420px'
        assert.isAtMost(neededWidth(oneIn(element, '.root')), 420)
        await expect(element).to.be.accessible()
      })
    }
  })

  describe('bad input', () => {
    const bad: readonly (readonly [what: string, given: object])[] = [
      ['a fact that does not exist', { facts: { 'pt.shoe_size': 43 } }],
      ['a value of the wrong type', { facts: { 'pt.age': 'old' } }],
      ['facts that are text', { facts: 'none' }],
      ['facts that are a list', { facts: [1] }],
      ['a number where the record should be', { bundle: 7 }],
      ['a record that is no FHIR', { bundle: { hello: 'world' } }],
      ['a place that does not exist', { place: '9999' }],
      ['a time that is none', { at: 'yesterday' }],
      ['a draft that is none', { value: 'draft' }],
      ['a draft with wrong facts', { value: { facts: { 'pt.age': -1 } } }],
    ]
    for (const [what, given] of bad) {
      it(`${what}: a fault card and beon-problem, never a blank`, async () => {
        const element = await empty()
        const problem = told<{ issues: Issue[] }>(element, 'beon-problem')
        Object.assign(element, given)
        const { detail, bubbles, composed } = await problem
        assert.isAbove(detail.issues.length, 0)
        assert.deepEqual([bubbles, composed], [true, true])
        await element.updateComplete
        assert.include(oneIn(element, '[role="alert"]').textContent, '113')
        assert.strictEqual(allIn(element, '[role="alert"] li').length, detail.issues.length)
        assert.strictEqual(element.assessment, null)
        await expect(element).to.be.accessible()
      })
    }

    it('is told in so many words, no more than twenty at a time, with what to do and whom to call', async () => {
      const element = await empty()
      element.facts = Object.fromEntries(Array.from({ length: 23 }, (_, at) => [`no.such${String(at)}`, 1]))
      await element.updateComplete
      assert.lengthOf(allIn(element, '[part="fault"] li'), 20)
      const said = textIn(element, '[part="fault"]')
      for (const part of ['3 til', 'må vurderingen gjøres uten denne støtten', '116 117']) assert.include(said, part)
      assert.include(textIn(element, '[part="fault"] .emergency'), '113')
    })

    it('is forgotten when the host corrects it', async () => {
      const element = await aPathway('rosen-oslo')
      element.place = 'x'
      await element.updateComplete
      assert.lengthOf(allIn(element, '[role="alert"]'), 1)
      element.place = null
      await element.updateComplete
      assert.lengthOf(allIn(element, '[role="alert"]'), 0)
      assert.strictEqual(element.assessment?.recommendation.setting, 'kad')
    })

    it('nothing at all is a case of which nothing is known', async () => {
      const element = await empty()
      assert.strictEqual(element.assessment?.urgency, 'screen_first')
      Object.assign(element, { facts: null, bundle: null, place: null, at: null, value: null })
      await element.updateComplete
      assert.strictEqual(element.assessment?.urgency, 'screen_first')
    })
  })

  describe('what the host holds', () => {
    it('the value takes the same case up again, also after JSON and without the record', async () => {
      const element = await aPathway('barn-langt-fra-sykehus')
      await choose(element, 'plan.paediatrician_agreed', 'ja')
      const draft: unknown = JSON.parse(JSON.stringify(element.value))
      const other = await empty()
      other.value = draft as typeof element.value
      await other.updateComplete
      assert.deepEqual(other.value, element.value)
      assert.deepEqual(other.assessment?.recommendation, element.assessment?.recommendation)
      assert.strictEqual(sentence(other), sentence(element))
    })

    it('a fresh record counts before what the draft kept of an old one, and an answer before both', async () => {
      const element = await empty()
      const person = await personNamed('rosen-oslo')
      element.value = {
        facts: { 'vit.pulse': { value: 60, from: 'Observation/old' }, 'vit.spo2': { value: 88 } },
        at: person.at,
      }
      element.bundle = person.bundle
      const { facts } = element.value
      assert.propertyVal(facts['vit.pulse'], 'value', 96)
      assert.propertyVal(facts['vit.spo2'], 'value', 88)
    })

    it('facts of the user are in facts, and count before the record', async () => {
      const element = await aPathway('rosen-oslo')
      await choose(element, 'pref.informed_voluntary', 'nei')
      assert.propertyVal(element.facts['pref.informed_voluntary'], 'value', false)
      element.facts = { ...element.facts, 'vit.spo2': 80 }
      await element.updateComplete
      assert.strictEqual(element.value.facts['vit.spo2'], 80)
    })

    it('one patient’s answers never count for the next', async () => {
      const element = await empty()
      const [first, second] = [await personNamed('rosen-oslo'), await personNamed('ingenting-kjent')]
      Object.assign(element, { at: first.at, bundle: first.bundle })
      await element.updateComplete
      element.facts = { 'acute.red_flags': ['stroke'] }
      await element.updateComplete
      element.bundle = second.bundle
      await element.updateComplete
      assert.deepEqual(element.facts, {})
      assert.strictEqual(element.assessment?.urgency, 'screen_first')
    })

    it('the same patient’s record can be read again without losing an answer', async () => {
      const element = await aPathway('rosen-oslo')
      await choose(element, 'pref.informed_voluntary', 'ja')
      element.bundle = structuredClone((await personNamed('rosen-oslo')).bundle)
      await element.updateComplete
      assert.strictEqual(element.assessment?.recommendation.setting, 'home')
    })

    it('place and at may be attributes', async () => {
      const element = await fixture<BeonPathway>(
        html`<beon-pathway place="5622" at="2026-11-24T10:00:00+01:00"></beon-pathway>`,
      )
      const { facts, place, at } = element.value
      assert.deepEqual({ facts, place, at }, { facts: {}, place: '5622', at: '2026-11-24T10:00:00+01:00' })
    })

    it('properties that were set before the element was defined count', async () => {
      const late: HTMLElement & Partial<BeonPathway> = document.createElement('beon-pathway-late')
      late.facts = { 'acute.red_flags': ['stroke'] }
      document.body.append(late)
      define('late')
      await late.updateComplete
      assert.strictEqual(late.assessment?.urgency, '113')
      late.remove()
    })
  })

  describe('a guest on the page', () => {
    it('is registered once: again, by another copy or under another tag, without a throw', () => {
      define()
      defineElement('beon-pathway', class extends HTMLElement {}, customElements)
      define('twice')
      define('twice')
      assert.strictEqual(customElements.get('beon-pathway'), BeonPathway)
      assert.exists(customElements.get('beon-pathway-twice'))
    })

    it('keeps its own type and size among the styles of the host', async () => {
      const style = document.createElement('style')
      style.textContent =
        'html{font-size:62.5%} *{text-transform:uppercase;letter-spacing:3px;text-align:right;line-height:1}'
      document.head.append(style)
      try {
        const element = await aPathway('rosen-oslo')
        const { fontSize, textTransform, letterSpacing, textAlign } = getComputedStyle(oneIn(element, '.sentence span'))
        assert.deepEqual([fontSize, textTransform, letterSpacing, textAlign], ['18px', 'none', 'normal', 'start'])
      } finally {
        style.remove()
      }
    })

    it('lives under the strictest policy, answers included', async () => {
      const frame = await fixture<HTMLIFrameElement>(
        html`<iframe src="/test/elements/strict.html" title="strict"></iframe>`,
      )
      const violations = (): unknown => frame.contentWindow && Reflect.get(frame.contentWindow, 'violations')
      await until(violations)
      const element = frame.contentDocument?.querySelector('beon-pathway')
      if (!element) throw new Error('the page did not load')
      giveTo(element, await personNamed('barn-langt-fra-sykehus'))
      await element.updateComplete
      await choose(element, 'plan.paediatrician_agreed', 'ja')
      assert.strictEqual(element.assessment?.recommendation.setting, 'sykestue')
      assert.strictEqual(getComputedStyle(oneIn(element, '.sentence')).display, 'flex')
      element.facts = { 'pt.age': 'old' }
      await element.updateComplete
      assert.deepEqual(violations(), [])
    })
  })
})
