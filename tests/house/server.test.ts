import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compressDist } from '../../scripts/compress-dist.ts'
import { contentSecurityPolicy, securityHeaders } from '../../scripts/security-headers.ts'
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
