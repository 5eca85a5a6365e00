import { geoArea } from 'd3-geo'
import fc from 'fast-check'
import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildReal, LimitesError, type Country, type LimitesTopology } from '../../scripts/limites/index.ts'
import {
  country,
  landAt,
  landsIn,
  PERU_100K,
  present,
  PROVINCIAS_2016,
  square,
  squareKilometres,
  squares,
} from './limites-fixtures.ts'

const PROVENANCE = { title: 'Prueba', source: 'prueba', cutOff: '2025' }
const BOW_TIE = {
  type: 'Polygon',
  coordinates: [
    [
      [-75, -12],
      [-74.9, -11.9],
      [-74.9, -12],
      [-75, -11.95],
      [-75, -12],
    ],
  ],
}
const FLAT = {
  type: 'Polygon',
  coordinates: [
    [
      [-75, -12],
      [-74.9, -12],
      [-75, -12],
      [-75, -12],
    ],
  ],
}

let peru: Country

beforeAll(async () => {
  peru = await country()
})

function build(bytes: Uint8Array): LimitesTopology {
  return buildReal(bytes, PROVENANCE, peru)
}

function codes(entries: readonly { readonly ubigeo: string | null }[]): (string | null)[] {
  return entries.map(({ ubigeo }) => ubigeo)
}

function expectEveryFeatureCounted({ brecha }: LimitesTopology): void {
  expect(brecha.conteo.leidos).toBe(brecha.conteo.enMapa + brecha.conteo.apartados)
}

