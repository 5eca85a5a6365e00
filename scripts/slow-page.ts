import type { Page } from 'playwright-core'

const RATE = 4
const BYTES_PER_SECOND = 400_000
const LATENCY_MS = 20

/** Gives a page a poor connection and a slow machine: 400 kB/s, and a processor four times slower. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: RATE })
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: BYTES_PER_SECOND,
    uploadThroughput: BYTES_PER_SECOND,
  })
}
