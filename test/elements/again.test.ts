import { assert, fixture, html } from '@open-wc/testing'
import '../../src/define.ts'
import type { BeonPathway } from '../../src/elements/pathway/pathway.ts'
import type { Pack } from '../../src/pack/pack.ts'
import { packInAll } from './all-languages.ts'
import { allIn, aPathway, oneIn, textIn } from './a-pathway.ts'
import { personNamed } from './person-named.ts'
import { problemsOf } from './problems-of.ts'

const oxygen = '.questions [data-fact="vit.on_oxygen"]'
const copyOf = <Value>(value: Value) => JSON.parse(JSON.stringify(value)) as Value
/** The same content in another order of keys. */
const turned = (value: object) => Object.fromEntries(Object.entries(copyOf(value)).reverse())

async function set(element: BeonPathway, given: object): Promise<void> {
  Object.assign(element, given)
  await element.updateComplete
}

async function press(element: BeonPathway, selector: string): Promise<void> {
  oneIn(element, selector).click()
  await element.updateComplete
}

async function aPage(given: object): Promise<BeonPathway> {
  const element = await fixture<BeonPathway>(html`<beon-pathway></beon-pathway>`)
  await set(element, given)
  return element
}

async function withAnAnswer(given: object): Promise<BeonPathway> {
  const element = await aPage(given)
  await press(element, `${oxygen} input`)
  return element
}

/** A Bundle of a patient with this id, or with none, and with a pulse. */
const bundleOf = (id: string | undefined, pulse: number) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: [
    { resource: { resourceType: 'Patient', ...(id === undefined ? {} : { id }) } },
    {
      resource: {
        resourceType: 'Observation',
        id: 'pulse',
        status: 'final',
        subject: { reference: `Patient/${id ?? 'x'}` },
        code: { coding: [{ system: 'http://loinc.org', code: '8867-4' }] },
        effectiveDateTime: '2026-11-24T09:00:00+01:00',
        valueQuantity: { value: pulse, unit: '/min', system: 'http://unitsofmeasure.org', code: '/min' },
      },
    },
  ],
})

const answers = (element: BeonPathway) => Object.keys(element.facts)
const taken = (element: BeonPathway) =>
  allIn(element, '.notices').map(({ textContent }) => /bort (\d+) svar/.exec(textContent)?.[1])
const TOLD = 'Det er tatt bort 1 svar som kan gjelde en annen pasient eller et annet sted.'

