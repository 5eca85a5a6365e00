import { describe, expect, test } from 'vitest'
import { planTable } from '../../../src/database/ledger/index.ts'
import { cellsOf, readTable as read, sheetOf } from './country.ts'

describe('Coordinates', () => {
  const HEADER = 'TIPO,NOMBRE,DISTRITO,PROVINCIA,X,Y'
  const places = (...rows: string[]) => read(cellsOf(HEADER, ...rows))

  test('in metres become degrees by the one zone that takes them near the territory of their row, told as such', () => {
    const ledger = places(
      'CEM,CEM ILO,ILO,ILO,252830,8048930',
      'CEM,CEM M,MOQUEGUA,MARISCAL NIETO,294300.5,8098200.25',
      'CEM,CEM L,LIMA,LIMA,8666100,278950',
      'CEM,CEM P,PIURA,PIURA,541000,9426000',
    )
    expect(ledger.values.map(({ ubigeo, lat, lon }) => [ubigeo, lat, lon])).toEqual([
      ['180301', -17.632679, -71.329514],
      ['180101', expect.closeTo(-17.191801, 5), expect.closeTo(-70.934154, 5)],
      ['150101', expect.closeTo(-12.059033, 5), expect.closeTo(-77.030659, 5)],
      ['200101', expect.closeTo(-5.192907, 5), expect.closeTo(-80.630038, 5)],
    ])
    expect(ledger.corrections.map(({ rule }) => rule)).toEqual(
      [19, 19, 19, 19, 18, 18, 17, 17].map((zone) => `metros_de_zona_${zone}`),
    )
  })

  test('in metres that no zone takes near the territory of their row, or of a row that states none, are no place', () => {
    const ledger = places('CEM,CEM ILO,ILO,ILO,252830,9426000', 'CEM,CEM SIN LUGAR,,,252830,8048930')
    expect(ledger.values.map(({ lat, lon }) => [lat, lon])).toEqual(ledger.values.map(() => [null, null]))
    const rules = ledger.corrections.map(({ line, rule }) => [line, rule])
    expect(rules).toContainEqual([2, 'coordenada_en_metros'])
    expect(rules).toContainEqual([3, 'metros_sin_territorio'])
  })

  test('that are no decimal degrees, as degrees and minutes, are left out for that, and not for falling elsewhere', () => {
    const ledger = places(`CEM,CEM ILO,ILO,ILO,17° 38' 24 S,71° 19' 48 O`)
    expect(ledger.values.map(({ lat }) => lat)).toEqual([null])
    expect(new Set(ledger.corrections.map(({ rule }) => rule))).toEqual(new Set(['coordenada_ilegible']))
  })

  test('in a table of metres are not restored where the pair is no east and north, even if one looks like degrees', () => {
    const ledger = places('CEM,A,ILO,ILO,252830,8048930', 'CEM,B,ILO,ILO,252831,8048931', 'CEM,C,ILO,ILO,-7134,-17643')
    expect(ledger.values.map(({ lat }) => lat)).toEqual([-17.632679, -17.63267, null])
  })

  test('mended far from the territory that their row states are left out; near it they are kept', () => {
    const far = places('CEM,CEM ILO,ILO,ILO,-80489300,-2528300')
    expect([far.values[0]?.['lat'], far.corrections[0]?.rule]).toEqual([null, 'coordenada_lejos_de_su_lugar'])
    const near = places('CEM,CEM ILO,ILO,ILO,-71337000,-17643000')
    expect([near.values[0]?.['lat'], near.values[0]?.['lon']]).toEqual([-17.643, -71.337])
  })
})

describe('A header', () => {
  test.each([
    'CASOS POR 100 MIL HABITANTES 2024',
    'CASOS X 10 000 HAB.',
    '% DE CASOS 2024',
    'VARIACION DE CASOS 2023-2024',
    'TASA DE CASOS',
    'CASOS POR CADA MIL HABITANTES',
    'PROMEDIO DE CASOS',
    'PUESTO POR CASOS 2024',
    'META DE CASOS 2024',
    'CASOS POR HABITANTE 2024',
    'INCIDENCIA DE CASOS 2024',
  ])('«%s» is never a count, and the column is named as a rate', (header) => {
    const ledger = read(cellsOf(`UBIGEO,${header},CASOS 2024`, '1801,45,7'))
    expect(ledger.values).toMatchObject([{ casos: 7 }])
    expect(ledger.notices).toContainEqual({ kind: 'tasa_no_es_recuento', detail: header, count: 1 })
    expect(planTable([sheetOf(cellsOf(`UBIGEO,${header}`, '1801,45'))], 'auto')).toBeNull()
  })

  test.each(['POBLACION 2024', 'HABITANTES 2024', 'TOTAL POBLACION AL 2024'])(
    '«%s» is a count all the same',
    (header) =>
      expect(read(cellsOf(`UBIGEO,${header}`, '1801,45')).values).toMatchObject([{ poblacion: 45, anio: 2024 }]),
  )

  test('of each year gives a row for each year', () => {
    const ledger = read(cellsOf('UBIGEO,Casos 2022,Casos 2024,Casos 2023', '180101,7,9,8'))
    expect(ledger.values.map(({ anio, casos }) => [anio, casos])).toEqual([
      [2022, 7],
      [2024, 9],
      [2023, 8],
    ])
  })

  test('of each year of a rate is read for the newest, and the rest is told', () => {
    const ledger = read(cellsOf('UBIGEO,POBREZA 2017,POBREZA 2018', '180101,7,9'))
    expect(ledger.values).toMatchObject([{ anio: 2018, tasa: 9 }])
    expect(ledger.notices).toContainEqual({
      kind: 'un_solo_anio',
      column: 'POBREZA 2018',
      detail: 'POBREZA 2017',
      count: 1,
    })
  })

  test('repeated, or blank over data, is another table beside the first, told with its columns', () => {
    const ledger = read(cellsOf('UBIGEO,CASOS,,UBIGEO,CASOS,', '180101,7,,180201,3,nota', '180102,7,,180202,4,'))
    expect(ledger.notices).toContainEqual({ kind: 'columnas_al_lado', detail: 'UBIGEO · CASOS · columna 6', count: 3 })
  })
})

test('A type of service that the house does not know is kept and named', () => {
  const ledger = read(cellsOf('TIPO,UBIGEO', 'CEM,180101', 'Casa Violeta,180101', 'Casa Violeta,180102'))
  expect(ledger.values).toHaveLength(3)
  expect(ledger.notices).toContainEqual({
    kind: 'tipo_de_servicio_desconocido',
    column: 'TIPO',
    detail: 'Casa Violeta',
    count: 2,
  })
})
