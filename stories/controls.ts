/** A row of Storybook's table of an element, as far as it is looked at or changed here. */
export interface Row {
  readonly table?: { readonly category?: string; readonly disable?: boolean }
  readonly control?: unknown
  readonly options?: readonly string[]
}

/** What a control can give; what else the manifest tells of (parts, events, custom properties, slots) is only to be read. */
const CAN_BE_GIVEN = ['attributes', 'properties']
/** What is only to be read, though it is a property: it comes from the element, or is no JSON. */
const ONLY_READ = ['assessment', 'pack', 'value']
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  lang: ['nb', 'nn', 'se', 'en'],
  audience: ['clinician', 'patient', 'relative'],
  density: ['compact', 'comfortable'],
}
const TEXTS = ['at', 'place']

/** The table of an element, where each control gives something that the element takes. */
export const withControls = (rows: Readonly<Record<string, Row>>): Readonly<Record<string, Row>> =>
  Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, { ...row, ...controlOf(name, row) }]))

function controlOf(name: string, { table }: Row): Partial<Row> {
  const category = table?.category
  if (category === undefined) return {}
  if (!CAN_BE_GIVEN.includes(category) || ONLY_READ.includes(name)) return { control: { disable: true } }
  const options = CHOICES[name]
  if (options) return { control: { type: 'select' }, options }
  return TEXTS.includes(name) ? { control: { type: 'text' } } : {}
}

/** A custom elements manifest, as far as it is looked at here. */
export interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly {
      readonly tagName: string
      readonly summary?: string
      readonly events?: readonly { readonly name: string }[]
    }[]
  }[]
}

const declarations = ({ modules }: Manifest) => modules.flatMap((module) => module.declarations)

/** What an element is, in the words of the manifest. */
export const summaryOf = (manifest: Manifest, tag: string): string | undefined =>
  declarations(manifest).find(({ tagName }) => tagName === tag)?.summary

/** The names of all events that an element fires. */
export const eventsOf = (manifest: Manifest): readonly string[] => [
  ...new Set(declarations(manifest).flatMap(({ events = [] }) => events.map(({ name }) => name))),
]
