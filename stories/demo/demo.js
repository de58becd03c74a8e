// A host such as an EPJ: it picks the patient, hands over the record and listens. It keeps nothing.
import '/dist/beon.js'
import '/dist/beon-places.js'

const byId = (id) => document.getElementById(id)
const pathway = byId('pathway')

async function readJson(address) {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.json()
}

/** The chosen person stands in the address, so that a page can be linked to and reloaded. */
const chosen = () => location.hash.slice(1)

function showList(people) {
  const items = people.map(({ file, name, story }) => {
    const link = document.createElement('a')
    link.href = `#${file.replace(/\.json$/, '')}`
    link.dataset.file = file
    const title = document.createElement('b')
    title.textContent = name
    const line = document.createElement('span')
    line.textContent = story.nb
    link.append(title, line)
    const item = document.createElement('li')
    item.append(link)
    return item
  })
  byId('people').replaceChildren(...items)
}

/** Who is shown, in the list and above the case; nobody without a file. */
function showName({ file, name = 'Velg en pasient', story = '' }) {
  for (const link of document.querySelectorAll('nav a')) {
    if (link.dataset.file === file) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  }
  byId('name').textContent = name
  byId('story').textContent = story
  document.title = file ? `${name} – Demo-EPJ` : 'Demo-EPJ – BEON'
  pathway.hidden = !file
}

async function show(people, { moveFocus }) {
  const asked = chosen()
  const found = asked === '' ? people[0] : people.find(({ file }) => file === `${asked}.json`)
  if (!found) throw new Error('ingen har denne adressen')
  const { file } = found
  const person = await readJson(`/people/${file}`)
  if (chosen() !== asked) return // somebody else was chosen meanwhile, and comes by a call of their own
  byId('problem').textContent = ''
  Object.assign(pathway, { at: person.at, facts: person.facts, bundle: person.bundle })
  showName({ file, name: person.name, story: person.story.nb })
  if (moveFocus) byId('name').focus()
}

/** Says what is wrong; the patient of before is not left standing under the address of another. */
const tellProblem = (error) => {
  showName({})
  byId('problem').textContent = `Pasienten kunne ikke leses: ${error.message}`
}

try {
  const people = await readJson('/people/index.json')
  showList(people)
  addEventListener('hashchange', () => {
    const asked = chosen()
    show(people, { moveFocus: true }).catch((error) => chosen() === asked && tellProblem(error))
  })
  await show(people, { moveFocus: false })
} catch (error) {
  tellProblem(error)
}
