/** Something in the making of a pack that is not as it should be. */
export interface Finding {
  /** The name of the check that found it. */
  readonly check: string
  /** Where it stands: a rule, fact, parameter, step or text, by id. */
  readonly path: string
  readonly says: string
}
