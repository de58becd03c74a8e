import { assert } from '@open-wc/testing'
import {
  nextPage,
  PAGE_SIZE,
  pageOf,
  pageWith,
  previousPage,
  settleQueue,
  startQueue,
  waitingBehind,
  type Standing,
} from '../../src/elements/question-queue.ts'

const letters = (text: string) => Array.from(text)
const standing = (open: string, answered = ''): Standing => ({
  open: letters(open),
  isAnswered: (fact) => answered.includes(fact),
})
const shown = (queue: Parameters<typeof pageOf>[0]) => pageOf(queue).join('')

describe('the queue of questions', () => {
  it('shows the first eight, and never more', () => {
    const queue = startQueue(standing('abcdefghijkl'))
    assert.strictEqual(shown(queue), 'abcdefgh')
    assert.lengthOf(shown(settleQueue(queue, standing('bcdefghijkl', 'a'), ['a'])), PAGE_SIZE)
  })

  it('keeps what was answered and everything above the question that was touched', () => {
    const queue = startQueue(standing('abcdefgh'))
    assert.strictEqual(shown(settleQueue(queue, standing('fgh', 'c'), ['c'])), 'abcfgh')
  })

  it('adds what has come up at the end', () => {
    const queue = startQueue(standing('abc'))
    assert.strictEqual(shown(settleQueue(queue, standing('xbcy', 'a'), ['a'])), 'abcxy')
  })

  it('an answer elsewhere takes away what no longer matters', () => {
    const queue = startQueue(standing('abcd'))
    assert.strictEqual(shown(settleQueue(queue, standing('bd'), [])), 'bd')
  })

  it('keeps the question that was touched also where it no longer matters and nobody has answered it', () => {
    const queue = startQueue(standing('abcd'))
    assert.strictEqual(shown(settleQueue(queue, standing('ad'), ['c'])), 'abcd')
  })

  it('brings nothing that stands on another page', () => {
    const queue = nextPage(startQueue(standing('abcdefghij')), standing('bcdefghij', 'a'))
    assert.strictEqual(shown(settleQueue(queue, standing('bcdefghijk', 'a'), ['i'])), 'ijk')
  })

  it('a page that is turned to again has lost what no longer matters, and has what has come up', () => {
    const first = previousPage(nextPage(startQueue(standing('abcdefghij')), standing('abcdefghij')))
    assert.strictEqual(shown(nextPage(first, standing('abcdefghjk'))), 'jk')
  })

  it('turns to what waits, and back with what was answered', () => {
    const queue = nextPage(startQueue(standing('abcdefghij')), standing('bcdefghij', 'a'))
    assert.strictEqual(shown(queue), 'ij')
    assert.strictEqual(shown(previousPage(queue)), 'abcdefgh')
    assert.strictEqual(shown(nextPage(previousPage(queue), standing('bcdefghij', 'a'))), 'ij')
  })

  it('what was passed over comes back when nothing new waits', () => {
    const queue = nextPage(startQueue(standing('abcdefghij')), standing('bcdefghij', 'a'))
    assert.strictEqual(shown(nextPage(queue, standing('bcdefghij', 'a'))), 'bcdefgh')
  })

  it('stays when nothing waits', () => {
    const queue = startQueue(standing('ab'))
    assert.strictEqual(nextPage(queue, standing('ab')), queue)
    assert.strictEqual(waitingBehind(queue, standing('ab')), 0)
  })

  it('does not ask what was answered with «I do not know»', () => {
    assert.strictEqual(shown(startQueue(standing('abc', 'b'))), 'ac')
  })

  it('leads to a question wherever it is', () => {
    const queue = startQueue(standing('abcdefghij'))
    assert.strictEqual(shown(pageWith(queue, standing('abcdefghij'), 'b')), 'abcdefgh')
    assert.strictEqual(shown(pageWith(queue, standing('abcdefghij'), 'j')), 'ji')
  })
})
