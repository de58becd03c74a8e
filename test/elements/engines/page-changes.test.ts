import { assert, fixture, html } from '@open-wc/testing'
import '../../../src/define.ts'
import type { BeonContext } from '../../../src/elements/context/context.ts'
import type { BeonPathway } from '../../../src/elements/pathway/pathway.ts'
import { allIn, aPathway, textIn } from '../a-pathway.ts'
import { personNamed } from '../person-named.ts'
import { laidOut, until } from '../waiting.ts'

const RATE = '#q-vit\\.resp_rate'

/** Writes into a field as a hand does, and does not leave it. */
function writeIn(field: HTMLInputElement, text: string): void {
  field.focus()
  field.value = text
  field.dispatchEvent(new InputEvent('input', { inputType: 'insertText', bubbles: true, composed: true }))
}

const leave = (field: HTMLInputElement): boolean => field.dispatchEvent(new Event('change', { bubbles: true }))

describe('a number that is being written when its place on the page changes counts, as what stands in its field', () => {
  const WAYS: Readonly<Record<string, (moved: HTMLElement, place: HTMLElement) => void>> = {
    'moved elsewhere': (moved, place) => {
      place.append(moved)
    },
    'taken away and put back': (moved, place) => {
      moved.remove()
      place.append(moved)
    },
  }
  for (const [way, move] of Object.entries(WAYS)) {
    it(`the whole widget is ${way}`, async () => {
      const page = await fixture(html`
        <div>
          <beon-pathway></beon-pathway>
          <div></div>
        </div>
      `)
      const element = page.querySelector<BeonPathway>('beon-pathway')!
      const told: unknown[] = []
      element.addEventListener('beon-facts', ({ detail }) => told.push(detail.changed))
      writeIn(element.renderRoot.querySelector(RATE)!, '26')
      move(element, page.querySelector('div')!)
      await laidOut(element)
      assert.deepEqual(element.facts, { 'vit.resp_rate': 26 })
      assert.deepEqual(told, [['vit.resp_rate']])
      assert.strictEqual(element.renderRoot.querySelector<HTMLInputElement>(RATE)?.value, '26')
    })

    for (const tag of ['beon-questions', 'beon-context']) {
      it(`${tag} is ${way}`, async () => {
        const page = await fixture(html`
          <main>
            <beon-context><beon-questions></beon-questions></beon-context>
          </main>
        `)
        const context = page.querySelector<BeonContext>('beon-context')!
        const questions = page.querySelector('beon-questions')!
        await laidOut(context)
        writeIn(questions.renderRoot.querySelector(RATE)!, '26')
        const moved = page.querySelector<HTMLElement>(tag)!
        move(moved, moved.parentElement!)
        await laidOut(context)
        assert.deepEqual(context.facts, { 'vit.resp_rate': 26 })
        assert.strictEqual(questions.renderRoot.querySelector<HTMLInputElement>(RATE)?.value, '26')
      })
    }
  }

  it('but of an element that is gone for good nothing counts, nor of a field elsewhere', async () => {
    const page = await fixture(html`
      <main>
        <beon-context><beon-questions></beon-questions><beon-questions></beon-questions></beon-context>
      </main>
    `)
    const context = page.querySelector<BeonContext>('beon-context')!
    const [first, second] = page.querySelectorAll('beon-questions')
    await laidOut(context)
    writeIn(first!.renderRoot.querySelector(RATE)!, '1')
    second!.remove()
    context.append(second!)
    assert.deepEqual(context.facts, {})
    const told: unknown[] = []
    context.addEventListener('beon-facts', ({ detail }) => told.push(detail.changed))
    first!.remove()
    await laidOut(context)
    assert.deepEqual([context.facts, told], [{}, []])
  })

  it('but what cannot be used is still told, and counts for nothing', async () => {
    const element = await fixture<BeonPathway>(html`<beon-pathway></beon-pathway>`)
    writeIn(element.renderRoot.querySelector(RATE)!, '260')
    element.parentElement!.append(element)
    await laidOut(element)
    assert.deepEqual(element.facts, {})
    assert.include(textIn(element, '[data-fact="vit.resp_rate"] .problem'), '1 til 100')
  })
})

describe('a page that somebody comes back to', () => {
  it('shows in its fields what counts, and what was being written, also where WebKit has emptied them', async () => {
    const element = await fixture<BeonPathway>(html`<beon-pathway></beon-pathway>`)
    const field = (id: string) => element.renderRoot.querySelector<HTMLInputElement>(id)!
    const written = () => [field(RATE).value, field('#q-vit\\.spo2').value]
    writeIn(field(RATE), '26')
    leave(field(RATE))
    writeIn(field('#q-vit\\.spo2'), '9')
    await laidOut(element)
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    // As WebKit does with each field that is not to be completed by the browser: in a task of its own, and it tells nobody.
    await new Promise((resolve) => setTimeout(resolve))
    for (const one of allIn(element, 'input[autocomplete="off"]')) (one as HTMLInputElement).value = ''
    await until(() => written().join() === '26,9')
  })
})

/** What a translator does with a page, where nobody forbids it: every text gives way to an element with another text. */
function translate(root: ParentNode): void {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  while (texts.nextNode()) found.push(texts.currentNode as Text)
  for (const text of found) {
    if (text.data.trim() === '' || text.parentElement?.closest('[translate="no"], style')) continue
    const translated = document.createElement('span')
    translated.textContent = `EN ${text.data}`
    text.replaceWith(translated)
  }
}

describe('a translator of pages leaves the words alone: an answer could not change what it puts in their place', () => {
  it('in the whole widget', async () => {
    const element = await aPathway('hjemmesykehus-klart')
    const before = textIn(element, '.sentence')
    translate(element.renderRoot)
    const { at, facts, bundle } = await personNamed('sepsis-sier-nei')
    Object.assign(element, { at, facts, bundle })
    await laidOut(element)
    assert.notStrictEqual(textIn(element, '.sentence'), before)
    assert.include(textIn(element, '.sentence'), '113')
    assert.notInclude(textIn(element, '.root'), 'EN ')
  })

  it('in a part of its own', async () => {
    const context = await fixture<BeonContext>(html`<beon-context><beon-settings></beon-settings></beon-context>`)
    const settings = context.querySelector('beon-settings')!
    await laidOut(settings)
    translate(settings.renderRoot)
    assert.isFalse(settings.renderRoot.textContent.includes('EN '))
  })
})
