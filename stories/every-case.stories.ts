/// <reference types="vite/types/importMeta.d.ts" />
import { caseOf, type RuleFile } from './situations.ts'
import { draw } from './draw.ts'
import type { Meta, StoryArgs, Tag } from './story.ts'

const files = import.meta.glob<RuleFile>('../rules/no-beon/rules/**/*.json', { eager: true, import: 'default' })
const nameOf = (path: string) => path.split('/').slice(-2).join('/').replace('.json', '')

/** Every case of every rule, by rule and name. */
const cases: Readonly<Record<string, StoryArgs>> = Object.fromEntries(
  Object.entries(files).flatMap(([path, rule]) =>
    rule.cases.map(({ name }) => [`${nameOf(path)}: ${name}`, caseOf(rule, name)]),
  ),
)

interface Picked {
  readonly case: string
  readonly element: Tag
}

const options = Object.keys(cases).sort()

const meta: Meta & { readonly argTypes: object } = {
  title: 'Every case of the rule pack',
  component: 'beon-pathway',
  argTypes: {
    case: { control: 'select', options },
    element: { control: 'select', options: ['beon-pathway', 'beon-context'] },
    facts: { table: { disable: true } },
  },
}
export default meta

export const Picker = {
  args: { case: options[0] ?? '', element: 'beon-pathway' },
  render: ({ case: picked, element }: Picked) => draw(element, cases[picked] ?? { facts: {} }),
}
