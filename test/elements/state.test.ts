import { assert, fixture, html } from '@open-wc/testing'
import { assess, type Assessment } from '../../src/assess.ts'
import { define } from '../../src/define.ts'
import type { Issue } from '../../src/base/issue.ts'
import type { GivenFacts } from '../../src/elements/flow.ts'
import { handedOut } from '../../src/elements/handed-out.ts'
import type { BeonPathway } from '../../src/elements/pathway/pathway.ts'
import type { DecisionRecord } from '../../src/elements/record.ts'
import { allIn, aPathway, oneIn, textIn } from './a-pathway.ts'
import { personNamed } from './person-named.ts'

const empty = () => fixture<BeonPathway>(html`<beon-pathway></beon-pathway>`)
const bundleOf = async (name: string) => (await personNamed(name)).bundle
const copyOf = <Value>(value: Value) => JSON.parse(JSON.stringify(value)) as Value
const oxygen = '.questions [data-fact="vit.on_oxygen"]'

const settled = async (element: BeonPathway) => {
  await element.updateComplete
  await element.updateComplete
}
const set = async (element: BeonPathway, given: object) => {
  Object.assign(element, given)
  await settled(element)
}
const press = async (element: BeonPathway, selector: string) => {
  oneIn(element, selector).click()
  await settled(element)
}
const inputIn = (element: BeonPathway, selector: string) => oneIn(element, selector) as HTMLInputElement

/** Everything that an element tells under a name, from now on. */
function toldBy<Detail>(element: EventTarget, name: string): Detail[] {
  const told: Detail[] = []
  element.addEventListener(name, (event) => told.push((event as CustomEvent<Detail>).detail))
  return told
}
const problemsOf = (element: EventTarget) => toldBy<{ issues: readonly Issue[] }>(element, 'beon-problem')
const codesIn = (told: readonly { readonly issues: readonly Issue[] }[]) =>
  told.flatMap(({ issues }) => issues.map(({ code, path }) => `${code} ${path}`))

/** A Bundle of a patient with this id, or with none. */
const patientOnly = (id?: string) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: [{ resource: { resourceType: 'Patient', ...(id === undefined ? {} : { id }) } }],
})

