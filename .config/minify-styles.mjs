import MagicString from 'magic-string'
import { withMap } from './with-map.mjs'

/** For Rollup: the style sheets in the code (Lit's css`…`) without comments, and without white space that means nothing. */
export const minifyStyles = () => ({
  name: 'minify-styles',
  transform(code, id) {
    if (!id.endsWith('.styles.js')) return null
    const changed = new MagicString(code)
    for (const { start, end } of quasisOf(this.parse(code)))
      if (start < end) {
        const css = minified(code.slice(start, end))
        changed.update(start, end, code[start - 1] === '`' ? css.trimStart() : css)
      }
    return withMap(changed)
  },
})

/** The pieces of every css`…` in a syntax tree, in their order. */
function quasisOf(node) {
  if (typeof node !== 'object' || node === null) return []
  if (node.type === 'TaggedTemplateExpression' && node.tag.name === 'css') return node.quasi.quasis
  return Object.values(node).flatMap(quasisOf)
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
