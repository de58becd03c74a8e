/** For Rollup: the style sheets in the code (Lit's css`…`) without comments, and without white space that means nothing. */
export const minifyStyles = () => ({
  name: 'minify-styles',
  transform(code, id) {
    if (!id.endsWith('.styles.js')) return null
    const spans = quasisOf(this.parse(code))
    return { code: spans.reduceRight((left, span) => replaced(left, span), code), map: null }
  },
})

const replaced = (code, { start, end }) => code.slice(0, start) + minified(code.slice(start, end)) + code.slice(end)

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
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