describe('the same content, set again as a new object', () => {
  const at = '2026-11-24T10:00:00+01:00'
  const messages = { nb: { 'page.questions': 'Dette lurer vi på' } }

  it('draws nothing anew, tells nothing, and loses no answer, choice or word', async () => {
    const person = await personNamed('rosen-oslo')
    const facts = { 'pt.age': { value: 70, from: 'Legevakt' }, 'acute.red_flags': [] }
    const given = { at, place: '0301', facts, bundle: person.bundle, pack: packInAll, messages }
    const element = await withAnAnswer(given)
    const field = oneIn(element, '.questions input.number') as HTMLInputElement
    field.value = '3'
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await press(element, '#decision-setting input')
    const [value, page] = [JSON.stringify(element.value), element.renderRoot.querySelector('.root')?.outerHTML]
    const heard: string[] = []
    for (const name of ['beon-assessment', 'beon-facts', 'beon-problem'])
      element.addEventListener(name, () => heard.push(name))
    const again: readonly (readonly [string, unknown])[] = [
      ...Object.entries(given),
      ['facts', turned(facts)],
      ['facts', turned(element.facts)],
      ['bundle', turned(person.bundle)],
      ['value', turned(element.value)],
    ]
    for (const [name, content] of again) {
      Object.assign(element, { [name]: copyOf(content) })
      assert.isFalse(element.isUpdatePending, name)
      assert.strictEqual(JSON.stringify(element.value), value, name)
      assert.strictEqual(element.renderRoot.querySelector('.root')?.outerHTML, page, name)
    }
    assert.deepEqual(heard, [])
    assert.isTrue((oneIn(element, '#decision-setting input') as HTMLInputElement).checked)
    assert.strictEqual((oneIn(element, `#${field.id.replace('.', '\\.')}`) as HTMLInputElement).value, '3')
  })

  it('a draft that was taken up stays as it was added to', async () => {
    const value = { facts: { 'pt.age': { value: 70 } }, at }
    const element = await withAnAnswer({ value })
    for (const same of [value, copyOf(element.value)]) {
      await set(element, { value: same })
      assert.deepEqual(answers(element), ['pt.age', 'vit.on_oxygen'])
    }
    await set(element, { value: null })
    assert.deepEqual(answers(element), [])
  })

  it('what was handed out and is set again and again takes away nothing that came after it', async () => {
    for (const given of [{ facts: { 'pt.age': 70 } }, { bundle: bundleOf('a', 60) }]) {
      const element = await withAnAnswer(given)
      const { value } = element
      const answered = answers(element)
      await set(element, { value })
      await press(element, '.questions [data-fact]:not([data-fact="vit.on_oxygen"]) input[type="radio"]')
      const now = answers(element)
      assert.lengthOf(now, answered.length + 1)
      await set(element, { value })
      assert.deepEqual(answers(element), now)
    }
  })

  it('what was changed in place is not the same', async () => {
    const bundle = bundleOf('a', 60)
    const element = await withAnAnswer({ bundle, messages: copyOf(messages) })
    Object.assign(bundle.entry[1]?.resource ?? {}, {
      valueQuantity: bundleOf('a', 90).entry[1]?.resource.valueQuantity,
    })
    await set(element, { bundle })
    assert.propertyVal(element.value.facts['vit.pulse'], 'value', 90)
    const own = element.messages as { nb: Record<string, string> }
    own.nb['page.questions'] = 'Noe annet'
    await set(element, { messages: { ...own } })
    assert.strictEqual(textIn(element, '#questions-title'), 'Noe annet')
  })

  it('what was changed in place, and not set again, is not read at the next answer', async () => {
    const bundle = bundleOf('a', 60)
    const element = await withAnAnswer({ bundle })
    Object.assign(bundle, bundleOf('a', 90))
    await press(element, `${oxygen} input:not(:checked)`)
    assert.propertyVal(element.value.facts['vit.pulse'], 'value', 60)
    await set(element, { bundle })
    assert.propertyVal(element.value.facts['vit.pulse'], 'value', 90)
    assert.include(answers(element), 'vit.on_oxygen')
  })

  it('what was changed in place into another patient’s goes with nothing of the first, whatever is given next', async () => {
    for (const next of ['place', 'answer']) {
      const bundle = bundleOf('a', 60)
      const element = await withAnAnswer({ bundle, facts: { 'pt.age': 81 } })
      const problems = problemsOf(element)
      Object.assign(bundle, bundleOf('b', 90))
      if (next === 'place') await set(element, { place: '0301' })
      else await press(element, `${oxygen} input:not(:checked)`)
      assert.propertyVal(element.value.facts['vit.pulse'], 'value', 90)
      assert.deepEqual(answers(element), [])
      assert.notProperty(element.value.facts, 'pt.age')
      assert.deepEqual(problems, [])
    }
  })

  it('objects of a class are read again: what stands in them is not known to be the same', async () => {
    const classy = (pulse: number) => {
      const bundle = bundleOf('a', pulse)
      return {
        ...bundle,
        entry: bundle.entry.map(({ resource }) => ({ resource: Object.assign(Object.create({}) as object, resource) })),
      }
    }
    const element = await withAnAnswer({ bundle: classy(60) })
    await set(element, { bundle: classy(90) })
    assert.propertyVal(element.value.facts['vit.pulse'], 'value', 90)
  })

  it('nothing, set where nobody is named, begins anew: it may be the next patient', async () => {
    for (const facts of [null, {}]) {
      const element = await withAnAnswer({ facts })
      await set(element, { facts })
      assert.deepEqual(answers(element), [])
    }
    const named = await withAnAnswer({ facts: {}, bundle: bundleOf('a', 60) })
    await set(named, { facts: {} })
    assert.deepEqual(answers(named), ['vit.on_oxygen'])
    await set(named, { facts: null })
    assert.deepEqual(answers(named), [])
    assert.property(named.value.facts, 'vit.pulse')
    named.facts = null
    await set(named, { facts: { 'pt.age': 71 } })
    assert.deepEqual(named.facts, { 'pt.age': 71 })
  })

  it('is the same patient where nobody is named only in the very object, or with the answers in it', async () => {
    const facts = { 'pt.age': 70 }
    const element = await withAnAnswer({ facts })
    for (const same of [facts, copyOf(element.facts), turned(element.facts)]) {
      await set(element, { facts: same })
      assert.deepEqual(answers(element), ['pt.age', 'vit.on_oxygen'])
    }
    const other = await withAnAnswer({ facts })
    await set(other, { facts: copyOf(facts) })
    assert.deepEqual(other.facts, facts)
    assert.include(textIn(other, '.notices'), TOLD)
    // A host that draws anew at every event does it twice.
    await set(other, { facts: copyOf(facts) })
    assert.include(textIn(other, '.notices'), TOLD)
    await set(other, { facts: { 'pt.age': 71 } })
    assert.deepEqual(taken(other).filter(Boolean), [])
    const drafted = await withAnAnswer({ value: { facts } })
    await set(drafted, { value: { facts: copyOf(facts) } })
    assert.deepEqual(answers(drafted), ['pt.age'])
  })

  it('does not hold the answers of one patient for the next who has the same facts', async () => {
    const facts = { 'pt.age': 70 }
    for (const next of [
      { facts: copyOf(facts), bundle: bundleOf('b', 60) },
      { bundle: bundleOf('b', 60), facts: copyOf(facts) },
      { facts: copyOf(facts), bundle: null },
    ]) {
      const element = await withAnAnswer({ facts, bundle: bundleOf('a', 60) })
      await set(element, next)
      assert.deepEqual(element.facts, facts, JSON.stringify(next))
      assert.include(textIn(element, '.notices'), TOLD)
    }
  })
})

