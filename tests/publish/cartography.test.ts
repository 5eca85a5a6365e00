import fc from 'fast-check'
import { unzlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { nodeRasterPort } from '../../scripts/cli/node-raster-port.ts'
import { assembleCountry, type Country } from '../../src/domain/country/index.ts'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { walkXml } from '../../src/database/files/xml.ts'
import { LAYERS, SCALES, specOf } from '../../src/domain/layers/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import {
  atlasPages,
  composeSheet,
  drawMap,
  paperOf,
  pictureOf,
  rasterise,
  sheetFileName,
  toUtm,
  zoneOf,
  type MapRequest,
  type SheetTerritory,
} from '../../src/publish/cartography/index.ts'
import { sfntOfWoff } from '../../src/publish/cartography/woff.ts'
import { cases, country, facts, source, withStage } from '../domain/invented-country.ts'
import { inventedLimits } from './invented-limits.ts'

const NAUGHTY = 'Alto <b> & "Bajo" \u0001</text>\'; ñ'

const SERVICES = [
  { ubigeo: ubigeo('180101'), type: 'CEM', subtype: 'regular', operator: 'MIMP', count: 1 },
  { ubigeo: ubigeo('180102'), type: 'HRT', subtype: '', operator: 'MIMP', count: 1 },
  { ubigeo: ubigeo('1802'), type: 'DEMUNA', subtype: '', operator: '', count: 7 },
]

function inventedCountry(name = 'Yunga'): Country {
  return country({
    territories: [
      facts('18', { name: 'Moquegua', lon: -71.5, lat: -17.5, capital: 'Villa', population: 900 }),
      facts('21', { name: 'Puno', population: 500 }),
      facts('18', { level: 'region', name: 'Moquegua', population: 900 }),
      facts('21', { level: 'region', name: 'Puno' }),
      withStage('1801', 'creada', {
        name: 'Nieto',
        capital: 'Villa',
        lon: -71.6,
        lat: -17.6,
        povertyRate: 12,
        povertyOrigin: 'ponderada',
        population: 400,
      }),
      withStage('1802', null, { name: 'Cerro', lon: -70.5, lat: -17.5, population: 500 }),
      withStage('2101', 'sin_instancia', { name: 'Lago', lon: -69, lat: -17 }),
      withStage('180101', null, { name, lon: -71.5, lat: -17.5, povertyRate: 20 }),
      withStage('180102', 'operativa', { name: 'Ubinas', lon: -71.4, lat: -16.6, povertyRate: 55 }),
      withStage('180201', null, { name: 'Lloque', lon: -70.6, lat: -17.7 }),
      withStage('180202', 'sin_instancia', { name: 'Torata' }),
      withStage('210101', 'creada', { name: 'Otra', lon: -69, lat: -17 }),
    ],
    cases: [cases('18', 2024, 90), cases('18', 2025, 110), cases('1801', 2024, 3), cases('1801', 2025, 1)],
    services: SERVICES,
    points: [
      { ubigeo: ubigeo('180101'), type: 'CEM', subtype: 'regular', name: '', lat: null, lon: null },
      { ubigeo: ubigeo('180102'), type: 'HRT', subtype: '', name: 'Casa', lat: -16.6, lon: -71.4 },
    ],
  })
}

const MOQUEGUA: SheetTerritory = { kind: 'region', ubigeo: ubigeo('18') }
const TERRITORIES: readonly SheetTerritory[] = [
  { kind: 'pais' },
  MOQUEGUA,
  { kind: 'provincia', ubigeo: ubigeo('1801') },
  { kind: 'regiones', regions: [ubigeo('18'), ubigeo('21')], name: 'Sur' },
]
const LEVELS = ['region', 'departamento', 'provincia', 'distrito'] as const

function request(change: Partial<MapRequest> = {}, of = inventedCountry()): MapRequest {
  const national = surveyCountry(of, { ...defaultParameters('2026-11-21'), matrixComplete: false })
  return {
    national,
    boundaries: inventedLimits('esquematico'),
    level: 'distrito',
    layer: 'pobreza',
    territory: MOQUEGUA,
    serviceTypes: ['CEM', 'HRT', 'DEMUNA'],
    paper: paperOf('A4', 'horizontal'),
    ...change,
  }
}

