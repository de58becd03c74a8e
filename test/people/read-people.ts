import { readdirSync, readFileSync } from 'node:fs'
import type { Person } from './person.ts'

const FOLDER = new URL('.', import.meta.url)

/** Every synthetic person, with the name of the file. */
export const readPeople = (): readonly { readonly file: string; readonly text: string; readonly person: Person }[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const text = readFileSync(new URL(file, FOLDER), 'utf8')
      return { file, text, person: JSON.parse(text) as Person }
    })
