import { setCustomElementsManifest } from '@storybook/web-components-vite'
import { action } from 'storybook/actions'
import manifest from '../dist/custom-elements.json'
import { eventsOf, summaryOf, withControls } from '../stories/controls.ts'
import { draw } from '../stories/draw.ts'
import { dress, PLAIN } from '../stories/frame.ts'

setCustomElementsManifest(manifest)

const maps = import.meta.glob('../src/elements/themes/*.css', { eager: true, query: '?raw', import: 'default' })
const mapOf = (theme) => maps[`../src/elements/themes/${theme}.css`] ?? ''

const choice = (title, icon, names) => ({
  toolbar: {
    title,
    icon,
    dynamicTitle: true,
    items: Object.entries(names).map(([value, name]) => ({ value, title: name })),
  },
})

export const globalTypes = {
  lang: choice('Language', 'globe', { nb: 'Bokmål', nn: 'Nynorsk', se: 'Davvisámegiella', en: 'English' }),
  theme: choice('Theme', 'paintbrush', {
    none: 'No theme',
    designsystemet: 'Designsystemet',
    aksel: 'Aksel',
    helsenorge: 'Helsenorge',
    smart: 'SMART',
  }),
  scheme: choice('Light or dark', 'mirror', { light: 'Light', dark: 'Dark' }),
  width: choice('Width', 'grow', { '': 'All the room', 280: '280 px', 420: '420 px', 768: '768 px', 1100: '1100 px' }),
  size: choice('Text size', 'ruler', {
    '': 'Text as it comes',
    '13px': '13 px',
    '15px': '15 px',
    '20px': '20 px',
    200: '200 %',
  }),
}

export const initialGlobals = PLAIN

export const parameters = {
  a11y: { options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } },
  controls: { expanded: true },
  docs: { extractComponentDescription: (tag) => summaryOf(manifest, tag) },
  options: {
    storySort: {
      order: [
        'beon-pathway',
        'beon-context',
        'beon-recommendation',
        'beon-questions',
        'beon-settings',
        'beon-plan-b',
        'beon-relatives',
        'beon-rural',
        'beon-note',
        'beon-about',
        'Embedding',
      ],
    },
  },
}

export const tags = ['autodocs']

/** Parts, events and custom properties are told of; only what the element takes can be given. */
export const argTypesEnhancers = [({ argTypes }) => withControls(argTypes)]

export const render = (args, { component }) => draw(component, args)

/** The place of the story on the page: another look dresses it anew, and what was answered in it stays. */
let kept

function place(story, { id, args, globals, viewMode }) {
  const key = JSON.stringify([id, args])
  const isKept = viewMode === 'story' && kept?.dataset.key === key
  const element = isKept ? kept : document.createElement('div')
  if (!isKept) element.append(story())
  if (!isKept && viewMode === 'story') tellEvents(element)
  element.dataset.key = key
  if (viewMode === 'story') kept = element
  dress(element, { ...PLAIN, ...globals }, mapOf(globals.theme))
  // The page around a story alone is as dark as the story.
  document.documentElement.style.colorScheme = viewMode === 'story' ? globals.scheme : ''
  return element
}

/** Shows what a host would hear, in the panel for it. */
function tellEvents(element) {
  for (const name of eventsOf(manifest))
    element.addEventListener(name, ({ detail }) => action(name, { depth: 4 })(detail))
}

export const decorators = [place]
