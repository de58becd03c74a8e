import type { BeonPathway } from '../src/elements/pathway/pathway.ts'

/** The tags that have stories. */
export type Tag =
  | 'beon-pathway'
  | 'beon-context'
  | 'beon-questions'
  | 'beon-recommendation'
  | 'beon-settings'
  | 'beon-plan-b'
  | 'beon-relatives'
  | 'beon-rural'
  | 'beon-note'
  | 'beon-about'

/** What a host gives to the element, or to the context around a part; with `host`, on that page in a frame. */
export interface StoryArgs extends Partial<
  Pick<BeonPathway, 'at' | 'audience' | 'bundle' | 'density' | 'messages' | 'place' | 'readonly'>
> {
  readonly facts: Readonly<Record<string, unknown>>
  readonly host?: 'hostile' | 'strict'
}

/** How the page around the element looks: the toolbars of the stories. */
export interface Look {
  readonly lang: 'nb' | 'nn' | 'se' | 'en'
  readonly theme: 'none' | 'designsystemet' | 'aksel' | 'helsenorge' | 'smart'
  readonly scheme: 'light' | 'dark'
  /** In px; empty: as wide as there is room. */
  readonly width: '' | '280' | '420' | '768' | '1100'
  /** Empty: that of the theme, or of the element. */
  readonly size: '' | '13px' | '15px' | '20px' | '200'
}

/** One story, in the form of Storybook's component stories: plain data. */
export interface Story {
  readonly args: StoryArgs
  readonly globals?: Partial<Look>
}

/** What the stories of a file have in common. */
export interface Meta {
  readonly title: string
  readonly component: Tag
}
