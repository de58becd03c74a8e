import { aTimeout, assert, expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { assess, builtInPack } from '../../src/assess.ts'
import type { GivenFacts } from '../../src/elements/flow.ts'
import type { BeonPathway } from '../../src/elements/pathway/pathway.ts'
import type { DecisionRecord } from '../../src/elements/record.ts'
import type { BeonContext } from '../../src/elements/context/context.ts'
import type { BeonNote } from '../../src/elements/note/note.ts'
import type { BeonRecommendation } from '../../src/elements/recommendation/recommendation.ts'
import type { Pack } from '../../src/pack/pack.ts'
import { MOST_WORDS } from '../../src/present/note-words.ts'
import '../../src/define.ts'
import { neededWidth } from './needed-width.ts'
import { EVERYBODY, personNamed } from './person-named.ts'
import { until } from './waiting.ts'

type Shown = BeonPathway | BeonNote | BeonRecommendation

const empty = () => fixture<BeonPathway>(html`<beon-pathway></beon-pathway>`)

async function pathwayOf(name: string): Promise<BeonPathway> {
  const element = await empty()
  const { at, facts, bundle } = await personNamed(name)
  Object.assign(element, { at, facts, bundle })
  await element.updateComplete
  return element
}

const all = (element: Shown, selector: string): readonly HTMLElement[] => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
]

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows what stands there
function one<Kind extends HTMLElement = HTMLElement>(element: Shown, selector: string): Kind {
  const found = element.renderRoot.querySelector<Kind>(selector)
  if (!found) throw new Error(`no ${selector}`)
  return found
}

const textOf = (element: Shown, selector: string): string =>
  one(element, selector).textContent.replace(/\s+/g, ' ').trim()

const settled = async (element: Shown) => {
  await aTimeout(0)
  await element.updateComplete
}

async function press(element: Shown, selector: string): Promise<void> {
  one(element, selector).click()
  await settled(element)
}

const radio = (setting: string) => `#decision-setting input[value="${setting}"]`
const noteIn = (element: Shown) => one<HTMLTextAreaElement>(element, '#note-text').value
const focused = (element: Shown) => element.shadowRoot?.activeElement ?? null

async function pick(element: Shown, reason: string): Promise<void> {
  const select = one<HTMLSelectElement>(element, '#decision-reason')
  select.value = reason
  select.dispatchEvent(new Event('change', { bubbles: true }))
  await settled(element)
}

async function write(element: Shown, text: string): Promise<void> {
  const area = one<HTMLTextAreaElement>(element, '#decision-text')
  area.value = text
  area.dispatchEvent(new Event('input', { bubbles: true }))
  await settled(element)
}

/** Registers a setting, with a reason when one is asked for. */
async function register(element: Shown, setting: string, reason = 'patient_wish'): Promise<void> {
  await press(element, radio(setting))
  if (all(element, '#decision-reason').length > 0) await pick(element, reason)
  await press(element, '.register')
}

interface Decided {
  readonly setting: string
  readonly override: unknown
  readonly record: DecisionRecord
}

async function decided(element: HTMLElement, act: () => Promise<void>): Promise<Decided> {
  const [event] = await Promise.all([oneEvent<CustomEvent<Decided>>(element, 'beon-decision'), act()])
  return event.detail
}

async function answer(element: BeonPathway, fact: string, value: boolean): Promise<void> {
  await press(element, `.questions [data-fact="${fact}"] input[value="${String(value)}"]`)
}

/** Stands in for the clipboard while something is done. */
async function withClipboard(writeText: (text: string) => Promise<void>, act: () => Promise<void>): Promise<void> {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true })
  try {
    await act()
  } finally {
    Reflect.deleteProperty(navigator, 'clipboard')
  }
}

const denied = () => Promise.reject(new DOMException('no', 'NotAllowedError'))

async function withCommand(answers: boolean, act: () => Promise<void>): Promise<void> {
  Object.defineProperty(document, 'execCommand', { value: () => answers, configurable: true })
  try {
    await act()
  } finally {
    Reflect.deleteProperty(document, 'execCommand')
  }
}

interface Paper {
  readonly text: string
  readonly lang: string
  readonly isLaidOut: boolean
}

const CANNOT_PRINT = 'Det går ikke å skrive ut her. Kopier notatet i stedet.'

/** What is printed from frames in an element while something is done; the frames print, refuse to, or do nothing. */
async function printedBy(
  element: Shown,
  act: () => Promise<void>,
  how: 'printed' | 'silent' | 'refused' = 'printed',
): Promise<readonly Paper[]> {
  const papers: Paper[] = []
  let frames = 0
  const standIn = (frame: HTMLIFrameElement) => {
    frames++
    const paper = frame.contentWindow!
    paper.print = () => {
      if (how === 'refused') throw new Error('not allowed')
      if (how === 'printed') paper.dispatchEvent(new Event('beforeprint'))
      const { body, documentElement } = paper.document
      papers.push({ text: body.innerText, lang: documentElement.lang, isLaidOut: body.checkVisibility() })
      if (how === 'printed') paper.dispatchEvent(new Event('afterprint'))
    }
  }
  const watch = new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) if (node instanceof HTMLIFrameElement) standIn(node)
  })
  watch.observe(element.renderRoot, { childList: true })
  await act()
  // A frame in which nothing happens stays for a while; another is gone when it is done with.
  await until(() => (how === 'silent' ? papers.length > 0 : frames > 0 && all(element, 'iframe').length === 0))
  await settled(element)
  watch.disconnect()
  return papers
}

