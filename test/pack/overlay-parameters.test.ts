import assert from 'node:assert/strict'
import { test } from 'node:test'
import { builtInPack } from '../../src/assess.ts'
import { overlayParameters } from '../../src/pack/overlay-parameters.ts'

const overlay = (values: Readonly<Record<string, unknown>>) => overlayParameters(builtInPack, values as never)

test('local values take the place of those of the pack, and are told in the order of their names', () => {
  const read = overlay({ 'vitals.valid_for': 'PT2H', 'kad.lowest_age': 0 })
  assert.ok(read.ok)
  const { parameters, local } = read.value
  const valueOf = (id: string) => parameters.find((one) => one.id === id)?.value
  assert.deepEqual([valueOf('kad.lowest_age'), valueOf('vitals.valid_for')], [0, 'PT2H'])
  assert.equal(JSON.stringify(local), '{"kad.lowest_age":0,"vitals.valid_for":"PT2H"}')
  assert.equal(parameters.length, builtInPack.parameters.length)
})

test('without local values the pack stays as it is', () => {
  const read = overlay({})
  assert.ok(read.ok && read.value === builtInPack)
})

test('the same values again give the same pack: what is made ready for a pack is not made anew for every case', () => {
  const [one, again, other, back] = [2, 2, 4, 2].map((days) => overlay({ 'kad.soft_length': days }))
  assert.ok(one?.ok && again?.ok && other?.ok && back?.ok)
  assert.equal(again.value, one.value)
  assert.notEqual(other.value, one.value)
  assert.deepEqual(back.value, one.value)
})

test('each value that cannot be set is an issue with its place', () => {
  const wrong: readonly (readonly [id: string, value: unknown, code: string])[] = [
    ['no.parameter', 1, 'parameter.unknown'],
    ['news2.emergency', 7, 'parameter.not-local'],
    ['kad.lowest_age', -1, 'parameter.wrong-value'],
    ['kad.lowest_age', Infinity, 'parameter.wrong-value'],
    ['kad.lowest_age', '18', 'parameter.wrong-value'],
    ['vitals.valid_for', 4, 'parameter.wrong-value'],
    ['vitals.valid_for', '4 timer', 'parameter.wrong-value'],
  ]
  for (const [id, value, code] of wrong) {
    const read = overlay({ [id]: value })
    const issues = read.ok ? [] : read.issues.map((one) => [one.code, one.path, one.params['id']])
    assert.deepEqual(issues, [[code, `parameters.${id}`, id]], `${id} ${String(value)}`)
  }
})
