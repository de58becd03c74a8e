import type { LitElement } from 'lit'
import { baseStyles } from './parts/base.styles.ts'

/**
 * Gives an element its style sheets, and gives them again after it was taken into another document: a sheet belongs to the one it was
 * made in. Lit's own `styles` would give them where an element is made, which need not be where it is put, and as `<style>` where no
 * sheet can be given.
 */
export function keepStyles({ renderRoot, ownerDocument }: LitElement): void {
  const root = renderRoot as Partial<ShadowRoot>
  const view = ownerDocument.defaultView
  if (!view || root.adoptedStyleSheets?.length !== 0) return
  root.adoptedStyleSheets = baseStyles.map(({ cssText, styleSheet }) => {
    if (styleSheet && view === window) return styleSheet
    const sheet = new view.CSSStyleSheet()
    sheet.replaceSync(cssText)
    return sheet
  })
}
