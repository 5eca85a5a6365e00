import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import { fanOut } from '../../../src/domain/layers/index.ts'
import { placeServices, type ServiceOnMap } from '../../../src/domain/layers/index.ts'
import { servicesOnMap } from '../../../src/view/map/index.ts'
import { country, facts } from '../../domain/invented-country.ts'

const MIDDLE = new Map([['0101', [-77, -6] as const]])

function service(stated: Partial<ServiceOnMap>): ServiceOnMap {
  const shape = { path: 'M0 0h1v1z', color: '#000000' }
  return { ubigeo: ubigeo('010101'), type: 'CEM', name: '', shape, lat: null, lon: null, capital: null, ...stated }
}

function drawn(types: readonly string[]): readonly ServiceOnMap[] {
  const point = { ubigeo: ubigeo('010101'), subtype: '', name: 'Casa X', lat: -6.5, lon: -77.5 }
  const known = country({
    territories: [facts('0101'), facts('010101', { lat: -6.1, lon: -77.1 })],
    services: [{ ubigeo: ubigeo('010101'), type: 'HRT', subtype: '', operator: '', count: 2 }],
    points: [
      { ...point, type: 'CEM', lat: null, lon: null },
      { ...point, type: 'HRT' },
    ],
  })
  return servicesOnMap(known, types)
}

describe('a refuge on the map (METHOD §5)', () => {
  it('carries no more than its provincia, whatever its row says', () => {
    const refuges = drawn(['HRT'])
    expect(refuges).toHaveLength(2)
    for (const each of refuges) expect(each).toMatchObject({ ubigeo: '0101', lat: null, lon: null, capital: null })
    expect(refuges.map((each) => each.name).join()).not.toContain('Casa X')
  })

  it('stands at the middle of the provincia even with coordinates and a capital, or nowhere', () => {
    const given = service({ type: 'HRT', lat: -6.9, lon: -77.9, capital: [-77.3, -6.3] })
    const { symbols } = placeServices([given], MIDDLE)
    expect(symbols.map(({ at, how }) => [at, how])).toEqual([[[-77, -6], 'reserved']])
    expect(placeServices([{ ...given, ubigeo: ubigeo('010201') }], MIDDLE)).toEqual({ symbols: [], unplaced: 1 })
  })
})

describe('services on the map', () => {
  it('one without coordinates stands at its distrito capital and says so', () => {
    const { symbols } = placeServices(drawn(['CEM']), MIDDLE)
    expect(symbols.map(({ at, how }) => [at, how])).toEqual([[[-77.1, -6.1], 'atCapital']])
  })

  it('none is drawn twice nor lost: drawn and left out add up', () => {
    const some = [
      service({ capital: [-77, -6] }),
      service({ lat: -6, lon: -77 }),
      service({ ubigeo: ubigeo('010101') }),
      service({ ubigeo: ubigeo('0101') }),
    ]
    const { symbols, unplaced } = placeServices(some, MIDDLE)
    expect([symbols.length, unplaced]).toEqual([3, 1])
  })

  it('those that share a place are fanned out so that none covers another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 8, max: 30 }), (count, spacing) => {
        const offsets = fanOut(count, spacing)
        expect(offsets).toHaveLength(count)
        offsets.forEach(([x, y], index) => {
          for (const [ox, oy] of offsets.slice(index + 1))
            expect(Math.hypot(x - ox, y - oy)).toBeGreaterThan(spacing * 0.99)
        })
      }),
    )
  })

  it('a service alone stays where it is', () => {
    expect(fanOut(1, 17)).toEqual([[0, 0]])
  })
})
