import MagicString from 'magic-string'
import { withMap } from './with-map.mjs'

/** For Rollup: markup and styles in the code without their indentation, which would be the only white space left in it. */
export const unindent = () => ({
  name: 'unindent',
  renderChunk: (code) => withMap(new MagicString(code).replace(/\n\s+/g, '\n')),
})
