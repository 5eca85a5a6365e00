import { describe, expect, it } from 'vitest'
import { NO_CAPACITIES } from '../../../src/domain/capacities/index.ts'
import { NO_DISPATCHES } from '../../../src/domain/consolidation/index.ts'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import { EMPTY_PLAN, type Plan, type Visit } from '../../../src/domain/visits/index.ts'
import { compareWorks, freeOf, takeParts } from '../../../src/workspace/joining/index.ts'
import type { Work } from '../../../src/workspace/papers/index.ts'
import { planOf, visit } from '../../domain/visits/country.ts'

const SOURCE = { file: 'equipo.brecha', unit: '', on: '2026-11-28' }
const SIGNAL = { file: 'senal.csv', on: '2026-11-20', places: [{ ubigeo: ubigeo('180102'), stable: false }] }
const CONTACTS = [{ on: '2026-11-21', way: 'llamada', said: 'Confirman', next: 'Enviar el enlace' }] as const
const CALLED: Partial<Visit> = { modality: 'mixta', platform: 'Zoom', contacts: CONTACTS }
const work = (plan: Plan): Work => ({
  ...{ ediciones: [], corridas: [], plan, envios: NO_DISPATCHES, imports: [] },
  ...{ reparto: [], cortes: [], capacidades: NO_CAPACITIES, talleres: [], modelos: [] },
})

function join(base: Work, ours: Work, theirs: Work): Plan | undefined {
  const free = freeOf(compareWorks(base, ours, theirs, SOURCE))
  const taken = free.map(({ key, claims }) => ({ key, value: claims[0]?.value ?? '' }))
  return takeParts(ours, theirs, taken)?.plan
}

describe('Two works that call visits', () => {
  it('have the platform, the follow-up and the signal that one of them wrote', () => {
    const base = work(planOf([visit('1801', {})]))
    const called = work({ ...planOf([visit('1801', CALLED)]), signal: SIGNAL })
    expect(join(base, base, called)).toEqual(called.plan)
    expect(join(base, called, base)).toEqual(called.plan)
    expect(join(work(EMPTY_PLAN), work(EMPTY_PLAN), called)).toEqual(called.plan)
  })
})
