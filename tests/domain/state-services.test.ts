import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  answersForServices,
  applyEdits,
  ASKED_SERVICES,
  type Edit,
  type ServiceFact,
  type StatedService,
} from '../../src/domain/country/index.ts'
import { OWN_STATEMENT } from '../../src/domain/measure/index.ts'
import { AURORA_TYPES } from '../../src/domain/services/index.ts'
import { ubigeo, unitKey } from '../../src/domain/territory/index.ts'
import { country, facts } from './invented-country.ts'

const PLACES = ['18', '1801', '180101', '180102', '1802', '180201'].map(ubigeo)
const row = (code: string, type: string, count: number, more: Partial<ServiceFact> = {}): ServiceFact => ({
  ...{ ubigeo: ubigeo(code), type, subtype: '', operator: '', count },
  ...more,
})

/** A country whose totals are those of its rows. */
function rowsWith(services: readonly ServiceFact[]) {
  const territories = [
    ...['departamento', 'region'].map((level) => facts('18', { level: level as 'region' })),
    ...PLACES.slice(1).map((code) => facts(code)),
  ].map((unit) => ({ ...unit, ...totalsOf(unit, services) }))
  return country({ territories, services }).rows
}

function totalsOf(unit: { readonly ubigeo: string; readonly level: string }, services: readonly ServiceFact[]) {
  const inside = services.filter(({ ubigeo: code }) => code.startsWith(unit.ubigeo))
  const sum = (some: readonly ServiceFact[]) => some.reduce((total, { count }) => total + count, 0)
  const aurora = inside.filter(({ type }) => AURORA_TYPES.includes(type))
  return {
    servicesTotal: sum(inside),
    auroraTotal: sum(aurora),
    auroraOwn: sum(aurora.filter(({ ubigeo: code }) => code === unit.ubigeo)),
  }
}

function stating(code: string, services: readonly StatedService[]): Edit {
  return {
    about: 'servicios',
    ubigeo: ubigeo(code),
    level: code.length === 2 ? 'regional' : 'provincial',
    ...{ editedOn: '2026-11-28', note: '', link: null, receivedOn: null },
    services,
  }
}

const counted = fc.record({
  place: fc.constantFrom(...PLACES),
  type: fc.constantFrom('CEM', 'DEMUNA', 'SAR', 'HRT', 'Casa propia'),
  count: fc.integer({ min: 1, max: 3 }),
})
const stated = fc.uniqueArray(
  fc.record({
    ubigeo: fc.constantFrom(...PLACES.filter((code) => code.startsWith('1801'))),
    type: fc.constantFrom('CEM', 'DEMUNA', 'JUZGADO'),
    count: fc.integer({ min: 0, max: 5 }),
  }),
  { selector: ({ ubigeo: code, type }) => `${code} ${type}` },
)

describe('services that a government states', () => {
  it('leave every total the sum of the rows, at every level', () =>
    fc.assert(
      fc.property(fc.array(counted), stated, (loaded, services) => {
        const rows = rowsWith(loaded.map(({ place, type, count }) => row(place, type, count)))
        const after = applyEdits(rows, [stating('1801', services)])
        for (const unit of after.territories)
          expect([unitKey(unit), unit]).toMatchObject([unitKey(unit), totalsOf(unit, after.services)])
        for (const { ubigeo: code, type, count } of services)
          expect(
            after.services
              .filter((each) => each.ubigeo === code && each.type === type)
              .reduce((sum, each) => sum + each.count, 0),
          ).toBe(count)
      }),
    ))

  it('touch no refuge, no type of a person’s own and nothing of another government', () => {
    const others = [
      row('1801', 'HRT', 1),
      row('180101', 'Casa propia', 1),
      row('180201', 'CEM', 2),
      row('18', 'OREDIS', 1),
    ]
    const after = applyEdits(rowsWith([...others, row('180101', 'CEM', 1)]), [stating('1801', [])])
    expect(after.services).toEqual(others)
    expect(ASKED_SERVICES).not.toContain('HRT')
  })

  it('keep the rows that say the same with their subtype and source, and are hers where they say more', () => {
    const loaded = row('180101', 'CEM', 2, { subtype: 'comisaria', from: 'a1' })
    const of = (count: number) =>
      applyEdits(rowsWith([loaded]), [stating('1801', [{ ubigeo: ubigeo('180101'), type: 'CEM', count }])]).services
    expect(of(2)).toEqual([loaded])
    expect(of(3)).toEqual([loaded, row('180101', 'CEM', 1, { from: OWN_STATEMENT })])
    expect(of(1)).toEqual([{ ...loaded, count: 1, from: `a1 ${OWN_STATEMENT}` }])
  })

  it('that there is none keep a row of none only where nothing else in the region names the type', () => {
    const none = stating('1801', [{ ubigeo: ubigeo('180101'), type: 'CEM', count: 0 }])
    const alone = applyEdits(rowsWith([row('180101', 'CEM', 1)]), [none]).services
    expect(alone.map(({ count }) => count)).toEqual([0])
    expect(applyEdits(rowsWith([row('180101', 'CEM', 1), row('180201', 'CEM', 1)]), [none]).services.length).toBe(1)
  })

  it('of a capital distrito are answered by its provincia, of Lima Metropolitana by its region, of all Lima by none', () => {
    const of = (code: string) => answersForServices(ubigeo(code))
    expect(of('180101')).toEqual({ level: 'provincial', ubigeo: '1801' })
    expect(of('150101')).toEqual({ level: 'regional', ubigeo: '1501' })
    expect(of('18')).toEqual({ level: 'regional', ubigeo: '18' })
    expect(of('15')).toBeNull()
  })
})
