import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import sirv from 'sirv'
import { securityHeaders } from './security-headers.ts'

/** A server of one folder on the loopback address; `close` ends it together with its open connections. */
export type Serving = { readonly origin: string; readonly close: () => Promise<void> }

const hashed = /^\/assets\/.+-[\w-]{8}\.\w+$/
const extraTypes: ReadonlyArray<readonly [suffix: string, type: string]> = [
  ['.arrow', 'application/vnd.apache.arrow.stream'],
  ['.webmanifest', 'application/manifest+json'],
  ['.json', 'application/json; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
]

/** Serves `folder` on 127.0.0.1 (`port` 0 = any free one); rejects with the system's error when the port cannot be had. */
export async function serve(folder: string, port = 0): Promise<Serving> {
  const files = sirv(folder, { etag: true, brotli: true, gzip: true, setHeaders: describeFile })
  const server = createServer((request, response) => answer(files, request, response))
  await listen(server, port)
  const { port: actual } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${actual}`, close: () => close(server) }
}

function answer(files: ReturnType<typeof sirv>, request: IncomingMessage, response: ServerResponse): void {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
  if (request.method !== 'GET' && request.method !== 'HEAD') refuse(response, 405, 'Solo se puede leer.')
  else files(request, response, () => refuse(response, 404, 'No se encuentra esa página.'))
}

function describeFile(response: ServerResponse, path: string): void {
  response.setHeader('Cache-Control', hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
  const type = extraTypes.find(([suffix]) => path.endsWith(suffix))
  if (type) response.setHeader('Content-Type', type[1])
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(status === 405 ? { Allow: 'GET, HEAD' } : {}),
  })
  response.end(`${sentence}\n`)
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
