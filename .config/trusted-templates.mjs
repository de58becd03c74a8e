import MagicString from 'magic-string'
import { withMap } from './with-map.mjs'

/**
 * For Rollup: Lit makes its Trusted Types policy when a template is first drawn, and not when it is loaded. A second copy on a page,
 * which draws nothing, then asks for none. Where the page does not grant it, because another Lit has the name, templates are made
 * without a policy, by the browser's own sanitizer: they hold nothing that it takes away.
 */
export const trustedTemplates = () => ({
  name: 'trusted-templates',
  transform(code, id) {
    if (!/[\\/]lit-html[\\/]lit-html\.js$/.test(id)) return null
    const changed = new MagicString(code)
    for (const [from, to] of REPLACED) {
      if (!from.test(code)) throw new Error(`lit-html is not what it was: ${from}`)
      changed.replace(from, to)
    }
    return withMap(changed.append(FILL))
  },
})

const REPLACED = [
  [/(\w+)\?\1\.createPolicy\("lit-html",\{createHTML:t=>t\}\):void 0/, 'void 0'],
  [/return (\w+)\.innerHTML=(\w+),\1\}/, 'return fillTemplate($1,$2),$1}'],
]

/** What was refused is not asked for again, since every refusal is reported. A page may have a default policy, which then counts. */
const FILL = `
const trusting = { createHTML: (text) => text }
let policy
function fillTemplate(template, html) {
  try {
    policy ??= globalThis.trustedTypes?.createPolicy('lit-html', trusting) ?? trusting
  } catch {
    policy = template.setHTML ? {} : trusting
  }
  if (policy.createHTML) template.innerHTML = policy.createHTML(html)
  else template.setHTML(html, { sanitizer: { comments: true } })
}`
