import { describe, expect, it } from 'vitest'
import type { AttendanceFact, CountryRows, ServiceFact } from '../../src/domain/country/index.ts'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { priorityOrder, summariseDepartment, type DepartmentSummary } from '../../src/domain/summary/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { cases, country, facts, provincia } from './invented-country.ts'

function service(code: string, type: string, count = 1, subtype = ''): ServiceFact {
  return { ubigeo: ubigeo(code), type, subtype, operator: 'MIMP', count }
}

function attended(
  code: string,
  serviceType: string,
  indicator: string,
  year: number,
  month: number | null,
  value: number,
): AttendanceFact {
  return { ubigeo: ubigeo(code), service: serviceType, indicator, year, month, value }
}

const TERRITORIES = [
  facts('18', { name: 'Dieciocho' }),
  facts('18', { level: 'region', name: 'Dieciocho' }),
  facts('15', { level: 'region', name: 'Lima Provincias' }),
  facts('1501', { level: 'region', name: 'Lima Metropolitana' }),
  ...provincia('1801', 4, 'creada', 'sin_instancia'),
  ...provincia('1802', 3, 'creada', 'creada'),
  ...provincia('1502', 3, 'creada', 'creada'),
]

function summarise(
  rows: Partial<CountryRows>,
  region = '18',
  without: Parameters<typeof country>[1] = [],
): DepartmentSummary {
  const national = surveyCountry(
    country({ territories: TERRITORIES, ...rows }, without),
    defaultParameters('2026-11-21'),
  )
  return summariseDepartment(national, ubigeo(region), priorityOrder(national))
}

function entry(summary: DepartmentSummary, type: string) {
  return [...summary.sections.flatMap(({ services }) => services), ...summary.promoted].find(
    (each) => each.type === type,
  )
}

describe('the services of a region', () => {
  it('add up by provincia and by type to one total', () => {
    const { operated } = summarise({
      services: [
        service('180101', 'CEM', 2, 'regular'),
        service('1802', 'CEM', 1, 'comisaria'),
        service('1801', 'UPE'),
      ],
    })
    expect(operated.rows.map(({ provincia: code, total }) => [code, total.atLeast])).toEqual([
      ['1801', 3],
      ['1802', 1],
    ])
    expect([operated.totals, operated.total.atLeast]).toEqual([[3, null, null, null, null, 1], 4])
  })

  it('never place a refuge below its provincia, even when its row names a distrito', () => {
    const found = entry(summarise({ services: [service('180103', 'HRT')] }), 'HRT')
    expect(found?.places).toEqual([{ subtype: '', provincia: '1801', provinciaName: 'T1801', distritos: [], count: 1 }])
  })

  it('are unknown, not none, where no row names them', () => {
    const summary = summarise({ services: [service('1801', 'DEMUNA')] })
    expect([entry(summary, 'DEMUNA')?.total, entry(summary, 'CIAM')?.total]).toEqual([1, null])
    expect(summary.coordinated.rows[1]?.counts).toEqual([null, null, null, null])
  })

  it('of the whole departamento of Lima belong to neither of its two regions', () => {
    const services = [service('15', 'CEM'), service('1502', 'CEM')]
    expect([
      summarise({ services }, '15').operated.total.atLeast,
      summarise({ services }, '1501').operated.total.atLeast,
    ]).toEqual([1, 0])
  })

  it('that no consolidated table has a column for are told', () => {
    expect(summarise({ services: [service('1801', 'L100', 3)] }).discrepancies).toEqual([
      { kind: 'fuera_de_cuadros', type: 'L100', count: 3 },
    ])
  })

  it('of other institutions and of the types of a person’s own table have a table of their own, which adds up', () => {
    const { otherServices, discrepancies } = summarise({
      services: [service('1801', 'Comedor', 3), service('180101', 'CONADIS', 1), service('1802', 'Comedor', 2)],
    })
    expect(otherServices.types).toEqual(['CONADIS', 'Comedor'])
    expect(otherServices.totals).toEqual([1, 5])
    expect(otherServices.total.atLeast).toBe(6)
    expect(discrepancies).toEqual([])
    expect(summarise({ services: [service('1801', 'CEM', 1)] }).otherServices.types).toEqual([])
  })

  it('tell the cases of a departamento that its provincias say otherwise, and only what they prove', () => {
    const of = (...rows: CountryRows['cases']) => {
      const national = surveyCountry(country({ territories: TERRITORIES, cases: rows }), {
        ...defaultParameters('2026-11-21'),
      })
      return summariseDepartment(national, ubigeo('18'), priorityOrder(national)).discrepancies
    }
    const years = (code: string, count: number) => [cases(code, 2024, count), cases(code, 2025, count)]
    const said = (stated: number, added: number) => [2024, 2025].map((year) => ({ kind: 'casos', year, stated, added }))
    expect(of(...years('18', 300), ...years('1801', 100), ...years('1802', 90))).toEqual(said(300, 190))
    expect(of(...years('18', 190), ...years('1801', 100), ...years('1802', 90))).toEqual([])
    expect(of(...years('18', 300), ...years('1801', 100))).toEqual([])
    expect(of(...years('18', 90), ...years('1801', 100))).toEqual(said(90, 100))
    expect(of(...years('1801', 100), ...years('1802', 90))).toEqual([])
  })

  it('tell two figures of the same centres that do not agree, and none when they do', () => {
    const services = [service('1801', 'EDUC_CALLE', 2)]
    const stated = (value: number) =>
      summarise({ services, attendance: [attended('18', 'EDUC_CALLE', 'centros_declarados', 2023, 1, value)] })
        .discrepancies
    expect([stated(3), stated(2)]).toEqual([[{ kind: 'centros', type: 'EDUC_CALLE', listed: 2, stated: 3 }], []])
  })
})

