// The demo: `npm start`. Installs and builds what is needed, then serves a page of a host with the elements in it.
import { ensureBuilt, ensureInstalled } from './build.mjs'
import { demoServer, HOST, listen } from './serve.mjs'

const FIRST_PORT = 8730
const TRIES = 100

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
