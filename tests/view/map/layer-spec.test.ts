import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CountryRows, InstrumentFact } from '../../../src/domain/country/index.ts'
import type { Limites } from '../../../src/workspace/session/index.ts'
import { countWithoutGeometry } from '../../../src/view/map/legend/without-geometry.ts'
import { quantileBreaks } from '../../../src/domain/layers/index.ts'
import { specOf } from '../../../src/view/map/index.ts'
import { cases, facts, instrument, withStage } from '../../domain/invented-country.ts'
import { countAll, keyOf, national, unitOf } from './drawn-layer.ts'

describe('the stage layer', () => {
  it('tells "sin instancia" from "sin dato", and shows a departamento by its regional instancia', () => {
    const region = withStage('01', 'operativa', { level: 'region' })
    const territories = [
      facts('01'),
      region,
      withStage('0101', 'sin_instancia'),
      withStage('0102', null),
      withStage('0103', 'sin_dato'),
    ]
    const survey = national({ territories })
    expect(['0101', '0102', '0103'].map((code) => keyOf(specOf(survey, 'provincia', 'etapa'), code))).toEqual([
      'sin_instancia',
      'sin_dato',
      'sin_dato',
    ])
    expect(keyOf(specOf(survey, 'departamento', 'etapa'), '01')).toBe('operativa')
  })

  it('Lima has two regional instancias: the departamento shows neither', () => {
    const territories = [
      facts('15'),
      withStage('15', 'creada', { level: 'region' }),
      withStage('1501', 'operativa', { level: 'region' }),
    ]
    expect(keyOf(specOf(national({ territories }), 'departamento', 'etapa'), '15')).toBe('no_corresponde')
  })
})

describe('the incidence layer', () => {
  const people = { population: 10_000, women: 10_000, populationYear: 2025 }
  const both = (code: string, count: number) => [cases(code, 2024, count), cases(code, 2025, 0)]
  const territories = [facts('01', people), ...['0101', '0102', '0103', '0104'].map((code) => facts(code, people))]
  const survey = national({
    territories,
    cases: [...both('01', 80), ...both('0101', 4), ...both('0102', 0), ...both('0103', 30)],
  })
  const spec = specOf(survey, 'provincia', 'incidencia')

  it('one to four cases are not shown, zero is', () => {
    expect(keyOf(spec, '0101')).toBe('suprimido')
    expect(unitOf(spec, '0101').text).not.toMatch(/\d,\d/)
    expect(unitOf(spec, '0102').value).toBe('0,0')
  })

  it('what is hidden here, what its source reserved and what is not known have a line and a ground of their own', () => {
    const withheld = cases('0102', 2024, 20)
    const drawn = specOf(
      national({
        territories,
        cases: [
          ...both('0101', 4),
          withheld,
          { ...withheld, year: 2025, cases: 0, reserved: true, most: 4 },
          ...both('0103', 30),
          cases('0104', 2025, 9),
        ],
      }),
      'provincia',
      'incidencia',
    )
    expect(['0101', '0102', '0104'].map((code) => keyOf(drawn, code))).toEqual(['suprimido', 'reservado', 'sin_dato'])
    const lines = drawn.classes.filter(({ pattern }) => pattern !== undefined)
    expect(lines.map(({ label, count }) => [label, count])).toEqual([
      ['Oculto por cuenta pequeña', 1],
      ['Reservado por su fuente', 1],
      ['Sin dato', 1],
    ])
    expect(new Set(lines.map(({ color, pattern }) => `${color} ${pattern}`)).size).toBe(3)
  })

  it('an inherited rate is marked, and never drawn like an observed one', () => {
    expect([unitOf(spec, '0104').inherited, unitOf(spec, '0103').inherited]).toEqual([true, false])
    expect(spec.marks).toContainEqual(expect.objectContaining({ key: 'heredado', count: 1 }))
  })

  it('at most six classes, the first holding the least value, with no repeated bound', () => {
    const breaks = quantileBreaks([1.26, 1.26, 3, 4, 5, 6, 7, 8, 9, 100], 6)
    expect(breaks.length).toBeLessThanOrEqual(6)
    expect(breaks[0]).toBeLessThanOrEqual(1.26)
    expect(new Set(breaks).size).toBe(breaks.length)
    expect(quantileBreaks([], 6)).toEqual([])
  })

  it('bounds as round as keeps the classes apart, none of which leaves a value below the first', () => {
    expect(quantileBreaks([53.9, 77.6, 81.9, 131.8, 136.1, 155.4, 170], 6)).toEqual([53, 78, 82, 132, 136, 155])
    expect(quantileBreaks([0.1, 0.2, 0.3, 0.4], 2)).toEqual([0.1, 0.3])
    fc.assert(
      fc.property(fc.array(fc.float({ min: 0, max: 5000, noNaN: true }), { minLength: 1 }), (values) => {
        const breaks = quantileBreaks(values, 6)
        expect(breaks[0]).toBeLessThanOrEqual(Math.min(...values))
        expect([...breaks].sort((a, b) => a - b)).toEqual(breaks)
      }),
    )
  })
})

