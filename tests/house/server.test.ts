import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compressDist } from '../../scripts/compress-dist.ts'
import { contentSecurityPolicy, securityHeaders } from '../../src/workspace/deployment/index.ts'
import { serve, type Serving } from '../../scripts/serve.ts'
import { read } from './house.ts'

const secret = 'fuera de la carpeta'
const folder = mkdtempSync(join(tmpdir(), 'brecha-server-'))
const site = join(folder, 'site')
let serving: Serving

beforeAll(async () => {
  mkdirSync(join(site, 'assets'), { recursive: true })
  mkdirSync(join(site, 'data'))
  writeFileSync(join(folder, 'secret.txt'), secret)
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>Brecha</title>')
  writeFileSync(join(site, 'assets', 'engine-worker-a1B2c3D4.js'), `// ${'x'.repeat(4096)}`)
  writeFileSync(join(site, 'assets', 'duckdb-eh-a1B2c3D4.wasm'), new Uint8Array(2048))
  writeFileSync(join(site, 'data', 'facts.arrow'), new Uint8Array(64))
  writeFileSync(join(site, 'data', 'facts.json'), '{}')
  writeFileSync(join(site, 'data', 'empty.json'), '')
  writeFileSync(join(site, 'data', 'gone.json'), '{}')
  writeFileSync(join(site, 'data', 'large.json'), new Uint8Array(8_000_000))
  writeFileSync(join(site, '.entradas'), secret)
  await compressDist(site)
  serving = await serve(site)
})

afterAll(async () => {
  await serving.close()
  rmSync(folder, { recursive: true })
})

