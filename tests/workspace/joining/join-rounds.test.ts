import { describe, expect, it } from 'vitest'
import { NO_CAPACITIES, READY_INSTRUMENT, type Capacities, type Round } from '../../../src/domain/capacities/index.ts'
import { NO_DISPATCHES } from '../../../src/domain/consolidation/index.ts'
import { EMPTY_PLAN } from '../../../src/domain/visits/index.ts'
import { compareWorks, freeOf, takeParts } from '../../../src/workspace/joining/index.ts'
import { workToKeep, type Work } from '../../../src/workspace/papers/index.ts'

const NOTHING: Work = {
  ...{ ediciones: [], corridas: [], plan: EMPTY_PLAN, envios: NO_DISPATCHES, imports: [] },
  ...{ reparto: [], cortes: [], capacidades: NO_CAPACITIES, talleres: [], modelos: [] },
}
const [first, second] = READY_INSTRUMENT
const round = (id: string, label = 'Ronda'): Round => ({
  ...{ id, label, on: '2026-11-28', file: 'a.csv', capacities: READY_INSTRUMENT.slice(0, 1), asked: [] },
  answers: [{ level: 'provincia', ubigeo: '1801', actor: 'presidencia', points: [50] }],
})
const work = (capacidades: Partial<Capacities>): Work => ({
  ...NOTHING,
  capacidades: { ...NO_CAPACITIES, ...capacidades },
})
const SOURCE = { file: 'equipo.brecha', unit: '', on: '2026-11-28' }

function join(base: Work, ours: Work, theirs: Work): Work | null {
  const free = freeOf(compareWorks(base, ours, theirs, SOURCE))
  const taken = free.map(({ key, claims }) => ({ key, value: claims[0]?.value ?? '' }))
  return takeParts(ours, theirs, taken)
}

describe('Two works with rounds of answers', () => {
  it('have the rounds of both when they are joined, each with its answers', () => {
    const joined = join(NOTHING, work({ rounds: [round('a')] }), work({ rounds: [round('b')] }))
    expect(joined?.capacidades.rounds).toEqual([round('a'), round('b')])
  })

  it('take a name from the other, and keep the answers though their ancestor is kept without them', () => {
    const base = workToKeep(work({ rounds: [round('a')] }))
    const joined = join(base, work({ rounds: [round('a')] }), work({ rounds: [round('a', 'Primera')] }))
    expect(joined?.capacidades.rounds).toEqual([round('a', 'Primera')])
  })

  it('lose a round that one of them took away', () => {
    const base = work({ rounds: [round('a'), round('b')] })
    expect(join(base, base, work({ rounds: [round('b')] }))?.capacidades.rounds).toEqual([round('b')])
  })

  it('have the capacities that each added to the instrument', () => {
    const own = (each: typeof first) => (each === undefined ? [] : [each])
    const joined = join(NOTHING, work({ own: own(first) }), work({ own: own(second) }))
    expect(joined?.capacidades.own).toEqual(READY_INSTRUMENT.slice(0, 2))
  })
})
