#!/usr/bin/env node
// The `beon` command. In the checkout it first builds what was edited since the last time (in a fresh clone it also
// installs); in the published package there is nothing to build and this file only hands over to the command.
import { existsSync } from 'node:fs'

const here = (path) => new URL(path, import.meta.url)

async function readyCheckout() {
  const { ensureBuilt, ensureInstalled } = await import('./build.mjs')
  if (!existsSync(here('../node_modules'))) await ensureInstalled()
  await ensureBuilt()
}

try {
  if (existsSync(here('./build.mjs'))) await readyCheckout()
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exit(2)
}
await import(here('../dist/cli/beon.js').href)
