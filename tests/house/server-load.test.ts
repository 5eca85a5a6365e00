import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultOf, hostileRequests, linger, sendAll, serveApart, type ServedFolder } from './hostile-clients.ts'
import type { Held } from './served-folder.ts'

const SECRET = 'fuera de la carpeta'
const folder = mkdtempSync(join(tmpdir(), 'brecha-load-'))
const site = join(folder, 'site')
let served: ServedFolder

beforeAll(async () => {
  mkdirSync(join(site, 'data'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), SECRET)
  writeFileSync(join(site, '.entradas'), SECRET)
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>Brecha</title>')
  writeFileSync(join(site, 'data', 'large.json'), new Uint8Array(500_000))
  served = await serveApart(site)
})

afterAll(() => {
  served.end()
  rmSync(folder, { recursive: true })
})

describe('The server under load and malice', () => {
  test('10 000 hostile requests, 200 at once and 200 more that linger, get no wrong header and leave nothing held', async () => {
    await sendAll(served.port, hostileRequests(1_000, 1), 50)
    const before = await heldAtRest(0)
    const lingering = linger(served.port, 200)
    const answers = await sendAll(served.port, hostileRequests(10_000, 30364), 200)
    const page = await sendAll(served.port, ['GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'], 1)
    await lingering.leave()
    const after = await heldAtRest(before.handles)
    expect(answers.map((each) => faultOf(each, SECRET)).filter((fault) => fault !== null)).toEqual([])
    const given = (status: number) => answers.filter((each) => each.startsWith(`HTTP/1.1 ${status} `)).length
    for (const status of [200, 206, 400, 404, 405, 416, 431]) expect(given(status), `${status}`).toBeGreaterThan(5)
    expect(answers.filter((each) => each === '').length).toBeLessThan(500)
    expect(page[0]).toMatch(/^HTTP\/1\.1 200 OK[^]*<title>Brecha<\/title>$/)
    expect(after.heap - before.heap).toBeLessThan(4_000_000)
    expect(after.handles).toBeLessThanOrEqual(before.handles)
  }, 60_000)
})

/** What is held once the sockets that clients closed are closed here too; a server that keeps them is asked in vain. */
async function heldAtRest(handles: number): Promise<Held> {
  const held = await served.held()
  for (let asked = 0; asked < 200; asked += 1) {
    const again = await served.held()
    if (again.handles <= handles) return again
  }
  return held
}
