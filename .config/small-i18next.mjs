/**
 * What the single file has in place of i18next. Of all that the library does, `src/present/texts.ts` asks for one thing: the text of
 * a key in a language, with its blanks filled. test/checks/i18next.test.ts compares the two over every text.
 */
export function createInstance() {
  let languages = {}
  return {
    init: ({ resources }) => {
      languages = resources
    },
    t: (key, { lng, replace }) =>
      (languages[lng]?.translation[key] ?? key).replace(/\{\{(\w+)\}\}/g, (blank, name) =>
        Object.hasOwn(replace, name) ? replace[name] : blank,
      ),
  }
}
