import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assess, builtInPack, builtInPlaces, type Assessment } from '../../src/assess.ts'
import { readBundle } from '../../src/in/fhir/read-bundle.ts'
import { findPlace } from '../../src/places/find-place.ts'
import type { Person } from './person.ts'
import { readPeople } from './read-people.ts'

/** What each story is to end in: the setting, how urgent, and what makes it the story it is. */
const EXPECTED: Readonly<
  Record<string, readonly [setting: string, urgency: string, also?: (seen: Assessment) => void]>
> = {
  'akutt-psykose.json': [
    'hospital',
    'emergency_admission',
    ({ rural }) => assert.ok(rural.some(({ id }) => id === 'RP16')),
  ],
  'barn-langt-fra-sykehus.json': [
    'hospital',
    'same_day',
    ({ recommendation, settings }) => {
      assert.equal(recommendation.target, 'sykestue')
      assert.deepEqual(settings.sykestue.toFix, ['SR4'])
    },
  ],
  'doende-hjemme.json': [
    'korttid',
    'same_day',
    ({ recommendation, relatives }) => {
      assert.equal(recommendation.target, 'home')
      assert.deepEqual(relatives.gaps, ['RC4'])
    },
  ],
  'hjemmesykehus-klart.json': [
    'home',
    'routine',
    ({ recommendation }) => assert.equal(recommendation.package, 'home_joint'),
  ],
  'hjerneslag-stengt-vei.json': [
    'hospital',
    '113',
    ({ recommendation }) => assert.equal(recommendation.bridge, 'sykestue'),
  ],
  'ingenting-kjent.json': ['undetermined', 'screen_first'],
  'kols-finnmarkskysten.json': [
    'sykestue',
    'routine',
    ({ recommendation }) => assert.equal(recommendation.target, 'home'),
  ],
  'omsorgsbehov-uten-plass.json': ['none_ready', 'routine'],
  'oy-ferge.json': [
    'home',
    'routine',
    ({ planB, rural }) => {
      assert.deepEqual(planB.gaps, ['PB4'])
      assert.ok(rural.some(({ id, certain }) => id === 'RP02' && certain))
    },
  ],
  'rosen-oslo.json': ['kad', 'routine', ({ recommendation }) => assert.equal(recommendation.target, 'home')],
  'sepsis-sier-nei.json': ['hospital', '113', ({ recommendation }) => assert.equal(recommendation.alternative, 'kad')],
}

const currentPlace = (number: string) => {
  const found = findPlace(builtInPlaces(), number)
  return found && 'place' in found ? found.place.number : undefined
}

const fromRecord = ({ bundle, at }: Person) => {
  const read = readBundle(bundle, { vocabulary: builtInPack.facts, at, place: currentPlace })
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}

function assessed(person: Person, changed: Person['facts'] = {}): Assessment {
  const { facts, place } = fromRecord(person)
  const seen = assess({ facts: { ...facts, ...person.facts, ...changed }, place, at: person.at })
  if (!seen.ok) throw new Error(JSON.stringify(seen.issues))
  return seen.value
}

const people = readPeople()
const personIn = (file: string): Person => {
  const found = people.find((one) => one.file === file)
  if (!found) throw new Error(`no ${file}`)
  return found.person
}

describe('the synthetic people', () => {
  test('each has an expected answer, and the other way round', () => {
    assert.deepEqual(
      people.map(({ file }) => file),
      Object.keys(EXPECTED).sort(),
    )
  })

  for (const { file, text, person } of people) {
    describe(file, () => {
      test('has a name, a story in two languages and a time', () => {
        assert.ok(person.name.length > 3 && person.story.nb.length > 20 && person.story.en.length > 20)
        assert.match(person.at, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00\+01:00$/)
      })

      test('holds nothing that could be an identity number', () => {
        assert.doesNotMatch(text.replace(/"(?:code|system)": "[^"]*"/g, ''), /\d{11}/)
        assert.doesNotMatch(text, /"identifier"/)
      })

      test('is read without a refused fact', () => {
        const harmless = ['fhir.relatives', 'fhir.care-plan', 'fhir.language']
        assert.deepEqual(
          fromRecord(person).notices.filter(({ code }) => !harmless.includes(code)),
          [],
        )
        assert.deepEqual(
          assessed(person).notices.filter(({ code }) => code.startsWith('fact.') || code === 'DQ-10'),
          [],
        )
      })

      test('leads to what the story says', () => {
        const [setting, urgency, also] = EXPECTED[file] ?? []
        const seen = assessed(person)
        assert.deepEqual([seen.recommendation.setting, seen.urgency], [setting, urgency])
        also?.(seen)
      })
    })
  }
})

describe('one answer changes the story', () => {
  const turns: readonly (readonly [
    claim: string,
    file: string,
    changed: Person['facts'],
    setting: string,
    urgency: string,
  ])[] = [
    [
      'the paediatrician agrees',
      'barn-langt-fra-sykehus.json',
      { 'plan.paediatrician_agreed': true },
      'sykestue',
      'routine',
    ],
    ['scale 2 was never confirmed', 'kols-finnmarkskysten.json', { 'vit.spo2_scale2': false }, 'hospital', '113'],
    [
      'the patient has understood and wants it',
      'rosen-oslo.json',
      { 'pref.informed_voluntary': true },
      'home',
      'routine',
    ],
    [
      'relief at night is found',
      'doende-hjemme.json',
      { 'rel.strain': 'moderate', 'rel.relief': true },
      'home',
      'routine',
    ],
    [
      'a short-stay place comes free',
      'omsorgsbehov-uten-plass.json',
      { 'svc.korttid.bed': 'free' },
      'korttid',
      'routine',
    ],
  ]
  for (const [claim, file, changed, setting, urgency] of turns) {
    test(`${file}: ${claim}`, () => {
      const seen = assessed(personIn(file), changed)
      assert.deepEqual([seen.recommendation.setting, seen.urgency], [setting, urgency])
    })
  }
})
