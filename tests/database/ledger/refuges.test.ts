import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTables } from '../../../src/database/sources/index.ts'
import { refugeVerdict, speaksOfRefuge } from '../../../src/domain/services/index.ts'
import { readTable } from './country.ts'

const PLACE = { distrito: 'YANAHUARA', lat: '-16.3921', lon: '-71.5493', operador: 'ASOCIACION RINCON CLARO' }
const SURE = [
  'HRT',
  'HOGAR DE REFUGIO TEMPORAL',
  'HOGAR REFUGIO',
  'HOGAR REFUGIO TEMPORAL',
  'HOGARES REFUGIO',
  'HOG. DE REFUGIO',
  'CASA DE ACOGIDA',
  'CASAS DE ACOGIDA',
  'HOGAR DE ACOGIDA',
  'CENTRO DE ACOGIDA TEMPORAL',
  'CASA REFUGIO',
]

/**
 * A name of refuges as somebody might type it: case, accents, dots, spaces, width, plural, digits, signs that nobody
 * sees.
 */
const spellings = fc
  .record({
    words: fc.constantFrom(...SURE),
    lower: fc.boolean(),
    wide: fc.boolean(),
    accent: fc.boolean(),
    hidden: fc.boolean(),
    between: fc.constantFrom(' ', '  ', ' - ', '_', '. '),
    tail: fc.constantFrom('', 's', '01', ' 2', ' N.° 3', '.'),
    spread: fc.constantFrom('', '.', ' ', '. '),
  })
  .map(({ words, lower, wide, accent, hidden, between, tail, spread }) => {
    const spelt = words === 'HRT' ? [...words].join(spread) : words.split(' ').join(between)
    const ended = words === 'HRT' || !/^[s\d]/.test(tail) ? `${spelt}${tail}` : `${spelt} ${tail}`
    const dressed = accent ? ended.replace('REFUGIO', 'REFÚGIO') : ended
    const shown = hidden ? `\u200B${dressed.slice(0, 2)}\u00AD${dressed.slice(2)}` : dressed
    const cased = lower ? shown.toLowerCase() : shown
    return wide
      ? cased.replace(/[A-Za-z]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0))
      : cased
  })

const HEADER = ['TIPO', 'SUBTIPO', 'NOMBRE', 'PROVINCIA', 'DISTRITO', 'LATITUD', 'LONGITUD', 'OPERADOR']
const rowWith = (tipo: string, subtipo: string, nombre: string) => [
  tipo,
  subtipo,
  nombre,
  'AREQUIPA',
  PLACE.distrito,
  PLACE.lat,
  PLACE.lon,
  PLACE.operador,
]
const places = Object.values(PLACE)

describe('A refuge, however it is spelt', () => {
  test('is told by its type, its subtype or its name, and nothing of the ledger places it below its provincia', () => {
    fc.assert(
      fc.property(spellings, fc.constantFrom(0, 1, 2), (spelt, where) => {
        expect(speaksOfRefuge(spelt)).toBe(true)
        const texts = ['CEM', 'regular', 'CENTRO A'].map((text, at) => (at === where ? spelt : text))
        const [tipo = '', subtipo = '', nombre = ''] = texts
        const ledger = readTable([HEADER, rowWith(tipo, subtipo, nombre)])
        expect(ledger.values).toEqual([
          {
            tipo: 'HRT',
            subtipo: null,
            nombre: null,
            ubigeo: '0401',
            lat: null,
            lon: null,
            operador: null,
            estado: null,
          },
        ])
        const told = JSON.stringify(ledger)
        for (const part of places) expect(told).not.toContain(part)
        expect(ledger.reserved).toEqual([2])
      }),
    )
  })

  test('in a canonical table is reserved by the same rule', () => {
    fc.assert(
      fc.property(spellings, (spelt) => {
        const columns = ['tipo', 'subtipo', 'nombre', 'ubigeo', 'lat', 'lon', 'operador', 'estado']
        const { rows } = readTables({
          territorios: {
            columns: ['ubigeo', 'nombre'],
            rows: [
              ['04', 'Arequipa'],
              ['0401', 'Arequipa'],
              ['040126', 'Yanahuara'],
            ],
          },
          servicios: { columns, rows: [['CEM', '', spelt, '040126', PLACE.lat, PLACE.lon, PLACE.operador, '']] },
        }).servicios
        expect(rows).toMatchObject([{ tipo: 'HRT', ubigeo: '0401', lat: null, nombre: null, operador: null }])
      }),
    )
  })

  test.each([
    ['CEM', 'regular', 'CEM Yanahuara'],
    ['CAR_NNA', '', 'Centro de Acogida Residencial San José'],
    ['DEMUNA', '', 'DEMUNA de Hurtado'],
    ['UPE', '', 'Unidad de Protección Especial'],
    ['CIAM', '', 'Casa del adulto mayor Acogida'],
  ])('%s, %s, %s is none', (type, subtype, name) => {
    expect(refugeVerdict({ type, subtype, name })).toBe('no')
  })
})

describe('A service of which only the name says refugio', () => {
  const table = [HEADER, rowWith('DEMUNA', '', 'DEMUNA El Refugio'), rowWith('CEM', 'regular', 'CEM Yanahuara')]

  test('is reserved, and a person is asked without a word of it', () => {
    const ledger = readTable(table)
    expect(ledger.values[0]).toMatchObject({ tipo: 'HRT', ubigeo: '0401', nombre: null, lat: null })
    expect(ledger.questions).toEqual([
      {
        key: 'refugio_en_duda',
        kind: 'refugio_en_duda',
        column: 'NOMBRE',
        count: 1,
        example: '',
        answer: null,
        assumed: 'si',
      },
    ])
  })

  test('keeps its place, and not its name, where the person says that it is none', () => {
    const ledger = readTable(table, { answers: new Map([['refugio_en_duda', 'no']]) })
    expect(ledger.values[0]).toMatchObject({ tipo: 'DEMUNA', ubigeo: '040126', nombre: null, lat: -16.3921 })
    expect(ledger.corrections.map(({ rule }) => rule)).toContain('nombre_de_refugio_omitido')
    expect(ledger.reserved).toEqual([])
  })
})
