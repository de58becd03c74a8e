// `node test/bench/answers.mjs`: the built page in Chromium, its processor slowed down four times. How long it takes from an answer
// to the new recommendation on the screen, and what a thousand answers leave in the memory.
import puppeteer from 'puppeteer-core'
import { ensureBuilt, ensureInstalled } from '../../.config/build.mjs'
import { findBrowser } from '../../.config/find-browser.mjs'
import { demoServer } from '../../.config/serve.mjs'

const SLOWDOWN = 4
const TIMED = 60
const ANSWERS = 1000
const PEOPLE = ['kols-finnmarkskysten', 'ingenting-kjent', 'hjerneslag-stengt-vei']

await ensureInstalled()
await ensureBuilt({ bundle: true })
const server = demoServer()
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
const address = `http://127.0.0.1:${server.address().port}/`
const browser = await puppeteer.launch({
  ...(await findBrowser()),
  args: ['--no-sandbox', '--enable-precise-memory-info'],
})
const say = (text) => process.stdout.write(`${text}\n`)

try {
  for (const person of PEOPLE) {
    const page = await pageWith(person)
    await page.emulateCPUThrottling(SLOWDOWN)
    const inOrder = await page.evaluate(answerAll, TIMED, true)
    const times = inOrder.toSorted((one, other) => one - other)
    await page.emulateCPUThrottling(1)
    const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(0)
    say(
      `${person}: from answer to paint, ms: the first ${inOrder[0].toFixed(0)}, median ${at(0.5)}, slowest tenth ${at(0.9)}, slowest ${at(1)} (${times.length})`,
    )
    await page.close()
  }
  const page = await pageWith(PEOPLE[0])
  const heap = []
  for (let answers = 0; answers <= ANSWERS; answers += ANSWERS / 5) {
    heap.push(`${answers}: ${(await heapOf(page)).toFixed(2)}`)
    if (answers < ANSWERS) await page.evaluate(answerAll, ANSWERS / 5, false)
  }
  say(`heap, MB, after so many answers: ${heap.join(', ')}`)
} finally {
  await browser.close()
  server.close()
}

async function pageWith(person) {
  const page = await browser.newPage()
  await page.setViewport({ width: 420, height: 900 })
  await page.goto(address)
  await page.evaluate(async (name) => {
    const { at, facts, bundle } = await (await fetch(`/people/${name}.json`)).json()
    document.body.replaceChildren(document.createElement('beon-pathway'))
    await customElements.whenDefined('beon-pathway')
    const element = document.querySelector('beon-pathway')
    Object.assign(element, { at, facts, bundle })
    await element.updateComplete
  }, person)
  return page
}

async function heapOf(page) {
  const client = await page.createCDPSession()
  await client.send('HeapProfiler.collectGarbage')
  const { usedSize } = await client.send('Runtime.getHeapUsage')
  await client.detach()
  return usedSize / 1e6
}

/** In the page: answers questions one after the other, in turn each option of each; the time of each until it is painted, in ms. */
async function answerAll(count, isPainted) {
  const element = document.querySelector('beon-pathway')
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = resolve
        port2.postMessage(null)
      })
    })
  const times = []
  for (let turn = 0; times.length < count; turn++) {
    const inputs = [...element.renderRoot.querySelectorAll('.questions input:is([type=radio], [type=checkbox])')]
    const input = inputs[(turn * 7) % inputs.length]
    if (!input) throw new Error('there is nothing more to answer')
    // Where the finger is, the focus is.
    input.focus()
    if (isPainted) await painted()
    const start = performance.now()
    input.click()
    if (isPainted) await painted()
    times.push(performance.now() - start)
    await element.updateComplete
  }
  return times
}
