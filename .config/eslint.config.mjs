import lit from 'eslint-plugin-lit'
import tseslint from 'typescript-eslint'
import { ROOT } from './files.mjs'

const NODE_ROOMS = ['src/cli/**/*.ts', 'src/verify/**/*.ts']

/** Import rules of a part of src: what it may reach beyond its neighbours. ESLint replaces options, so each is whole. */
function mayImport({ zod = 'zod/mini only', i18next = false, litToo = false, node = false } = {}) {
  const patterns = [
    ...(zod === 'all'
      ? []
      : [{ regex: '^zod(?!/mini$)', message: "Use 'zod/mini': the whole of zod is 91 kB and probes new Function." }]),
    ...(i18next ? [] : [{ regex: '^i18next', message: 'i18next is used in src/present/texts.ts only.' }]),
    ...(litToo ? [] : [{ regex: '^(@lit/|lit$|lit/|lit-)', message: 'Lit is used in src/elements only.' }]),
    ...(node ? [] : [{ regex: '^node:', message: "Node's modules are used in src/cli and src/verify only." }]),
    { regex: '^lit/directives/(style-map|unsafe-)', message: 'A strict content security policy blocks it.' },
  ]
  return { 'no-restricted-imports': ['error', { patterns }] }
}

const DEFAULT_EXPORT = { selector: 'ExportDefaultDeclaration', message: 'Name what is exported.' }
const ENUM = { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' }
const CLOCK = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The time is an argument.' },
  { selector: 'CallExpression[callee.name="Date"]', message: 'The time is an argument.' },
]
const STYLE = {
  selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/[\\s"]style\\s*=/]',
  message: 'A strict content security policy blocks style attributes: use a class or a part.',
}

const PURE = {
  'no-console': 'error',
  'no-restricted-globals': ['error', 'fetch', 'XMLHttpRequest', 'localStorage', 'sessionStorage', 'indexedDB'],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'The time is an argument.' },
    { object: 'performance', property: 'now', message: 'The time is an argument.' },
    { object: 'Math', property: 'random', message: 'Chance is an argument.' },
    ...['fetch', 'XMLHttpRequest', 'localStorage', 'sessionStorage', 'indexedDB'].flatMap((property) =>
      ['window', 'globalThis', 'self'].map((object) => ({ object, property })),
    ),
  ],
}

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: ['**/*.mjs'], rules: { eqeqeq: 'error', 'no-unused-vars': 'error', 'prefer-const': 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: ROOT } },
    rules: {
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', DEFAULT_EXPORT, ENUM],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: false }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      ...PURE,
      ...mayImport(),
      'max-lines': ['warn', 250],
      'no-restricted-syntax': ['error', DEFAULT_EXPORT, ENUM, ...CLOCK, STYLE],
    },
  },
  { files: ['src/**/*.styles.ts'], rules: { 'no-restricted-syntax': ['error', ENUM, ...CLOCK, STYLE] } },
  { files: ['src/present/texts.ts'], rules: mayImport({ i18next: true }) },
  {
    files: ['src/elements/**/*.ts'],
    extends: [lit.configs['flat/recommended']],
    rules: mayImport({ litToo: true }),
  },
  {
    files: NODE_ROOMS,
    rules: {
      ...mayImport({ zod: 'all', node: true }),
      'no-console': 'off',
      'no-restricted-globals': 'off',
      'no-restricted-properties': 'off',
      'no-restricted-syntax': ['error', DEFAULT_EXPORT, ENUM],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
          ],
        },
      ],
    },
  },
  // Storybook wants the default export of its stories
  { files: ['stories/**/*.stories.ts'], rules: { 'no-restricted-syntax': ['error', ENUM] } },
  // chai's assertions are properties
  { files: ['test/elements/**/*.ts'], rules: { '@typescript-eslint/no-unused-expressions': 'off' } },
)