describe('The server', () => {
  test.each([
    '/',
    '/index.html',
    '/assets/engine-worker-a1B2c3D4.js',
    '/assets/duckdb-eh-a1B2c3D4.wasm',
    '/data/facts.arrow',
    '/no-existe',
    '/assets/%E0%A4%A',
  ])('sends every security header with %s', async (path) => {
    const { headers } = await get(path)
    const sent = Object.keys(securityHeaders).map((name) => [name, headers[name.toLowerCase()]])
    expect(Object.fromEntries(sent)).toEqual(securityHeaders)
  })

  test('sends the policy with an unchanged file and with a refused method too', async () => {
    const {
      headers: { etag },
    } = await get('/')
    const unchanged = await get('/', { headers: { 'If-None-Match': String(etag) } })
    const refused = await get('/', { method: 'POST' })
    expect([unchanged.status, refused.status]).toEqual([304, 405])
    expect([unchanged, refused].map(({ headers }) => headers['content-security-policy'])).toEqual([
      contentSecurityPolicy,
      contentSecurityPolicy,
    ])
  })

  test('says in Spanish that a page does not exist', async () => {
    expect(await get('/no-existe')).toMatchObject({ status: 404, body: 'No se encuentra esa página.\n' })
  })

  test.each([
    ['/', 'text/html;charset=utf-8'],
    ['/assets/duckdb-eh-a1B2c3D4.wasm', 'application/wasm'],
    ['/data/facts.arrow', 'application/vnd.apache.arrow.stream'],
    ['/data/facts.json', 'application/json; charset=utf-8'],
    ['/assets/engine-worker-a1B2c3D4.js', 'text/javascript; charset=utf-8'],
  ])('serves %s as %s', async (path, type) => {
    const compressed = await get(path, { headers: { 'Accept-Encoding': 'gzip, br' } })
    expect([(await get(path)).headers['content-type'], compressed.headers['content-type']]).toEqual([type, type])
  })

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '//secret.txt',
    '/.entradas',
  ])('gives nothing from outside its folder nor hidden: %s', async (path) => {
    const { status, body } = await get(path)
    expect([status, body.includes(secret)]).toEqual([404, false])
  })

  test('lets hashed files be kept for ever and asks again for the page and the data', async () => {
    const kept = await Promise.all(
      ['/assets/duckdb-eh-a1B2c3D4.wasm', '/', '/data/facts.arrow'].map(
        async (path) => (await get(path)).headers['cache-control'],
      ),
    )
    expect(kept).toEqual(['public, max-age=31536000, immutable', 'no-cache', 'no-cache'])
  })

  test('sends the compressed twin only to who accepts it', async () => {
    const path = '/assets/engine-worker-a1B2c3D4.js'
    const [brotli, gzip, plain] = await Promise.all(
      ['br, gzip', 'gzip', 'identity'].map((accepted) => get(path, { headers: { 'Accept-Encoding': accepted } })),
    )
    expect([brotli, gzip, plain].map((answer) => answer?.headers['content-encoding'])).toEqual([
      'br',
      'gzip',
      undefined,
    ])
    expect(Number(brotli?.headers['content-length'])).toBeLessThan(Number(plain?.headers['content-length']) / 10)
  })

  test('listens on the loopback address only', () => {
    expect(serving.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  })

  test('a port that is taken is an error, not a hang', async () => {
    await expect(serve(site, Number(new URL(serving.origin).port))).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})

describe('Parts of a file', () => {
  const path = '/assets/engine-worker-a1B2c3D4.js'
  const size = 3 + 4096

  test.each([
    ['bytes=0-1', '//', `bytes 0-1/${size}`],
    ['bytes=0-0', '/', `bytes 0-0/${size}`],
    [`bytes=${size - 2}-`, 'xx', `bytes ${size - 2}-${size - 1}/${size}`],
    ['bytes=-3', 'xxx', `bytes ${size - 3}-${size - 1}/${size}`],
    ['bytes=1-99999999', `/ ${'x'.repeat(4096)}`, `bytes 1-${size - 1}/${size}`],
  ])('%s brings exactly those bytes', async (range, body, said) => {
    const part = await get(path, { headers: { Range: range } })
    expect([part.status, part.body, part.headers['content-range'], part.headers['content-length']]).toEqual([
      206,
      body,
      said,
      String(body.length),
    ])
  })

  test.each([
    'bytes=5-2',
    'bytes=0-1,4-5',
    'bytes=0-1, 4-5',
    `bytes=${size}-`,
    'bytes=99999999999999999999999-',
    'bytes=--5',
    'bytes=-5-2',
    'bytes=-0',
    'bytes=-',
    'bytes=a-b',
    'bytes=1.5-2',
    'bytes=',
  ])('«%s» is answered with 416, the size of the file and the policy, and the next request as ever', async (range) => {
    const refused = await get(path, { headers: { Range: range } })
    expect([refused.status, refused.headers['content-range']]).toEqual([416, `bytes */${size}`])
    expect(refused.headers['content-security-policy']).toBe(contentSecurityPolicy)
    expect((await get(path)).body).toHaveLength(size)
  })

  test.each(['lines=1-2', '5-2', ''])(
    '«%s», which counts no bytes, is ignored: the whole file comes',
    async (range) => {
      const whole = await get(path, { headers: { Range: range } })
      expect([whole.status, whole.body.length]).toEqual([200, size])
    },
  )

  test('an empty file has no part, and no range brings it whole', async () => {
    expect((await get('/data/empty.json', { headers: { Range: 'bytes=0-0' } })).status).toBe(416)
    expect(await get('/data/empty.json')).toMatchObject({ status: 200, body: '' })
  })

  test('a part that depends on an older copy brings the whole file', async () => {
    const whole = await get(path, { headers: { Range: 'bytes=0-1', 'If-Range': 'W/"1-1"' } })
    expect([whole.status, whole.body.length]).toEqual([200, size])
  })
})

describe('Whatever is asked', () => {
  test.each([
    ['an unknown method', 'BREAK / HTTP/1.1\r\nHost: x\r\n\r\n', 405],
    ['TRACE', 'TRACE / HTTP/1.1\r\nHost: x\r\n\r\n', 405],
    ['OPTIONS', 'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n', 405],
    ['a tunnel', 'CONNECT otro.example:443 HTTP/1.1\r\nHost: x\r\n\r\n', 405],
    ['a body', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nabcd', 405],
    ['no host', 'GET /no HTTP/1.1\r\n\r\n', 404],
    ['an expectation', 'GET /no HTTP/1.1\r\nHost: x\r\nExpect: nada\r\n\r\n', 404],
    ['a null in the path', 'GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n', 404],
    ['bad percent signs', 'GET /%E0%A4%A HTTP/1.1\r\nHost: x\r\n\r\n', 404],
    ['a way out encoded twice', 'GET /%252e%252e/secret.txt HTTP/1.1\r\nHost: x\r\n\r\n', 404],
    ['backslashes', 'GET /..\\..\\secret.txt HTTP/1.1\r\nHost: x\r\n\r\n', 404],
    ['the name of a property', 'GET constructor HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['a path longer than any', `GET /${'a'.repeat(40_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
    ['a header without a name', 'GET / HTTP/1.1\r\n: x\r\n\r\n', 400],
    ['no HTTP at all', '\u0016\u0003\u0001\r\n\r\n', 405],
  ])('%s is refused with the policy', async (_, sent, status) => {
    const answered = await sendRaw(sent)
    expect(answered).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    for (const [name, value] of Object.entries(securityHeaders)) expect(answered).toContain(`${name}: ${value}`)
  })

  test('a file that was taken away since the listing does not exist, and the others stay', async () => {
    rmSync(join(site, 'data', 'gone.json'))
    expect((await get('/data/gone.json')).status).toBe(404)
    expect((await get('/data/facts.json')).status).toBe(200)
  })

  test('who leaves in the middle of an answer ends that answer only', async () => {
    await Promise.all(
      Array.from({ length: 20 }, () => sendRaw('GET /data/large.json HTTP/1.1\r\nHost: x\r\n\r\n', 'leave')),
    )
    expect((await get('/')).status).toBe(200)
  })

  test('no request, however it is written, ends the server, and every answer carries the policy', async () => {
    const bytes = fc.string({ unit: 'binary', maxLength: 60 })
    const part = (...usual: string[]) => fc.oneof(fc.constantFrom(...usual), bytes)
    const raw = fc
      .record({
        method: part('GET', 'HEAD', 'POST', 'TRACE', 'get', ''),
        path: part('/', '/index.html', '/assets/../../x', '/%00', '/%', '//', '\\', '*', 'http://x/', '/?#%'),
        version: part('HTTP/1.1', 'HTTP/1.0', 'HTTP/9.9', ''),
        name: part('Range', 'If-None-Match', 'Expect', 'Upgrade', 'Transfer-Encoding', 'Content-Length'),
        value: part('bytes=5-2', 'bytes=0-', 'bytes=-1,2-', '100-continue', 'chunked', '-1', '9'.repeat(40)),
        rest: bytes,
      })
      .map(({ method, path, version, name, value, rest }) => {
        return `${method} ${path} ${version}\r\nHost: x\r\n${name}: ${value}\r\nConnection: close\r\n\r\n${rest}`
      })
    await fc.assert(
      fc.asyncProperty(raw, async (sent) => {
        const answered = await sendRaw(sent)
        if (answered !== '') expect(answered).toContain(`Content-Security-Policy: ${contentSecurityPolicy}`)
        expect((await get('/data/facts.json')).body).toBe('{}')
      }),
      { numRuns: 200 },
    )
  })
})

describe('The same headers elsewhere', () => {
  test.each(Object.entries(securityHeaders))('public/_headers sends %s', (name, value) => {
    expect(read('public/_headers')).toContain(`  ${name}: ${value}\n`)
  })

  test.each(Object.entries(securityHeaders))('README shows %s for nginx and for Apache', (name, value) => {
    expect(read('README.md')).toContain(`add_header ${name} "${value}" always;`)
    expect(read('README.md')).toContain(`Header always set ${name} "${value}"`)
  })
})

type Answer = {
  readonly status: number
  readonly headers: Record<string, string | string[] | undefined>
  readonly body: string
}

function get(path: string, options: { method?: string; headers?: Record<string, string> } = {}): Promise<Answer> {
  const { port } = new URL(serving.origin)
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, ...options }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      )
    })
    sent.on('error', reject)
    sent.end()
  })
}

/** Writes the text to a connection of its own and gives all that came back; who leaves closes it at the first bytes. */
function sendRaw(text: string, after: 'leave' | 'stay' = 'stay'): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(serving.origin).port), '127.0.0.1')
    let answered = ''
    socket.on('data', (chunk) => {
      answered += chunk.toString('latin1')
      if (after === 'leave') socket.destroy()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(answered))
    socket.end(text)
  })
}
