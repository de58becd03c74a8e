/**
 * How terser makes the single file small, and the engine where its size is told.
 * @type {import('terser').MinifyOptions}
 */
export const minifyOptions = {
  ecma: 2022,
  compress: {
    passes: 5,
    inline: 1,
    keep_fargs: false,
    lhs_constants: false,
    pure_getters: true,
    unsafe_arrows: true,
  },
  format: { comments: /^!|^# all/ },
}