describe('the users of a service', () => {
  it('are those of the latest whole year and of the latest month, and unknown where no row says them', () => {
    const attendance = [
      attended('18', 'CEM', 'casos_atendidos', 2021, null, 9),
      attended('18', 'CEM', 'casos_atendidos', 2022, null, 12),
      attended('18', 'UPE', 'nna_ingresados', 2023, 1, 0),
    ]
    const summary = summarise({ attendance })
    expect(summary.periods).toEqual({ year: 2022, month: { year: 2023, month: 1 } })
    expect(entry(summary, 'CEM')?.attendance).toEqual([
      { indicator: 'casos_atendidos', ofYear: 12, ofMonth: null, people: true },
    ])
    expect(entry(summary, 'UPE')?.attendance).toEqual([
      { indicator: 'nna_ingresados', ofYear: null, ofMonth: 0, people: true },
    ])
  })

  it('are the region’s own row and not, besides, those of its provincias', () => {
    const attendance = [
      attended('18', 'CEM', 'casos_atendidos', 2022, null, 12),
      attended('1801', 'CEM', 'casos_atendidos', 2022, null, 7),
      attended('1801', 'SAR', 'casos_derivados', 2022, null, 4),
      attended('1802', 'SAR', 'casos_derivados', 2022, null, 5),
    ]
    const summary = summarise({ attendance })
    expect([entry(summary, 'CEM')?.attendance[0]?.ofYear, entry(summary, 'SAR')?.attendance[0]?.ofYear]).toEqual([
      12, 9,
    ])
  })
})

describe('the poorest distritos', () => {
  const poor = (rates: readonly (number | null)[]) => {
    const distritos = rates.map((povertyRate, at) => facts(`1801${String(at + 1).padStart(2, '0')}`, { povertyRate }))
    return summarise({ territories: [facts('18', { level: 'region' }), facts('1801'), ...distritos] }).poverty
  }

  it('go on past ten lines while the rates are equal', () => {
    const { lines, tiedAtCut } = poor([50, 40, 30, 20, 19, 18, 17, 16, 15, 10, 10, 10, 9])
    expect([lines.length, tiedAtCut, lines.slice(9).map(({ place, tied }) => [place, tied])]).toEqual([
      12,
      2,
      [
        [10, true],
        [10, true],
        [10, true],
      ],
    ])
  })

  it('stand in classes closed below and open above, and those without a rate in none', () => {
    expect(poor([20, 19.9, 50, null]).classes).toEqual([1, 1, 0, 0, 1])
    expect(poor([20, null]).without).toEqual(['T180102'])
  })
})

describe('the summary', () => {
  it('names the provincias of the region with their place in the whole country', () => {
    const { priorities, ranked } = summarise({})
    expect([priorities.map(({ assessment }) => assessment.unit.ubigeo), ranked]).toEqual([['1801'], 1])
  })

  it('names what its governments have under Ley 30364, the regional one first, and nothing of another region', () => {
    const of = (code: string, level: 'regional' | 'provincial') =>
      ({ ubigeo: ubigeo(code), level, type: 'incentivo', name: null, estado: null, date: null }) as const
    const { initiatives } = summarise({
      initiatives: [of('1801', 'provincial'), of('1502', 'provincial'), of('18', 'regional')],
    })
    expect(initiatives.map(({ government, fact }) => [government, fact.level])).toEqual([
      ['Dieciocho', 'regional'],
      ['T1801', 'provincial'],
    ])
  })

  it('refuses a region that the country does not have', () => {
    expect(() => summarise({}, '01')).toThrow(RangeError)
  })

  it('names no source of a table that is not loaded', () => {
    expect(summarise({}, '18', ['servicios']).sources.map(({ table }) => table)).not.toContain('servicios')
  })
})
