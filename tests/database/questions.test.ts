import { beforeAll, describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { openNodeEngine } from '../../src/database/engine-node/index.ts'
import type { Engine } from '../../src/database/engine/index.ts'
import { encodeCountryRows } from '../../src/database/questions/index.ts'
import type { CanonicalTables } from '../../src/database/sources/index.ts'
import type { CountryRows } from '../../src/domain/country/index.ts'
import { countryTables, withRows } from '../country/index.ts'
import { askTables } from './asked-country.ts'

let engine: Engine
let country: CountryRows
beforeAll(async () => {
  engine = await openNodeEngine()
  country = await countryOf(countryTables())
}, 120_000)

const countryOf = (tables: CanonicalTables) => askTables(engine, tables)

function unit(rows: CountryRows, level: string, ubigeo: string) {
  const found = rows.territories.find((fact) => fact.level === level && fact.ubigeo === ubigeo)
  if (found === undefined) throw new Error(`no ${level} ${ubigeo}`)
  return found
}

function casesOf(rows: CountryRows, level: string, ubigeo: string) {
  return rows.cases
    .filter((fact) => fact.level === level && fact.ubigeo === ubigeo)
    .map(({ year, modality, cases: number, origin }) => [year, modality, number, origin])
}

describe('units', () => {
  test('Lima splits into the regions 15 and 1501, every other departamento is one region', () => {
    const regions = country.territories
      .filter(({ level }) => level === 'region')
      .map(({ ubigeo, name }) => [ubigeo, name])
    expect(regions).toEqual([
      ['15', 'Lima Provincias'],
      ['1501', 'Lima Metropolitana'],
      ['90', 'Alta'],
      ['99', 'Departamento 99'],
    ])
  })
  test('without another provincia there is no Lima Provincias, without 1501 no Lima Metropolitana', async () => {
    const only = async (...rows: string[]) =>
      (await countryOf(countryTables(withRows('territorios', ...rows)))).territories
        .filter(({ level }) => level === 'region')
        .map(({ ubigeo }) => ubigeo)
    expect(await only('150101,Lima,,,,,,')).toEqual(['1501'])
    expect(await only('150201,Barranca,,,,,,')).toEqual(['15'])
  })
  test('a distrito without parents gets a provincia and a departamento with plain names', () => {
    expect(unit(country, 'provincia', '9901').name).toBe('Provincia 9901')
    expect(unit(country, 'departamento', '99').name).toBe('Departamento 99')
  })
  test('there is one row per unit and level', () => {
    const keys = country.territories.map(({ level, ubigeo }) => `${level} ${ubigeo}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.length).toBe(3 + 7 + 12 + 4)
  })
})

describe('cases (METHOD 3)', () => {
  test('a provincia without own rows in a year is the sum of its distritos that year', () => {
    expect(casesOf(country, 'provincia', '9001')).toContainEqual([2024, 'fisica', 7, 'suma'])
  })
  test("own rows of a year win over the children's, year by year", () => {
    expect(casesOf(country, 'provincia', '9001').filter(([year]) => year === 2025)).toEqual([
      [2025, 'fisica', 20, 'propia'],
    ])
  })
  test('a departamento without own rows sums its provincias, themselves own or summed', () => {
    expect(casesOf(country, 'departamento', '90')).toEqual([
      [2024, 'fisica', 7, 'suma'],
      [2024, 'psicologica', 7, 'suma'],
      [2024, 'sexual', 2, 'suma'],
      [2025, 'fisica', 20, 'suma'],
    ])
  })
  test('Lima Provincias is the sum of its provincias, never the row of the departamento', () => {
    expect(casesOf(country, 'region', '15')).toEqual([[2024, 'fisica', 80, 'suma']])
    expect(casesOf(country, 'region', '1501')).toEqual([[2024, 'fisica', 600, 'propia']])
    expect(casesOf(country, 'departamento', '15')).toEqual([[2024, 'fisica', 1000, 'propia']])
  })
  test('a territory of which nothing is told has no row, one with zero cases has', () => {
    expect(casesOf(country, 'distrito', '900301')).toEqual([])
    expect(casesOf(country, 'region', '99')).toEqual([[2024, 'fisica', 0, 'suma']])
  })
})

describe('population (METHOD 3)', () => {
  const population = (level: string, ubigeo: string) => {
    const { population: total, women, populationYear, populationOrigin } = unit(country, level, ubigeo)
    return [total, women, populationYear, populationOrigin]
  }
  test('the own row is that of its latest year', () =>
    expect(population('provincia', '9001')).toEqual([1200, 610, 2025, 'propia']))
  test('the sum of children takes the oldest year, and women only when every part has them', () => {
    expect(population('provincia', '9003')).toEqual([150, null, 2024, 'suma'])
    expect(population('departamento', '90')).toEqual([1650, null, 2024, 'suma'])
  })
  test('one child without population leaves the parent without', () =>
    expect(population('provincia', '1502')).toEqual([null, null, null, null]))
  test("Lima Provincias never takes the departamento's own row", () => {
    expect(population('region', '15')).toEqual([null, null, null, null])
    expect(population('region', '1501')).toEqual([6000, 3100, 2025, 'propia'])
    expect(population('departamento', '15')).toEqual([9000, 4600, 2025, 'propia'])
  })
  test('Lima Provincias is the sum of its provincias when all have a population', async () => {
    const rows = await countryOf(
      countryTables(withRows('poblacion', '15,2025,9000,4600', '1502,2025,700,300', '150301,2024,20,9')),
    )
    expect(unit(rows, 'region', '15')).toMatchObject({
      population: 720,
      women: 309,
      populationYear: 2024,
      populationOrigin: 'suma',
    })
  })
})

describe('poverty (METHOD 4)', () => {
  const poverty = (rows: CountryRows, level: string, ubigeo: string) => {
    const { povertyRate, povertyOrigin, povertyShare } = unit(rows, level, ubigeo)
    return [povertyRate, povertyOrigin, povertyShare]
  }
  test('the own row of the latest year stands, with its interval', () => {
    expect(unit(country, 'provincia', '1501')).toMatchObject({
      povertyRate: 10,
      povertyLow: 9,
      povertyHigh: 11,
      povertyYear: 2019,
      povertyOrigin: 'propia',
      povertyShare: null,
    })
  })
  test('without one it is the mean of the distritos weighted by loaded population', () => {
    expect(poverty(country, 'provincia', '9003')).toEqual([30, 'ponderada', 1])
    expect(unit(country, 'departamento', '90').povertyRate).toBeCloseTo((300 * 20 + 100 * 40 + 50 * 10) / 450, 10)
  })
  test('no weighable distrito, no rate', () =>
    expect(poverty(country, 'provincia', '9001')).toEqual([null, null, null]))
  test('the share is the weight with a rate over all weight', async () => {
    const rows = await countryOf(countryTables(withRows('pobreza', '900302,2018,10,,')))
    expect(poverty(rows, 'provincia', '9003')).toEqual([10, 'ponderada', 50 / 150])
  })
  test('with no distrito row in the population table the reference population weighs', async () => {
    const rows = await countryOf(countryTables(withRows('poblacion', '9001,2025,1200,610')))
    expect(poverty(rows, 'provincia', '9001')).toEqual([25, 'ponderada', 0.3])
    expect(unit(rows, 'provincia', '9003').povertyRate).toBeCloseTo((40 * 120 + 10 * 60) / 180, 10)
  })
  test("Lima Provincias never takes the departamento's own rate", () => {
    expect(poverty(country, 'region', '15')).toEqual([50, 'ponderada', 1])
    expect(poverty(country, 'region', '1501')).toEqual([10, 'propia', null])
  })
})

describe('instancias and instruments', () => {
  test('each level reads the rows of its own level, a departamento none', () => {
    expect(unit(country, 'region', '90')).toMatchObject({
      etapa: 'operativa',
      createdOn: '2018-01-31',
      installedOn: '2018-03-01',
      ordenanza: 'OR 1',
    })
    expect(unit(country, 'departamento', '90')).toMatchObject({ etapa: null, etapas: 0 })
    expect(unit(country, 'region', '1501').etapa).toBe('creada')
    expect(unit(country, 'provincia', '9002').etapa).toBe('sin_instancia')
    expect(unit(country, 'region', '15').etapa).toBe(null)
  })
  test('no row, a row that says sin_dato and two different stages are three different things', () => {
    expect(unit(country, 'distrito', '900302')).toMatchObject({ etapa: null, etapas: 0 })
    expect(unit(country, 'distrito', '900103')).toMatchObject({ etapa: 'sin_dato', etapas: 1 })
    expect(unit(country, 'distrito', '900102')).toMatchObject({ etapa: null, etapas: 2 })
  })
  test('an instrument whose rows disagree on the estado is unknown', () => {
    expect(country.instruments.filter(({ ubigeo }) => ubigeo === '1501')).toEqual([])
  })
  test("an instrument's rows that agree on the estado fill each other's gaps", () => {
    expect(country.instruments.filter(({ ubigeo }) => ubigeo === '9001')).toEqual([
      {
        ubigeo: '9001',
        level: 'provincial',
        instrument: 'plan_trabajo',
        estado: 'formulado',
        reporta: null,
        inconsistencias: null,
        approvedOn: '2024-05-05',
        validUntil: null,
        from: '',
      },
    ])
  })
  test('yes, no and nothing said stay apart', () => {
    const flags = country.instruments
      .filter(({ ubigeo }) => ubigeo === '90')
      .map(({ instrument, reporta, inconsistencias }) => [instrument, reporta, inconsistencias])
    expect(flags).toEqual([
      ['diagnostico', null, true],
      ['observatorio', true, false],
      ['plan_trabajo', null, false],
    ])
  })
})

describe('services (METHOD 5)', () => {
  const totals = (level: string, ubigeo: string) => {
    const { servicesTotal, auroraTotal, auroraOwn } = unit(country, level, ubigeo)
    return [servicesTotal, auroraTotal, auroraOwn]
  }
  test('a unit counts what is keyed to it or inside it; AURORA ones apart', () => {
    expect(totals('distrito', '900102')).toEqual([3, 1, 1])
    expect(totals('provincia', '9001')).toEqual([6, 4, 2])
    expect(totals('departamento', '90')).toEqual([8, 5, 0])
    expect(totals('provincia', '9003')).toEqual([0, 0, 0])
  })
  test('a service keyed to the departamento of Lima belongs to neither of its regions', () => {
    expect(totals('departamento', '15')).toEqual([3, 3, 1])
    expect(totals('region', '15')).toEqual([1, 1, 0])
    expect(totals('region', '1501')).toEqual([1, 1, 0])
  })
  test('a refuge counts in its provincia and never comes out as a point, a distrito or a name', () => {
    expect(country.services.filter(({ type }) => type === 'HRT').map(({ ubigeo }) => ubigeo)).toEqual(['9001', '9002'])
    expect(country.points.filter(({ type }) => type === 'HRT')).toEqual([])
    expect(encodeCountryRows(country)).not.toMatch(/Hogar del Valle|Municipalidad Distrital/)
    expect(totals('distrito', '900103')).toEqual([0, 0, 0])
  })
  test('a type that a table spells in several ways is one type, and one of the catalogue keeps its key', async () => {
    const rows = ['CASA DE LA MUJER', 'Casa de la  Mujer', 'casa-de-la-mujer'].map((type) => `${type},,,900102,,,,`)
    const { services } = await countryOf(countryTables(withRows('servicios', ...rows, 'Comisaría,,,900102,,,,')))
    expect(services.map(({ type, count }) => [type, count])).toEqual([
      ['CASA DE LA MUJER', 3],
      ['COMISARIA', 1],
    ])
  })
  test('a closed service neither counts nor is drawn', () =>
    expect(JSON.stringify(country.points)).not.toContain('CEM Cerrado'))
  test("a service without coordinates is a point only where a distrito's capital can stand for it", () => {
    expect(country.points.filter(({ lat }) => lat === null).map(({ ubigeo }) => ubigeo.length)).not.toContain(4)
    expect(country.points.find(({ name }) => name === 'SAU Barranca')).toEqual({
      ubigeo: '150201',
      type: 'SAU',
      subtype: '',
      name: 'SAU Barranca',
      lat: null,
      lon: null,
    })
  })
})

test('cases told of distritos only add up to the cases of the departamentos, and of the regions', async () => {
  const row = fc.record({
    ubigeo: fc.constantFrom('900101', '900102', '900301', '150101', '150202', '150301', '990101'),
    year: fc.constantFrom(2023, 2024),
    modality: fc.constantFrom('fisica', 'sexual'),
    number: fc.nat(500),
  })
  const rows = fc.uniqueArray(row, { selector: ({ ubigeo, year, modality }) => `${ubigeo} ${year} ${modality}` })
  await fc.assert(
    fc.asyncProperty(rows, async (told) => {
      const summed = await countryOf(
        countryTables(
          withRows(
            'violencia',
            ...told.map(({ ubigeo, year, modality, number }) => `${ubigeo},${year},${modality},${number}`),
          ),
        ),
      )
      const total = (level: string) =>
        summed.cases.filter((fact) => fact.level === level).reduce((sum, fact) => sum + fact.cases, 0)
      const expected = told.reduce((sum, { number }) => sum + number, 0)
      expect(['distrito', 'provincia', 'departamento', 'region'].map(total)).toEqual([
        expected,
        expected,
        expected,
        expected,
      ])
    }),
    { numRuns: 8 },
  )
}, 120_000)

describe('COORDEMUNA and initiatives', () => {
  test('each acta of a provincia is one row, with its ratification or none', () => {
    expect(country.coordemunas).toEqual([
      { ubigeo: '9001', actaOn: '2022-06-30', ratifiedOn: '2024-06-28', from: '' },
      { ubigeo: '9001', actaOn: '2025-03-01', ratifiedOn: null, from: '' },
    ])
  })
  test('an initiative keeps its name and its date; one that states there is none has neither', () => {
    expect(country.initiatives.map(({ ubigeo, type, name, date }) => [ubigeo, type, name, date])).toEqual([
      ['1501', 'ninguna', null, null],
      ['90', 'plan', 'Plan de Alta', '2023-01-01'],
    ])
  })
})
