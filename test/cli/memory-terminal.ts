import type { Terminal } from '../../src/cli/io.ts'

/** What a terminal in memory is given: files by name, and standard input under `-`, each as text, bytes or chunks of bytes. */
export type Inputs = Readonly<Record<string, string | Uint8Array | readonly Uint8Array[] | AsyncIterable<Uint8Array>>>

/** A terminal without a process: what was said on it stands in `said`. */
export function memoryTerminal(
  inputs: Inputs = {},
  looks: { readonly columns?: number; readonly colour?: boolean } = {},
) {
  const said = { out: '', err: '' }
  const terminal: Terminal = {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    drained: () => Promise.resolve(),
    read: (file) => chunksOf(inputs[file], file),
    columns: looks.columns,
    colour: looks.colour ?? false,
  }
  return { terminal, said }
}

async function* chunksOf(input: Inputs[string] | undefined, file: string): AsyncGenerator<Uint8Array> {
  if (input === undefined) throw Object.assign(new Error(`no such file: ${file}`), { code: 'ENOENT' })
  if (typeof input === 'string') yield bytesOf(input)
  else if (input instanceof Uint8Array) yield input
  else yield* input
}

/** The bytes of a text. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
