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
const chosen = () => `${decodeURIComponent(location.hash.slice(1))}.json`

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

async function show(people, { moveFocus }) {
  const asked = chosen()
  const { file } = people.find((person) => person.file === asked) ?? people[0]
  const person = await readJson(`/people/${file}`)
  if (chosen() !== asked) return // somebody else was chosen meanwhile, and comes by a call of their own
  for (const link of document.querySelectorAll('nav a')) {
    if (link.dataset.file === file) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  }
  byId('name').textContent = person.name
  byId('story').textContent = person.story.nb
  document.title = `${person.name} – Demo-EPJ`
  Object.assign(pathway, { at: person.at, facts: person.facts, bundle: person.bundle })
  pathway.hidden = false
  if (moveFocus) byId('name').focus()
}

const tellProblem = (error) => {
  byId('problem').textContent = `Pasienten kunne ikke leses: ${error.message}`
}

try {
  const people = await readJson('/people/index.json')
  showList(people)
  addEventListener('hashchange', () => show(people, { moveFocus: true }).catch(tellProblem))
  await show(people, { moveFocus: false })
} catch (error) {
  tellProblem(error)
}
