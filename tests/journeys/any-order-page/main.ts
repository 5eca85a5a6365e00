import fc from 'fast-check'
import { openIndexedDbShelf } from '../../../src/workspace/storage/index.ts'
import { anyOrder, KeepingModel } from '../../workspace/keeping/any-order.ts'

/** What the journey may ask of this page: orders of deeds, each from an empty browser; what they promised, and lost. */
export type OrdersPage = {
  try(orders: number, seed: number): Promise<{ readonly promised: number; readonly fault: string | null }>
}

const shelf = openIndexedDbShelf('orden')

/** The browser's own shelf, short texts and locks, with nothing in them. */
async function emptyBrowser() {
  const kept = await shelf
  for (const key of await kept.keys()) await kept.delete(key)
  localStorage.clear()
  return { shelf: kept, texts: () => localStorage, locks: navigator.locks }
}

const page: OrdersPage = {
  async try(orders, seed) {
    let promised = 0
    const nothingIsLost = fc.asyncProperty(anyOrder(16), async (deeds) => {
      const model = new KeepingModel(await emptyBrowser())
      for (const [deed, which] of deeds) await model.do(deed, which)
      const lost = await model.lost()
      promised += model.promised.size
      if (lost.length > 0) throw new Error(`se perdió ${lost.join(', ')}`)
    })
    const { failed, counterexample, errorInstance } = await fc.check(nothingIsLost, { numRuns: orders, seed })
    return { promised, fault: failed ? `${String(errorInstance)} ${JSON.stringify(counterexample)}` : null }
  },
}
Object.assign(globalThis, { ordersPage: page })
