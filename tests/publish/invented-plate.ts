import fc from 'fast-check'
import { expect } from 'vitest'
import type { Country } from '../../src/domain/country/index.ts'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { walkXml } from '../../src/database/files/xml.ts'
import { LAYERS } from '../../src/domain/layers/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { paperOf, pictureOf, type MapRequest, type PlateTerritory } from '../../src/publish/cartography/index.ts'
import { cases, country, facts, withStage } from '../domain/invented-country.ts'
import { inventedLimits, limitsWithAround } from './invented-limits.ts'

export const NAUGHTY = 'Alto <b> & "Bajo" \u0001</text>\'; ñ'

const SERVICES = [
  { ubigeo: ubigeo('180101'), type: 'CEM', subtype: 'regular', operator: 'MIMP', count: 1 },
  { ubigeo: ubigeo('180102'), type: 'HRT', subtype: '', operator: 'MIMP', count: 1 },
  { ubigeo: ubigeo('1802'), type: 'DEMUNA', subtype: '', operator: '', count: 7 },
]

export function inventedCountry(name = 'Yunga'): Country {
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

export const MOQUEGUA: PlateTerritory = { kind: 'region', ubigeo: ubigeo('18') }
const TERRITORIES: readonly PlateTerritory[] = [
  { kind: 'pais' },
  MOQUEGUA,
  { kind: 'provincia', ubigeo: ubigeo('1801') },
  { kind: 'regiones', regions: [ubigeo('18'), ubigeo('21')], name: 'Sur' },
]
const LEVELS = ['region', 'departamento', 'provincia', 'distrito'] as const

export function request(change: Partial<MapRequest> = {}, of = inventedCountry()): MapRequest {
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

export const anyRequest = fc
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
    boundaries: fc.constantFrom(
      ...(['esquematico', 'real'] as const).flatMap((kind) => [inventedLimits(kind), limitsWithAround(kind)]),
    ),
  })
  .map((change) => request(change))

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | undefined>>
}

const READ = ['data-ubigeo', 'data-clase', 'data-servicio', 'fill', 'id', 'x', 'y', 'width'] as const

/** Elements and texts of an SVG; throws where it is not well-formed. */
export function read(svg: string): { readonly elements: readonly Element[]; readonly texts: readonly string[] } {
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

export const units = (svg: string) => read(svg).elements.filter((each) => each.attributes['data-ubigeo'] !== undefined)
