import { isRecord, own } from '../base/is-record.ts'

/**
 * What a page added to the library by loading a further file: `places`, or the texts of a language by its code. Such a file
 * leaves its content under a global name. One made with another rule pack is passed over: its words could be about other rules.
 */
export function addedFile(name: string, packHash: string): string | undefined {
  const files = own(globalThis as unknown as Readonly<Record<string, unknown>>, 'beonFiles')
  const file = isRecord(files) ? own(files, name) : undefined
  if (!isRecord(file) || own(file, 'pack') !== packHash) return undefined
  const content = own(file, 'content')
  return typeof content === 'string' ? content : undefined
}
