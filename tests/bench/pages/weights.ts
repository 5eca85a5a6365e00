import { timeFirmness, type FirmnessTimes } from '../firmness.ts'
import { distritosOf, timeOrders } from '../reweigh.ts'

/** Milliseconds of each weighting in this page, for whoever drives it. */
async function timeWeights(times: number): Promise<ReturnType<typeof timeOrders>> {
  const [facts, manifest] = await fetchFacts()
  return timeOrders(distritosOf(facts, manifest), times)
}

/** Milliseconds of how sure the order is, likewise. */
async function timeFirm(times: number): Promise<FirmnessTimes> {
  const [facts, manifest] = await fetchFacts()
  return timeFirmness(facts, manifest, times)
}

async function fetchFacts(): Promise<readonly unknown[]> {
  return Promise.all(
    ['facts.json', 'manifest.json'].map(async (name) => (await fetch(`data/${name}`)).json() as Promise<unknown>),
  )
}

Object.assign(globalThis, { timeWeights, timeFirm })
