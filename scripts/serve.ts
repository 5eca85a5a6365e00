import { open, type FileHandle } from 'node:fs/promises'
import { createServer, STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline, type Duplex } from 'node:stream'
import { rangeIn } from './byte-range.ts'
import { securityHeaders } from '../src/workspace/deployment/index.ts'
import { listSite, type SiteFile } from './site-files.ts'

/** A server of one folder on the loopback address; `close` ends it together with its open connections. */
export type Serving = { readonly origin: string; readonly close: () => Promise<void> }

type FindFile = ReturnType<typeof listSite>

const SENTENCES: Readonly<Record<number, string>> = {
  400: 'No se entiende el pedido.',
  404: 'No se encuentra esa página.',
  405: 'Solo se puede leer.',
  408: 'El pedido tardó demasiado.',
  416: 'El archivo no tiene esa parte.',
  431: 'El pedido es demasiado largo.',
  500: 'No se pudo leer el archivo.',
}

/**
 * Serves `folder` on 127.0.0.1 (`port` 0 = any free one); rejects with the system's error when the port cannot be had.
 * Whatever a request holds, it is answered with the security headers or its connection is closed, and the server goes
 * on.
 */
export async function serve(folder: string, port = 0): Promise<Serving> {
  const find = listSite(folder)
  const server = createServer({ requireHostHeader: false })
  const take = (request: IncomingMessage, response: ServerResponse) => void answer(find, request, response)
  server.on('request', take)
  server.on('checkExpectation', take)
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => refuseRaw(socket, statusOf(error.code)))
  server.on('connect', (_, socket) => refuseRaw(socket, 405))
  await listen(server, port)
  const { port: actual } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${actual}`, close: () => close(server) }
}

async function answer(find: FindFile, request: IncomingMessage, response: ServerResponse): Promise<void> {
  request.on('error', () => response.destroy())
  response.on('error', () => response.destroy())
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
  try {
    await give(find, request, response)
  } catch {
    if (response.headersSent) response.destroy()
    else refuse(response, 500)
  }
}

async function give(find: FindFile, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405)
  const file = find(request.url ?? '', request.headers['accept-encoding'])
  const handle = file && (await open(file.place).catch(() => undefined))
  if (file === undefined || handle === undefined) return refuse(response, 404)
  try {
    await giveFile(file, handle, request, response)
  } finally {
    await handle.close().catch(() => undefined)
  }
}

async function giveFile(
  file: SiteFile,
  handle: FileHandle,
  { method, headers }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { size, mtimeMs, mtime } = await handle.stat()
  const etag = `W/"${size}-${Math.floor(mtimeMs)}"`
  describeFile(file, response)
  response.setHeader('ETag', etag)
  response.setHeader('Last-Modified', mtime.toUTCString())
  if (headers['if-none-match'] === etag) return void response.writeHead(304).end()
  // A weak ETag cannot vouch that the parts belong together, so If-Range always brings the whole (RFC 9110 §13.1.5).
  const range = rangeIn(headers['if-range'] === undefined ? headers.range : undefined, size)
  if (range === 'unsatisfiable') return refuse(response, 416, { 'Content-Range': `bytes */${size}` })
  const { start, end } = range ?? { start: 0, end: size - 1 }
  response.setHeader('Content-Length', end - start + 1)
  if (range !== null) response.setHeader('Content-Range', `bytes ${start}-${end}/${size}`)
  response.writeHead(range === null ? 200 : 206)
  if (method === 'HEAD' || size === 0) return void response.end()
  await send(handle, start, end, response)
}

/** Settles when the bytes were sent or cannot be: a reader who leaves, or a file that goes, ends this answer only. */
function send(handle: FileHandle, start: number, end: number, response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    pipeline(handle.createReadStream({ start, end, autoClose: false }), response, () => resolve())
  })
}

function describeFile({ type, encoding, hashed }: SiteFile, response: ServerResponse): void {
  response.setHeader('Content-Type', type)
  response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
  response.setHeader('Accept-Ranges', 'bytes')
  response.setHeader('Vary', 'Accept-Encoding')
  if (encoding !== null) response.setHeader('Content-Encoding', encoding)
}

function refuse(response: ServerResponse, status: number, more: Readonly<Record<string, string>> = {}): void {
  for (const name of ['Content-Encoding', 'ETag', 'Last-Modified']) response.removeHeader(name)
  response.writeHead(status, { ...refusalHeaders(status), ...more })
  response.end(`${SENTENCES[status] ?? ''}\n`)
}

function refusalHeaders(status: number): Readonly<Record<string, string>> {
  return {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(status === 405 ? { Allow: 'GET, HEAD' } : {}),
  }
}

/** Answers what never became a request: there is no response to write to, only the connection. */
function refuseRaw(socket: Duplex, status: number): void {
  socket.on('error', () => socket.destroy())
  if (!socket.writable) return void socket.destroy()
  const headers = { ...securityHeaders, ...refusalHeaders(status), Connection: 'close' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${SENTENCES[status] ?? ''}\n`)
}

function statusOf(code: string | undefined): number {
  if (code === 'HPE_INVALID_METHOD') return 405
  if (code === 'HPE_HEADER_OVERFLOW') return 431
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
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
