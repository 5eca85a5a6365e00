import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import { describe, expect, test } from 'vitest'
import { buildSurroundings, readLakes, readPlaces } from '../../scripts/limites/index.ts'
import { holdsPoint } from '../../src/domain/layers/index.ts'

const around = buildSurroundings()
const lands = feature(around, around.objects.tierra) as FeatureCollection<Polygon | MultiPolygon>
const CODES = { Bolivia: '068', Brasil: '076', Chile: '152', Colombia: '170', Ecuador: '218' }

describe('what stands around the country', () => {
  test('each neighbour is named once and on its own land, and the sea on no land', () => {
    const found = around.nombres.map(({ name, at }) => {
      const land = lands.features.find(({ geometry }) => holdsPoint(geometry, at))
      return [name, land?.id ?? 'mar']
    })
    expect(Object.fromEntries(found)).toEqual({ ...CODES, 'Océano Pacífico': 'mar' })
    expect(found).toHaveLength(6)
  })

  test('the land of the country is under it, so that no sea shows inside where two outlines do not meet', () => {
    const cusco = lands.features.find(({ geometry }) => holdsPoint(geometry, [-71.97, -13.52]))
    expect(cusco?.id).toBe('604')
  })

  test('it says whose it is, and asks for no more than the boundaries do', () => {
    expect(around.fuente).toBe('Natural Earth 1:10 000 000')
    expect(gzipSync(JSON.stringify(around), { level: 6 }).length).toBeLessThan(26_000)
  })
})

describe('the lakes', () => {
  test('Titicaca has its name on its own water, between Puno and Bolivia, and says little of bytes', async () => {
    const [lake, ...more] = await readLakes(resolve(import.meta.dirname, '../../data'))
    expect(more).toEqual([])
    expect(lake?.nombre).toBe('Lago Titicaca')
    expect(lake && holdsPoint(lake.outline, lake.at)).toBe(true)
    for (const [place, isWater] of [
      [[-69.3, -15.9], true],
      [[-70.02, -15.84], false],
      [[-69.09, -16.17], false],
    ] as const)
      expect(lake && holdsPoint(lake.outline, place)).toBe(isWater)
    expect(JSON.stringify(lake).length).toBeLessThan(3000)
  })
})

describe('the places to find one’s way by', () => {
  test('are the capital of each provincia with its rank, and airports, of which the doubtful say so', async () => {
    const places = await readPlaces(resolve(import.meta.dirname, '../../data'))
    const ofRank = (rank: string) => places.filter(({ rango }) => rango === rank)
    const namesOf = (rank: string) => ofRank(rank).map(({ nombre }) => nombre)
    const counts = ['pais', 'departamento', 'provincia', 'aeropuerto'].map((rank) => ofRank(rank).length)
    expect(counts).toEqual([1, 24, 171, 24])
    expect(namesOf('pais')).toEqual(['Lima'])
    expect(namesOf('departamento')).toContain('Moquegua')
    const doubtful = ofRank('aeropuerto').flatMap(({ nombre, duda }) => (duda === true ? [nombre] : []))
    expect(doubtful).toEqual(['Chachapoyas', 'Chimbote', 'Nazca', 'Yurimaguas'])
    for (const { at } of places) expect([at[0] > -82 && at[0] < -68, at[1] > -18.5 && at[1] < 0]).toEqual([true, true])
  })
})
