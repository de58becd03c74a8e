/** Where a rule or number comes from; shown to the user. `Design` is a project choice that no source gives. */
export type SourceClass = 'Seed' | 'Public' | 'Law' | 'Design'

/** A place in a source: the document's id in `sources.json` and the section in it. */
export interface SourceRef {
  readonly document: string
  readonly section: string
}

/** Every rule, number and derived fact says where it comes from. */
export interface Sourced {
  readonly class: SourceClass
  readonly sources: readonly SourceRef[]
}
