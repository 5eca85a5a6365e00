import { geoArea } from 'd3-geo'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildLimites } from '../../scripts/build-limites.ts'
import {
  buildReal,
  buildSchematic,
  storeLimites,
  type Country,
  type LimitesTopology,
} from '../../scripts/limites/index.ts'
import {
  country,
  emptyFolder,
  landAt,
  landsIn,
  PERU_100K,
  present,
  square,
  squareKilometres,
  squares,
} from './limites-fixtures.ts'

const PERU_KM2 = 1_285_216
const SPHERE_HALF = 2 * Math.PI

let peru: Country
let schematic: LimitesTopology

beforeAll(async () => {
  peru = await country()
  schematic = buildSchematic(peru)
})

describe('límites esquemáticos', () => {
  test('every provincia and departamento of the official list has one polygon, and no distrito has', () => {
    expect(landsIn(schematic, 'provincias').map(({ id }) => id)).toEqual([...peru.names.provincia.keys()].sort())
    expect(landsIn(schematic, 'departamentos').map(({ id }) => id)).toEqual([...peru.names.departamento.keys()].sort())
    expect(schematic.objects['distritos']).toBeUndefined()
  })

  test('the 26 regions are there, Lima parted into 15 and 1501', () => {
    const codes = landsIn(schematic, 'regiones').map(({ id }) => id)
    expect(codes).toHaveLength(26)
    expect(codes).toContain('1501')
  })

  test('each level covers the same land, within 1,5 % of the area of the country', () => {
    const [outline, ...levels] = ['pais', 'regiones', 'departamentos', 'provincias'].map((layer) =>
      squareKilometres(landsIn(schematic, layer)),
    )
    expect(Math.abs((outline ?? 0) / PERU_KM2 - 1)).toBeLessThan(0.015)
    for (const level of levels) expect(level).toBeCloseTo(outline ?? 0, 0)
  })

  test('no polygon is empty, inside out or a sliver', () => {
    for (const layer of ['pais', 'regiones', 'departamentos', 'provincias']) {
      for (const land of landsIn(schematic, layer)) {
        expect(geoArea(land)).toBeLessThan(SPHERE_HALF)
        expect(squareKilometres([land])).toBeGreaterThan(50)
      }
    }
  })

  test('every capital on land falls in its own departamento and provincia; those beyond the outline are listed', () => {
    const offshore = new Set(schematic.brecha.avisos.map(({ ubigeo }) => ubigeo))
    for (const [layer, digits] of [
      ['departamentos', 2],
      ['provincias', 4],
    ] as const) {
      const lands = landsIn(schematic, layer)
      const own = peru.capitals.filter(({ ubigeo, lon, lat }) => landAt(lands, [lon, lat]) === ubigeo.slice(0, digits))
      console.log(`  capitales en su polígono (${layer}): ${own.length} de ${peru.capitals.length}`)
      expect(own.length + offshore.size).toBe(peru.capitals.length)
      expect(own.length / peru.capitals.length).toBeGreaterThan(0.99)
    }
  })

  test('the distritos whose capital has no coordinates are listed, and nobody else', () => {
    expect(schematic.brecha.sinGeometria).toHaveLength(peru.names.distrito.size - peru.capitals.length)
    expect(schematic.brecha.sinGeometria.map(({ ubigeo }) => ubigeo)).toContain('120307')
  })

  test('two capitals on one point keep one cell and the second is named', () => {
    const [lima, huancayo] = [
      { lat: -12.05, lon: -77.03 },
      { lat: -12.07, lon: -75.2 },
    ]
    const capitals = [
      { ubigeo: '150101', ...lima },
      { ubigeo: '120101', ...huancayo },
      { ubigeo: '150102', ...lima },
    ]
    const built = buildSchematic({ ...peru, capitals })
    expect(built.brecha.avisos).toContainEqual({
      ubigeo: '150102',
      reason: 'La capital tiene las mismas coordenadas que la de 150101',
    })
    expect(landsIn(built, 'provincias').map(({ id }) => id)).toEqual(['1201', '1501'])
  })

  test('the same capitals give the same bytes', () => {
    expect(JSON.stringify(buildSchematic(peru))).toBe(JSON.stringify(schematic))
  })
})

describe.runIf(present(PERU_100K))('límites esquemáticos frente a los reales', () => {
  test('at least 90 % of the land lies in its right departamento', async () => {
    const real = buildReal(await readFile(PERU_100K), { title: '', source: '', cutOff: '' }, peru)
    const shares = ['departamentos', 'provincias'].map((layer) => rightShare(real, layer))
    console.log(`  tierra en su lugar: departamento ${shares[0]?.toFixed(3)}, provincia ${shares[1]?.toFixed(3)}`)
    expect(shares[0]).toBeGreaterThan(0.9)
    expect(shares[1]).toBeGreaterThan(0.7)
  })
})

/**
 * Share of a grid of points of the real land whose schematic code is the real one; rows weigh by the cosine of their
 * latitude.
 */
function rightShare(real: LimitesTopology, layer: string): number {
  const [truth, sketch] = [landsIn(real, layer), landsIn(schematic, layer)]
  let [right, all] = [0, 0]
  for (let lat = -18.3; lat < 0; lat += 0.3) {
    for (let lon = -81.4; lon < -68.6; lon += 0.3) {
      const code = landAt(truth, [lon, lat])
      if (code === undefined) continue
      const weight = Math.cos((lat * Math.PI) / 180)
      all += weight
      if (landAt(sketch, [lon, lat]) === code) right += weight
    }
  }
  return right / all
}

describe('buildLimites', () => {
  test('without stored boundaries writes the schematic ones, below 350 kB', async () => {
    const folder = await emptyFolder()
    const report = await buildLimites(folder, { storedDir: join(folder, 'nada') })
    expect(report.meta.kind).toBe('esquematico')
    expect(report.bytes).toBeLessThan(350_000)
    expect(report.polygons).toEqual({ departamentos: 25, provincias: 196, regiones: 26, pais: 1 })
    expect((JSON.parse(await readFile(report.path, 'utf8')) as LimitesTopology).brecha).toEqual(report.meta)
  })

  test('uses the stored real boundaries while their checksum holds', async () => {
    const [folder, stored] = [await emptyFolder(), await emptyFolder()]
    await storeLimites(stored, oneDistrito())
    const report = await buildLimites(folder, { storedDir: stored })
    expect(report.meta.kind).toBe('real')
    expect(report.polygons['distritos']).toBe(1)
  })

  test('leaves stored boundaries aside, and says so, when one byte of them has changed', async () => {
    const [folder, stored] = [await emptyFolder(), await emptyFolder()]
    const { path } = await storeLimites(stored, oneDistrito())
    await writeFile(path, (await readFile(path, 'utf8')).replace('Polygon', 'polygon'))
    const report = await buildLimites(folder, { storedDir: stored })
    expect(report.meta.kind).toBe('esquematico')
    expect(report.meta.avisos[0]?.reason).toContain('no coincide con su suma de verificación')
  })
})

function oneDistrito(): LimitesTopology {
  return buildReal(
    squares([{ properties: { UBIGEO: '120101' }, geometry: square(-75.2, -12) }]),
    { title: 'p', source: 'p', cutOff: '2025' },
    peru,
  )
}