describe('other content', () => {
  it('of the patient whom the Bundle names keeps the answers, and nothing is told', async () => {
    const element = await withAnAnswer({ facts: { 'pt.age': 70 }, bundle: bundleOf('a', 60) })
    for (const given of [
      { bundle: bundleOf('a', 90) },
      { facts: { 'pt.age': 71 } },
      { facts: { 'pt.age': 72 }, bundle: bundleOf('a', 95) },
    ]) {
      await set(element, given)
      assert.deepEqual(answers(element), ['pt.age', 'vit.on_oxygen'])
      assert.deepEqual(taken(element).filter(Boolean), [])
    }
    assert.deepEqual([element.facts['pt.age'], element.assessment !== null], [72, true])
    assert.propertyVal(element.value.facts['vit.pulse'], 'value', 95)
  })

  const others: readonly (readonly [what: string, given: object, next: object])[] = [
    ['a Bundle of another', { bundle: bundleOf('a', 60) }, { bundle: bundleOf('b', 60) }],
    ['Bundles of nobody', { bundle: bundleOf(undefined, 60) }, { bundle: bundleOf(undefined, 61) }],
    ['facts of nobody', { facts: { 'pt.age': 70 } }, { facts: { 'pt.age': 71 } }],
    ['facts without the Bundle', { bundle: bundleOf('a', 60) }, { facts: { 'pt.age': 71 }, bundle: null }],
    ['facts, then a Bundle', { bundle: bundleOf('a', 60) }, { facts: { 'pt.age': 71 }, bundle: bundleOf('b', 60) }],
    ['a Bundle, then facts', { bundle: bundleOf('a', 60) }, { bundle: bundleOf('b', 60), facts: { 'pt.age': 71 } }],
    [
      'facts that were answered',
      { bundle: bundleOf('a', 60) },
      { facts: { 'vit.on_oxygen': { value: false, from: 'Vakt' } }, bundle: bundleOf('b', 60) },
    ],
  ]
  for (const [what, given, next] of others) {
    it(`of a patient who may be another takes the answers away, and the page says how many: ${what}`, async () => {
      const element = await withAnAnswer(given)
      const answer = element.facts['vit.on_oxygen']
      assert.deepEqual(taken(element).filter(Boolean), [])
      await set(element, next)
      assert.notDeepPropertyVal(element.facts, 'vit.on_oxygen', answer)
      assert.include(textIn(element, '.notices'), TOLD)
      await press(element, '.questions .unknown input')
      assert.include(textIn(element, '.notices'), TOLD)
      element.audience = 'patient'
      await element.updateComplete
      assert.include(textIn(element, '.notices'), TOLD)
      await set(element, { facts: null })
      assert.deepEqual(taken(element).filter(Boolean), [])
    })
  }

  it('facts that came while a Bundle named the patient go on for nobody when it is taken away later', async () => {
    const element = await withAnAnswer({ bundle: bundleOf('a', 60) })
    await set(element, { facts: { 'pt.age': 71 } })
    assert.include(answers(element), 'vit.on_oxygen')
    await set(element, { bundle: null })
    assert.deepEqual(element.facts, { 'pt.age': 71 })
    assert.include(textIn(element, '.notices'), TOLD)
  })

  it('what stood for nobody after a Bundle does not go on for whom the next one names, also where it is the same as before', async () => {
    for (const id of ['a', 'b']) {
      const element = await withAnAnswer({ facts: { 'pt.age': 70 }, bundle: bundleOf('a', 60) })
      await set(element, { bundle: null })
      await set(element, { facts: { 'pt.age': 71 } })
      await press(element, `${oxygen} input`)
      await set(element, { bundle: bundleOf(id, 60) })
      assert.deepEqual(element.facts, {}, id)
      assert.include(textIn(element, '.notices'), TOLD)
    }
  })

  it('nor does an answer for nobody, when the first Bundle comes; what the host gave does, and so does a draft', async () => {
    const element = await withAnAnswer({ facts: { 'pt.age': 70 } })
    const { value } = element
    await set(element, { bundle: bundleOf('a', 60) })
    assert.deepEqual(element.facts, { 'pt.age': 70 })
    assert.include(textIn(element, '.notices'), TOLD)
    const resumed = await aPage({ value })
    await set(resumed, { bundle: bundleOf('a', 60) })
    assert.deepEqual(answers(resumed), ['pt.age', 'vit.on_oxygen'])
    assert.lengthOf(taken(resumed).filter(Boolean), 0)
  })

  it('an answer on a draft goes on with the Bundle of the draft’s patient, and no other', async () => {
    const { value } = await aPage({ bundle: bundleOf('a', 60) })
    for (const id of ['a', 'b']) {
      const element = await withAnAnswer({ value })
      await set(element, { bundle: bundleOf(id, 60) })
      assert.deepEqual(answers(element), id === 'a' ? ['vit.on_oxygen'] : [])
    }
  })

  it('of nobody, with something else in it, is another’s, also in the very object of before', async () => {
    const bundle = bundleOf(undefined, 60)
    const element = await withAnAnswer({ bundle })
    await set(element, { bundle })
    assert.deepEqual(answers(element), ['vit.on_oxygen'])
    await set(element, { bundle: Object.assign(bundle, bundleOf(undefined, 90)) })
    assert.deepEqual(answers(element), [])
    assert.include(textIn(element, '.notices'), TOLD)
  })

  it('and the facts that come with that Bundle do', async () => {
    const element = await withAnAnswer({ facts: { 'pt.age': 70 }, bundle: bundleOf('a', 60) })
    await set(element, { bundle: null })
    await set(element, { facts: { 'pt.age': 71 }, bundle: bundleOf('a', 60) })
    assert.deepEqual(element.facts, { 'pt.age': 71 })
  })

  it('with the answers in it loses none', async () => {
    const element = await withAnAnswer({ facts: { 'pt.age': 70 } })
    await set(element, { facts: { ...element.facts, 'pt.age': 71 } })
    assert.deepEqual(answers(element), ['pt.age', 'vit.on_oxygen'])
    assert.lengthOf(allIn(element, '.notices'), 0)
  })

  it('a draft of another patient says how many answers went with it', async () => {
    const first = await aPathway('kols-finnmarkskysten')
    await press(first, '.questions .unknown input')
    const element = await aPathway('rosen-oslo')
    await set(element, { value: copyOf(first.value) })
    assert.include(textIn(element, '.notices'), TOLD)
  })

  it('of a named patient lies under the draft for good: another pack does not bring the draft back in its place', async () => {
    const { value } = await withAnAnswer({ bundle: bundleOf('a', 60) })
    const element = await aPage({ value, bundle: bundleOf('a', 60) })
    await set(element, { facts: { 'pt.age': 71 } })
    await set(element, { pack: packInAll })
    assert.deepEqual(answers(element).sort(), ['pt.age', 'vit.on_oxygen'])
  })

  it('of nobody ends the draft: another pack does not bring it back, and given again it is taken up', async () => {
    const value = { facts: { 'home.safe': true } }
    const element = await aPage({ value })
    await set(element, { facts: { 'pt.age': 71 } })
    await set(element, { pack: packInAll })
    assert.deepEqual(element.facts, { 'pt.age': 71 })
    await set(element, { value })
    assert.deepEqual(element.facts, value.facts)
  })

  it('rests on the Bundle that named the patient, and not on the next one’s', async () => {
    const element = await aPage({ bundle: bundleOf('a', 60) })
    await set(element, { facts: { 'pt.age': 71 } })
    await set(element, { bundle: bundleOf('b', 60) })
    await press(element, `${oxygen} input`)
    await set(element, { bundle: null })
    assert.deepEqual(answers(element), ['vit.on_oxygen'])
  })

  it('a pack of other content counts', async () => {
    const element = await withAnAnswer({ pack: packInAll })
    const pack: Pack = { ...packInAll, version: '9.9.9' }
    await set(element, { pack })
    assert.strictEqual(element.assessment?.pack.version, '9.9.9')
  })
})

