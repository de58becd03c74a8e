// The demo: `npm start`. Installs and builds what is needed, then serves a page of a host with the elements in it.
import { ensureBuilt, ensureInstalled } from './build.mjs'
import { demoServer } from './serve.mjs'

const HOST = '127.0.0.1'
const FIRST_PORT = 8730
const TRIES = 100

/** Resolves to the port it listens on: the wished one, or the first free one of several. */
async function listen(server, ports) {
  for (const port of ports) {
    const error = await new Promise((resolve) => {
      server.once('error', resolve)
      server.listen(port, HOST, () => (server.off('error', resolve), resolve(undefined)))
    })
    if (!error) return server.address().port
    if (error.code !== 'EADDRINUSE') throw error
  }
  throw new Error(`port ${ports.join(', ')} is taken`)
}

try {
  await ensureInstalled()
  await ensureBuilt({ bundle: true })
  const server = demoServer()
  const wished = process.env.PORT
  const port = await listen(server, wished ? [Number(wished)] : Array.from({ length: TRIES }, (_, i) => FIRST_PORT + i))
  process.stdout.write(`BEON demo: http://${HOST}:${port}/   (Ctrl+C ends it)\n`)
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      server.close(() => process.exit(0))
      server.closeAllConnections()
    })
  }
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
