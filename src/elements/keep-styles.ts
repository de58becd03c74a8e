import type { CSSResult, LitElement } from 'lit'

/** Gives an element its style sheets again after it was taken into another document: a sheet belongs to the one it was made in. */
export function keepStyles({ renderRoot, ownerDocument, constructor }: LitElement): void {
  const [root, view] = [renderRoot as ShadowRoot, ownerDocument.defaultView]
  if (!view || root.adoptedStyleSheets.length > 0) return
  root.adoptedStyleSheets = (constructor as typeof LitElement).elementStyles.map((style) => {
    const sheet = new view.CSSStyleSheet()
    sheet.replaceSync((style as CSSResult).cssText)
    return sheet
  })
}
