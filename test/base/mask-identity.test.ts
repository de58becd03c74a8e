import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { shown } from '../../src/base/issue.ts'
import { maskIdentity, maskSource } from '../../src/base/mask-identity.ts'

const WRITTEN = [
  '01019012345',
  '010190 12345',
  '010190-12345',
  '010190.12345',
  '010190\u00a012345',
  '010190 – 12345',
  '01.01.90-12345',
  '01.01.90.12345',
  '01 01 90 12345',
  '01-01-90 123 45',
  '010190_12345',
  '010190/12345',
  '010190, 12345',
  '010190 (12345',
  '010190 · 12345',
  '010190\u221212345',
  '01/01/90 12345',
  // With a soft hyphen, and with a blank of no width, as they are copied from a page.
  '010190\u00ad12345',
  '010190\u200b12345',
  // A D-number, an H-number, one from the test population.
  '410190 12345',
  '01.41.90-12345',
  '138972 48022',
  // In the digits of other scripts: of full width, Arabic-Indic, raised.
  '０１０１９０１２３４５',
  '٠١٠١٩٠ ١٢٣٤٥',
  '⁰¹⁰¹⁹⁰-¹²³⁴⁵',
]

const ORDINARY = [
  '2026-11-22T08:00',
  '2026-11-22T08:10:00+01:00',
  '2026-11-22 08:00',
  '2026-11-22T08:10:00.123+01:00',
  '2026-11-22 08.00',
  '22.11.2026 08.00',
  '20261122-080000',
  '2026-11-22 – 2026-11-25',
  '120/80',
  '36.5',
  '[120,80,36.5,97,16]',
  '120/80, 88, 97, 36,5, 16',
  'BT 120/80 – puls 88, 12/min',
  'Observation/rr-1',
  'Observation/1234567',
  'place/5622',
  // UUIDs, which happen to have eleven digits in them, apart and together.
  'Patient/3f2504e0-4123-4123-8123-4305e82c3301',
  '3F2504E0-4F89-11D3-9A0C-012345678901',
  '+47 12 34 56 78',
]

describe('masking what could be an identity number', () => {
  for (const number of WRITTEN) {
    test(`${number} leaves no digit, wherever it stands`, () => {
      const around = ['', 'Observation/', 'fnr ', '1 ', '{"id":"']
      for (const before of around) {
        for (const after of ['', '.json', ' 1', '"}']) {
          assert.equal(maskIdentity(`${before}${number}${after}`), `${before}…${after}`)
          assert.equal(shown(`${before}${number}${after}`), `${before}…${after}`)
        }
      }
      assert.equal(maskIdentity(`${number}, ${number}`), '…, …')
    })
  }

  for (const text of ORDINARY) {
    test(`${text} is left alone`, () => assert.equal(maskIdentity(text), text))
  }

  test('marks may stand anywhere in it', () => {
    // Also as signs on keys, and with a mark over each digit.
    const marked = ['\ufe0f\u20e3', '\u0301'].map((mark) => '01019012345'.replace(/\d(?!$)/g, `$&${mark}`))
    for (const number of ['0 1 0 1 9 0 1 2 3 4 5', '0101-9012345', '01019 012345', ...marked])
      assert.equal(maskIdentity(number), '…')
  })

  test('what only looks like a UUID may be made of a number, and is masked', () => {
    for (const [text, masked] of [
      ['00000000-0000-4000-8000-001019012345', '00000000-0000-4000-8000-…'],
      ['3f2504e0-4f89-41d3-9a0c-01019012345', '3f2504e0-4f89-41d3-9a0c-…'],
    ] as const)
      assert.equal(maskIdentity(text), masked)
  })

  test('a longer row of digits is masked as well', () => assert.equal(maskIdentity('x0101901234567'), 'x…'))

  test('a long text takes no time', () => {
    const start = process.cpuUsage()
    for (const long of ['1 '.repeat(200_000), '1   '.repeat(100_000), '12345 '.repeat(50_000)]) maskIdentity(long)
    assert.ok(process.cpuUsage(start).user < 1e6)
  })
})

describe('showing a value', () => {
  test('leaves nothing of six digits in a row, and keeps what is shorter', () => {
    assert.equal(shown('x123456y12345'), 'x…y12345')
    assert.equal(shown('x１２３４５６y12345'), 'x…y12345')
    assert.equal(shown('2026-11-22T08:00'), '2026-11-22T08:00')
    assert.equal(shown([120, 36.5]), '[120,36.5]')
  })
})

describe('a source as it is kept', () => {
  test('has at most 200 characters, from its beginning', () => {
    const long = `Observation/${'a'.repeat(300)}`
    assert.equal(maskSource(long), long.slice(0, 200))
    assert.equal(maskSource('Observation/rr-1'), 'Observation/rr-1')
  })

  test('has no part of an identity number, wherever it is cut', () => {
    for (let before = 0; before < 200; before++) {
      const begun = 'x'.repeat(before)
      for (const numbers of [1, 60]) {
        const kept = maskSource(`${begun} ${'01.01.90-12345, '.repeat(numbers)}`)
        assert.ok(kept.startsWith(`${begun} …`.slice(0, 200)))
        assert.doesNotMatch(kept, /\d/)
      }
    }
  })
})