describe("the host's facts over the record", () => {
  const at = '2026-11-24T10:00:00+01:00'
  const OTHER = 'Journalen har andre verdier for «Puls»'
  const shown = async (given: object) => {
    const element = await fixture<BeonPathway>(html`<beon-pathway></beon-pathway>`)
    await set(element, { at, bundle: bundleOf('a', 96), ...given })
    return element
  }
  const said = (element: BeonPathway) => allIn(element, '.notices').map(({ textContent }) => textContent)

  it('count, and that the record has another value is told, once', async () => {
    const element = await shown({ facts: { 'vit.pulse': { value: 80, at: '2026-11-24T06:00:00+01:00' } } })
    assert.strictEqual(said(element).join().split(OTHER).length, 2)
    await press(element, `${oxygen} input`)
    assert.strictEqual(said(element).join().split(OTHER).length, 2)
    assert.strictEqual(
      said(await shown({ facts: { 'vit.pulse': { unknown: 'not-asked' } } }))
        .join()
        .split(OTHER).length,
      2,
    )
  })

  it('count, and that the record disagrees with itself is told', async () => {
    const [one, other] = [bundleOf('a', 60), bundleOf('a', 140)]
    const again = other.entry.slice(1).map(({ resource }) => ({ resource: { ...resource, id: 'pulse-2' } }))
    const bundle = { ...one, entry: [...one.entry, ...again] }
    assert.include(said(await shown({ bundle, facts: { 'vit.pulse': 80 } })).join(), OTHER)
  })

  for (const [name, facts] of [
    ['the same value', { 'vit.pulse': 96 }],
    ['nothing', { 'vit.pulse': null }],
    ['another fact', { 'vit.resp_rate': 16 }],
  ] as const)
    it(`tell nothing when they say ${name}`, async () => {
      assert.notInclude(said(await shown({ facts })).join(), OTHER)
    })

  it('tell nothing where the record has no value either', async () => {
    const [patient, pulse] = bundleOf('a', 96).entry
    const coding = [{ system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code: 'asked-declined' }]
    const absent = { resource: { ...pulse?.resource, valueQuantity: undefined, dataAbsentReason: { coding } } }
    const element = await shown({ bundle: { ...bundleOf('a', 96), entry: [patient, absent] } })
    assert.propertyVal(element.value.facts['vit.pulse'], 'unknown', 'asked-declined')
    await set(element, { facts: { 'vit.pulse': 80 } })
    assert.strictEqual(element.value.facts['vit.pulse'], 80)
    assert.notInclude(said(element).join(), OTHER)
  })

  it('take nothing away from it when they say nothing', async () => {
    for (const nothing of [null, undefined]) {
      const element = await shown({ facts: { 'vit.pulse': nothing } })
      assert.propertyVal(element.value.facts['vit.pulse'], 'value', 96)
    }
  })

  it('are told of when they are an answer that the record has had a later word on, and then alone', async () => {
    const timed = { value: 80, at: '2026-11-24T09:00:00+01:00' }
    for (const [answer, hour, isLater] of [
      [timed, '10', true],
      [timed, '06', false],
      [80, '10', false],
    ] as const) {
      const element = await shown({})
      element.value = { ...element.value, facts: { 'vit.pulse': answer } }
      const [patient, pulse] = bundleOf('a', 96).entry
      const measured = { resource: { ...pulse?.resource, effectiveDateTime: `2026-11-24T${hour}:00:00+01:00` } }
      await set(element, { bundle: { ...bundleOf('a', 96), entry: [patient, measured] } })
      assert.deepPropertyVal(element.facts, 'vit.pulse', answer)
      assert.strictEqual(said(element).join().includes(OTHER), isLater, hour)
    }
  })

  it('are told of once where an answer is as old as they are, and kept with the draft', async () => {
    const element = await shown({})
    element.value = { ...element.value, facts: { 'vit.pulse': { value: 90, at: '2026-11-24T09:00:00+01:00' } } }
    const [patient, pulse] = bundleOf('a', 96).entry
    const measured = { resource: { ...pulse?.resource, effectiveDateTime: at } }
    await set(element, { facts: { 'vit.pulse': 80 }, bundle: { ...bundleOf('a', 96), entry: [patient, measured] } })
    assert.strictEqual(said(element).join().split(OTHER).length, 2)
    assert.lengthOf(element.value.received?.filter(({ code }) => code === 'fhir.overruled') ?? [], 1)
  })

  it('nor does an answer', async () => {
    const element = await shown({})
    element.value = { ...element.value, facts: { 'vit.pulse': { value: 80, at } } }
    await element.updateComplete
    assert.notInclude(said(element).join(), OTHER)
  })
})

