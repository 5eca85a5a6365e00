import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultParameters, surveyCountry, type Parameters } from '../../../src/domain/criteria/index.ts'
import type { CountryRows, InstrumentFact } from '../../../src/domain/country/index.ts'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import type { Limites } from '../../../src/workspace/session/index.ts'
import { countWithoutGeometry } from '../../../src/view/map/legend/without-geometry.ts'
import { classOf, quantileBreaks } from '../../../src/domain/layers/index.ts'
import { specOf, type LayerSpec, type LayerUnit } from '../../../src/view/map/index.ts'
import { cases, country, facts, instrument, provincia, withStage } from '../../domain/invented-country.ts'

function national(rows: Partial<CountryRows>, change: Partial<Parameters> = {}) {
  return surveyCountry(country(rows), { ...defaultParameters('2026-01-01'), ...change })
}

function unitOf(spec: LayerSpec, code: string): LayerUnit {
  const unit = spec.units.get(ubigeo(code))
  if (!unit) throw new Error(`no unit ${code}`)
  return unit
}

const keyOf = (spec: LayerSpec, code: string) => spec.classes[unitOf(spec, code).classIndex]?.key
const countAll = (spec: LayerSpec) => spec.classes.reduce((sum, each) => sum + each.count, 0)

/** The provincia 0101 with so many instancias expected, of which so many are created and so many unknown. */
function counted(created: number, expected: number, unknown: number) {
  const stages = Array.from({ length: expected }, (_, at) =>
    at < created ? ('creada' as const) : at < created + unknown ? null : ('sin_instancia' as const),
  )
  const [own, cercado, ...others] = provincia('0101', expected, null, null)
  return [
    own && withStage(own.ubigeo, stages[0] ?? null),
    cercado,
    ...others.map((row, at) => withStage(row.ubigeo, stages[at + 1] ?? null)),
  ].filter((row) => row !== undefined)
}

/** A provincia that owes `owed` instancias and has created one distrital and no other. */
function oneOf(code: string, owed: number) {
  const [own, ...distritos] = provincia(code, owed, 'sin_instancia', 'sin_instancia')
  return [own, ...distritos]
    .map((row) => (row?.ubigeo === `${code}02` ? withStage(`${code}02`, 'creada') : row))
    .filter((row) => row !== undefined)
}

