// After `npm ci` and `npm install` in the checkout, and before the first `npx beon`, which links the checkout into
// npm's cache: everything is built once. It never fails, since npm would keep the half-made link and break `npx beon`
// for good; whoever builds next is told the same and does fail.
import { existsSync } from 'node:fs'
import { ensureBuilt } from './build.mjs'
import { at } from './files.mjs'
import { markInstalled } from './install.mjs'

if (existsSync(at('node_modules', 'esbuild'))) {
  markInstalled()
  await ensureBuilt().catch((error) => process.stderr.write(`beon is not built yet: ${error.message}\n`))
}