describe('lectura de límites', () => {
  test.each([
    ['UBIGEO', { UBIGEO: '120101' }],
    ['ubigeo in lower case', { ubigeo: '120101' }],
    ['IDDIST beside IDPROV and IDDPTO', { IDDPTO: '12', IDPROV: '1201', IDDIST: '120101' }],
    ['CCDD + CCPP + CCDI', { CCDD: '12', CCPP: '01', CCDI: '01' }],
  ])('a distrito is known by %s', (_, properties) => {
    const built = build(squares([{ properties }]))
    expect(landsIn(built, 'distritos').map(({ id }) => id)).toEqual(['120101'])
    expect(landsIn(built, 'provincias').map(({ id }) => id)).toEqual(['1201'])
    expect(landsIn(built, 'departamentos').map(({ id }) => id)).toEqual(['12'])
  })

  test('provincias and departamentos missing from the file are the union of their distritos', () => {
    const built = build(
      squares([
        { properties: { UBIGEO: '120101' } },
        { properties: { UBIGEO: '120201' } },
        { properties: { UBIGEO: '120104' } },
      ]),
    )
    expect(landsIn(built, 'provincias').map(({ id }) => id)).toEqual(['1201', '1202'])
    expect(squareKilometres(landsIn(built, 'departamentos'))).toBeCloseTo(
      squareKilometres(landsIn(built, 'distritos')),
      1,
    )
  })

  test('a leading zero lost to a number is put back and said', () => {
    const built = build(squares([{ properties: { UBIGEO: 10101 } }]))
    expect(landsIn(built, 'distritos')[0]?.id).toBe('010101')
    expect(built.brecha.avisos).toContainEqual({
      ubigeo: '010101',
      reason: 'Código con el cero inicial perdido, restituido',
    })
  })

  test('a polygon without code, with a retired code or with an unofficial one is set aside and listed', () => {
    const rows = ['120101', '', '160109', '150144'].map((UBIGEO) => ({ properties: { UBIGEO } }))
    const built = build(squares(rows))
    expect(built.brecha.conteo).toEqual({ leidos: 4, enMapa: 1, apartados: 3 })
    expect(codes(built.brecha.avisos)).toEqual(expect.arrayContaining([null, '160109', '150144']))
    expect(built.brecha.avisos.find(({ ubigeo }) => ubigeo === '160109')?.reason).toContain('hoy 160801')
  })

  test('an empty, null or flat polygon is kept off the map and its territory is without geometry', () => {
    const empty = { type: 'Polygon', coordinates: [] }
    const rows = [FLAT, null, empty].map((geometry, index) => ({
      properties: { UBIGEO: `12010${index === 0 ? 1 : 3 + index}` },
      geometry,
    }))
    const built = build(squares([{ properties: { UBIGEO: '120201' } }, ...rows]))
    expect(built.brecha.conteo).toEqual({ leidos: 4, enMapa: 1, apartados: 3 })
    const listed = new Map(built.brecha.sinGeometria.map(({ ubigeo, reason }) => [ubigeo, reason]))
    expect(listed.get('120101')).toContain('sin superficie')
    expect(listed.get('120104')).toContain('nula')
    expect(listed.get('120105')).toContain('sin superficie')
  })

  test('a polygon that crosses itself stays on the map as it comes, and is listed', () => {
    const built = build(squares([{ properties: { UBIGEO: '120101' }, geometry: BOW_TIE }]))
    expect(codes(built.brecha.avisos)).toContain('120101')
    expect(built.brecha.avisos[0]?.reason).toContain('se cruza a sí mismo')
  })

  test('two polygons with one code become one territory and are noted', () => {
    const built = build(squares([{ properties: { UBIGEO: '120101' } }, { properties: { UBIGEO: '120101' } }]))
    const [land, ...others] = landsIn(built, 'distritos')
    expect(others).toEqual([])
    expect(landAt(land ? [land] : [], [-74.95, -11.95])).toBe('120101')
    expect(landAt(land ? [land] : [], [-74.85, -11.95])).toBe('120101')
    expect(built.brecha.avisos).toContainEqual({
      ubigeo: '120101',
      reason: 'Viene partido en 2 polígonos con el mismo código; se unieron',
    })
  })

  test('a slit between two joined distritos is closed, an enclave of another departamento is not', () => {
    const frame = (west: number, side: number) => [
      ...square(west, -12, 1).coordinates,
      square(west + 0.5, -11.5, side).coordinates[0]?.toReversed() ?? [],
    ]
    const slit = { type: 'Polygon', coordinates: frame(-75, 0.005) }
    const around = { type: 'Polygon', coordinates: frame(-73, 0.005) }
    const built = build(
      squares([
        { properties: { UBIGEO: '120101' }, geometry: slit },
        { properties: { UBIGEO: '120201' }, geometry: square(-76, -12, 1) },
        { properties: { UBIGEO: '080101' }, geometry: around },
        { properties: { UBIGEO: '030101' }, geometry: square(-72.5, -11.5, 0.005) },
        { properties: { UBIGEO: '080201' }, geometry: square(-72, -12, 1) },
      ]),
    )
    const departamentos = landsIn(built, 'departamentos')
    expect(landAt(departamentos, [-74.4975, -11.4975])).toBe('12')
    expect(
      landAt(
        departamentos.filter(({ id }) => id === '08'),
        [-72.4975, -11.4975],
      ),
    ).toBeUndefined()
  })

  test.each([
    ['cut JSON', new TextEncoder().encode('{"type":"Topology","obj'), 'no es JSON válido'],
    ['bytes that are not text', new Uint8Array([0xff, 0xfe, 0x00]), 'no es JSON válido'],
    ['other JSON', new TextEncoder().encode('{"a":1}'), 'no es TopoJSON'],
    ['no features', squares([]), 'no tiene límites'],
    ['features without any code', squares([{ properties: { NOMBRE: 'X' } }]), 'Ningún polígono trae código'],
    [
      'metres instead of degrees',
      squares([{ properties: { UBIGEO: '120101' }, geometry: square(480_000, 8_600_000, 1000) }]),
      'no están en grados',
    ],
    [
      'arcs that are not there',
      new TextEncoder().encode(
        '{"type":"Topology","arcs":[],"objects":{"level4":{"type":"GeometryCollection","geometries":[{"type":"Polygon","id":"120101","arcs":[[7]]}]}}}',
      ),
      'dañado',
    ],
  ])('%s is refused with a plain sentence', (_, bytes, words) => {
    expect(() => build(bytes)).toThrow(LimitesError)
    expect(() => build(bytes)).toThrow(words)
  })

  test('whatever the features, those read are those on the map plus those set aside, each with its note', () => {
    const codeOf = fc.constantFrom('120101', '120104', '120201', '160109', '', '999999', '010101')
    const geometryOf = fc.constantFrom<unknown>(undefined, undefined, null, FLAT, BOW_TIE, {
      type: 'Point',
      coordinates: [-75, -12],
    })
    fc.assert(
      fc.property(fc.array(fc.record({ code: codeOf, geometry: geometryOf }), { maxLength: 12 }), (rows) => {
        const sound = { properties: { UBIGEO: '120301' } }
        const built = build(
          squares([sound, ...rows.map(({ code, geometry }) => ({ properties: { UBIGEO: code }, geometry }))]),
        )
        expectEveryFeatureCounted(built)
        expect(built.brecha.conteo.leidos).toBe(rows.length + 1)
        expect(built.brecha.avisos.length).toBeGreaterThanOrEqual(built.brecha.conteo.apartados)
        const drawn = landsIn(built, 'distritos').length
        expect(drawn + built.brecha.sinGeometria.length).toBe(peru.names.distrito.size)
      }),
      { numRuns: 60 },
    )
  })

  test('a byte changed anywhere gives boundaries or a plain refusal, never another error', () => {
    const sound = squares([{ properties: { UBIGEO: '120101' } }, { properties: { UBIGEO: '120201' } }])
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.nat(255), (at, byte) => {
        const bytes = Uint8Array.from(sound)
        bytes[at] = byte
        try {
          expectEveryFeatureCounted(build(bytes))
        } catch (error) {
          expect(error).toBeInstanceOf(LimitesError)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe.runIf(present(PERU_100K))('límites reales 1:100 000', () => {
  let real: LimitesTopology

  beforeAll(async () => {
    real = build(await readFile(PERU_100K))
  })

  test('every known troublesome code of the file is listed, and every feature counted', () => {
    expect(codes(real.brecha.sinGeometria).sort()).toEqual(['070105', '070107', '120307', '160405', '200602', '210103'])
    expect(codes(real.brecha.avisos)).toEqual(
      expect.arrayContaining(['210607', '150704', '070105', '070107', '200602']),
    )
    expect(real.brecha.conteo).toEqual({ leidos: 1890 + 196 + 25, enMapa: 1887 + 196 + 25, apartados: 3 })
    expectEveryFeatureCounted(real)
  })

  test('the map has the three levels and weighs at most 900 kB', () => {
    const counts = ['distritos', 'provincias', 'regiones', 'departamentos'].map((layer) => landsIn(real, layer).length)
    expect(counts).toEqual([1887, 196, 26, 25])
    expect(JSON.stringify(real).length).toBeLessThan(900_000)
  })

  test('no polygon is lost or turned inside out by the simplification', () => {
    for (const layer of ['distritos', 'provincias', 'departamentos', 'pais']) {
      for (const land of landsIn(real, layer)) {
        expect(geoArea(land)).toBeLessThan(2 * Math.PI)
        expect(squareKilometres([land])).toBeGreaterThan(0.1)
      }
    }
  })

  test('the distritos of the map cover what their provincias cover', () => {
    expect(squareKilometres(landsIn(real, 'distritos')) / squareKilometres(landsIn(real, 'provincias'))).toBeCloseTo(
      1,
      3,
    )
  })
})

describe.runIf(present(PROVINCIAS_2016))('límites provinciales de 2016', () => {
  test('are accepted: two split codes noted, Putumayo missing, distritos announced as circles', async () => {
    const built = build(await readFile(PROVINCIAS_2016))
    expect(built.brecha.conteo).toEqual({ leidos: 197, enMapa: 197, apartados: 0 })
    expect(codes(built.brecha.avisos)).toEqual(expect.arrayContaining(['2001', '0510', null]))
    expect(codes(built.brecha.sinGeometria)).toEqual(['1608'])
    expect(landsIn(built, 'provincias')).toHaveLength(195)
    expect(landsIn(built, 'departamentos')).toHaveLength(25)
    expect(built.objects['distritos']).toBeUndefined()
  })
})
