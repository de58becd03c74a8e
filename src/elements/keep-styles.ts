import type { LitElement } from 'lit'
import { keptIn } from '../base/kept-for.ts'
import { baseStyles } from './parts/base.styles.ts'

/**
 * Gives an element its style sheet, and gives it another after it was taken into another document: a sheet belongs to the one it was
 * made in. Lit's own `styles` would give it where an element is made, which need not be where it is put, and as `<style>` where no
 * sheet can be given.
 */
export function keepStyles({ renderRoot, ownerDocument }: LitElement): void {
  const root = renderRoot as Partial<ShadowRoot>
  const view = ownerDocument.defaultView
  if (!view || root.adoptedStyleSheets?.length !== 0) return
  root.adoptedStyleSheets = [keptIn(sheets, ownerDocument, () => sheetFor(view))]
}

const sheets = new WeakMap<Document, CSSStyleSheet>()

function sheetFor(view: typeof globalThis): CSSStyleSheet {
  const sheet = new view.CSSStyleSheet()
  sheet.replaceSync(baseStyles)
  return sheet
}