describe('one patient after another', () => {
  it('the place and time of a record do not become the host’s when the value is set back', async () => {
    for (const waits of [true, false]) {
      const [element, other] = [await empty(), await empty()]
      await set(element, { bundle: await bundleOf('kols-finnmarkskysten') })
      element.value = copyOf(element.value)
      if (waits) await settled(element)
      await set(element, { bundle: await bundleOf('rosen-oslo') })
      await set(other, { bundle: await bundleOf('rosen-oslo') })
      assert.strictEqual(JSON.stringify(element.value), JSON.stringify(other.value))
      assert.notEqual(element.value.place, undefined)
      assert.deepEqual([element.place, element.at], [null, null])
    }
  })

  it('that the host’s place is another than the record’s is told, as long as it is', async () => {
    const element = await empty()
    const told = () => element.assessment?.notices.filter(({ code }) => code === 'fhir.other-place') ?? []
    await set(element, { bundle: await bundleOf('kols-finnmarkskysten') })
    const { place } = element.value
    for (const [given, times] of [
      ['0301', 1],
      [place, 0],
      ['0301', 1],
      [null, 0],
      ['', 0],
    ] as const) {
      await set(element, { place: given })
      assert.lengthOf(told(), times, given ?? 'none')
      assert.strictEqual(textIn(element, '.notices').includes('Her gjelder 0301.'), times === 1)
    }
    assert.strictEqual(element.value.place, place)
    await set(element, { place: '0301' })
    // A draft of it says so only where the record does.
    const other = await empty()
    await set(other, { place, value: copyOf(element.value) })
    assert.notInclude(JSON.stringify(other.assessment?.notices), 'fhir.other-place')
  })

  it('what a draft holds without a time was known when it was made, and grows old from then', async () => {
    const [element, other] = [await empty(), await empty()]
    await set(element, { at: '2026-11-23T10:00:00+01:00', facts: { 'vit.pulse': 80 } })
    await set(other, { value: copyOf(element.value) })
    assert.deepEqual(other.value, element.value)
    await set(other, { at: '2026-11-24T15:00:00+01:00' })
    assert.include(textIn(other, '.known [data-fact="vit.pulse"]'), 'for gammel')
  })

  it('what a draft holds with a time keeps it, and a draft with a time that is none gives none', async () => {
    const element = await empty()
    const timed = { value: 80, at: '2026-11-23T10:00:00+01:00' }
    const unasked = { unknown: 'asked-unknown' }
    for (const at of ['2026-11-24T10:00:00+01:00', 'i går']) {
      const facts = { 'pt.age': 70, 'vit.pulse': timed, 'vit.spo2': unasked }
      await set(element, { at: '2026-11-24T15:00:00+01:00', value: { facts, at } })
      const { 'pt.age': age, ...rest } = element.value.facts
      assert.deepEqual(rest, { 'vit.pulse': timed, 'vit.spo2': unasked })
      assert.deepEqual(age, at === 'i går' ? 70 : { value: 70, at })
      assert.isNotNull(element.assessment)
    }
  })

  it('that nobody has looked for danger since another day is told, and goes when somebody has', async () => {
    const element = await empty()
    await set(element, { at: '2026-11-23T10:00:00+01:00', facts: { 'acute.red_flags': [] } })
    element.value = copyOf(element.value)
    await settled(element)
    assert.isNull(element.renderRoot.querySelector('.notices'))
    await set(element, { at: '2027-02-24T10:00:00+01:00' })
    assert.include(textIn(element, '.notices'), '«Faresignaler» er fra en tidligere dag (23.11.2026 kl. 10.00)')
    element.value = { ...copyOf(element.value), facts: { 'acute.red_flags': { value: [], at: element.at } } }
    await settled(element)
    assert.isNull(element.renderRoot.querySelector('.notices'))
  })

  it('what has grown too old is said beside its question, with where it came from', async () => {
    const element = await empty()
    const known = { value: 18, at: '2026-11-23T10:00:00+01:00', from: 'Legevakt' }
    await set(element, { at: '2026-11-24T15:00:00+01:00', facts: { 'vit.resp_rate': known } })
    assert.match(
      textIn(element, '.questions [data-fact="vit.resp_rate"]'),
      /Fra før: for gammel til å brukes, Legevakt/,
    )
  })

  it('a fresh record of the same patient brings its own time', async () => {
    const element = await empty()
    const bundle = await bundleOf('rosen-oslo')
    await set(element, { bundle })
    await set(element, { value: copyOf(element.value) })
    const timestamp = '2026-11-24T14:00:00+01:00'
    await set(element, { bundle: { ...(bundle as object), timestamp } })
    assert.strictEqual(element.value.at, timestamp)
  })

  it('a record that has no time of its own is read at that of the draft, and at that of the host before both', async () => {
    const element = await empty()
    const born = { resource: { resourceType: 'Patient', id: 'a', birthDate: '1950-01-01' } }
    const age = () => (element.value.facts['pt.age'] as { readonly value: unknown } | undefined)?.value
    element.value = { facts: {}, at: '2026-11-24T10:00:00+01:00' }
    await set(element, { bundle: { ...patientOnly(), entry: [born] } })
    assert.strictEqual(age(), 76)
    await set(element, { at: '2027-11-24T10:00:00+01:00' })
    assert.strictEqual(age(), 77)
  })

  it('a time and a place that are empty are none, beside a record too', async () => {
    const element = await empty()
    await set(element, { at: '', place: '', bundle: await bundleOf('rosen-oslo') })
    const { at, place } = element.value
    assert.isNotNull(element.assessment)
    await set(element, { at: null, place: null })
    assert.deepEqual([element.value.at, element.value.place], [at, place])
  })

  it('a draft’s place and time go with the draft, and those of the host stay', async () => {
    const element = await empty()
    const [place, at] = ['5622', '2026-11-24T10:00:00+01:00']
    element.value = { facts: {}, place, at }
    assert.deepEqual([element.value.place, element.value.at], [place, at])
    element.value = { facts: {} }
    assert.deepEqual([element.value.place, element.value.at], [undefined, undefined])
    element.value = { facts: {}, place, at }
    element.value = null
    assert.deepEqual([element.value.place, element.place, element.at], [undefined, null, null])
    element.place = '0301'
    element.value = null
    assert.strictEqual(element.value.place, '0301')
  })

  it('a draft that names another patient than the Bundle is not used, and the host is told', async () => {
    const first = await aPathway('kols-finnmarkskysten')
    const value = copyOf(first.value)
    assert.include(JSON.stringify(value), '"Patient/kols-finnmarkskysten"')
    Object.assign(value.facts, { 'pref.informed_voluntary': true })
    const bundle = await bundleOf('rosen-oslo')
    const alone = await empty()
    await set(alone, { bundle })
    for (const steps of [[{ value, bundle }], [{ value }, { bundle }], [{ bundle }, { value }]]) {
      const element = await empty()
      const problems = problemsOf(element)
      for (const given of steps) await set(element, given)
      assert.strictEqual(JSON.stringify(element.value), JSON.stringify(alone.value))
      assert.deepEqual(element.facts, {})
      assert.deepEqual(codesIn(problems), ['value.other-patient value'])
      assert.lengthOf(allIn(element, '[role="alert"]'), 0)
      await set(element, { value: null })
      await set(element, { value })
      assert.lengthOf(problems, 2, 'once more, once that was over')
    }
  })

  it('a draft of before is another’s also where its sources or its notices alone say so', async () => {
    const received = [{ code: 'fhir.status', path: 'entry[0]', params: { source: 'Patient/b' } }]
    for (const [draft, id] of [
      [{ facts: { 'pt.age': { value: 81, from: 'Patient/b' } } }, 'a'],
      [{ facts: { 'home.safe': true }, received }, 'a'],
      [{ facts: { 'home.safe': true }, received }, 'b'],
    ] as const) {
      const element = await empty()
      const problems = problemsOf(element)
      await set(element, { value: draft, bundle: patientOnly(id) })
      assert.deepEqual(codesIn(problems), id === 'a' ? ['value.other-patient value'] : [])
    }
  })

  for (const id of ['592903', '3f2504e0-4123-4123-8123-123456789012']) {
    it(`a draft of a patient with the id ${id} is used with the patient’s own Bundle, and no other`, async () => {
      const [{ resource }] = patientOnly(id).entry as [{ resource: object }]
      const bundle = { ...patientOnly(id), entry: [{ resource: { ...resource, birthDate: '1944-01-01' } }] }
      const at = '2026-11-24T10:00:00+01:00'
      const first = await empty()
      await set(first, { bundle, at })
      await press(first, `${oxygen} input`)
      const value = copyOf(first.value)
      const again = await empty()
      await set(again, { bundle, at, value })
      assert.property(again.facts, 'vit.on_oxygen')
      const other = await empty()
      await set(other, { bundle: patientOnly('592904'), at, value })
      assert.notProperty(other.facts, 'vit.on_oxygen')
    })
  }

  it('a draft names its patient also when nothing in it comes from the Patient, and when the case cannot be used', async () => {
    const bundle = { ...patientOnly('a'), timestamp: '2026-11-24T10:00:00+01:00' }
    const facts = { 'pt.age': 81, 'acute.red_flags': ['sepsis'] }
    for (const given of [{ facts }, { facts: { ...facts, x: 1 } }, { facts, lang: 7 }, { facts, pack: 7 }]) {
      const first = await empty()
      await set(first, { bundle, ...given })
      const value = copyOf(first.value)
      const alone = await empty()
      await set(alone, { value })
      assert.deepEqual(copyOf(alone.value).facts, value.facts)
      assert.strictEqual(copyOf(alone.value).patient, value.patient)
      for (const id of ['b', undefined]) {
        const element = await empty()
        const problems = problemsOf(element)
        await set(element, { value, bundle: patientOnly(id) })
        assert.deepEqual(element.facts, {})
        assert.deepEqual(codesIn(problems), ['value.other-patient value'])
      }
      const same = await empty()
      await set(same, { value, bundle })
      assert.sameMembers(Object.keys(same.facts), 'pack' in given ? [] : Object.keys(given.facts))
    }
  })

  it('what cannot be used keeps its place and time, the host’s before the draft’s, and is nobody’s', async () => {
    const element = await empty()
    const [draft, host] = [
      { place: '5622', at: '2026-11-24T10:00:00+01:00' },
      { place: '0301', at: '2026-11-25T10:00:00+01:00' },
    ]
    await set(element, { value: { facts: { x: 1 }, ...draft } })
    assert.deepEqual(element.value, { facts: { x: 1 }, ...draft })
    await set(element, host)
    assert.deepEqual(element.value, { facts: { x: 1 }, ...host })
  })

  it('a draft of another stays forgotten when the record is taken away before anything was drawn', async () => {
    const first = await aPathway('kols-finnmarkskysten')
    const element = document.createElement('beon-pathway')
    for (const given of [{ value: copyOf(first.value) }, { bundle: await bundleOf('rosen-oslo') }, { bundle: null }]) {
      Object.assign(element, given)
      await Promise.resolve()
    }
    assert.deepEqual(element.value.facts, {})
  })

  it('a draft that is saved when the record was taken away names its patient still', async () => {
    const first = await empty()
    await set(first, { bundle: patientOnly('a') })
    await press(first, `${oxygen} input`)
    await set(first, { bundle: null })
    const value = copyOf(first.value)
    assert.property(value.facts, 'vit.on_oxygen')
    assert.strictEqual(value.patient, 'Patient/a')
    const other = await empty()
    const problems = problemsOf(other)
    await set(other, { value, bundle: patientOnly('b') })
    assert.deepEqual(other.facts, {})
    assert.deepEqual(codesIn(problems), ['value.other-patient value'])
    await set(first, { facts: { 'pt.age': 50 } })
    assert.notProperty(first.value, 'patient')
  })

  it('a draft that was made with a record of nobody is not used with a patient’s', async () => {
    const first = await empty()
    await set(first, { bundle: { resourceType: 'Bundle', type: 'collection', entry: [] } })
    await press(first, `${oxygen} input`)
    const value = copyOf(first.value)
    const other = await empty()
    const problems = problemsOf(other)
    await set(other, { value, bundle: patientOnly('b') })
    assert.deepEqual(other.facts, {})
    assert.deepEqual(codesIn(problems), ['value.other-patient value'])
    const alone = await empty()
    await set(alone, { value })
    assert.property(alone.facts, 'vit.on_oxygen')
  })

  it('a draft that names a patient whose id is not shown is used without a record alone', async () => {
    const born = (id?: string) => {
      const [{ resource }] = patientOnly(id).entry as [{ resource: object }]
      return { ...patientOnly(id), entry: [{ resource: { ...resource, birthDate: '1944-01-01' } }] }
    }
    const at = '2026-11-24T10:00:00+01:00'
    for (const id of ['pat-12345678', undefined]) {
      const first = await empty()
      await set(first, { bundle: born(id), at })
      await press(first, `${oxygen} input`)
      const value = copyOf(first.value)
      assert.include(JSON.stringify(value), '"Patient/#0"')
      const alone = await empty()
      await set(alone, { value })
      assert.property(alone.facts, 'vit.on_oxygen')
      for (const other of ['b', 'pat-87654321', undefined]) {
        const element = await empty()
        const problems = problemsOf(element)
        await set(element, { value })
        await set(element, { bundle: born(other) })
        assert.deepEqual(element.facts, {})
        assert.deepEqual(codesIn(problems), ['value.other-patient value'])
      }
    }
  })

  it('a draft is used when its patient’s Bundle takes the place of another’s at once', async () => {
    const first = await aPathway('kols-finnmarkskysten')
    const element = await aPathway('rosen-oslo')
    const problems = problemsOf(element)
    await set(element, { at: null, value: copyOf(first.value), bundle: first.bundle })
    assert.strictEqual(JSON.stringify(element.assessment), JSON.stringify(first.assessment))
    assert.lengthOf(problems, 0)
  })

  it('a draft is used when the record of another is taken away at once', async () => {
    const first = await aPathway('kols-finnmarkskysten')
    const element = await aPathway('rosen-oslo')
    const problems = problemsOf(element)
    await set(element, { at: null, value: copyOf(first.value), bundle: null })
    assert.deepEqual(element.value.facts, first.value.facts)
    assert.lengthOf(problems, 0)
  })

  it('is told apart also where the record is a list, an entry is a resource itself, or one is none', async () => {
    for (const recordOf of [
      (one: object) => [one],
      (one: object) => ({ resourceType: 'Bundle', type: 'collection', entry: [one] }),
      (one: object) => ({ resourceType: 'Bundle', type: 'collection', entry: [null, { resource: one }] }),
    ]) {
      const element = await empty()
      for (const [id, left] of [
        ['a', 0],
        ['a', 1],
        ['b', 0],
      ] as const) {
        await set(element, { bundle: recordOf({ resourceType: 'Patient', id, active: left === 0 }) })
        assert.lengthOf(Object.keys(element.facts), left)
        if (id === 'a' && left === 0) await press(element, `${oxygen} input`)
      }
    }
  })

  it('what was answered for a patient without an id does not stay for the next', async () => {
    const element = await empty()
    await set(element, { bundle: patientOnly() })
    await press(element, `${oxygen} input`)
    await set(element, { bundle: null })
    assert.property(element.facts, 'vit.on_oxygen')
    await set(element, { bundle: patientOnly('b') })
    assert.deepEqual(element.facts, {})
  })

  it('nor where the next Bundle differs by the identity number alone; where it does not, it stays', async () => {
    const element = await empty()
    const withNumber = (value: string) => {
      const identifier = [{ system: 'urn:oid:2.16.578.1.12.4.1.4.1', value }]
      return {
        resourceType: 'Bundle',
        type: 'collection',
        entry: [{ resource: { resourceType: 'Patient', identifier } }],
      }
    }
    await set(element, { bundle: withNumber('01019012345') })
    await press(element, `${oxygen} input`)
    await set(element, { bundle: withNumber('01019012345') })
    assert.property(element.value.facts, 'vit.on_oxygen')
    await set(element, { bundle: withNumber('02029012345') })
    assert.deepEqual(element.value.facts, {})
  })

  it('taking the record away and giving the same patient’s again loses nothing', async () => {
    const element = await empty()
    await set(element, { bundle: patientOnly('a') })
    await press(element, `${oxygen} input`)
    await set(element, { bundle: null })
    await set(element, { bundle: patientOnly('a') })
    assert.property(element.facts, 'vit.on_oxygen')
  })
})