describe('the poverty layer', () => {
  it('the classes of the ministry are closed below and open above', () => {
    const rate = (code: string, povertyRate: number | null) => facts(code, { povertyRate, povertyOrigin: 'propia' })
    const territories = [rate('010101', 19.99), rate('010102', 20), rate('010103', 50), rate('010104', null)]
    const spec = specOf(national({ territories }), 'distrito', 'pobreza')
    expect(['010101', '010102', '010103', '010104'].map((code) => keyOf(spec, code))).toEqual([
      'p0',
      'p20',
      'p50',
      'sin_dato',
    ])
  })
})

describe('units without geometry', () => {
  const spec = specOf(
    national({ territories: [facts('0101'), facts('0102'), facts('0103')] }),
    'provincia',
    'cobertura',
  )
  const limites = {
    type: 'Topology',
    arcs: [],
    brecha: { kind: 'esquematico', title: '', source: '', cutOff: '', sinGeometria: [], avisos: [] },
    objects: { provincias: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id: '0101', arcs: [] }] } },
  } satisfies Limites

  it('a unit without polygon stays in the counts and is counted as "sin geometría"', () => {
    expect(countAll(spec)).toBe(3)
    expect(countWithoutGeometry(spec, limites)).toBe(2)
  })

  it('a distrito drawn as a circle is without geometry when its capital has no coordinates', () => {
    const distritos = specOf(
      national({ territories: [facts('010101', { lat: -6, lon: -77 }), facts('010102')] }),
      'distrito',
      'cobertura',
    )
    expect(countWithoutGeometry(distritos, limites)).toBe(1)
  })
})

describe('the layer of what expires', () => {
  const expiring = (rows: Partial<CountryRows>) => national(rows, { referenceDate: '2026-11-21' })
  const own = (
    code: string,
    kind: InstrumentFact['instrument'],
    estado: InstrumentFact['estado'],
    validUntil: string | null,
  ) => instrument(code, kind, estado, { level: 'provincial', validUntil })
  const territories = ['0101', '0102', '0103', '0104', '0105', '0106'].map((code) => facts(code))
  const instruments = [
    own('0101', 'plan_trabajo', 'aprobado', '2026-11-20'),
    own('0102', 'plan_trabajo', 'aprobado', '2027-03-01'),
    own('0103', 'plan_trabajo', 'implementado', '2028-12-31'),
    own('0104', 'plan_trabajo', 'formulado', null),
    own('0106', 'plan_trabajo', 'aprobado', '2028-12-31'),
    own('0106', 'diagnostico', 'desactualizado', null),
    own('0103', 'reglamento_interno', 'aprobado', null),
  ]
  const keys = (horizon?: number) => {
    const spec = specOf(expiring({ territories, instruments }), 'provincia', 'vigencia', horizon)
    return territories.map(({ ubigeo: code }) => keyOf(spec, code))
  }

  it('puts each territory in the class of its most urgent instrument, and unknown ones in none', () => {
    expect(keys()).toEqual(['vencido', 'por_vencer', 'vigente', 'sin_instrumento', 'sin_dato', 'vencido'])
  })
  it('moves with the horizon', () => expect(keys(3).slice(0, 3)).toEqual(['vencido', 'vigente', 'vigente']))
  it('says which instrument, until when, and that an end is assumed', () => {
    const spec = specOf(
      expiring({ territories, instruments: [instrument('0101', 'plan_trabajo', 'aprobado', { level: 'provincial' })] }),
      'provincia',
      'vigencia',
    )
    expect(unitOf(spec, '0101').text).toBe('Plan de trabajo: vigente (supuesto)')
  })
  it('has no class for a cercado nor for the provincia of Lima', () => {
    const survey = national({ territories: [facts('010101'), facts('1501')] })
    expect([
      keyOf(specOf(survey, 'distrito', 'vigencia'), '010101'),
      keyOf(specOf(survey, 'provincia', 'vigencia'), '1501'),
    ]).toEqual(['no_corresponde', 'no_corresponde'])
  })
})
