import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { lateValue, withLazy } from '../../src/base/with-lazy.ts'

const withSecond = lateValue<'second', number[]>('second')
type Make = () => number[]
const ways = {
  'by itself': (make: Make) => withLazy({ first: 1 }, 'second', make),
  'by a getter that many share': (make: Make) => withSecond({ first: 1 }, make),
}

for (const [which, record] of Object.entries(ways))
  describe(`a value that is made when it is looked at, ${which}`, () => {
    const counted = () => {
      let made = 0
      return { record: record(() => [(made += 1)]), made: () => made }
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

describe('a getter that many share', () => {
  test('gives each its own', () => {
    const [one, other] = [withSecond({}, () => [1]), withSecond({}, () => [2])]
    assert.deepEqual([one.second, other.second], [[1], [2]])
    const [mine, its] = [one, other].map((record) => Object.getOwnPropertyDescriptor(record, 'second'))
    assert.deepEqual(mine, its)
  })

  test('can be looked at through a proxy, and by what inherits it', () => {
    const record = withSecond({}, () => [1])
    assert.deepEqual(new Proxy(record, {}).second, [1])
    assert.deepEqual((Object.create(record) as typeof record).second, [1])
  })
})