describe('the coverage layer', () => {
  const rows = {
    territories: [
      ...oneOf('0101', 4),
      ...oneOf('0102', 5),
      ...provincia('0103', 2, null, null),
      ...provincia('0104', 2, 'creada', 'creada'),
    ],
  }
  const spec = specOf(national(rows), 'provincia', 'cobertura')

  it('25 % opens its class and is not critical; 20 % stands in the critical class', () => {
    expect([keyOf(spec, '0101'), unitOf(spec, '0101').critical]).toEqual(['hasta50', false])
    expect([keyOf(spec, '0102'), unitOf(spec, '0102').critical]).toEqual(['critica', true])
  })

  it('24,99 % is below 25 %: the unrounded value decides', () => {
    expect(classOf(24.99, [0, 25, 50])).toBe(0)
    expect(classOf(25, [0, 25, 50])).toBe(1)
    const many = [...Array.from({ length: 45 }, (_, at) => `01${String(at + 10)}`)].flatMap((code) =>
      provincia(code, 89, 'sin_instancia', 'sin_instancia'),
    )
    const created = new Set(
      many
        .filter((row) => !row.ubigeo.endsWith('01') || row.level === 'provincia')
        .slice(0, 1001)
        .map((row) => row.ubigeo),
    )
    const territories = [
      facts('01'),
      ...many.map((row) => (created.has(row.ubigeo) ? withStage(row.ubigeo, 'creada') : row)),
    ]
    const departamento = specOf(national({ territories }), 'departamento', 'cobertura')
    expect(unitOf(departamento, '01').value).toBe('25,0\u00A0%')
    expect([keyOf(departamento, '01'), unitOf(departamento, '01').critical]).toEqual(['critica', true])
  })

  it('all expected ones unknown is "sin dato", which is neither 0 % nor critical', () => {
    expect([keyOf(spec, '0103'), unitOf(spec, '0103').critical]).toEqual(['sin_dato', false])
  })

  it('the counts of the classes add up to the units, and marks count what wears them', () => {
    for (const layer of ['cobertura', 'etapa', 'incidencia', 'pobreza'] as const) {
      for (const level of ['departamento', 'provincia', 'distrito', 'region'] as const) {
        const each = specOf(
          national({
            territories: [facts('01'), facts('15'), facts('1501', { level: 'region' }), ...rows.territories],
          }),
          level,
          layer,
        )
        expect(countAll(each)).toBe(each.units.size)
      }
    }
    expect(spec.marks).toEqual([expect.objectContaining({ key: 'critico', count: 1 })])
  })

  it('a cercado owes no instancia of its own, so it is in no step of the scale', () => {
    const distritos = specOf(national(rows), 'distrito', 'cobertura')
    expect([keyOf(distritos, '010101'), keyOf(distritos, '010102'), keyOf(distritos, '010103')]).toEqual([
      'no_corresponde',
      'completa',
      'calma',
    ])
  })

  it('a distrito wears the mark of its provincia, and only while its own instancia is missing', () => {
    const distritos = specOf(national(rows), 'distrito', 'cobertura')
    expect(['010102', '010103', '010202', '010203'].map((code) => unitOf(distritos, code).critical)).toEqual([
      false,
      false,
      false,
      true,
    ])
  })

  it('the threshold of the parameters is the one that marks, and opens the first class that is not critical', () => {
    const stricter = specOf(national(rows, { threshold: 0.2 }), 'provincia', 'cobertura')
    expect([keyOf(stricter, '0102'), unitOf(stricter, '0102').critical]).toEqual(['hasta50', false])
    expect(stricter.classes.map(({ label }) => label).slice(1, 4)).toEqual([
      'menos de 20\u00A0%: crítica',
      'podría ser crítica: falta dato',
      '20 a menos de 50\u00A0%',
    ])
  })

  it.each([
    [0, 4, 0, 'cero'],
    [0, 4, 1, 'incierta'],
    [1, 8, 0, 'critica'],
    [1, 8, 1, 'incierta'],
    [2, 8, 5, 'hasta50'],
    [39, 80, 0, 'hasta50'],
    [40, 80, 0, 'hasta75'],
    [60, 80, 0, 'hasta100'],
    [79, 80, 0, 'hasta100'],
    [4, 4, 0, 'completa'],
    [0, 4, 4, 'sin_dato'],
  ])('%i created of %i with %i unknown stands in the class «%s»', (created, expected, unknown, key) => {
    expect(
      keyOf(specOf(national({ territories: counted(created, expected, unknown) }), 'provincia', 'cobertura'), '0101'),
    ).toBe(key)
  })

  it('the critical classes hold exactly the critical units, whatever is known', () => {
    fc.assert(
      fc.property(
        fc.nat(12),
        fc.nat(12),
        fc.nat(12),
        fc.constantFrom(0.1, 0.25, 1 / 3, 0.5, 0.9),
        (a, b, c, threshold) => {
          fc.pre(a + b + c > 0)
          const drawn = specOf(
            national({ territories: counted(a, a + b + c, c) }, { threshold }),
            'provincia',
            'cobertura',
          )
          const key = keyOf(drawn, '0101')
          expect(key === 'cero' || key === 'critica').toBe(unitOf(drawn, '0101').critical)
          if (key === 'cero') expect(a).toBe(0)
        },
      ),
    )
  })

  it('a unit that owes one instancia says yes or no in words, never a percentage', () => {
    for (const level of ['provincia', 'distrito'] as const) {
      const own = specOf(
        national(rows, { definition: level === 'provincia' ? 'provincial' : 'municipal' }),
        level,
        'cobertura',
      )
      for (const { value, text } of own.units.values()) expect(`${value} ${text}`).not.toMatch(/%|–/)
    }
    const distritos = specOf(national(rows), 'distrito', 'cobertura')
    expect(['010101', '010102', '010103'].map((code) => unitOf(distritos, code).value)).toEqual([
      'No corresponde',
      'Creada',
      'Sin instancia',
    ])
  })
})

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
