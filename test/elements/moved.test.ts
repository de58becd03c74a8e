import { assert, aTimeout, fixture, html } from '@open-wc/testing'
import '../../src/define.ts'
import type { BeonContext } from '../../src/elements/context/context.ts'
import type { BeonNote } from '../../src/elements/note/note.ts'
import { nearestLanguage } from '../../src/elements/nearest-language.ts'
import type { BeonPathway } from '../../src/elements/pathway/pathway.ts'
import type { BeonQuestions } from '../../src/elements/questions/questions.ts'
import { aPathway } from './a-pathway.ts'
import { personNamed } from './person-named.ts'

type Part = BeonNote | BeonQuestions

const wordsOf = ({ renderRoot }: Part) => renderRoot.textContent.replace(/\s+/g, ' ').trim()
const noteOf = ({ renderRoot }: BeonNote) => renderRoot.querySelector<HTMLTextAreaElement>('#note-text')?.value ?? ''
const hasNoContext = (part: Part) => wordsOf(part).includes('Ingen pasient er valgt')

async function give(context: BeonContext, name: string): Promise<void> {
  const { at, facts, bundle } = await personNamed(name)
  Object.assign(context, { at, facts, bundle })
  await context.updateComplete
}

/** A context with a person in it, and the note below it on a page of its own. */
async function aNote(name: string) {
  const page = await fixture<HTMLElement>(html`
    <main>
      <beon-context><beon-note></beon-note></beon-context>
    </main>
  `)
  const context = page.querySelector<BeonContext>('beon-context')
  const note = page.querySelector<BeonNote>('beon-note')
  if (!context || !note) throw new Error('not there')
  await give(context, name)
  await note.updateComplete
  assert.isNotEmpty(noteOf(note))
  return { page, context, note }
}

/** Chooses a setting and registers it; what is not there is not pressed. */
function registerIn({ renderRoot }: BeonNote): void {
  renderRoot.querySelector<HTMLElement>('#decision-setting input')?.click()
  renderRoot.querySelector<HTMLElement>('.register')?.click()
}

function decisionsOf(target: EventTarget): readonly unknown[] {
  const heard: unknown[] = []
  target.addEventListener('beon-decision', ({ type }) => heard.push(type))
  return heard
}

describe('a part that is moved', () => {
  it('out of its context with the questions in it: nothing leads to them any more', async () => {
    const context = await fixture<BeonContext>(html`
      <beon-context><beon-recommendation></beon-recommendation><beon-questions></beon-questions></beon-context>
    `)
    const [recommendation, questions] = context.querySelectorAll<Part>('beon-recommendation, beon-questions')
    const ways = async () => {
      await context.updateComplete
      await recommendation?.updateComplete
      return recommendation?.renderRoot.querySelectorAll('.answer li > button').length
    }
    await give(context, 'kols-finnmarkskysten')
    assert.strictEqual(await ways(), 1)
    questions?.remove()
    assert.strictEqual(await ways(), 0)
  })

  const WAYS: Readonly<Record<string, (page: HTMLElement, context: BeonContext, note: BeonNote) => void>> = {
    'taken out of its context': (page, _context, note) => page.append(note),
    'left where it is while its context is unwrapped': (_page, context) => context.replaceWith(...context.childNodes),
    'in a context that is removed': (_page, context) => context.remove(),
    'removed from the page': (_page, _context, note) => note.remove(),
  }
  for (const [way, move] of Object.entries(WAYS)) {
    it(`${way}: shows nothing of the patient, and can do nothing for the next`, async () => {
      const { page, context, note } = await aNote('rosen-oslo')
      const heard = decisionsOf(context)
      move(page, context, note)
      await note.updateComplete
      assert.isTrue(hasNoContext(note))
      await give(context, 'sepsis-sier-nei')
      registerIn(note)
      assert.isTrue(hasNoContext(note))
      assert.deepEqual(heard, [])
      assert.isNull(context.value.choice ?? null)
    })
  }

  it('taken out of its context cannot be used before it is drawn again either', async () => {
    const { page, context, note } = await aNote('rosen-oslo')
    const heard = decisionsOf(context)
    page.append(note)
    context.bundle = (await personNamed('sepsis-sier-nei')).bundle
    registerIn(note)
    assert.deepEqual(heard, [])
    assert.isTrue(hasNoContext(note))
  })

  for (const isAnswered of [false, true]) {
    it(`into another context${isAnswered ? ', just answered in,' : ''} shows that patient at once, and acts there`, async () => {
      const { context, note } = await aNote('rosen-oslo')
      const other = await fixture<BeonContext>(
        html`<beon-context><beon-questions></beon-questions><beon-note></beon-note></beon-context>`,
      )
      await give(other, 'barn-langt-fra-sykehus')
      const [questions, there] = [other.querySelector('beon-questions'), other.querySelector('beon-note')]
      if (!questions || !there) throw new Error('not there')
      await questions.updateComplete
      if (isAnswered) questions.renderRoot.querySelector<HTMLElement>('.question input[type=radio]')?.click()
      await there.updateComplete
      const heard = decisionsOf(context)
      other.append(note)
      registerIn(note)
      await other.updateComplete
      assert.strictEqual(noteOf(note), noteOf(there))
      assert.isNotNull(there.renderRoot.querySelector('#decision-setting input:checked, #decision-registered'))
      assert.deepEqual(heard, [])
    })
  }

  it('within its context keeps what is open in it', async () => {
    const { context } = await aNote('rosen-oslo')
    const questions = document.createElement('beon-questions')
    context.append(questions)
    await questions.updateComplete
    const known = () => questions.renderRoot.querySelector<HTMLDetailsElement>('details.known')
    assert.isFalse(known()?.open)
    known()?.setAttribute('open', '')
    const box = document.createElement('div')
    context.append(box)
    box.append(questions)
    await questions.updateComplete
    assert.isTrue(known()?.open)
  })

  it('back into its context shows the patient of that again', async () => {
    const { page, context, note } = await aNote('rosen-oslo')
    const before = noteOf(note)
    page.append(note)
    await note.updateComplete
    context.append(note)
    await note.updateComplete
    assert.strictEqual(noteOf(note), before)
    await give(context, 'sepsis-sier-nei')
    await note.updateComplete
    assert.notStrictEqual(noteOf(note), before)
  })
})

