import { assert, fixture, html } from '@open-wc/testing'
import '../../src/define.ts'
import type { BeonPathway } from '../../src/elements/pathway/pathway.ts'
import type { Person } from '../people/person.ts'
import { generator } from '../reference/random-patient.ts'
import { allIn } from './a-pathway.ts'
import { EVERYBODY, personNamed } from './person-named.ts'
import { laidOut } from './waiting.ts'

type Given = Partial<Pick<BeonPathway, 'audience' | 'at' | 'bundle' | 'facts' | 'lang' | 'place'>>

const PLACES = ['5622', '0301', null]
const TIMES = ['2026-11-24T16:00:00+01:00', '2026-11-25T08:00:00+01:00', null]
const copyOf = <Value>(value: Value) => JSON.parse(JSON.stringify(value)) as Value

async function pageWith(...given: readonly object[]): Promise<BeonPathway> {
  const element = await fixture<BeonPathway>(html`<beon-pathway></beon-pathway>`)
  Object.assign(element, ...given)
  await laidOut(element)
  return element
}

/** What a page says: as data, and in the note. */
const says = (element: BeonPathway): object => ({
  assessment: copyOf(element.assessment),
  value: copyOf(element.value),
  note: allIn(element, '#note-text').map((note) => (note as HTMLTextAreaElement).value),
})

/** A page on which a host and a user do this and that, by chance. */
async function visit(seed: number, people: readonly Person[], steps = 40) {
  const random = generator(seed)
  const one = <Thing>(list: readonly Thing[]): Thing => list[Math.floor(random() * list.length)] as Thing
  const element = await pageWith()
  const given: Given = {}
  const told: unknown[] = []
  element.addEventListener('beon-assessment', ({ detail }) => told.push(detail.assessment))
  const give = (more: Given) => Object.assign(element, Object.assign(given, more))
  const press = (selector: string) =>
    allIn(element, selector).length > 0 ? one(allIn(element, selector)).click() : null
  const write = (selector: string) => {
    for (const field of allIn(element, selector).slice(0, 1) as HTMLInputElement[]) {
      field.value = one(['12', '37,5', '90', '-1', 'abc', ''])
      for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }))
    }
  }
  let last = one(people)
  const comes = () => {
    last = one(people)
    const { at, bundle, facts } = copyOf(last)
    for (const more of one([
      [{ bundle }, { facts }, { at }],
      [{ facts }, { bundle }],
      [{ at }, { bundle }],
    ]))
      give(more)
  }
  const decides = async () => {
    press('.decision [type=radio]')
    await laidOut(element)
    for (const reason of allIn(element, '.decision select') as HTMLSelectElement[]) {
      reason.value = 'clinical_judgement'
      reason.dispatchEvent(new Event('change'))
      await laidOut(element)
    }
    press('.decision button')
  }
  const answers = ['radio', 'radio', 'checkbox'].map((type) => () => press(`.questions [type=${type}]`))
  const deeds = [
    comes,
    ...answers,
    ...answers,
    () => write('.questions [type=text]'),
    () => press('.next, .previous, .answered-line button'),
    () => press('.known .fact-line button'),
    () => press('.known .question input, .known .question button'),
    decides,
    decides,
    () => give({ lang: one(['nb', 'nn', 'en']) }),
    () => give({ audience: one(['clinician', 'clinician', 'patient', 'relative']) }),
    () => give({ place: one(PLACES) }),
    () => give({ at: one(TIMES) }),
    () => give({ bundle: copyOf(element.bundle) }),
    () => give({ bundle: null }),
    () => (element.value = copyOf(element.value)),
    () => element.parentElement?.append(element),
  ]
  comes()
  for (let step = 0; step < steps; step++) {
    await one<() => unknown>(deeds)()
    if (random() < 0.7) await laidOut(element)
  }
  await laidOut(element)
  const { lang, audience, place, at } = given
  const next = one(people.filter((person) => person !== last))
  return { element, host: { lang, audience, place, at }, told: told.at(-1), next }
}

describe('whatever was done on a page, in any order', () => {
  let people: readonly Person[] = []
  const frame = window.requestAnimationFrame.bind(window)
  before(async () => {
    people = await Promise.all(EVERYBODY.map(personNamed))
    // A page that is not in front gets a frame a second, and nothing is measured here.
    window.requestAnimationFrame = (draw) => window.setTimeout(() => draw(performance.now()))
  })
  after(() => {
    window.requestAnimationFrame = frame
  })

  for (let seed = 1; seed <= 12; seed++)
    it(`it tells what it shows, goes on from its value, and leaves nothing to the next patient (${String(seed)})`, async () => {
      const { element, host, told, next } = await visit(seed, people)
      const { bundle, value } = element
      assert.deepEqual(copyOf(told), copyOf(element.assessment))
      assert.deepEqual(says(await pageWith(host, { bundle: copyOf(bundle) }, { value: copyOf(value) })), says(element))
      const given = { bundle: next.bundle, facts: next.facts }
      Object.assign(element, given)
      await laidOut(element)
      assert.deepEqual(says(element), says(await pageWith(host, given)))
    })
})
