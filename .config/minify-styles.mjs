import MagicString from 'magic-string'
import { withMap } from './with-map.mjs'

/** For Rollup: the style sheets in the code (Lit's css`…`) without comments, and without white space that means nothing. */
export const minifyStyles = () => ({
  name: 'minify-styles',
  transform(code, id) {
    if (!id.endsWith('.styles.js')) return null
    const changed = new MagicString(code)
    for (const { start, end } of quasisOf(this.parse(code), ['css']))
      if (start < end) {
        const css = minified(code.slice(start, end))
        changed.update(start, end, code[start - 1] === '`' ? css.trimStart() : css)
      }
    return withMap(changed)
  },
})

/** The pieces of every template with one of these tags in a syntax tree, those inside others too. */
export function quasisOf(node, tags) {
  if (typeof node !== 'object' || node === null) return []
  const own = node.type === 'TaggedTemplateExpression' && tags.includes(node.tag.name) ? node.quasi.quasis : []
  return [...own, ...Object.values(node).flatMap((one) => quasisOf(one, tags))]
}

/** What stands in quotes is kept; around an operator or before a colon white space can have a meaning, and one blank stays. */
export function minified(css) {
  const parts = css.replace(/\/\*.*?\*\//gs, '').split(/("[^"]*"|'[^']*')/)
  return parts.map((part, at) => (at % 2 === 1 ? part : tightened(part))).join('')
}

const tightened = (css) =>
  css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/(?<![\w.])0(?=\.\d)/g, '')
    .replace(/: /g, ':')
    .replace(/(\d) \/ (?=-?\d)/g, '$1/')
    .replace(/;}/g, '}')