describe('the decision', () => {
  it('preselects nothing, and marks in words what is recommended and what to work towards', async () => {
    const element = await pathwayOf('rosen-oslo')
    assert.lengthOf(all(element, '#decision-setting input'), 5)
    assert.lengthOf(all(element, '#decision-setting input:checked'), 0)
    for (const nothing of ['#decision-setting-problem', '.stopped']) assert.strictEqual(textOf(element, nothing), '')
    const options = all(element, '#decision-setting label').map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    )
    assert.include(options, 'KAD Anbefalt Egnet')
    assert.include(options, 'Hjemme Mål å arbeide mot Noe må avklares')
    assert.lengthOf(all(element, '#decision-reason'), 0)
  })

  it('as recommended is registered and told, with nothing to explain', async () => {
    const element = await pathwayOf('rosen-oslo')
    const { setting, override, record } = await decided(element, () => register(element, 'kad'))
    assert.deepEqual([setting, override], ['kad', null])
    assert.deepEqual(record.choice, { setting: 'kad', override: null })
    assert.strictEqual(textOf(element, '#decision-registered'), 'Valget er registrert: KAD.')
    assert.strictEqual(focused(element)?.id, 'decision-registered')
    assert.deepEqual(element.value.choice, { setting: 'kad', override: null })
    assert.include(noteIn(element), '\nValgt: KAD.\n')
    await expect(element).to.be.accessible()
  })

  it('says what is missing beside the field, moves the focus there, and loses nothing', async () => {
    const element = await pathwayOf('rosen-oslo')
    await press(element, '.register')
    const group = one(element, '#decision-setting')
    assert.strictEqual(textOf(element, `#${group.getAttribute('aria-describedby') ?? ''}`), 'Velg et sted.')
    assert.strictEqual(focused(element), one(element, radio('home')))
    assert.strictEqual(focused(element)?.getAttribute('aria-describedby'), 'decision-setting-problem')
    await expect(element).to.be.accessible()

    await press(element, radio('hospital'))
    assert.strictEqual(textOf(element, '#decision-setting-problem'), '')
    await write(element, 'Vil ikke hjem')
    await press(element, '.register')
    const select = one(element, '#decision-reason')
    assert.strictEqual(focused(element), select)
    assert.strictEqual(select.getAttribute('aria-invalid'), 'true')
    assert.strictEqual(textOf(element, `#${select.getAttribute('aria-describedby') ?? ''}`), 'Velg en grunn.')
    assert.strictEqual(one<HTMLTextAreaElement>(element, '#decision-text').value, 'Vil ikke hjem')
    await expect(element).to.be.accessible()
    assert.notProperty(element.value, 'choice')
  })

  it('«Annet» must be put into words', async () => {
    const element = await pathwayOf('rosen-oslo')
    await press(element, radio('home'))
    await pick(element, 'other')
    await write(element, '  \n ')
    await press(element, '.register')
    assert.strictEqual(textOf(element, '#decision-text-problem'), 'Skriv hva grunnen er.')
    assert.strictEqual(focused(element)?.id, 'decision-text')
    const area = one<HTMLTextAreaElement>(element, '#decision-text')
    assert.strictEqual(area.getAttribute('aria-invalid'), 'true')
    assert.strictEqual(area.getAttribute('aria-describedby'), 'decision-text-help decision-text-problem')
    assert.strictEqual(area.maxLength, MOST_WORDS)
    await write(element, 'Katten')
    assert.isFalse(area.hasAttribute('aria-invalid'))
    const { override } = await decided(element, () => press(element, '.register'))
    assert.deepEqual(override, { reason: 'other', text: 'Katten' })
  })

  it('a number that may identify somebody is neither told nor kept nor shown', async () => {
    const element = await pathwayOf('rosen-oslo')
    await press(element, radio('home'))
    await pick(element, 'relatives')
    await write(element, 'Mor, 010190 12345,\nvil det')
    const detail = await decided(element, () => press(element, '.register'))
    for (const text of [
      JSON.stringify(detail),
      JSON.stringify(element.value),
      noteIn(element),
      textOf(element, '.note'),
    ]) {
      assert.notMatch(text, /010190|12345/)
      assert.include(text, 'Mor, …, vil det')
    }
  })

  it('that is registered says where, why, and in which words', async () => {
    const element = await pathwayOf('rosen-oslo')
    await press(element, radio('home'))
    await pick(element, 'relatives')
    await write(element, 'Datter er der')
    await press(element, '.register')
    assert.deepEqual(
      all(element, '.registered > p').map(({ textContent }) => textContent.trim()),
      ['Valget er registrert: Hjemme.', 'Noe må avklares', 'Grunn: Hensyn til pårørende.', 'Datter er der'],
    )
  })

  it('that is registered stands as the place does: green only where that is suitable', async () => {
    const element = await pathwayOf('rosen-oslo')
    for (const [setting, severity, status] of [
      ['kad', 'good', 'Egnet'],
      ['sykestue', 'danger', 'Ikke egnet'],
      ['hospital', 'neutral', 'Mulig, men ikke nødvendig'],
    ] as const) {
      if (all(element, '.change').length > 0) await press(element, '.change')
      await register(element, setting, 'clinical_judgement')
      assert.strictEqual(one(element, '.registered').className, `registered ${severity}`)
      assert.strictEqual(textOf(element, '#decision-registered + p'), status)
    }
  })

  it('that is not what is recommended is asked why; where nothing is, why it is made before that', async () => {
    for (const [name, question] of [
      ['rosen-oslo', 'Grunn til å velge noe annet enn anbefalt'],
      ['omsorgsbehov-uten-plass', 'Grunn til å velge før noe sted er anbefalt'],
    ] as const) {
      const element = await pathwayOf(name)
      await press(element, radio('hospital'))
      assert.strictEqual(textOf(element, '[for="decision-reason"]'), question)
    }
  })

  it('needs a reason where nothing is recommended', async () => {
    const element = await pathwayOf('omsorgsbehov-uten-plass')
    const { override } = await decided(element, () => register(element, 'home', 'no_capacity'))
    assert.deepEqual(override, { reason: 'no_capacity', text: '' })
  })

  it('that the host stops is not registered, and the form stands as it was', async () => {
    const element = await pathwayOf('rosen-oslo')
    const stop = (event: Event) => event.preventDefault()
    element.addEventListener('beon-decision', stop)
    await press(element, radio('home'))
    await pick(element, 'relatives')
    await write(element, 'Datter er der')
    await press(element, '.register')
    assert.include(textOf(element, '.stopped'), 'Ingenting er registrert')
    assert.strictEqual(one(element, '.stopped').getAttribute('role'), 'status')
    assert.notProperty(element.value, 'choice')
    assert.include(noteIn(element), 'Valgt: ikke registrert.')
    assert.strictEqual(one<HTMLSelectElement>(element, '#decision-reason').value, 'relatives')
    assert.strictEqual(one<HTMLTextAreaElement>(element, '#decision-text').value, 'Datter er der')
    await expect(element).to.be.accessible()
    element.removeEventListener('beon-decision', stop)
    await write(element, 'Datter er der')
    assert.strictEqual(textOf(element, '.stopped'), '')
    await press(element, '.register')
    assert.deepEqual(element.value.choice?.override, { reason: 'relatives', text: 'Datter er der' })
  })

  it('right after an answer is weighed against the recommendation that came of it', async () => {
    const element = await pathwayOf('hjemmesykehus-klart')
    await press(element, '.known [data-fact="acute.red_flags"] button')
    await press(element, radio('home'))
    const told: unknown[] = []
    element.addEventListener('beon-decision', ({ detail }) => told.push(detail))
    one(element, '.known [data-fact="acute.red_flags"] input').click()
    await Promise.resolve()
    one(element, '.register').click()
    await until(() => all(element, '#decision-reason').length > 0)
    await settled(element)
    assert.strictEqual(element.assessment?.recommendation.setting, 'hospital')
    assert.deepEqual(told, [])
    assert.strictEqual(textOf(element, '#decision-reason-problem'), 'Velg en grunn.')
  })

  it('can be changed, and the change given up', async () => {
    const element = await pathwayOf('rosen-oslo')
    await register(element, 'home', 'relatives')
    await press(element, '.change')
    assert.strictEqual(focused(element), one(element, radio('home')))
    assert.strictEqual(one<HTMLSelectElement>(element, '#decision-reason').value, 'relatives')
    await press(element, '.keep')
    assert.strictEqual(textOf(element, '#decision-registered'), 'Valget er registrert: Hjemme.')
    assert.strictEqual(focused(element)?.id, 'decision-registered')
    await press(element, '.change')
    await register(element, 'kad')
    assert.deepEqual(element.value.choice, { setting: 'kad', override: null })
  })

  it('stands on an earlier basis once the case has changed, until it is registered again or the change is undone', async () => {
    const element = await pathwayOf('rosen-oslo')
    await register(element, 'kad')
    const looks = () => [one(element, '.registered').className, textOf(element, '.registered .change')]
    const icon = () => one(element, '.registered .icon path').getAttribute('d')
    const ofGood = icon()
    assert.deepEqual(looks(), ['registered good', 'Endre valget'])
    await answer(element, 'pref.informed_voluntary', true)
    assert.deepEqual(looks(), ['registered warning', 'Se over og registrer på nytt'])
    assert.notStrictEqual(icon(), ofGood)
    assert.include(textOf(element, '.earlier'), 'Vurderingen er endret')
    assert.include(noteIn(element), 'Valgt: KAD. Vurderingen er endret')
    assert.strictEqual(element.value.choiceIsEarlier, true)
    await expect(element).to.be.accessible()
    await press(element, '.questions [data-fact="pref.informed_voluntary"] .answered-line button')
    assert.lengthOf(all(element, '.earlier'), 0)
    await answer(element, 'pref.informed_voluntary', true)
    await press(element, '.change')
    const { record, override } = await decided(element, () => register(element, 'kad', 'clinical_judgement'))
    assert.deepEqual(override, { reason: 'clinical_judgement', text: '' })
    assert.strictEqual(record.assessment.recommendation.setting, 'home')
    assert.lengthOf(all(element, '.earlier'), 0)
    assert.notProperty(element.value, 'choiceIsEarlier')
  })

  it('half filled in, stands through an answer, a language and a fresh record, and goes with the patient', async () => {
    const element = await pathwayOf('rosen-oslo')
    await press(element, radio('hospital'))
    await pick(element, 'transport')
    await write(element, 'Snø')
    const filled = () => [
      one<HTMLInputElement>(element, radio('hospital')).checked,
      one<HTMLSelectElement>(element, '#decision-reason').value,
      one<HTMLTextAreaElement>(element, '#decision-text').value,
    ]
    await answer(element, 'pref.informed_voluntary', false)
    assert.deepEqual(filled(), [true, 'transport', 'Snø'])
    element.lang = 'nn'
    await settled(element)
    assert.deepEqual(filled(), [true, 'transport', 'Snø'])
    element.bundle = structuredClone(element.bundle)
    await settled(element)
    assert.deepEqual(filled(), [true, 'transport', 'Snø'])
    element.bundle = (await personNamed('oy-ferge')).bundle
    await settled(element)
    assert.lengthOf(all(element, '#decision-setting input:checked'), 0)
    assert.lengthOf(all(element, '#decision-reason'), 0)
  })

  it('of one patient never stands for the next, also when the host goes on while it is told', async () => {
    const element = await pathwayOf('rosen-oslo')
    const next = await personNamed('oy-ferge')
    element.addEventListener('beon-decision', () => Object.assign(element, { facts: next.facts, bundle: next.bundle }))
    await register(element, 'kad')
    assert.notProperty(element.value, 'choice')
    assert.lengthOf(all(element, '#decision-registered'), 0)
  })

  it('nor in place of what was chosen for the next, whose draft the host goes on to', async () => {
    const element = await pathwayOf('rosen-oslo')
    const choice = { setting: 'home', override: { reason: 'relatives', text: '' } } as const
    element.addEventListener('beon-decision', () => (element.value = { facts: {}, choice }))
    await register(element, 'kad')
    assert.deepEqual(element.value.choice, choice)
  })

  it('stands in a draft that is saved when the host hears of it; one that is stopped gives way to the one before', async () => {
    const element = await pathwayOf('rosen-oslo')
    await register(element, 'kad')
    await press(element, '.change')
    const saved: unknown[] = []
    let isStopped = true
    element.addEventListener('beon-decision', (event) => {
      saved.push(element.value.choice?.setting)
      if (isStopped) event.preventDefault()
    })
    await register(element, 'hospital')
    assert.strictEqual(element.value.choice?.setting, 'kad')
    isStopped = false
    await press(element, '.register')
    assert.deepEqual(saved, ['hospital', 'hospital'])
    assert.strictEqual(element.value.choice?.setting, 'hospital')
  })

  it('stands when the host gives back the facts that it was told of', async () => {
    const element = await pathwayOf('rosen-oslo')
    element.addEventListener('beon-facts', (event) => {
      element.facts = (event as CustomEvent<{ facts: GivenFacts }>).detail.facts
    })
    await register(element, 'kad')
    await answer(element, 'pref.informed_voluntary', true)
    element.facts = copyOf(element.facts)
    assert.strictEqual(element.value.choice?.setting, 'kad')
    element.facts = null
    assert.notProperty(element.value, 'choice')
  })

  it('by the keyboard alone: reached, chosen, explained, registered, and the note copied', async () => {
    const element = await pathwayOf('rosen-oslo')
    one(element, '#note-title').tabIndex = -1
    one(element, '#note-title').focus()
    await sendKeys({ press: 'Tab' })
    assert.strictEqual(focused(element)?.getAttribute('name'), 'decision-setting')
    await sendKeys({ press: 'Space' })
    await settled(element)
    await sendKeys({ press: 'Tab' })
    assert.strictEqual(focused(element)?.id, 'decision-reason')
    await sendKeys({ press: 'ArrowDown' })
    await settled(element)
    await sendKeys({ press: 'Tab' })
    await sendKeys({ type: 'Vil hjem' })
    await sendKeys({ press: 'Tab' })
    const { override } = await decided(element, async () => {
      await sendKeys({ press: 'Enter' })
      await settled(element)
    })
    assert.deepEqual(override, { reason: 'patient_wish', text: 'Vil hjem' })
    for (const wanted of ['change', 'note-text', 'copy']) {
      await sendKeys({ press: 'Tab' })
      const { id, className } = focused(element) ?? { id: '', className: '' }
      assert.include([id, className], wanted)
    }
    let copied = ''
    await withClipboard(
      async (text) => {
        copied = text
        await Promise.resolve()
      },
      async () => {
        await sendKeys({ press: 'Enter' })
        await until(() => copied)
      },
    )
    assert.strictEqual(copied, noteIn(element))
    assert.include(copied, 'Grunn: Pasientens ønske. «Vil hjem»\n')
  })
})

