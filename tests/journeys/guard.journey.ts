import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useBrowser } from './browser.ts'

const folder = mkdtempSync(join(tmpdir(), 'brecha-guard-'))
const provoked = /connect-src|Content Security Policy|otro origen/
let reached = 0
const foreign = createServer((_, response) => {
  reached += 1
  response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end()
})

beforeAll(async () => {
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><title>guard</title><link rel="icon" href="data:,"><script src="page.js"></script>',
  )
  writeFileSync(
    join(folder, 'page.js'),
    `
    window.fromPage = () => fetch(${JSON.stringify(address)}).then(() => 'reached', () => 'refused')
    window.openWorker = () => { window.worker = new Worker('worker.js') }
    window.fromWorker = () => new Promise((resolve) => { window.worker.onmessage = (event) => resolve(event.data); window.worker.postMessage('go') })`,
  )
  writeFileSync(
    join(folder, 'worker.js'),
    `
    self.onmessage = () => fetch(${JSON.stringify(address)}).then(() => 'reached', () => 'refused').then((end) => postMessage(end))`,
  )
})

afterAll(() => {
  foreign.close()
  rmSync(folder, { recursive: true })
})

describe('The guard of every journey', () => {
  const open = useBrowser(folder)

  test('a page that asks another origin is refused by the policy and noticed', async () => {
    const journey = await open({ expectedFaults: provoked })
    expect(await journey.page.evaluate('fromPage()')).toBe('refused')
    await expect.poll(() => journey.faults.join(' ')).toMatch(/Content Security Policy|otro origen/)
    expect(reached).toBe(0)
  })

  test('the policy reaches inside a worker: it cannot ask another origin either', async () => {
    const journey = await open({ expectedFaults: provoked })
    const started = journey.page.waitForEvent('worker')
    await journey.page.evaluate('openWorker()')
    await (await started).evaluate('0')
    expect(await journey.page.evaluate('fromWorker()')).toBe('refused')
    expect(reached).toBe(0)
    await expect.poll(() => journey.faults.join(' ')).toMatch(/en un worker: connect-src/)
  })
})
