import en from '#texts/en'
import nn from '#texts/nn'
import se from '#texts/se'
import { builtInPack } from '../../src/assess.ts'
import type { Pack, Texts } from '../../src/pack/pack.ts'
import type { Language } from '../../src/present/texts.ts'

/** The texts of every language, as a page has them that loads them all. */
export const ALL: Readonly<Record<Language, Texts>> = { nb: builtInPack.texts['nb'] ?? {}, nn, se, en }

/** The built-in pack in every language. */
export const packInAll: Pack = { ...builtInPack, texts: ALL }

/** A text that stands on the page, or is read aloud, with the `lang` it stands under. */
export interface Said {
  readonly text: string
  readonly lang: string
}

const READ_ALOUD = ['aria-label', 'aria-description', 'title', 'alt', 'placeholder']

/** Every text of an element that has letters, but for codes: the words of a program are in no language. */
export function saidIn(root: ParentNode): readonly Said[] {
  const said: Said[] = []
  const note = (text: string, at: Element) => {
    if (/\p{L}/u.test(text)) said.push({ text: text.trim(), lang: langOf(at) })
  }
  for (const element of root.querySelectorAll('*')) {
    if (element.closest('code, style') !== null) continue
    for (const name of READ_ALOUD) note(element.getAttribute(name) ?? '', element)
    for (const node of element.childNodes) if (node instanceof Text) note(node.data, element)
    if (element instanceof HTMLTextAreaElement) note(element.value, element)
  }
  return said
}

const langOf = (element: Element): string => element.closest('[lang]')?.getAttribute('lang') ?? ''
