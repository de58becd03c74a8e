import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { withLazy } from '../../src/base/with-lazy.ts'

describe('a value that is made when it is looked at', () => {
  const counted = () => {
    let made = 0
    const record = withLazy({ first: 1 }, 'second', () => [(made += 1)])
    return { record, made: () => made }
  }

  test('is not made before, and once only', () => {
    const { record, made } = counted()
    assert.equal(made(), 0)
    assert.deepEqual(record.second, [1])
    assert.equal(record.second, record.second)
    assert.equal(made(), 1)
  })

  test('stands last in the JSON, in a copy and in a clone as any other', () => {
    const plain = { first: 1, second: [1] }
    assert.equal(JSON.stringify(counted().record), JSON.stringify(plain))
    assert.deepEqual({ ...counted().record }, plain)
    assert.deepEqual(structuredClone(counted().record), plain)
  })
})