describe('what stands in a draft', () => {
  const taken = async (value: object) => {
    const element = await empty()
    await set(element, { value: { facts: {}, ...value } })
    return element
  }

  it('of notices is told as far as they are notices, and no more than 500', async () => {
    const good = { code: 'fhir.status', path: 'x', params: { n: 1, is: true, ids: ['a'] } }
    const wrong = [
      null,
      7,
      { ...good, code: 7 },
      { ...good, path: 7 },
      { ...good, params: 7 },
      { ...good, params: { n: {}, is: true } },
      { ...good, params: { ids: ['a', 7] } },
    ]
    assert.deepEqual((await taken({ received: [...wrong, good] })).value.received, [good])
    assert.lengthOf((await taken({ received: Array<object>(501).fill(good) })).value.received ?? [], 500)
  })

  it('of a choice is kept with its words, without identity numbers; one that is none is left out', async () => {
    const choice = (setting: string, text: unknown) => ({ setting, override: { reason: 'other', text } })
    for (const [given, kept] of [
      [choice('home', 'Mor,\n01019012345'), choice('home', 'Mor, …')],
      [choice('home', 7), choice('home', '')],
      [
        { ...choice('home', ''), override: { reason: 'moon', text: 'x' } },
        { ...choice('home', ''), override: null },
      ],
      [choice('moon', ''), undefined],
    ])
      assert.deepEqual<unknown>((await taken({ choice: given })).value.choice, kept)
  })

  it('from several sources is nobody’s answer: the host’s, or the record’s where one of them is a record', async () => {
    const host = { 'vit.pulse': { conflict: [60, 90], from: ['Vakt', 'Legevakt'] } }
    const record = { 'vit.resp_rate': { conflict: [16, 20], from: ['Vakt', 'Observation/rr-1'] } }
    const element = await taken({ facts: { ...host, ...record } })
    assert.deepEqual(element.facts, host)
    await press(element, '.known [data-fact="vit.pulse"] button')
    assert.lengthOf(allIn(element, '.known [data-fact="vit.pulse"] .question > button'), 0)
    assert.property(element.value.facts, 'vit.resp_rate')
  })
})

