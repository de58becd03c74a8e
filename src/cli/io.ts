/** Where a command writes: `out` for what was asked for, `err` for one issue a line; the text brings its own line end. */
export interface Io {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** A terminal, or the pipes and files in its place. */
export interface Terminal extends Io {
  /** Settles when what was written has room to leave: wait for it before writing more. */
  readonly drained: () => Promise<void>
  /** The bytes of a file, or of standard input for `-`; fails as Node's file system does. */
  readonly read: (file: string) => AsyncIterable<Uint8Array>
  /** How many characters a line holds; undefined when nobody knows. */
  readonly columns: number | undefined
  /** Whether colours may be used. */
  readonly colour: boolean
}