describe('the note', () => {
  it('stands below in whole, at most 15 lines, and can be selected', async () => {
    const element = await pathwayOf('sepsis-sier-nei')
    const note = one<HTMLTextAreaElement>(element, '#note-text')
    assert.isAtMost(note.value.split('\n').length, 15)
    assert.include(note.value.split('\n')[0], '24.11.2026', 'the time it was judged at')
    assert.isTrue(note.readOnly)
    assert.isAtMost(note.scrollHeight - note.clientHeight, 2)
    note.select()
    assert.strictEqual(note.value.slice(note.selectionStart, note.selectionEnd), note.value)
  })

  it('is copied by the clipboard, and the result said near the button', async () => {
    const element = await pathwayOf('rosen-oslo')
    const told = oneEvent<CustomEvent<{ text: string }>>(element, 'beon-copy')
    const copied: string[] = []
    await withClipboard(
      (text) => Promise.resolve(void copied.push(text)),
      () => press(element, '.copy'),
    )
    assert.deepEqual(copied, [noteIn(element)])
    const { detail, bubbles, composed, cancelable } = await told
    assert.deepEqual([detail.text, bubbles, composed, cancelable], [noteIn(element), true, true, true])
    assert.strictEqual(textOf(element, '.copied'), 'Notatet er kopiert.')
    assert.strictEqual(one(element, '.copied').getAttribute('role'), 'status')
    assert.strictEqual(textOf(element, '.live'), '')
    await answer(element, 'pref.informed_voluntary', true)
    assert.strictEqual(textOf(element, '.copied'), '')
  })

  it('copied right after an answer holds what came of it; nothing is copied where another patient has come', async () => {
    for (const isOther of [false, true]) {
      const element = await pathwayOf('hjemmesykehus-klart')
      await press(element, '.known [data-fact="acute.red_flags"] button')
      const copied: string[] = []
      await withClipboard(
        (text) => Promise.resolve(void copied.push(text)),
        async () => {
          one(element, '.known [data-fact="acute.red_flags"] input').click()
          await Promise.resolve()
          one(element, '.copy').click()
          if (isOther) element.bundle = null
          if (isOther) element.facts = {}
          else await until(() => copied.length > 0)
          for (let frame = 0; frame < 3; frame += 1) await nextFrame()
          await settled(element)
        },
      )
      assert.deepEqual(copied, isOther ? [] : [noteIn(element)])
      assert.strictEqual(noteIn(element).includes('Anbefalt: Sykehus'), !isOther)
    }
  })

  it('is copied from the page where the clipboard is denied, and the focus goes back', async () => {
    const element = await pathwayOf('rosen-oslo')
    one(element, '.copy').focus()
    await withCommand(true, () => withClipboard(denied, () => press(element, '.copy')))
    assert.strictEqual(textOf(element, '.copied'), 'Notatet er kopiert.')
    assert.strictEqual(focused(element), one(element, '.copy'))
  })

  it('is left selected, with words that say how to copy it, where nothing is allowed', async () => {
    const element = await pathwayOf('rosen-oslo')
    await withCommand(false, () => withClipboard(denied, () => press(element, '.copy')))
    const note = one<HTMLTextAreaElement>(element, '#note-text')
    assert.include(textOf(element, '.copied'), 'Ctrl+C')
    assert.strictEqual(focused(element), note)
    assert.strictEqual(note.value.slice(note.selectionStart, note.selectionEnd), note.value)
    await expect(element).to.be.accessible()
  })

  it('is left to the host that stops the copying', async () => {
    const element = await pathwayOf('rosen-oslo')
    element.addEventListener('beon-copy', (event) => event.preventDefault())
    const copied: string[] = []
    await withClipboard(
      (text) => Promise.resolve(void copied.push(text)),
      () => press(element, '.copy'),
    )
    assert.deepEqual(copied, [])
    assert.include(textOf(element, '.copied'), 'Journalsystemet')
  })

  it('is copied all the same where the clipboard never answers', async () => {
    const element = await pathwayOf('rosen-oslo')
    const never = () => new Promise<void>(() => undefined)
    await withCommand(true, () =>
      withClipboard(never, async () => {
        await press(element, '.copy')
        assert.strictEqual(textOf(element, '.copied'), '')
        await until(() => textOf(element, '.copied'))
      }),
    )
    assert.include(textOf(element, '.copied'), 'Notatet er kopiert')
  })

  it('that has become another patient’s meanwhile is not copied', async () => {
    const element = await pathwayOf('rosen-oslo')
    const { bundle } = await personNamed('sepsis-sier-nei')
    let deny = (): void => undefined
    const deniedLate = () => new Promise<void>((resolve) => (deny = resolve)).then(denied)
    await withCommand(true, () =>
      withClipboard(deniedLate, async () => {
        await press(element, '.copy')
        element.bundle = bundle
        await settled(element)
        deny()
        await settled(element)
      }),
    )
    assert.isTrue(focused(element) === null)
    assert.strictEqual(textOf(element, '.copied'), '')
  })

  it('is printed alone, with the decision, in its language; nothing is left, and the focus stays', async () => {
    const element = await pathwayOf('rosen-oslo')
    await register(element, 'kad')
    const print = window.print.bind(window)
    const ofPage: string[] = []
    window.print = () => void ofPage.push('printed')
    try {
      one(element, '.print').focus()
      const note = noteIn(element)
      const [paper] = await printedBy(element, () => press(element, '.print'))
      assert.deepEqual(paper, { text: note.replaceAll('\n', '\n\n'), lang: 'nb', isLaidOut: true })
      assert.include(paper?.text, '\nValgt: KAD.\n')
      assert.deepEqual(ofPage, [])
      assert.strictEqual(focused(element), one(element, '.print'))
      assert.lengthOf(all(element, 'iframe'), 0)
      assert.lengthOf(document.querySelectorAll('iframe'), 0)
    } finally {
      window.print = print
    }
  })

  it('leaves no frame where printing is forbidden without a word, and the user is told to copy', async () => {
    const element = await pathwayOf('rosen-oslo')
    const papers = await printedBy(element, () => press(element, '.print'), 'silent')
    assert.lengthOf(papers, 1)
    await until(() => textOf(element, '.copied'))
    assert.lengthOf(all(element, 'iframe'), 0)
    assert.strictEqual(textOf(element, '.copied'), CANNOT_PRINT)
    assert.lengthOf(all(element, '.print'), 1)
    await printedBy(element, () => press(element, '.print'))
    assert.strictEqual(textOf(element, '.copied'), '')
  })

  it('is printed with the page where there is no frame to print from; without a way to print there is no button', async () => {
    const print = window.print.bind(window)
    const printed: string[] = []
    try {
      window.print = () => {
        for (const name of ['beforeprint', 'afterprint']) dispatchEvent(new Event(name))
        printed.push('once')
      }
      const element = await pathwayOf('rosen-oslo')
      await printedBy(element, () => press(element, '.print'), 'refused')
      assert.deepEqual(printed, ['once'])
      assert.lengthOf(all(element, 'iframe'), 0)
      assert.strictEqual(textOf(element, '.copied'), '')
      window.print = () => undefined
      await printedBy(element, () => press(element, '.print'), 'refused')
      await until(() => textOf(element, '.copied'))
      assert.strictEqual(textOf(element, '.copied'), CANNOT_PRINT)
      window.print = () => {
        throw new Error('not allowed')
      }
      await printedBy(element, () => press(element, '.print'), 'refused')
      assert.lengthOf(all(element, '.print'), 0)
      assert.strictEqual(focused(element), one(element, '.copy'))
      assert.strictEqual(textOf(element, '.copied'), CANNOT_PRINT)
      Object.assign(window, { print: undefined })
      assert.lengthOf(all(await pathwayOf('oy-ferge'), '.print'), 0)
    } finally {
      window.print = print
    }
  })

  it('in every language, and half filled in or registered, is clean for axe', async () => {
    const element = await pathwayOf('kols-finnmarkskysten')
    await register(element, 'home', 'other')
    await write(element, 'Ord')
    for (const lang of ['nn', 'en', 'se', 'nb']) {
      element.lang = lang
      await settled(element)
      assert.notMatch(noteIn(element), /\{\{|undefined|tekst mangler/)
      await expect(element).to.be.accessible()
    }
  })

  it('in a language that has no words for it, is in Bokmål as a whole, and says so', async () => {
    const element = await pathwayOf('rosen-oslo')
    const norwegian = noteIn(element)
    element.lang = 'se'
    await settled(element)
    assert.strictEqual(noteIn(element), norwegian)
    assert.strictEqual(one(element, '#note-text').lang, 'nb')
  })

  it('is for clinicians alone, and stays without a form when nothing may be changed', async () => {
    const element = await pathwayOf('rosen-oslo')
    await register(element, 'home')
    element.readonly = true
    await settled(element)
    assert.lengthOf(all(element, '#note-text'), 1)
    assert.lengthOf(all(element, '#decision-setting, .register, .change'), 0)
    assert.lengthOf(all(element, '#decision-registered'), 1)
    for (const audience of ['patient', 'relative']) {
      element.audience = audience
      await settled(element)
      assert.lengthOf(all(element, '#note-text, #decision-setting, #decision-registered'), 0)
      assert.include(textOf(element, '[part="note"]'), 'helsepersonell')
    }
  })

  it('shows what is registered, also while it is being changed, when nothing may be changed', async () => {
    const element = await pathwayOf('rosen-oslo')
    await register(element, 'kad')
    await press(element, '.change')
    element.readonly = true
    await settled(element)
    assert.strictEqual(textOf(element, '#decision-registered'), 'Valget er registrert: KAD.')
    assert.lengthOf(all(element, '#decision-setting, .register, .change'), 0)
  })

  it('takes neither an answer nor a decision once nothing may be changed, also before that is drawn', async () => {
    const element = await pathwayOf('rosen-oslo')
    await press(element, radio('kad'))
    const told: string[] = []
    for (const name of ['beon-facts', 'beon-decision']) element.addEventListener(name, () => told.push(name))
    const before = JSON.stringify(element.value)
    element.readonly = true
    one(element, '.questions [data-fact="pref.informed_voluntary"] input[value="true"]').click()
    one(element, '.register').click()
    await settled(element)
    assert.strictEqual(JSON.stringify(element.value), before)
    assert.deepEqual(told, [])
  })

  it('fits into 280 px and into 1200 px', async () => {
    const element = await pathwayOf('sepsis-sier-nei')
    await press(element, radio('home'))
    for (const width of [280, 420, 1200]) {
      element.parentElement!.style.width = `${String(width)}px`
      await settled(element)
      assert.isAtMost(neededWidth(one(element, '.root')), width)
      const note = one<HTMLTextAreaElement>(element, '#note-text')
      assert.isAtMost(note.scrollHeight - note.clientHeight, 2, `${String(width)} px`)
    }
  })

  it('stands by itself below a context', async () => {
    const context = await fixture<BeonContext>(html`<beon-context><beon-note></beon-note></beon-context>`)
    const { at, facts, bundle } = await personNamed('rosen-oslo')
    Object.assign(context, { at, facts, bundle })
    await context.updateComplete
    const element = context.querySelector('beon-note')
    if (!element) throw new Error('no note')
    await settled(element)
    const { setting } = await decided(context, () => register(element, 'kad'))
    assert.strictEqual(setting, 'kad')
    assert.strictEqual(focused(element)?.id, 'decision-registered')
    assert.strictEqual(context.value.choice?.setting, 'kad')
  })
})

const bytes = (value: unknown) => JSON.stringify(value)
const copyOf = <Value>(value: Value) => JSON.parse(bytes(value)) as Value

describe('the record of a decision', () => {
  for (const name of EVERYBODY) {
    it(`${name}: assessing its case again gives its assessment, to the byte`, async () => {
      const element = await pathwayOf(name)
      const { record } = await decided(element, () => register(element, 'sykestue'))
      const { pack, assessment, case: known } = copyOf(record)
      const again = assess(known, { pack: builtInPack })
      assert.deepEqual(pack, { id: builtInPack.id, version: builtInPack.version, hash: builtInPack.hash })
      assert.strictEqual(bytes(again.ok && again.value), bytes(assessment))
    })

    it(`${name}: its value takes the case up again, with answers and choice, to the byte`, async () => {
      const element = await pathwayOf(name)
      for (const input of all(element, '.questions input[value="true"], .questions .unknown input').slice(0, 4))
        input.click()
      await settled(element)
      await register(element, 'home', 'relatives')
      const other = await empty()
      other.value = copyOf(element.value)
      await settled(other)
      assert.strictEqual(bytes(other.assessment), bytes(element.assessment))
      assert.strictEqual(bytes(other.value), bytes(element.value))
      assert.strictEqual(textOf(other, '.registered'), textOf(element, '.registered'))
      assert.strictEqual(noteIn(other), noteIn(element))
      other.bundle = copyOf(element.bundle)
      await settled(other)
      assert.strictEqual(bytes(other.assessment), bytes(element.assessment))
      assert.lengthOf(all(other, '.earlier'), 0)
    })
  }

  it('a record keeps what was noticed while the record of the patient was read', async () => {
    const element = await pathwayOf('doende-hjemme')
    const noticed = element.value.received ?? []
    assert.isNotEmpty(noticed)
    const { record } = await decided(element, () => register(element, 'korttid'))
    assert.deepEqual(record.received, noticed)
  })

  it('a value with answers over those of the record, some of them too old, takes the case up again to the byte', async () => {
    const element = await pathwayOf('rosen-oslo')
    const old = { value: 90, at: '2026-11-01T10:00:00+01:00' }
    element.facts = { 'vit.systolic': old, 'vit.resp_rate': old, ...element.facts, 'vit.pulse': old }
    await settled(element)
    assert.isAtLeast(element.assessment?.notices.length ?? 0, 3)
    const other = await empty()
    other.value = copyOf(element.value)
    await settled(other)
    assert.strictEqual(bytes(other.assessment), bytes(element.assessment))
    assert.strictEqual(bytes(other.value), bytes(element.value))
  })

  it('a draft keeps that its choice was made on an earlier basis', async () => {
    const element = await pathwayOf('rosen-oslo')
    await register(element, 'kad')
    await answer(element, 'pref.informed_voluntary', true)
    const other = await empty()
    other.value = copyOf(element.value)
    await settled(other)
    assert.lengthOf(all(other, '.earlier'), 1)
    assert.strictEqual(bytes(other.value), bytes(element.value))
  })

  it('a choice in a draft stands on an earlier basis once the record says otherwise', async () => {
    const element = await pathwayOf('rosen-oslo')
    await register(element, 'kad')
    const other = await empty()
    other.value = copyOf(element.value)
    other.bundle = JSON.parse(bytes(element.bundle).replace('"value":96', '"value":97'))
    await settled(other)
    assert.strictEqual(other.value.choice?.setting, 'kad')
    assert.lengthOf(all(other, '.earlier'), 1)
  })
})

describe('a draft taken up with another pack', () => {
  /** A pack without a fact, in which what hastes least hastes more. */
  const otherPack: Pack = {
    ...builtInPack,
    version: '9.9.9',
    hash: 'sha256-other000',
    facts: builtInPack.facts.filter(({ id }) => id !== 'func.cfs'),
    urgency: {
      ...builtInPack.urgency,
      first: builtInPack.urgency.first.map((one) =>
        one.urgency === 'routine' ? { ...one, urgency: 'doctor_1h' } : one,
      ),
    },
  }
  const draftOf = async (added: GivenFacts = {}): Promise<BeonPathway['value']> => {
    const element = await pathwayOf('hjemmesykehus-klart')
    element.facts = { ...element.facts, ...added }
    await settled(element)
    await register(element, 'home')
    element.remove()
    return copyOf(element.value)
  }

  it('with the same pack says nothing', async () => {
    const element = await pathwayOf('rosen-oslo')
    const other = await empty()
    other.value = copyOf(element.value)
    await settled(other)
    assert.lengthOf(all(other, '.resumed'), 0)
  })

  for (const order of ['pack first', 'value first']) {
    it(`tells what it was made with, then and now, and what cannot be read (${order})`, async () => {
      const draft = await draftOf({ 'func.cfs': 5 })
      const value = { ...draft, facts: { ...draft.facts, 'old.fact': true } }
      const element = await empty()
      if (order === 'pack first') Object.assign(element, { pack: otherPack, value })
      else Object.assign(element, { value, pack: otherPack })
      await settled(element)
      const said = textOf(element, '.resumed')
      assert.include(said, `Laget med no-beon ${builtInPack.version} (${builtInPack.hash.slice(0, 15)}).`)
      assert.include(said, 'Nå brukes no-beon 9.9.9 (sha256-other000).')
      assert.include(said, 'Da: Hjemme. Ingen hast påvist.')
      assert.include(said, 'Nå: Hjemme. Lege må vurdere pasienten innen en time.')
      assert.deepEqual(
        all(element, '.resumed li').map(({ textContent }) => textContent),
        [builtInPack.texts['nb']?.['fact.func.cfs.label'] ?? '', 'old.fact'],
      )
      assert.include(said, 'Valget som var registrert, gjelder ikke lenger.')
      assert.lengthOf(all(element, '.resumed.warning .icon'), 1)
      assert.notProperty(element.value, 'choice')
      await expect(element).to.be.accessible()
    })
  }

  it('says nothing where the pack is the same, also one whose hash has eleven digits in a row', async () => {
    const pack = { ...builtInPack, hash: 'sha256-cbf8012345678901e4' }
    const element = await empty()
    Object.assign(element, { pack, facts: { 'pt.age': 81 } })
    await settled(element)
    assert.strictEqual(element.assessment?.pack.hash, pack.hash)
    const { value } = element
    const later = await empty()
    Object.assign(later, { pack, value })
    await settled(later)
    assert.lengthOf(all(later, '.resumed'), 0)
    assert.deepEqual(later.value, value)
  })

  it('tells the recommendation by itself too, patients nothing of what was recommended, and goes with the case', async () => {
    const value = await draftOf()
    const samePack = { ...builtInPack, hash: otherPack.hash }
    const context = await fixture<BeonContext>(
      html`<beon-context><beon-recommendation></beon-recommendation></beon-context>`,
    )
    Object.assign(context, { pack: samePack, value })
    await context.updateComplete
    const element = context.querySelector('beon-recommendation')
    if (!element) throw new Error('no recommendation')
    await settled(element)
    assert.include(textOf(element, '.resumed'), 'Sted og hastegrad er de samme')
    context.audience = 'patient'
    await settled(element)
    assert.notInclude(textOf(element, '.resumed'), 'hastegrad')
    context.facts = {}
    await settled(element)
    assert.lengthOf(all(element, '.resumed'), 0)
  })

  it('says of what is not decided yet that it may be urgent, as the recommendation does', async () => {
    const element = await empty()
    const pack = { id: 'no-beon', version: '0', hash: 'sha256-old' }
    element.value = { facts: {}, made: { pack, setting: 'undetermined', urgency: 'routine' } }
    await settled(element)
    assert.include(textOf(element, '.resumed'), 'Da: Ikke avgjort. Kan haste.')
    assert.notInclude(textOf(element, '.resumed'), 'Valget')
  })

  for (const isStopped of [true, false])
    it(
      isStopped
        ? 'is taken up anew after a choice that the host stopped'
        : 'is not taken up anew once a choice was registered on it',
      async () => {
        const element = await empty()
        element.value = await draftOf()
        await settled(element)
        element.addEventListener('beon-decision', (event) => isStopped && event.preventDefault())
        await press(element, '.change')
        await register(element, 'kad')
        element.pack = otherPack
        await settled(element)
        assert.lengthOf(all(element, '.resumed'), isStopped ? 1 : 0)
        assert.strictEqual(element.value.choice?.setting, isStopped ? undefined : 'kad')
      },
    )

  it('shows no number that may identify somebody, whatever the draft says', async () => {
    const element = await empty()
    const made = {
      pack: { id: '01019012345', version: '01019012345', hash: '01019012345' },
      setting: '01019012345',
      urgency: '01019012345',
    }
    element.value = { facts: { 'pt.01019012345': true }, made }
    await settled(element)
    assert.notMatch(textOf(element, '.resumed'), /01019012345/)
  })
})
