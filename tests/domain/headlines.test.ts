import { describe, expect, it } from 'vitest'
import { defaultParameters, surveyCountry, type Parameters } from '../../src/domain/criteria/index.ts'
import type { CountryRows } from '../../src/domain/country/index.ts'
import {
  annualHeadlines,
  departmentHeadlines,
  priorityOrder,
  summariseDepartment,
  summariseYear,
} from '../../src/domain/summary/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { cases, country, facts, instrument, provincia, withStage } from './invented-country.ts'

const REGION = withStage('18', 'instalada', { level: 'region', name: 'Moquegua' })

/** What stands out of region 18 of a country of these rows. */
function headlinesOf(rows: Partial<CountryRows>, parameters: Partial<Parameters> = {}): readonly string[] {
  const national = surveyCountry(country(rows), { ...defaultParameters('2026-11-21'), ...parameters })
  return departmentHeadlines(summariseDepartment(national, ubigeo('18'), priorityOrder(national))).map(({ text }) =>
    text.replaceAll('\u00A0', ' '),
  )
}

/** What stands out where these provincias are all there is. */
function sayWith(...provincias: ReturnType<typeof provincia>[]): readonly string[] {
  return headlinesOf({ territories: [facts('18'), REGION, ...provincias.flat()] })
}

describe('What stands out of a region', () => {
  it('begins with how many of the instancias that are expected there are', () => {
    expect(sayWith(provincia('1801', 5, 'creada', 'sin_instancia'))[0]).toBe(
      'Moquegua tiene 1 de las 5 instancias que se esperan (20,0 %).',
    )
  })

  it('says what is not known with how far it could go', () => {
    expect(sayWith(provincia('1801', 5, 'creada', null))[0]).toBe(
      'Moquegua tiene 1 de las 5 instancias que se esperan (20,0 %); de 4 no hay dato, y con ellas podría llegar a 100,0 %.',
    )
  })

  it('gives no number where nothing is known, and no gap', () => {
    const found = sayWith(provincia('1801', 5, null, null), provincia('1802', 3, null, null))
    expect(found[0]).toBe('De las 8 instancias que se esperan en Moquegua no hay dato de ninguna.')
    expect(found.join(' ')).not.toContain('brecha')
  })

  it.each([
    ['none', ['creada', 'creada'], 'Ninguna de sus 2 provincias está en brecha crítica (menos de 25 %)'],
    ['one', ['sin_instancia', 'creada'], '1 de sus 2 provincias está en brecha crítica (menos de 25 %)'],
    ['all', ['sin_instancia', 'sin_instancia'], '2 de sus 2 provincias están en brecha crítica (menos de 25 %)'],
    [
      'one, and one not known',
      ['sin_instancia', null],
      '1 de sus 2 provincias está en brecha crítica (menos de 25 %), y de 1 no se sabe',
    ],
  ] as const)('counts the provincias in critical gap: %s', (_, [first, second], said) => {
    expect(sayWith(provincia('1801', 3, first, first), provincia('1802', 3, second, second))[1]).toContain(said)
  })

  it('names where most lack only where nothing that is not known could change it', () => {
    const most = 'donde más faltan es en T1801 (1 de 5)'
    expect(
      sayWith(provincia('1801', 5, 'creada', 'sin_instancia'), provincia('1802', 3, 'creada', 'creada'))[1],
    ).toContain(most)
    expect(sayWith(provincia('1801', 5, 'creada', 'sin_instancia'), provincia('1802', 9, null, null))[1]).not.toContain(
      'donde más faltan',
    )
    expect(
      sayWith(provincia('1801', 3, 'creada', 'sin_instancia'), provincia('1802', 3, 'creada', 'sin_instancia'))[1],
    ).not.toContain('donde más faltan')
  })

  it('tells the instruments of the regional instancia by what is known of each, and those that expired', () => {
    const found = headlinesOf({
      territories: [facts('18'), REGION, ...provincia('1801', 3, 'creada', 'creada')],
      instruments: [
        instrument('18', 'reglamento_interno', 'aprobado'),
        instrument('18', 'plan_trabajo', 'aprobado', { validUntil: '2025-12-31' }),
        instrument('18', 'diagnostico', 'en_elaboracion'),
        instrument('18', 'observatorio', 'no_tiene'),
        instrument('18', 'protocolo_adecuado', 'no_tiene'),
      ],
    })
    expect(found[2]).toBe(
      'La instancia regional está en la etapa «instalada»; tiene reglamento interno y plan de trabajo (venció el 31 dic. 2025); elabora diagnóstico; no tiene observatorio ni protocolo base adecuado.',
    )
  })

  it('compares the two years of the rate only where both are its own and whole', () => {
    const territories = [
      facts('18', { population: 200_000, women: 100_000 }),
      { ...REGION, population: 200_000, women: 100_000 },
      ...provincia('1801', 3, 'creada', 'creada'),
    ]
    const inYear = (year: number, count: number) => [
      cases('18', year, count, 'sin_desagregar', 'region'),
      cases('18', year, count, 'sin_desagregar', 'departamento'),
    ]
    const found = headlinesOf({ territories, cases: [...inYear(2024, 100), ...inYear(2025, 130)] }).join(' ')
    expect(found).toContain('los casos subieron de 100 en 2024 a 130 en 2025')
    expect(headlinesOf({ territories, cases: inYear(2024, 100) }).join(' ')).not.toContain('los casos')
  })

  it('is never more than five sentences', () => {
    expect(
      sayWith(provincia('1801', 5, 'creada', 'sin_instancia'), provincia('1802', 3, 'creada', 'creada')).length,
    ).toBeLessThanOrEqual(5)
  })
})

describe('What stands out of a year in the country', () => {
  const OTHER = withStage('21', 'instalada', { level: 'region', name: 'Puno' })
  const saying = (territories: CountryRows['territories']) => {
    const national = surveyCountry(country({ territories }), defaultParameters('2026-11-21'))
    return annualHeadlines(summariseYear(national, 2026, null)).map(({ text }) => text.replaceAll('\u00A0', ' '))
  }

  it('is the coverage, the gap with the region that surely has least, and what the dates say was created', () => {
    const found = saying([
      ...[facts('18'), REGION, facts('21'), OTHER],
      ...provincia('1801', 5, 'sin_instancia', 'sin_instancia'),
      ...provincia('2101', 3, 'creada', 'creada'),
    ])
    expect(found).toEqual([
      'El país tiene 3 de las 8 instancias que se esperan (37,5 %).',
      '1 de sus 2 provincias está en brecha crítica (menos de 25 %); la región con menos cobertura es Moquegua (0,0 %).',
      'Entre el 31 dic. 2025 y el 21 nov. 2026 ninguna ordenanza con fecha creó una instancia.',
    ])
  })

  it('names no region while what is not known could make another the least', () => {
    const found = saying([
      ...[facts('18'), REGION, facts('21'), OTHER],
      ...provincia('1801', 5, 'sin_instancia', 'sin_instancia'),
      ...provincia('2101', 3, null, null),
    ])
    expect(found.join(' ')).not.toContain('la región con menos')
  })
})
