import assert from 'node:assert/strict'
import { test } from 'node:test'
import { profile, readFolder, readJson } from './read-folder.ts'

const places = readFolder()
const all = Object.values(places.profiles)
const told = (key: string) => all.filter((place) => place.values[key] !== undefined)
const holding = (key: string, value: unknown) => all.filter((place) => place.values[key]?.value === value)

test('all 357 municipalities are there, with distinct numbers', () => {
  assert.equal(all.length, 357)
  assert.equal(new Set(all.map((place) => place.number)).size, 357)
})

test('the populations add up to 5,627,400', () => {
  assert.equal(
    all.reduce((sum, place) => sum + Number(place.values['population']?.value), 0),
    5_627_400,
  )
})

test('every value and fact has a source that exists, a year and a status', () => {
  const ids = new Set(places.sources.map((source) => source.id))
  for (const place of all) {
    for (const [key, value] of [...Object.entries(place.values), ...Object.entries(place.facts)]) {
      assert.ok(ids.has(value.source), `${place.number} ${key}`)
      assert.ok(Number.isInteger(value.year), `${place.number} ${key}`)
      assert.ok(['proposed', 'confirmed'].includes(value.status), `${place.number} ${key}`)
    }
  }
})

test('each source stands once, and says who published it', () => {
  assert.equal(new Set(places.sources.map((source) => source.id)).size, places.sources.length)
  assert.deepEqual(
    places.sources.filter((source) => source.publisher === '' || source.title.nb === '' || source.title.en === ''),
    [],
  )
})

test('the counts are those of the evidence', () => {
  const counts: readonly (readonly [string, number, number])[] = [
    ['population in 2016 told', told('population_2016').length, 352],
    ['small and remote', holding('small_and_remote', true).length, 163],
    ['in the Sámi administrative area', holding('sami_administrative_area', true).length, 13],
    ['a seat told', told('seat').length, 356],
    ['local hospital told', told('local_hospital').length, 357],
    ['catchment split by district', holding('catchment_split_by_district', true).length, 2],
    ['straight line to the local hospital told', told('straight_line_km_to_local_hospital').length, 355],
    ['out-of-hours service told', told('out_of_hours_service').length, 355],
    ['sykestue', holding('sykestue_2023', 'yes').length, 15],
    ['only KAD', holding('sykestue_2023', 'no_only_kad').length, 3],
    ['a remark', told('remark').length, 24],
  ]
  for (const [name, got, expected] of counts) assert.equal(got, expected, name)
})

test('only the three municipalities with KAD alone give a fact: no sykestue bed', () => {
  const giving = all.filter((place) => Object.keys(place.facts).length > 0)
  assert.deepEqual(giving.map((place) => place.number).sort(), ['5601', '5603', '5605'])
  for (const place of giving) {
    assert.deepEqual(place.facts, {
      'svc.sykestue.bed': { value: 'none', source: 'S2', year: 2023, status: 'proposed' },
    })
  }
})

test('a sykestue that existed says nothing about a free bed', () => {
  const existed = holding('sykestue_2023', 'yes')
  assert.ok(existed.length > 0)
  for (const place of existed) assert.equal(place.facts['svc.sykestue.bed'], undefined, place.number)
})

test('straight lines are kilometres, named as such, and never minutes', () => {
  for (const place of all) {
    for (const [key, value] of Object.entries(place.values)) {
      const isLine = value.source === 'straight-lines' && typeof value.value === 'number'
      assert.equal(isLine, key.startsWith('straight_line_km_to_'), `${place.number} ${key}`)
      if (isLine) assert.equal(value.unit, 'km', `${place.number} ${key}`)
      assert.ok(!/min(ute)?s?$/.test(key), `${place.number} ${key}`)
    }
    for (const [id, fact] of Object.entries(place.facts)) {
      assert.ok(!id.endsWith('_min'), `${place.number} ${id}`)
      assert.ok(!['straight-lines', 'geonames', 'computed'].includes(fact.source), `${place.number} ${id}`)
    }
  }
})

test('a catchment that differs from the nearest hospital stays visible', () => {
  const differs = holding('nearest_hospital_is_local', false)
  assert.ok(differs.length >= 18)
  for (const place of differs)
    assert.ok(place.values['local_hospital'] && place.values['nearest_hospital'], place.number)
  const farther = all.filter((place) => {
    const [local, nearest] = ['local', 'nearest'].map((which) =>
      Number(place.values[`straight_line_km_to_${which}_hospital`]?.value),
    )
    return local !== undefined && nearest !== undefined && local - nearest > 30
  })
  assert.equal(farther.length, 18)
  for (const place of farther) assert.equal(place.values['nearest_hospital_is_local']?.value, false, place.number)
  // As far to both, by whole kilometres: the names tell them apart.
  assert.equal(profile(places, '4635').values['nearest_hospital_is_local']?.value, false)
})

test('483 numbers are retired, none of them in use, and four were divided', () => {
  const retired = Object.entries(places.retired)
  assert.equal(retired.length, 483)
  const split = retired.filter(([, { to }]) => to.length > 1).map(([number, { to }]) => [number, to])
  assert.deepEqual(split, [
    ['1507', ['1508', '1580']],
    ['1613', ['5055', '5056', '5059']],
    ['1850', ['1875', '1806']],
    ['5012', ['5055', '5056', '5059']],
  ])
})

test('what somebody local must fill in stands once, with 33 keys that no profile has yet', () => {
  const { fields } = readJson('import-fields.json') as {
    fields: { key: string; label: { nb: string; en: string }; fact?: string }[]
  }
  assert.equal(fields.length, 33)
  assert.equal(new Set(fields.map((field) => field.key)).size, 33)
  for (const field of fields) {
    assert.ok(field.label.nb && field.label.en, field.key)
    assert.equal(field.fact === undefined || field.fact.startsWith('svc.'), true, field.key)
    assert.deepEqual(
      told(field.key).filter((place) => place.values[field.key]?.status === 'proposed'),
      [],
      field.key,
    )
  }
})

test('the words are there in both languages, with the same parameters, for every key that a profile uses', () => {
  const [nb, en] = ['nb', 'en'].map((lang) => readJson(`texts/${lang}.json`) as Record<string, string>)
  assert.ok(nb && en)
  assert.deepEqual(Object.keys(nb), Object.keys(en))
  const params = (text = '') => (text.match(/\{\w+\}/g) ?? []).sort()
  for (const key of Object.keys(nb)) assert.deepEqual(params(nb[key]), params(en[key]), key)
  const used = new Set(all.flatMap((place) => Object.keys(place.values)))
  const fields = new Set(
    (readJson('import-fields.json') as { fields: { key: string }[] }).fields.map((field) => field.key),
  )
  for (const key of used) assert.ok(fields.has(key) || nb[`value.${key}`], key)
})
