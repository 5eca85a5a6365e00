import type { Country, TerritoryFacts } from '../../../src/domain/country/index.ts'
import { SHAREABLE } from '../../../src/domain/disclosure/index.ts'
import { ubigeo, type Ubigeo } from '../../../src/domain/territory/index.ts'
import { EMPTY_PLAN, proposeVisit, type Plan, type Visit } from '../../../src/domain/visits/index.ts'
import { country, facts } from '../invented-country.ts'

/**
 * A strip of ten provincias in the lowlands, some 22 km apart on one parallel, with the base 1501 at the western end.
 */
const SPACING_DEGREES = 0.2

export function strip(more: readonly TerritoryFacts[] = []): Country {
  const places = Array.from({ length: 10 }, (_, at) =>
    facts(at === 0 ? '1501' : `20${String(at).padStart(2, '0')}`, {
      lat: -5,
      lon: -80 + at * SPACING_DEGREES,
      altitudeM: 50,
      capital: `C${at}`,
    }),
  )
  return country({ territories: [...places, ...more] })
}

/** A visit of the plan to a provincia, as the test states it. */
export function visit(code: string, stated: Partial<Visit> = {}): Visit {
  const seed = proposeVisit(EMPTY_PLAN, {
    facts: { ubigeo: ubigeo(code), level: 'provincia' },
    group: 'creacion',
    on: '2026-11-20',
    ranked: null,
    disclosure: SHAREABLE,
  })
  return { ...seed, ...stated }
}

export function planOf(visits: readonly Visit[], more: Partial<Plan> = {}): Plan {
  return { ...EMPTY_PLAN, visits, ...more }
}

export const BASE: Ubigeo = ubigeo('1501')
