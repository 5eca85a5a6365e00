import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { tryFetchLimites } from '../../scripts/fetch-limites.ts'
import { loadStored, LimitesError, type LimitesSource } from '../../scripts/limites/index.ts'
import { emptyFolder, FETCH_SCRIPT, squares } from './limites-fixtures.ts'

const SOUND = squares([{ properties: { UBIGEO: '120101' } }])
const running: (() => void)[] = []

afterEach(() => running.splice(0).forEach((stop) => stop()))

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  running.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/limites.json`
}

function source(url: string, sha256: string | null = null): LimitesSource {
  return { url, sha256, license: 'MIT', title: 'Prueba', source: 'prueba', cutOff: '2025' }
}

async function attempt(sources: readonly LimitesSource[], timeoutMs: number) {
  const storedDir = join(await emptyFolder(), 'limites-locales')
  const said: string[] = []
  const outcome = await tryFetchLimites({ sources, timeoutMs, storedDir, say: (line) => said.push(line) }).catch(
    (error: unknown) => error,
  )
  return { outcome, said: said.join('\n'), storedDir }
}

function run(...options: string[]): Promise<{ code: number; errors: string }> {
  return new Promise((done) => {
    const child = execFile(process.execPath, ['--import', 'tsx', FETCH_SCRIPT, ...options], (_, __, errors) =>
      done({ code: child.exitCode ?? -1, errors }),
    )
  })
}

describe('npm run limites', () => {
  test('an address that never answers is given up within the limit, with a plain sentence and nothing stored', async () => {
    const silent = await serve(() => undefined)
    const start = Date.now()
    const { outcome, said, storedDir } = await attempt([source(silent), source(silent)], 800)
    expect(Date.now() - start).toBeLessThan(2000)
    expect(outcome).toBeInstanceOf(LimitesError)
    expect(said).toContain('No respondió en 0,4 s.')
    expect(existsSync(storedDir)).toBe(false)
  })

  test('an address that stops half way is given up too', async () => {
    const stalled = await serve((_, response) => void response.write('{"type":"Feat'))
    const { outcome } = await attempt([source(stalled)], 500)
    expect(outcome).toBeInstanceOf(LimitesError)
  })

  test('after a refusal and a wrong checksum the next address is used, and an unknown checksum is noted', async () => {
    const refusing = await serve((_, response) => void response.writeHead(404).end())
    const sound = await serve((_, response) => void response.end(SOUND))
    const { said, storedDir } = await attempt([source(refusing), source(sound, '0'.repeat(64)), source(sound)], 5000)
    expect(said).toContain('La dirección respondió 404.')
    expect(said).toContain('La suma de verificación no coincide')
    const stored = await loadStored(storedDir)
    if (typeof stored === 'string') throw new Error(stored)
    expect(stored.brecha.kind).toBe('real')
    expect(stored.brecha.avisos.some(({ reason }) => reason.includes('No hay suma de verificación conocida'))).toBe(
      true,
    )
  })

  test('a damaged file ends with code 1 and one sentence, without a stack trace', async () => {
    const path = join(await emptyFolder(), 'roto.json')
    await writeFile(path, '{"type":"FeatureCollection","features":[{')
    const { code, errors } = await run('--desde', path)
    expect(code).toBe(1)
    expect(errors).toContain('El archivo no es JSON válido: está cortado o dañado.')
    expect(errors).not.toMatch(/^\s+at /m)
  })

  test('a file that is not there ends with code 1, an unknown option with code 2', async () => {
    const missing = await run('--desde', join(await emptyFolder(), 'nada.json'))
    expect([missing.code, missing.errors.includes('No se puede leer el archivo')]).toEqual([1, true])
    const unknown = await run('--otra')
    expect([unknown.code, unknown.errors.includes('Uso: npm run limites')]).toEqual([2, true])
  })
})