describe('answers about what a municipality supplies', () => {
  const facts = { 'svc.kad.bed': 'free', 'svc.route': 'open_low', 'planb.confirmed': true, 'home.safe': true }
  const inAlta = async (draft: object = {}) => {
    const element = await aPage({ value: { facts, ...draft } })
    await set(element, { place: '5601' })
    return element
  }

  it('stay when the first place is given, when it is given again, and when it is taken away', async () => {
    for (const draft of [{}, { place: '' }]) {
      const element = await inAlta(draft)
      for (const place of ['5601', '', null, '5601']) {
        await set(element, { place })
        assert.deepEqual(answers(element).sort(), Object.keys(facts).sort(), String(place))
        assert.deepEqual(taken(element), [])
      }
    }
  })

  it('are taken away by another place, and only they, which is told', async () => {
    for (const [before, after] of [
      [[], []],
      [[null], []],
      [[], ['5622']],
    ] as const) {
      const element = await inAlta()
      for (const place of [...before, '0301', ...after]) await set(element, { place })
      assert.deepEqual(answers(element), ['home.safe'])
      assert.deepEqual(taken(element), ['3'])
    }
  })

  it('of the host stay: they are the host’s to change', async () => {
    const element = await aPage({ place: '5601', facts })
    await set(element, { place: '0301' })
    assert.deepEqual(answers(element).sort(), Object.keys(facts).sort())
    assert.deepEqual(taken(element), [])
  })

  for (const [first, second] of [
    ['value', 'place'],
    ['place', 'value'],
  ] as const)
    it(`in a draft of another place go too, ${first} set first`, async () => {
      const given = { value: { facts, place: '5601' }, place: '0301' }
      const element = await aPage({ [first]: given[first] })
      await set(element, { [second]: given[second] })
      assert.deepEqual(answers(element), ['home.safe'])
      assert.deepEqual(taken(element), ['3'])
      await set(element, { pack: packInAll })
      assert.deepEqual(answers(element), ['home.safe'])
      assert.deepEqual(taken(element), ['3'])
    })

  it('go when the host gives another place than the record, or the record becomes another', async () => {
    const { bundle } = await personNamed('rosen-oslo')
    const moved = JSON.parse(JSON.stringify(bundle).replaceAll('"0301"', '"5601"')) as unknown
    for (const next of [{ place: '5601' }, { bundle: moved }]) {
      const element = await aPage({ bundle })
      assert.strictEqual(element.value.place, '0301')
      await set(element, { value: { ...element.value, facts } })
      assert.deepEqual(answers(element).sort(), Object.keys(facts).sort())
      await set(element, next)
      assert.strictEqual(element.value.place, '5601')
      assert.deepEqual(answers(element), ['home.safe'])
      assert.deepEqual(taken(element), ['3'])
    }
  })

  it('stay where the place is one of before when it is looked at, or one that there is not', async () => {
    const element = await inAlta()
    element.place = '0301'
    for (const place of ['5601', 'Alta', '5601']) {
      await set(element, { place })
      assert.deepEqual(answers(element).sort(), Object.keys(facts).sort(), place)
    }
    assert.deepEqual(taken(element), [])
  })

  it('are told of with those of the patient before, when both change', async () => {
    const element = await inAlta()
    await set(element, { place: '0301', facts: { 'pt.age': 70 } })
    assert.deepEqual(taken(element), ['4'])
  })
})