describe('what the host gives is taken as it is then', () => {
  it('the same object, changed, counts when it is set, and not before', async () => {
    const element = await empty()
    const facts: Record<string, unknown> = { 'pt.age': 70 }
    await set(element, { facts })
    facts['acute.red_flags'] = ['stroke']
    await press(element, `${oxygen} input`)
    assert.notEqual(element.assessment?.urgency, '113')
    await set(element, { facts })
    assert.strictEqual(element.assessment?.urgency, '113')
  })

  it('what is handed out is a copy', async () => {
    const element = await empty()
    element.addEventListener('beon-facts', (event) => {
      const { facts } = (event as CustomEvent<{ facts: Record<string, unknown> }>).detail
      facts['hostNote'] = 7
      Object.assign(facts['vit.on_oxygen'] ?? {}, { value: 7 })
    })
    await set(element, { at: '2026-11-24T10:00:00+01:00', facts: { 'pt.age': { value: 70, from: 'x' } } })
    await press(element, `${oxygen} input`)
    for (const facts of [element.facts, element.value.facts] as Record<string, Record<string, unknown>>[]) {
      Object.assign(facts, { hostNote: 7 })
      Object.assign(facts['pt.age'] ?? {}, { value: 7 })
    }
    assert.strictEqual(element.facts['pt.age'] && JSON.stringify(element.facts['pt.age']), '{"value":70,"from":"x"}')
    assert.deepEqual(Object.keys(element.value.facts).sort(), ['pt.age', 'vit.on_oxygen'])
    await settled(element)
    assert.lengthOf(allIn(element, '[role="alert"]'), 0)
  })

  it('an assessment that is handed out cannot be changed, and says what the engine says', async () => {
    const element = await empty()
    const told = toldBy<{ assessment: Assessment }>(element, 'beon-assessment')
    const facts = { 'pt.age': 70 }
    await set(element, { facts })
    const [{ assessment: handed }] = told.slice(-1) as [{ assessment: Assessment }]
    assert.isTrue(Object.isFrozen(handed))
    assert.throws(() => Object.assign(handed, { urgency: 'routine' }))
    assert.isFalse(Reflect.deleteProperty(handed, 'urgency'))
    assert.throws(() => Object.assign(handed.recommendation, { setting: 'home' }))
    for (const list of [handed.ask, handed.settings.home.toAsk] as unknown as unknown[][])
      assert.throws(() => list.splice(0))
    const judged = assess({ facts })
    assert.isTrue(judged.ok && JSON.stringify(element.assessment) === JSON.stringify(judged.value))
    assert.deepEqual(structuredClone(handed), JSON.parse(JSON.stringify(element.assessment)))
  })

  it('a part of it is worked out no sooner than the host looks', () => {
    const looked: string[] = []
    const assessment = {
      urgency: '113',
      get ask() {
        return looked.push('ask')
      },
    }
    const handed = handedOut(assessment as unknown as Assessment)
    assert.strictEqual(handed.urgency, '113')
    assert.deepEqual(looked, [])
    const asked: unknown[] = [handed.ask, handedOut(assessment as unknown as Assessment).ask]
    assert.deepEqual(asked, [1, 1])
    assert.deepEqual(looked, ['ask'])
  })

  it('an identity number in a source never comes out', async () => {
    const element = await empty()
    const told = toldBy<object>(element, 'beon-facts')
    const decided = toldBy<{ record: DecisionRecord }>(element, 'beon-decision')
    const from = 'Innkomst 01019012345'
    const facts = { 'pt.age': { value: 70, from }, 'vit.pulse': { conflict: [60, 90], from: [from, 'x'] } }
    await set(element, { facts })
    await press(element, `${oxygen} input`)
    await press(element, '#decision-setting input')
    const select = oneIn(element, '#decision-reason') as HTMLSelectElement
    select.value = 'relatives'
    select.dispatchEvent(new Event('change'))
    await settled(element)
    await press(element, '.register')
    for (const out of [element.value, element.facts, told[0], decided[0]]) {
      assert.include(JSON.stringify(out), 'Innkomst …')
      assert.notInclude(JSON.stringify(out), '01019012345')
    }
    await set(element, { value: { facts } })
    assert.notInclude(JSON.stringify(element.value), '01019012345')
  })

  it('nor does one that stands where nothing reads it, while what else is wrong is told', async () => {
    const element = await empty()
    const problems = problemsOf(element)
    const at = '2026-11-22T08:10:00.123456789+01:00'
    const number = '01019012345'
    const wrong: readonly (readonly [given: object, told: string])[] = [
      [{ facts: { [number]: true } }, 'fact.unknown-id facts.…'],
      [{ facts: { 'pref.place': number } }, 'fact.unknown-code facts.pref.place'],
      [{ facts: { 'pt.age': Number(`4${number.slice(1)}`) } }, 'fact.out-of-range facts.pt.age'],
      [{ facts: { 'pt.age': Number(`-4${number.slice(1)}`) } }, 'fact.out-of-range facts.pt.age'],
      [{ facts: {}, place: number }, 'case.unknown-place place'],
      [{ value: { facts: { 'pt.age': { value: 70, at, [number]: 1 } } } }, 'fact.unknown-form facts.pt.age'],
    ]
    for (const [given, told] of wrong) {
      await set(element, { place: null, facts: null, ...given })
      assert.equal(codesIn(problems).at(-1), told)
      assert.notMatch(JSON.stringify([element.value, problems]), /1019012345/)
    }
    const received = [{ code: 'fhir.status', path: number, params: { from: number, status: number, [number]: 1 } }]
    await set(element, { value: { facts: { 'pt.age': { value: 70, at } }, received } })
    assert.notInclude(JSON.stringify([element.value, element.assessment]) + textIn(element, '.notices'), number)
    assert.deepEqual(element.value.facts, { 'pt.age': { value: 70, at } })
  })

  it('properties that were set before the upgrade count in the order they were set', async () => {
    const [facts, value] = [{ 'pt.age': 80 }, { facts: { 'pt.age': 70 } }]
    for (const [tag, given] of [
      ['state-value-first', { value, facts }],
      ['state-facts-first', { facts, value }],
    ] as const) {
      const late: HTMLElement & Partial<BeonPathway> = document.createElement(`beon-pathway-${tag}`)
      const now = await empty()
      for (const element of [late, now]) Object.assign(element, given)
      document.body.append(late)
      define(tag)
      await late.updateComplete
      assert.deepEqual(late.facts, now.facts)
      assert.strictEqual(late.facts?.['pt.age'], tag === 'state-value-first' ? 80 : 70)
      late.remove()
    }
  })

  it('what a framework wrote as an attribute before the upgrade is a fault, until it comes as a property', async () => {
    const given = { facts: { 'pt.age': 80 }, bundle: patientOnly('a'), value: { facts: { 'pt.age': 80 } }, pack: null }
    for (const [name, well] of Object.entries(given)) {
      const tag = `state-written-${name}`
      const late: HTMLElement & Partial<BeonPathway> = document.createElement(`beon-pathway-${tag}`)
      late.setAttribute(name, '[object Object]')
      document.body.append(late)
      const problems = problemsOf(late)
      define(tag)
      const element = late as BeonPathway
      await settled(element)
      assert.deepEqual([element.assessment, problems.length], [null, 1], name)
      assert.lengthOf(allIn(element, '[role="alert"]'), 1)
      await set(element, { [name]: well })
      assert.isNotNull(element.assessment)
      late.remove()
    }
  })

  it('what Angular makes of `[readonly]` counts, also where it came before the upgrade', async () => {
    for (const tag of ['', '-state-native']) {
      const made: HTMLElement & Partial<BeonPathway> = document.createElement(`beon-pathway${tag}`)
      const element = made as BeonPathway & { readOnly: boolean }
      element.readOnly = true
      document.body.append(element)
      if (tag !== '') define(tag.slice(1))
      await settled(element)
      assert.isTrue(element.matches('[readonly]') && element.readonly)
      assert.lengthOf(allIn(element, 'input'), 0)
      element.readOnly = false
      await settled(element)
      assert.isFalse(element.matches('[readonly]') || element.readonly)
      element.remove()
    }
  })

  it('no draft, set beside the facts as a framework does, takes them away in no order', async () => {
    const [facts, bundle] = [{ 'pref.place': 'home' }, patientOnly('a')]
    for (const value of [null, undefined])
      for (const given of [
        { facts, value },
        { facts, bundle, value },
        { bundle, facts, value },
        { value, facts },
      ]) {
        const element = await empty()
        await set(element, given)
        assert.deepEqual(element.facts, facts)
      }
  })

  it('and takes away what else there is: facts of before, answers, a choice and a draft', async () => {
    const facts = { 'pref.place': 'home' }
    const element = await empty()
    const left = () => [Object.keys(element.value.facts), element.value.choice]
    await set(element, { facts })
    await set(element, { value: null })
    assert.deepEqual(left(), [[], undefined])
    for (const begun of [
      () => press(element, `${oxygen} input`),
      () => set(element, { value: { facts, choice: { setting: 'hospital', override: null } } }),
    ]) {
      await set(element, { facts })
      await begun()
      assert.notDeepEqual(left(), [Object.keys(facts), undefined])
      await set(element, { facts, value: null })
      assert.deepEqual(left(), [[], undefined])
    }
    element.value = { facts }
    await set(element, { value: null })
    assert.deepEqual(left(), [[], undefined])
  })
})

