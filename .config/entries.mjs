// The public entries, each in as few files as can be: a process that starts cold pays for every file it opens.
import { at } from './files.mjs'

/** Packages that stay what a host has installed; two copies of Lit on a page would not know each other. */
const EXTERNAL = ['lit', 'lit/*', '@lit/*', 'i18next']

/**
 * Writes dist/index.js and dist/define.js, what both need as dist/shared.js, and dist/load-pack.js: reading a pack brings zod along,
 * and it is not so much as run before the first pack is read.
 */
export async function bundleEntries() {
  const esbuild = await import('esbuild')
  const options = {
    absWorkingDir: at(),
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    outdir: at('dist'),
    sourcemap: true,
    minifyIdentifiers: true,
    minifySyntax: true,
    minifyWhitespace: true,
    tsconfig: at('tsconfig.json'),
    logLevel: 'silent',
  }
  const entries = {
    ...options,
    entryPoints: ['src/index.ts', 'src/define.ts'],
    external: EXTERNAL,
    splitting: true,
    chunkNames: 'shared',
    plugins: [loadPackApart],
  }
  const loadPack = {
    ...options,
    entryPoints: [{ in: 'load-pack', out: 'load-pack' }],
    banner: { js: '/*! With zod, MIT licence, (c) 2020 Colin McDonnell */' },
    plugins: [lazily('load-pack', 'loadPack', './src/pack/load-pack.ts')],
  }
  for (const each of [entries, loadPack]) await esbuild.build(each)
}

const loadPackApart = {
  name: 'load-pack-apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/load-pack\.ts$/ }, () => ({ path: './load-pack.js', external: true, sideEffects: false })),
}

/** A module whose one function loads the real one when it is first called: esbuild runs what is required only then. */
const lazily = (entry, name, module) => ({
  name: 'lazily',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^${entry}$`) }, () => ({ path: entry, namespace: 'lazily' }))
    onLoad({ filter: /./, namespace: 'lazily' }, () => ({
      contents: `export const ${name} = (...given) => require('${module}').${name}(...given)`,
      resolveDir: at(),
    }))
  },
})
