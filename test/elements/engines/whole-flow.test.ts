import { assert } from '@open-wc/testing'

/** What `flow.js` tells of the page that it ran in. */
interface Saw {
  readonly first: { readonly setting: string }
  readonly answers: number
  readonly heard: Readonly<Record<string, number>>
  readonly lengths: Readonly<Record<string, number>>
  readonly isRegistered: boolean
  readonly copied: string
  readonly note: string
  readonly printed: { readonly printed: readonly string[]; readonly left: number }
  readonly noteAgain: string
  readonly fault: number
  readonly looks: {
    readonly ways: readonly string[]
    readonly smallest: number
    readonly display: string
    readonly overflow: number
  }
  readonly errors: readonly string[]
  readonly violations: readonly string[]
}

const PEOPLE = ['kols-finnmarkskysten', 'barn-langt-fra-sykehus', 'sepsis-sier-nei', 'ingenting-kjent']

async function personOf(name: string): Promise<object> {
  const { at, facts, bundle } = (await (await fetch(`/test/people/${name}.json`)).json()) as Record<string, unknown>
  return { at, facts, bundle: bundle ?? null }
}

/** Runs the whole flow in a page of its own, a pane 420 px wide. */
async function flowIn(page: string, sandbox?: string): Promise<Saw> {
  const [person, ...others] = await Promise.all(PEOPLE.map(personOf))
  const frame = document.createElement('iframe')
  Object.assign(frame, { title: page, width: '420', height: '800' })
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox)
  const told = (kind: string) =>
    new Promise<unknown>((resolve) => {
      addEventListener('message', function hear({ data, source }: MessageEvent<{ kind: string; what: unknown }>) {
        if (source !== frame.contentWindow || data.kind !== kind) return
        removeEventListener('message', hear)
        resolve(data.what)
      })
    })
  const ready = told('ready')
  frame.src = `/test/elements/engines/${page}.html`
  document.body.append(frame)
  try {
    await ready
    const seen = told('seen')
    frame.contentWindow?.postMessage({ kind: 'flow', what: { person, others } }, '*')
    return (await seen) as Saw
  } finally {
    frame.remove()
  }
}

function assertWhole(saw: Saw, printed = saw.note.replaceAll('\n', '\n\n')): void {
  assert.deepEqual(saw.errors, [])
  assert.deepEqual(saw.violations, [])
  assert.deepEqual(saw.printed, { printed: [printed], left: 0 })
  assert.strictEqual(saw.first.setting, 'sykestue')
  assert.isAtLeast(saw.answers, 8)
  assert.isAtLeast(saw.heard['beon-assessment'] ?? 0, 8)
  assert.isAtLeast(saw.heard['beon-facts'] ?? 0, 8)
  assert.deepEqual([saw.heard['beon-decision'], saw.heard['beon-copy'], saw.heard['beon-problem']], [1, 1, 1])
  assert.isTrue(saw.isRegistered)
  assert.isNotEmpty(saw.copied)
  assert.isAtMost(saw.note.split('\n').length, 15)
  assert.strictEqual(saw.noteAgain, saw.note)
  assert.strictEqual(saw.fault, 1)
  for (const length of Object.values(saw.lengths)) assert.isAbove(length, 3000)
  assert.deepEqual(saw.looks.ways, ['none normal ltr'])
  assert.isAtLeast(saw.looks.smallest, 12)
  assert.strictEqual(saw.looks.display, 'flex')
  assert.isAtMost(saw.looks.overflow, 0)
}

describe('the whole flow, from a record to the note', function () {
  this.timeout(180_000)

  it('breaks no rule of the strictest policy', async () => {
    assertWhole(await flowIn('strict'))
  })

  it('stands what a hostile host does to its guests, and a second copy beside it', async () => {
    assertWhole(await flowIn('hostile'))
  })

  it('needs neither storage nor clipboard, nor a frame to print from: a frame that has none', async () => {
    assertWhole(await flowIn('hostile', 'allow-scripts'), 'the page')
  })
})
