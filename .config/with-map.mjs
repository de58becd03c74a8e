/** For Rollup: code that was changed in places, with the map by which a debugger finds what it was. */
export const withMap = (changed) => ({ code: changed.toString(), map: changed.generateMap({ hires: true }) })
