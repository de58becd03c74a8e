import MagicString from 'magic-string'
import { withMap } from './with-map.mjs'

/** For Rollup: what Lit throws at whoever writes templates, in one word: nobody writes any in the single file. */
export const shortErrors = () => ({
  name: 'short-errors',
  transform: (code, id) =>
    /node_modules[\\/]@?lit/.test(id)
      ? withMap(new MagicString(code).replace(/Error\("[^"]*"(?:\+\w+\+"[^"]*")?\)/g, 'Error("Lit")'))
      : null,
})
