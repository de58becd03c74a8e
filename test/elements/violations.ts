import 'axe-core/axe.min.js'
import type axe from 'axe-core'

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}

/** WCAG 2.2 A and AA, EN 301 549, and what is good practice besides. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice']
/** Rules that axe leaves out unless they are asked for. */
const RULES = { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } }

/** Every violation that axe finds in a place, a line each; empty when there is none. */
export async function violationsIn(place: HTMLElement): Promise<readonly string[]> {
  const { violations } = await window.axe.run(place, {
    runOnly: { type: 'tag', values: TAGS },
    rules: RULES,
    resultTypes: ['violations'],
    iframes: false,
    preload: false,
  })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any, all }) => lineOf(id, html, any[0] ?? all[0])))
}

const lineOf = (id: string, html: string, check: axe.CheckResult | undefined): string =>
  `${id}: ${html.slice(0, 160)} ${check?.message ?? ''}`