describe('the facts of the host lie under the answers', () => {
  const host = { 'vit.on_oxygen': { value: true, at: '2026-11-24T09:00:00+01:00', from: 'Legevakt' } }
  const known = '.known [data-fact="vit.on_oxygen"]'

  it('an answer that is taken back brings them back, with their source', async () => {
    const element = await empty()
    await set(element, { at: '2026-11-24T10:00:00+01:00', facts: { ...host, 'pt.age': 70 } })
    const told = toldBy<{ facts: GivenFacts }>(element, 'beon-facts')
    await press(element, `${known} button`)
    await press(element, `${known} input[value="false"]`)
    assert.deepPropertyVal(element.facts, 'vit.on_oxygen', { value: false, at: '2026-11-24T10:00:00+01:00' })
    assert.include(textIn(element, known), 'svart her')
    await press(element, `${known} .question button`)
    assert.deepPropertyVal(element.facts, 'vit.on_oxygen', host['vit.on_oxygen'])
    assert.deepEqual(told[1]?.facts, { ...host, 'pt.age': 70 })
    assert.include(textIn(element, known), 'Legevakt')
    assert.lengthOf(allIn(element, `${known} .question button`), 0)
  })

  it('also after a draft', async () => {
    const [element, other] = [await empty(), await empty()]
    await set(element, { facts: host })
    await set(other, { value: copyOf(element.value) })
    await press(other, `${known} button`)
    assert.lengthOf(allIn(other, `${known} .question button`), 0)
    await press(other, `${known} input[value="false"]`)
    await press(other, `${known} .question button`)
    assert.deepEqual(other.facts, host)
  })

  it('the facts that it was told of may be given back, changed or not', async () => {
    const element = await empty()
    await set(element, { facts: host })
    await press(element, `${oxygen.replace('vit.on_oxygen', 'vit.pulse')} .unknown input`)
    await set(element, { facts: element.facts })
    await press(element, `${known} button`)
    assert.lengthOf(allIn(element, '.answered-line'), 1)
    const facts = element.facts as Record<string, unknown>
    facts['acute.red_flags'] = ['stroke']
    await set(element, { facts })
    assert.strictEqual(element.assessment?.urgency, '113')
  })
})