const anyRequest = fc
  .record({
    territory: fc.constantFrom(...TERRITORIES),
    level: fc.constantFrom(...LEVELS),
    layer: fc.constantFrom(...LAYERS),
    paper: fc.constantFrom(
      paperOf('A4', 'vertical'),
      paperOf('A4', 'horizontal'),
      paperOf('A3', 'vertical'),
      pictureOf(640, 480),
    ),
    boundaries: fc.constantFrom(inventedLimits('esquematico'), inventedLimits('real')),
  })
  .map((change) => request(change))

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | undefined>>
}

const READ = ['data-ubigeo', 'data-clase', 'data-servicio', 'fill', 'id', 'x', 'y', 'width'] as const

/** Elements and texts of an SVG; throws where it is not well-formed. */
function read(svg: string): { readonly elements: readonly Element[]; readonly texts: readonly string[] } {
  const elements: Element[] = []
  const texts: string[] = []
  const open: string[] = []
  walkXml(new TextEncoder().encode(svg), 'svg', {
    open: (name, attributes) => {
      elements.push({
        name,
        attributes: Object.fromEntries(
          READ.flatMap((key) => {
            const value = attributes.get(key)
            return value === undefined ? [] : [[key, value]]
          }),
        ),
      })
      open.push(name)
    },
    close: (name) => expect(open.pop()).toBe(name),
    text: (text) => {
      if (open.at(-1) === 'text') texts.push(text)
    },
  })
  expect(open).toEqual([])
  return { elements, texts }
}

const units = (svg: string) => read(svg).elements.filter((each) => each.attributes['data-ubigeo'] !== undefined)

describe('the plane of a sheet', () => {
  it('agrees with GeoConvert on a published point (33.3° N, 44.4° E is 38N 444140.54 3684706.36)', () => {
    const { east, north } = toUtm(44.4, 33.3, zoneOf(44.4))
    expect(zoneOf(44.4)).toBe(38)
    expect(east).toBeCloseTo(444140.54, 2)
    expect(north - 10_000_000).toBeCloseTo(3684706.36, 2)
  })

  it('puts the crossing of the central meridian and the equator at 500 000, 10 000 000', () => {
    expect(toUtm(-69, 0, 19)).toEqual({ east: 500_000, north: 10_000_000 })
  })
})

