/** Those of several that are texts: the others are left out. */
export const textsAmong = (given: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(given).filter((one): one is [string, string] => typeof one[1] === 'string'))
