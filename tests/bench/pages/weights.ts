import { distritosOf, timeOrders } from '../reweigh.ts'

/** Milliseconds of each weighting in this page, for whoever drives it. */
async function timeWeights(times: number): Promise<ReturnType<typeof timeOrders>> {
  const [facts, manifest] = await Promise.all(['facts.json', 'manifest.json'].map(async (name) => (await fetch(`data/${name}`)).json() as Promise<unknown>))
  return timeOrders(distritosOf(facts, manifest), times)
}

Object.assign(globalThis, { timeWeights })
