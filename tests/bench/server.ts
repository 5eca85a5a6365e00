import { dist } from '../../scripts/build-dist.ts'
import { faultOf, hostileRequests, linger, sendAll, serveApart } from '../house/hostile-clients.ts'
import type { Section } from './report.ts'

const ROUNDS = 5
const REQUESTS = 10_000
const AT_ONCE = 200

/** What the server's process holds after each ten thousand hostile requests, and how long it takes them. */
export async function measureServer(): Promise<Section> {
  const served = await serveApart(dist)
  const [took, heap, resident]: [number[], number[], number[]] = [[], [], []]
  let faults = 0
  await sendAll(served.port, hostileRequests(1_000, 1), 50)
  const before = await served.held()
  for (let round = 0; round < ROUNDS; round += 1) {
    const requests = hostileRequests(REQUESTS, 30364 + round)
    const lingering = linger(served.port, AT_ONCE)
    const start = performance.now()
    const answers = await sendAll(served.port, requests, AT_ONCE)
    took.push(performance.now() - start)
    await lingering.leave()
    faults += answers.filter((each) => faultOf(each, 'ninguno de estos bytes') !== null).length
    const held = await served.held()
    heap.push((held.heap - before.heap) / 1e6)
    resident.push(held.resident / 1e6)
  }
  served.end()
  return {
    title: `Servidor: ${ROUNDS} vueltas de ${REQUESTS} pedidos hostiles, ${AT_ONCE} a la vez y ${AT_ONCE} que se quedan`,
    lines: [
      { name: 'una vuelta', unit: 'ms', samples: took },
      { name: 'memoria propia de más que al empezar', unit: 'MB', samples: heap, goal: { median: 4 } },
      { name: 'memoria del proceso', unit: 'MB', samples: resident },
    ],
    notes: [
      `Respuestas sin algún encabezado prometido o mal escritas: ${faults}.`,
      `Memoria del proceso, de la primera vuelta a la última: ${resident.map((each) => each.toFixed(0)).join(', ')} MB.`,
    ],
  }
}
