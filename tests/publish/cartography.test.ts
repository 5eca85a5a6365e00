import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembleCountry } from '../../src/domain/country/index.ts'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { SCALES, specOf } from '../../src/domain/layers/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import {
  atlasPages,
  composePlate,
  drawMap,
  paperOf,
  plateFileName,
  toUtm,
  zoneOf,
  type MapRequest,
} from '../../src/publish/cartography/index.ts'
import { source } from '../domain/invented-country.ts'
import { inventedLimits } from './invented-limits.ts'
import { anyRequest, inventedCountry, MOQUEGUA, NAUGHTY, read, request, units } from './invented-plate.ts'

describe('the plane of a plate', () => {
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

describe('a plate', () => {
  it('is well-formed and says no markup of its data, whatever the names hold', () => {
    const svg = drawMap(composePlate(request({}, inventedCountry(NAUGHTY))))
    const { elements, texts } = read(svg)
    expect(elements.some((each) => each.name === 'b')).toBe(false)
    expect(texts.join('')).toContain('Alto <b> & "Bajo"')
    expect(svg).not.toContain('\u0001')
  })

  it('puts every unit of the territory in exactly one class, and the legend adds up to them', () => {
    fc.assert(
      fc.property(anyRequest, (asked) => {
        const { layer } = composePlate(asked)
        expect(layer.classes.reduce((sum, each) => sum + each.count, 0)).toBe(layer.units.size)
        for (const unit of layer.units.values()) expect(layer.classes[unit.classIndex]).toBeDefined()
      }),
    )
  })

  it('draws each unit once in the colour of its class, and tells of those it cannot place', () => {
    fc.assert(
      fc.property(anyRequest, (asked) => {
        const plate = composePlate(asked)
        const svg = drawMap(plate)
        const drawn = units(svg).filter((each) => each.attributes['data-clase'] !== undefined)
        const inset = plate.inset?.units.size ?? 0
        const own = drawn.filter((each) =>
          (plate.layer.units as ReadonlyMap<string, unknown>).has(each.attributes['data-ubigeo'] ?? ''),
        )
        expect(own.length).toBe(new Set(own.map((each) => each.attributes['data-ubigeo'])).size)
        for (const each of own)
          expect(plate.layer.classes.find((one) => one.key === each.attributes['data-clase'])?.color).toBe(
            each.attributes.fill,
          )
        const lost = plate.layer.units.size - own.length
        expect(read(svg).texts.join(' ').includes('sin lugar en el mapa')).toBe(lost > 0)
        expect(drawn.length - own.length).toBeLessThanOrEqual(inset)
      }),
      { numRuns: 60 },
    )
  })

  it('has the colours of the screen', () => {
    const asked = request({ level: 'provincia' })
    const screen = specOf(asked.national, 'provincia', 'pobreza')
    expect(composePlate(asked).layer.classes.map((each) => each.color)).toEqual(
      screen.classes.map((each) => each.color),
    )
    expect(
      units(drawMap(composePlate(asked))).find((each) => each.attributes['data-ubigeo'] === '1801')?.attributes.fill,
    ).toBe(SCALES.pobreza[0])
  })

  it('shows distritos as circles while limits are schematic, and as polygons when they are real', () => {
    const shape = (kind: 'esquematico' | 'real') =>
      new Set(
        units(drawMap(composePlate(request({ boundaries: inventedLimits(kind) }))))
          .filter((each) => each.attributes['data-ubigeo']?.length === 6)
          .map((each) => each.name),
      )
    expect(shape('esquematico')).toEqual(new Set(['circle']))
    expect(shape('real')).toEqual(new Set(['path']))
  })

  it('says that its limits are schematic, and only then', () => {
    const said = (kind: 'esquematico' | 'real') =>
      read(drawMap(composePlate(request({ boundaries: inventedLimits(kind) })))).texts.includes(
        'Límites esquemáticos: orientan, no delimitan',
      )
    expect([said('esquematico'), said('real')]).toEqual([true, false])
  })

  it('never draws a refuge, nor names its distrito beside it', () => {
    fc.assert(
      fc.property(anyRequest, (asked) => {
        const plate = composePlate(asked)
        expect(plate.services.filter((service) => service.type === 'HRT')).toEqual([])
        const { elements, texts } = read(drawMap(plate))
        expect(elements.filter((each) => each.attributes['data-servicio'] === 'HRT')).toEqual([])
        expect(
          plate.serviceLines
            .filter((line) => line.type === 'HRT')
            .every((line) => line.label.includes('Nieto') && !line.label.includes('Ubinas') && !line.drawn),
        ).toBe(true)
        expect(texts.join(' ')).not.toContain('Casa')
      }),
      { numRuns: 60 },
    )
  })

  it('counts the services of the territory by type and subtype, one symbol with its number where only the provincia is known', () => {
    const plate = composePlate(request())
    expect(plate.serviceLines.map(({ type, count }) => [type, count])).toEqual([
      ['CEM', 1],
      ['HRT', 1],
      ['DEMUNA', 7],
    ])
    expect(plate.serviceLines[0]?.label).toContain('1 regular')
    const symbols = read(drawMap(plate)).elements.filter((each) => each.attributes['data-servicio'] === 'DEMUNA')
    expect(symbols).toHaveLength(2)
  })

  it('tells "no rows" from "none": a wanted type without rows is named as not registered', () => {
    expect(read(drawMap(composePlate(request({ serviceTypes: ['CEM', 'UPE'] })))).texts.join(' ')).toContain(
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
    const words = (asked: MapRequest) => read(drawMap(composePlate(asked))).texts.join(' ')
    expect(words(request({ layer: 'cobertura' }, simulated))).toContain('MATRIZ SIMULADA')
    expect(words(request({ layer: 'cobertura' }))).not.toContain('MATRIZ SIMULADA')
    const internal = surveyCountry(made, defaultParameters('2026-11-21'), { k: 5, internal: true })
    expect(words(request({ national: internal }))).toContain('USO INTERNO')
    expect(plateFileName(internal, { layer: 'pobreza', level: 'distrito', territory: MOQUEGUA }, 'png')).toBe(
      'mapa-pobreza-distrito-18-2026-11-21-uso-interno.png',
    )
  })

  it('keeps every stamp on the paper, however many it carries', () => {
    const stamps = [
      'Uno que dice mucho de lo que no se debe hacer con esta lámina',
      'Otro que dice todavía más de lo que no se debe hacer con ella',
      'USO INTERNO',
    ]
    const { elements, texts } = read(drawMap(composePlate(request({ stamps, paper: paperOf('A4', 'vertical') }))))
    for (const stamp of stamps) expect(texts).toContain(stamp)
    for (const each of elements.filter(({ name, attributes }) => name === 'rect' && attributes.fill === '#fff3d6'))
      expect(Number(each.attributes.x) + Number(each.attributes.width)).toBeLessThanOrEqual(
        paperOf('A4', 'vertical').width,
      )
  })

  it('lists the units of a provincia with their values', () => {
    const texts = read(
      drawMap(composePlate(request({ territory: { kind: 'provincia', ubigeo: ubigeo('1801') }, serviceTypes: [] }))),
    ).texts
    expect(texts).toEqual(expect.arrayContaining(['Distritos', '20,0\u00a0%', '55,0\u00a0%']))
  })

  it('says source, cut-off, quality and limits of what it shows', () => {
    const words = read(drawMap(composePlate(request()))).texts.join(' ')
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
        for (const { name, attributes } of read(drawMap(composePlate(asked))).elements) {
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
    const words = read(drawMap(composePlate(request({ route })))).texts
    expect(words).toEqual(expect.arrayContaining(['Itinerario', 'Yunga · 90 km', 'Lloque']))
  })

  it('asks for no layer that outgrows the plate: resvg breaks on an element with opacity that leaves the frame by far', () => {
    expect(drawMap(composePlate(request()))).not.toMatch(/ opacity=/)
  })

  it('keeps the patterns of two plates of one document apart', () => {
    const ids = (id: string) =>
      read(drawMap(composePlate(request()), id)).elements.flatMap((each) =>
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