describe('what the host sets again', () => {
  it('makes no event when nothing has changed, whatever the host sets meanwhile', async () => {
    const element = await aPathway('rosen-oslo')
    const told = toldBy<unknown>(element, 'beon-assessment')
    const { at, place, pack, bundle, facts } = element
    const again: readonly object[] = [
      { at },
      { place },
      { pack },
      { bundle },
      { bundle: structuredClone(bundle) },
      { facts: structuredClone(facts) },
      { value: copyOf(element.value) },
    ]
    for (const given of again) await set(element, given)
    assert.lengthOf(told, 0)
    element.addEventListener('beon-assessment', () => {
      if (told.length > 20) return
      for (const given of again) Object.assign(element, given, { facts: { 'pt.age': 71 } })
    })
    await set(element, { facts: { 'pt.age': 70 } })
    for (let turn = 0; turn < 10; turn++) await settled(element)
    assert.isAtMost(told.length, 2)
  })

  it('tells of a fault once, and of the recovery', async () => {
    const element = await empty()
    const [problems, told] = [problemsOf(element), toldBy<unknown>(element, 'beon-assessment')]
    for (const place of ['x', 'x', null, null]) await set(element, { place })
    assert.deepEqual([problems.length, told.length], [1, 1])
  })

  it('leaves alone the page, where nothing is half written', async () => {
    const element = await empty()
    const page = () => allIn(element, '.questions .question').map(({ dataset }) => dataset['fact'])
    const first = page()
    await press(element, '.next')
    await set(element, { at: '2026-11-24T10:00:00+01:00' })
    assert.notDeepEqual(page(), first)
  })

  it('leaves alone what is half filled in, where nothing was answered', async () => {
    const facts = { 'pt.age': 70 }
    const element = await empty()
    await set(element, { facts })
    await press(element, '#decision-setting input')
    await set(element, { facts })
    assert.isTrue(inputIn(element, '#decision-setting input').checked)
  })

  it('leaves alone what is half written, and the page', async () => {
    const element = await empty()
    await set(element, { facts: {} })
    const page = () => allIn(element, '.questions .question').map(({ dataset }) => dataset['fact'])
    const first = page()
    await press(element, '.next')
    const second = page()
    assert.notDeepEqual(second, first)
    const field = oneIn(element, '.questions input.number') as HTMLInputElement
    field.value = '3'
    field.dispatchEvent(new Event('input', { bubbles: true }))
    const stands = (written: string, given: object) => {
      assert.deepEqual(page(), second, JSON.stringify(given))
      assert.strictEqual(inputIn(element, `#${field.id.replace('.', '\\.')}`).value, written, JSON.stringify(given))
    }
    for (const given of [
      { at: '2026-11-24T10:00:00+01:00' },
      { place: '5622' },
      { place: null },
      { bundle: null },
      { lang: 'nn' },
    ]) {
      await set(element, given)
      stands('3', given)
    }
    // Once the field was gone, nobody is writing in it: what stood there would look like an answer.
    await set(element, { place: 'x' })
    await set(element, { place: null })
    stands('', { place: null })
    await set(element, { facts: null })
    assert.deepEqual(page(), first)
  })
})
