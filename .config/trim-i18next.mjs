/**
 * What `src/present/texts.ts` never comes to: loading texts, plurals, nesting, formats, a second language at run time, logging.
 * test/checks/i18next.test.ts gives every text with and without these.
 */
const UNUSED = {
  Logger: ['clone', 'deprecate', 'once'],
  EventEmitter: ['off', 'once'],
  ResourceStore: [
    'addNamespaces',
    'removeNamespaces',
    'deprecateDottedLng',
    'addResource',
    'addResources',
    'addResourceBundle',
    'removeResourceBundle',
    'getResourceBundle',
    'toJSON',
  ],
  Translator: ['exists', 'getUsedParamsDetails'],
  LanguageUtil: [
    'clearCache',
    'getScriptPartFromCode',
    'getLanguagePartFromCode',
    'deprecateBareCode',
    'getBestMatchFromCodes',
  ],
  PluralResolver: ['clearCache', 'getRule', 'needsPlural', 'getPluralFormsOfKey', 'getSuffixes', 'getSuffix'],
  Interpolator: ['reset', 'nest'],
  Formatter: ['add', 'addCached'],
  Connector: [
    'queueLoad',
    'loaded',
    'read',
    'prepareLoading',
    'load',
    'reload',
    'noticeDevFallback',
    'loadOne',
    'saveMissing',
  ],
  I18n: [
    'use',
    'hydrate',
    'getFixedT',
    'exists',
    'setDefaultNamespace',
    'loadNamespaces',
    'loadLanguages',
    'dir',
    'cloneInstance',
    'toJSON',
  ],
}

/** For Rollup: i18next without the methods that this library never calls; a method that is not found there ends the build. */
export const trimI18next = () => ({
  name: 'trim-i18next',
  transform(code, id) {
    if (!/[\\/]i18next[\\/]dist[\\/]/.test(id)) return null
    return { code: withoutUnused(code, this.parse(code)), map: null }
  },
})

/** The source of i18next without them, given its syntax tree. */
export function withoutUnused(code, { body }) {
  const methods = new Map(
    body
      .filter(({ type }) => type === 'ClassDeclaration')
      .flatMap((one) => one.body.body.map((method) => [`${one.id.name}.${method.key.name}`, method])),
  )
  const cut = Object.entries(UNUSED).flatMap(([name, unused]) => unused.map((method) => `${name}.${method}`))
  const spans = cut.map((name) => {
    const { start, end } = methods.get(name) ?? {}
    if (start === undefined) throw new Error(`i18next has no ${name} any more: look at .config/trim-i18next.mjs`)
    return { start, end }
  })
  spans.sort((a, b) => b.start - a.start)
  return spans.reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), code)
}

/** For Terser: calls that only log. */
export const ONLY_LOGS = ['log', 'warn', 'error', 'deprecate', 'once'].map((name) => `this.logger.${name}`)
