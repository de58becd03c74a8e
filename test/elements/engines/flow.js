// In a page of a host: everything that a clinician does, from an empty case to the note, as a user would. The page is told when to
// begin and with whom, and answers with what it saw.
const violations = []
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sourceFile, sample }) => {
  violations.push(`${effectiveDirective} ${sourceFile} ${sample}`)
})
const errors = []
addEventListener('error', ({ message }) => errors.push(message))
addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)))

const MOST_ANSWERS = 80

const turn = () => new Promise((resolve) => setTimeout(resolve, 20))

/** Waits until something holds, twenty seconds at most: what never came is seen in the answer. */
async function until(holds) {
  for (const last = performance.now() + 20_000; !holds() && performance.now() < last;) await turn()
}

async function flow({ person, others }) {
  const heard = { 'beon-assessment': 0, 'beon-facts': 0, 'beon-decision': 0, 'beon-copy': 0, 'beon-problem': 0 }
  const element = document.querySelector('beon-pathway')
  for (const name of Object.keys(heard)) element.addEventListener(name, () => (heard[name] += 1))
  const all = (selector) => [...element.renderRoot.querySelectorAll(selector)]
  const press = async (one) => {
    one.click()
    await element.updateComplete
  }

  Object.assign(element, person)
  await element.updateComplete
  const first = element.assessment.recommendation

  let answers = 0
  for (; answers < MOST_ANSWERS; answers++) {
    const open = all('.questions .question:not(.answered) input:not(.number, .date)')[0]
    const next = all('.questions .next')[0]
    if (open) await press(open)
    else if (next) await press(next)
    else break
  }
  for (let back = all('.questions .previous')[0]; back; back = all('.questions .previous')[0]) await press(back)

  for (const summary of all('summary')) await press(summary)
  await element.updateComplete
  const lengths = {}
  for (const lang of ['nn', 'se', 'en', 'nb']) {
    element.lang = lang
    await element.updateComplete
    lengths[lang] = element.renderRoot.textContent.length
  }
  for (const audience of ['patient', 'relative', 'clinician']) {
    element.audience = audience
    await element.updateComplete
  }

  await press(all('#decision-setting input')[0])
  const reason = all('#decision-reason')[0]
  if (reason) {
    reason.value = 'patient_wish'
    reason.dispatchEvent(new Event('change'))
    await element.updateComplete
  }
  await press(all('.register')[0])
  const isRegistered = all('#decision-registered').length === 1
  await press(all('.note .copy')[0])
  const said = () => all('.copied')[0].textContent.trim()
  await until(said)
  const copied = said()
  const note = all('#note-text')[0].value
  const printed = await printedFrom(element, () => press(all('.note .print')[0]))
  const value = JSON.parse(JSON.stringify(element.value))

  for (const other of others) {
    Object.assign(element, other)
    await element.updateComplete
  }
  element.facts = { 'pt.age': 'old' }
  await element.updateComplete
  const fault = all('[part=fault]').length

  Object.assign(element, { ...person, bundle: null, facts: {} })
  element.value = value
  await element.updateComplete
  return {
    first,
    answers,
    heard,
    lengths,
    isRegistered,
    copied,
    note,
    printed,
    noteAgain: all('#note-text')[0].value,
    fault,
    looks: looksOf(element),
    errors,
    violations,
  }
}

/** What is printed while something is done: the text of a frame, or the page; with how many frames are left. */
async function printedFrom({ renderRoot }, act) {
  const printed = []
  window.print = () => printed.push('the page')
  const watch = new MutationObserver(([{ addedNodes }]) => {
    const paper = addedNodes[0]?.contentWindow
    try {
      paper.print = () => {
        paper.dispatchEvent(new Event('beforeprint'))
        printed.push(paper.document.body.innerText)
        paper.dispatchEvent(new Event('afterprint'))
      }
    } catch {
      // A frame of an origin of its own.
    }
  })
  watch.observe(renderRoot, { childList: true })
  await act()
  await until(() => printed.length > 0 && renderRoot.querySelectorAll('iframe').length === 0)
  await turn()
  watch.disconnect()
  return { printed, left: renderRoot.querySelectorAll('iframe').length }
}

/** How every text in it is set, each way of setting once. */
function looksOf(element) {
  const ways = new Set()
  let smallest = Infinity
  for (const one of element.renderRoot.querySelectorAll('.root, .root *')) {
    if (![...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '')) continue
    const { textTransform, letterSpacing, direction, fontSize } = getComputedStyle(one)
    ways.add(`${textTransform} ${letterSpacing} ${direction}`)
    smallest = Math.min(smallest, parseFloat(fontSize))
  }
  const root = element.renderRoot.querySelector('.root')
  const sentence = element.renderRoot.querySelector('.sentence')
  return {
    ways: [...ways],
    smallest,
    display: sentence && getComputedStyle(sentence).display,
    overflow: Math.max(...[root, ...root.querySelectorAll('.panel, .settings, .question')].map(overflowOf)),
  }
}

const overflowOf = ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth

const tell = (kind, what) => parent.postMessage({ kind, what }, '*')
addEventListener('message', ({ data }) => {
  if (data?.kind === 'flow')
    flow(data.what).then(
      (seen) => tell('seen', seen),
      (error) => tell('seen', { errors: [...errors, `${error} ${error?.stack}`], violations }),
    )
})
customElements.whenDefined('beon-pathway').then(() => tell('ready'))
