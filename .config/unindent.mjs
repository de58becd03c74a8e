import MagicString from 'magic-string'
import { quasisOf } from './minify-styles.mjs'
import { withMap } from './with-map.mjs'

/** For Rollup: the markup in the code (Lit's html`…` and svg`…`) on one line, which would be the only white space left in it. */
export const unindent = () => ({
  name: 'unindent',
  transform(code, id) {
    if (id.includes('node_modules')) return null
    const changed = new MagicString(code)
    for (const { start, end } of quasisOf(this.parse(code), ['html', 'svg']))
      if (start < end) changed.update(start, end, code.slice(start, end).replace(/\s+/g, ' '))
    return withMap(changed)
  },
})
