import * as about from './about.stories.ts'
import * as context from './context.stories.ts'
import * as embedding from './embedding.stories.ts'
import * as note from './note.stories.ts'
import * as pathway from './pathway.stories.ts'
import * as planB from './plan-b.stories.ts'
import * as questions from './questions.stories.ts'
import * as recommendation from './recommendation.stories.ts'
import * as relatives from './relatives.stories.ts'
import * as rural from './rural.stories.ts'
import * as settings from './settings.stories.ts'
import type { Meta, Story, Tag } from './story.ts'

/** A story with its place in the book. */
export interface NamedStory extends Story {
  readonly name: string
  readonly component: Tag
}

const FILES = [
  pathway,
  context,
  recommendation,
  questions,
  settings,
  planB,
  relatives,
  rural,
  note,
  about,
  embedding,
] as const

const named = ({ title, component }: Meta, stories: Readonly<Record<string, Story>>): readonly NamedStory[] =>
  Object.entries(stories).map(([name, story]) => ({ ...story, name: `${title} › ${name}`, component }))

/** Every story, but the picker over all cases of the rule pack. */
export const ALL_STORIES: readonly NamedStory[] = FILES.flatMap(({ default: meta, ...stories }) => named(meta, stories))
