import { assert, expect, fixture, html } from '@open-wc/testing'
import '../../src/define.ts'
import { builtInPack } from '../../src/assess.ts'
import type { BeonAbout } from '../../src/elements/about/about.ts'
import type { BeonContext } from '../../src/elements/context/context.ts'
import { aPathway, allIn, oneIn, textIn } from './a-pathway.ts'
import { openAll, until } from './waiting.ts'

async function anAbout(): Promise<BeonAbout> {
  const context = await fixture<BeonContext>(html`<beon-context><beon-about></beon-about></beon-context>`)
  const about = context.querySelector<BeonAbout>('beon-about')
  if (!about) throw new Error('no part')
  await about.updateComplete
  return about
}

const textOf = ({ renderRoot }: BeonAbout) => renderRoot.textContent.replace(/\s+/g, ' ')

describe('beon-about', () => {
  it('says what it is not, who made it, what it is for, who paid, when it was reviewed, and which version it is', async () => {
    const text = textOf(await anAbout())
    for (const part of [
      'ikke CE-merket',
      'Hvem har laget det',
      'Hva det ikke må brukes til',
      'Finansiering',
      'Gjennomgang',
    ])
      assert.include(text, part)
    assert.include(text, builtInPack.version)
    assert.include(text, builtInPack.hash)
  })

  it('keeps the long lists closed until somebody opens them', async () => {
    const about = await anAbout()
    const lists = [...about.renderRoot.querySelectorAll('details')]
    assert.deepEqual(
      lists.map(({ open }) => open),
      [false, false, false, false],
    )
    assert.include(lists[0]?.textContent, '12 måneder')
  })

  it('says of the long lists what is in them', async () => {
    const lists = [...(await anAbout()).renderRoot.querySelectorAll('details')]
    for (const list of lists) assert.isAbove(list.querySelectorAll('li').length, 0)
    assert.isAbove(lists.filter((list) => list.querySelector(':scope > summary + p')).length, 0)
  })

  it('has no violation that axe can find', async () => {
    const about = await anAbout()
    await openAll(about.renderRoot)
    await expect(about).to.be.accessible()
  })

  it('stands at the foot of the whole page, in a line until it is opened', async () => {
    const element = await aPathway('rosen-oslo')
    assert.include(textIn(element, '.about'), 'ikke CE-merket')
    assert.lengthOf(allIn(element, '.about-rows'), 0)
    oneIn(element, '.about summary').click()
    await until(() => allIn(element, '.about-rows').length > 0)
    assert.lengthOf(allIn(element, '.about-rows'), 1)
    await expect(element).to.be.accessible()
  })

  it('says to patients and relatives in plain words that it chooses for nobody', async () => {
    for (const audience of ['patient', 'relative'])
      assert.include(
        textIn(await aPathway('rosen-oslo', { audience }), '.about'),
        'Det er ikke CE-merket utstyr, og det velger ikke for noen.',
      )
  })
})