describe('an element that is moved to another document', () => {
  const isStyled = ({ renderRoot }: BeonPathway) => {
    const sentence = renderRoot.querySelector('.sentence')
    return sentence?.ownerDocument.defaultView?.getComputedStyle(sentence).display === 'flex'
  }

  it('is styled there, and back on its own page', async () => {
    const element = await aPathway('rosen-oslo')
    const home = element.parentElement
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="other"></iframe>`)
    assert.isTrue(isStyled(element))
    frame.contentDocument?.body.append(element)
    await element.updateComplete
    assert.isTrue(isStyled(element))
    home?.append(element)
    await element.updateComplete
    assert.isTrue(isStyled(element))
  })

  it('is drawn and styled also where it was made on another page than the one that it is put on first', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="other"></iframe>`)
    const parts = await fixture<HTMLElement>(html`<div></div>`)
    const element = document.createElement('beon-pathway')
    const about = document.createElement('beon-about')
    frame.contentDocument?.body.append(element, about)
    await element.updateComplete
    assert.isTrue(isStyled(element))
    assert.include(about.renderRoot.textContent, 'Ingen pasient er valgt')
    parts.append(element)
    await element.updateComplete
    assert.isTrue(isStyled(element))
  })

  it('fails for nothing when that document is gone', async () => {
    const element = await aPathway('rosen-oslo')
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="other"></iframe>`)
    frame.contentDocument?.body.append(element)
    await element.updateComplete
    const errors: string[] = []
    const hear = (event: ErrorEvent) => {
      errors.push(event.message)
      event.stopImmediatePropagation()
    }
    window.addEventListener('error', hear, { capture: true })
    frame.remove()
    await aTimeout(100)
    window.removeEventListener('error', hear, { capture: true })
    assert.deepEqual(errors, [])
  })

  it('speaks the language of the place that it is moved to', async () => {
    const element = await aPathway('rosen-oslo')
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="other"></iframe>`)
    const body = frame.contentDocument?.body
    body?.setAttribute('lang', 'en')
    body?.append(element)
    await element.updateComplete
    assert.strictEqual(nearestLanguage(element), 'en')
  })
})

describe('an element on a page that lacks something', () => {
  it('adopted style sheets, the sight of sizes and channels, as in jsdom: works all the same', async () => {
    const { ResizeObserver, MessageChannel } = window
    const element = document.createElement('beon-pathway')
    const attachShadow = element.attachShadow.bind(element)
    element.attachShadow = (init) =>
      Object.defineProperty(attachShadow(init), 'adoptedStyleSheets', { set: () => undefined })
    try {
      for (const name of ['ResizeObserver', 'MessageChannel']) Reflect.deleteProperty(window, name)
      const page = await fixture<HTMLElement>(html`<main></main>`)
      page.append(element)
      await element.updateComplete
      assert.include(element.renderRoot.textContent, '113')
      element.renderRoot.querySelector<HTMLElement>('.question input')?.click()
      await element.updateComplete
      assert.lengthOf(Object.keys(element.facts), 1)
    } finally {
      Object.assign(window, { ResizeObserver, MessageChannel })
    }
  })
})