describe('a sheet', () => {
  it('is well-formed and says no markup of its data, whatever the names hold', () => {
    const svg = drawMap(composeSheet(request({}, inventedCountry(NAUGHTY))))
    const { elements, texts } = read(svg)
    expect(elements.some((each) => each.name === 'b')).toBe(false)
    expect(texts.join('')).toContain('Alto <b> & "Bajo"')
    expect(svg).not.toContain('\u0001')
  })

  it('puts every unit of the territory in exactly one class, and the legend adds up to them', () => {
    fc.assert(
      fc.property(anyRequest, (asked) => {
        const { layer } = composeSheet(asked)
        expect(layer.classes.reduce((sum, each) => sum + each.count, 0)).toBe(layer.units.size)
        for (const unit of layer.units.values()) expect(layer.classes[unit.classIndex]).toBeDefined()
      }),
    )
  })

  it('draws each unit once in the colour of its class, and tells of those it cannot place', () => {
    fc.assert(
      fc.property(anyRequest, (asked) => {
        const sheet = composeSheet(asked)
        const svg = drawMap(sheet)
        const drawn = units(svg).filter((each) => each.attributes['data-clase'] !== undefined)
        const inset = sheet.inset?.units.size ?? 0
        const own = drawn.filter((each) =>
          (sheet.layer.units as ReadonlyMap<string, unknown>).has(each.attributes['data-ubigeo'] ?? ''),
        )
        expect(own.length).toBe(new Set(own.map((each) => each.attributes['data-ubigeo'])).size)
        for (const each of own)
          expect(sheet.layer.classes.find((one) => one.key === each.attributes['data-clase'])?.color).toBe(
            each.attributes.fill,
          )
        const lost = sheet.layer.units.size - own.length
        expect(read(svg).texts.join(' ').includes('sin lugar en el mapa')).toBe(lost > 0)
        expect(drawn.length - own.length).toBeLessThanOrEqual(inset)
      }),
      { numRuns: 60 },
    )
  })

  it('has the colours of the screen', () => {
    const asked = request({ level: 'provincia' })
    const screen = specOf(asked.national, 'provincia', 'pobreza')
    expect(composeSheet(asked).layer.classes.map((each) => each.color)).toEqual(
      screen.classes.map((each) => each.color),
    )
    expect(
      units(drawMap(composeSheet(asked))).find((each) => each.attributes['data-ubigeo'] === '1801')?.attributes.fill,
    ).toBe(SCALES.pobreza[0])
  })

  it('shows distritos as circles while limits are schematic, and as polygons when they are real', () => {
    const shape = (kind: 'esquematico' | 'real') =>
      new Set(
        units(drawMap(composeSheet(request({ boundaries: inventedLimits(kind) }))))
          .filter((each) => each.attributes['data-ubigeo']?.length === 6)
          .map((each) => each.name),
      )
    expect(shape('esquematico')).toEqual(new Set(['circle']))
    expect(shape('real')).toEqual(new Set(['path']))
  })

  it('says that its limits are schematic, and only then', () => {
    const said = (kind: 'esquematico' | 'real') =>
      read(drawMap(composeSheet(request({ boundaries: inventedLimits(kind) })))).texts.includes(
        'Límites esquemáticos: orientan, no delimitan',
      )
    expect([said('esquematico'), said('real')]).toEqual([true, false])
  })

  it('never draws a refuge, nor names its distrito beside it', () => {
    fc.assert(
      fc.property(anyRequest, (asked) => {
        const sheet = composeSheet(asked)
        expect(sheet.services.filter((service) => service.type === 'HRT')).toEqual([])
        const { elements, texts } = read(drawMap(sheet))
        expect(elements.filter((each) => each.attributes['data-servicio'] === 'HRT')).toEqual([])
        expect(
          sheet.serviceLines
            .filter((line) => line.type === 'HRT')
            .every((line) => line.label.includes('Nieto') && !line.label.includes('Ubinas') && !line.drawn),
        ).toBe(true)
        expect(texts.join(' ')).not.toContain('Casa')
      }),
      { numRuns: 60 },
    )
  })

  it('counts the services of the territory by type and subtype, one symbol with its number where only the provincia is known', () => {
    const sheet = composeSheet(request())
    expect(sheet.serviceLines.map(({ type, count }) => [type, count])).toEqual([
      ['CEM', 1],
      ['HRT', 1],
      ['DEMUNA', 7],
    ])
    expect(sheet.serviceLines[0]?.label).toContain('1 regular')
    const symbols = read(drawMap(sheet)).elements.filter((each) => each.attributes['data-servicio'] === 'DEMUNA')
    expect(symbols).toHaveLength(2)
  })

  it('tells "no rows" from "none": a wanted type without rows is named as not registered', () => {
    expect(read(drawMap(composeSheet(request({ serviceTypes: ['CEM', 'UPE'] })))).texts.join(' ')).toContain(
      'Sin registro en las tablas cargadas: UPE',
    )
  })

  it('carries the stamp of a simulated table, and of a session of internal use', () => {
    const made = inventedCountry()
    const simulated = assembleCountry(
      made.rows,
      [...made.sources.values()].map((each) =>
        each.table === 'instancias' ? source('instancias', { quality: 'simulado' }) : each,
      ),
    )
    const words = (asked: MapRequest) => read(drawMap(composeSheet(asked))).texts.join(' ')
    expect(words(request({ layer: 'cobertura' }, simulated))).toContain('MATRIZ SIMULADA')
    expect(words(request({ layer: 'cobertura' }))).not.toContain('MATRIZ SIMULADA')
    const internal = surveyCountry(made, defaultParameters('2026-11-21'), { k: 5, internal: true })
    expect(words(request({ national: internal }))).toContain('USO INTERNO')
    expect(sheetFileName(internal, { layer: 'pobreza', level: 'distrito', territory: MOQUEGUA }, 'png')).toBe(
      'mapa-pobreza-distrito-18-2026-11-21-uso-interno.png',
    )
  })

  it('keeps every stamp on the paper, however many it carries', () => {
    const stamps = [
      'Uno que dice mucho de lo que no se debe hacer con esta lámina',
      'Otro que dice todavía más de lo que no se debe hacer con ella',
      'USO INTERNO',
    ]
    const { elements, texts } = read(drawMap(composeSheet(request({ stamps, paper: paperOf('A4', 'vertical') }))))
    for (const stamp of stamps) expect(texts).toContain(stamp)
    for (const each of elements.filter(({ name, attributes }) => name === 'rect' && attributes.fill === '#fff3d6'))
      expect(Number(each.attributes.x) + Number(each.attributes.width)).toBeLessThanOrEqual(
        paperOf('A4', 'vertical').width,
      )
  })

  it('lists the units of a provincia with their values', () => {
    const texts = read(
      drawMap(composeSheet(request({ territory: { kind: 'provincia', ubigeo: ubigeo('1801') }, serviceTypes: [] }))),
    ).texts
    expect(texts).toEqual(expect.arrayContaining(['Distritos', '20,0\u00a0%', '55,0\u00a0%']))
  })

  it('says source, cut-off, quality and limits of what it shows', () => {
    const words = read(drawMap(composeSheet(request()))).texts.join(' ')
    for (const said of [
      'Fuente: Tabla pobreza',
      'Corte: 2025',
      'Calidad del dato: observado',
      'Servicios: Tabla servicios',
      'Límites: Límites esquemáticos',
      'PUNO',
    ])
      expect(words).toContain(said)
  })

  it('writes no text outside the paper, whatever the territory, the layer and the size', () => {
    fc.assert(
      fc.property(anyRequest, (asked) => {
        for (const { name, attributes } of read(drawMap(composeSheet(asked))).elements) {
          if (name !== 'text') continue
          expect(Number(attributes.x)).toBeGreaterThanOrEqual(0)
          expect(Number(attributes.x)).toBeLessThanOrEqual(asked.paper.width)
          expect(Number(attributes.y)).toBeLessThanOrEqual(asked.paper.height)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('draws the legs and the numbered stops of a trip', () => {
    const route = {
      legs: [
        {
          points: [
            [-71.5, -17.5],
            [-70.6, -17.7],
          ] as const,
          label: '90 km',
        },
      ],
      stops: [
        { at: [-71.5, -17.5] as const, label: 'Yunga' },
        { at: [-70.6, -17.7] as const, label: 'Lloque' },
      ],
    }
    const words = read(drawMap(composeSheet(request({ route })))).texts
    expect(words).toEqual(expect.arrayContaining(['Itinerario', 'Yunga · 90 km', 'Lloque']))
  })

  it('asks for no layer that outgrows the sheet: resvg breaks on an element with opacity that leaves the frame by far', () => {
    expect(drawMap(composeSheet(request()))).not.toMatch(/ opacity=/)
  })

  it('keeps the patterns of two sheets of one document apart', () => {
    const ids = (id: string) =>
      read(drawMap(composeSheet(request()), id)).elements.flatMap((each) =>
        each.attributes.id === undefined ? [] : [each.attributes.id],
      )
    expect(ids('a').filter((id) => ids('b').includes(id))).toEqual([])
    expect(ids('a').length).toBeGreaterThan(4)
  })

  it('an atlas has the region first and then each of its provincias', () => {
    expect(atlasPages(inventedCountry(), ubigeo('18'))).toEqual([
      MOQUEGUA,
      { kind: 'provincia', ubigeo: '1801' },
      { kind: 'provincia', ubigeo: '1802' },
    ])
  })
})

describe('the picture of a sheet', () => {
  it('has the size of the sheet times the scale, and something on it', async () => {
    const svg = drawMap(composeSheet(request({ paper: pictureOf(400, 300) })))
    for (const scale of [1, 3]) {
      const png = await rasterise(svg, scale, nodeRasterPort)
      const view = new DataView(png.buffer, png.byteOffset)
      expect([view.getUint32(16), view.getUint32(20)]).toEqual([400 * scale, 300 * scale])
      expect(new Set(pixelsOf(png)).size).toBeGreaterThan(40)
    }
  })

  it('is written in the letters of the product: text changes the picture', async () => {
    const picture = (text: string) =>
      rasterise(
        `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="30"><text x="5" y="20" font-size="16" font-family="'Source Sans 3'">${text}</text></svg>`,
        1,
        nodeRasterPort,
      )
    const [blank, plain, accented] = await Promise.all([picture(''), picture('nino'), picture('niño')])
    expect(new Set([blank, plain, accented].map((png) => Buffer.from(png).toString('base64'))).size).toBe(3)
  })

  it('only takes a WOFF for a font', () => {
    expect(() => sfntOfWoff(new Uint8Array(64))).toThrow(RangeError)
  })
})

function pixelsOf(png: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  const view = new DataView(png.buffer, png.byteOffset)
  for (let at = 8; at < png.length; at += 12 + view.getUint32(at)) {
    if (String.fromCharCode(...png.subarray(at + 4, at + 8)) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + view.getUint32(at)))
  }
  return unzlibSync(Uint8Array.from(parts.flatMap((part) => [...part])))
}
