import { createReadStream } from 'node:fs'
import { readFile, readdir, realpath, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, sep } from 'node:path'
import { at } from './files.mjs'

/** Nobody but this machine is served. */
export const HOST = '127.0.0.1'

const PEOPLE = at('test', 'people')

/** Which folder answers for which addresses; the first that fits. Of the people only their JSON is served. */
const PLACES = [
  { under: '/people/', folder: PEOPLE, only: /^[^/]+\.json$/ },
  { under: '/dist/', folder: at('dist') },
  { under: '/', folder: at('stories', 'demo') },
]

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

const HEADERS = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cache-Control': 'no-store',
}

const NOT_FOUND = `<!doctype html>
<html lang="nb">
  <head>
    <meta charset="utf-8" />
    <title>Finnes ikke – BEON</title>
  </head>
  <body>
    <h1>Siden finnes ikke</h1>
    <p><a href="/">Til demosiden</a></p>
  </body>
</html>
`

/** A server, not yet listening, of the demo page, the synthetic people and dist/; reads only, under a strict policy. */
export const demoServer = () =>
  createServer((request, response) => {
    answer(request, response).catch((error) => {
      process.stderr.write(`${request.method} ${request.url}: ${error.message}\n`)
      if (response.headersSent) response.destroy()
      else send(response, 500, '.txt', 'Something went wrong.\n')
    })
  })

/** Resolves to the port it listens on: the first that can be had. Windows keeps whole ranges for itself, and refuses them. */
export async function listen(server, ports) {
  let refused
  for (const port of ports) {
    refused = await new Promise((resolve) => {
      server.once('error', resolve)
      server.listen(port, HOST, () => (server.off('error', resolve), resolve(undefined)))
    })
    if (!refused) return server.address().port
    if (refused.code !== 'EADDRINUSE' && refused.code !== 'EACCES') throw refused
  }
  throw new Error(`port ${ports.join(', ')} is taken (${refused.code})`)
}

async function answer(request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return send(response, 405, '.txt', 'Only GET and HEAD.\n')
  }
  const path = pathOf(request.url)
  if (path === '/people/index.json') return send(response, 200, '.json', JSON.stringify(await people(), null, 2))
  const file = path && (await fileAt(path))
  if (!file) return send(response, 404, '.html', NOT_FOUND)
  const { size } = await stat(file)
  response.writeHead(200, { ...HEADERS, 'Content-Type': TYPES[extname(file)], 'Content-Length': size })
  if (request.method === 'HEAD') return response.end()
  return createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response)
}

const send = (response, status, ending, body) =>
  response
    .writeHead(status, { ...HEADERS, 'Content-Type': TYPES[ending], 'Content-Length': Buffer.byteLength(body) })
    .end(response.req.method === 'HEAD' ? undefined : body)

/** The decoded path of a request; undefined when it is not one, or could lead out of its folder. */
function pathOf(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0])
    const parts = path.split('/').slice(1)
    if (!path.startsWith('/') || /[\0\\]/.test(path)) return undefined
    return parts.some((part) => part.startsWith('.')) ? undefined : path
  } catch {
    return undefined
  }
}

/** The file at a path, if it is an ordinary file of a known type that really lies in the folder that answers. */
async function fileAt(path) {
  const { under, folder, only } = PLACES.find((place) => path.startsWith(place.under))
  const name = path.slice(under.length)
  if (only && !only.test(name)) return undefined
  try {
    const file = await realpath(join(folder, path.endsWith('/') ? `${name}index.html` : name))
    const inside = file.startsWith((await realpath(folder)) + sep)
    return inside && extname(file) in TYPES && (await stat(file)).isFile() ? file : undefined
  } catch {
    return undefined
  }
}

/** Who can be looked at: file, name and story of every synthetic person; one that cannot be read is left out, aloud. */
async function people() {
  const files = (await readdir(PEOPLE).catch(() => [])).filter((file) => file.endsWith('.json')).sort()
  const read = await Promise.all(files.map(personIn))
  return read.filter((person) => person !== undefined)
}

async function personIn(file) {
  try {
    const { name, story } = JSON.parse(await readFile(join(PEOPLE, file), 'utf8'))
    return { file, name, story }
  } catch (error) {
    process.stderr.write(`test/people/${file}: ${error.message}\n`)
    return undefined
  }
}
