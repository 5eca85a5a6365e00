import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printKeptTable, readAnyTable } from '../../../src/database/ledger/index.ts'
import { addsUp, peru } from './country.ts'

const HEADER =
  'N°;NOMBRES Y APELLIDOS;DNI;DIRECCION;FECHA_INGRESO;DPTO;PROVINCIA;DISTRITO;EDAD;SEXO;TIPO_VIOLENCIA;DISCAPACIDAD;ESTADO CIVIL;NIVEL EDUCATIVO;OCUPACION;AREA'
const ROWS = [
  '1;Ana Quispe;45678912;Jr. Luna 123;05/01/2024;MOQUEGUA;ILO;ILO;34;F;FISICA;NO;Soltera;Primaria;Ama de casa;Urbana',
  '2;Rosa Mamani;45678913;Jr. Sol 5;06/01/2024;MOQUEGUA;ILO;ILO;8;M;SEXUAL;SI;;Inicial;Estudiante;Rural',
  '3;Luz Condori;45678914;Av. Mar 9;07/02/2023;MOQUEGUA;ILO;PACOCHA;61 años;F;FISICA;No;Viuda;Sec. completa;vende en el puesto 14 de Luz;Urbana',
]

async function read(rows: readonly string[], answer: 'si' | null = 'si') {
  const bytes = new TextEncoder().encode(rows.join('\n'))
  const answers = new Map(answer === null ? [] : [['fila_por_caso', answer]])
  const table = await readAnyTable(bytes, 'registro.csv', peru, { answers })
  if (!table.ok) throw new Error('not read')
  expect(addsUp(table.ledger, rows.length)).toBe(true)
  return table
}

describe('A register with one row for each case', () => {
  test('is asked about by its shape, with nothing taken before the answer', async () => {
    const { ledger } = await read([HEADER, ...ROWS], null)
    expect(ledger.questions.map(({ kind }) => kind)).toContain('fila_por_caso')
    expect([ledger.values, ledger.counted]).toEqual([[], []])
  })

  test('has no row to correct before the answer, though a place of it is unknown: all of them wait', async () => {
    const { ledger } = await read([HEADER, ...ROWS, ROWS[0]?.replace('ILO;ILO', 'NADA;NADA') ?? ''], null)
    expect(ledger.rejections).toEqual([])
    expect(ledger.ignored.map(({ reason }) => reason)).toEqual(Array.from({ length: 4 }, () => 'espera_respuesta'))
  })

  test('says where a person is from only by a column that says urban or rural, whatever its header', async () => {
    const areas = async (...written: readonly string[]) => {
      const rows = written.map((area) => `05/01/2024;MOQUEGUA;ILO;ILO;FISICA;${area}`)
      const { ledger } = await read(['FECHA_INGRESO;DPTO;PROVINCIA;DISTRITO;TIPO_VIOLENCIA;AREA', ...rows])
      return ledger.counted.map(({ variable, categoria, casos }) => `${variable} ${categoria} ${casos}`)
    }
    expect(await areas('Psicología', 'Legal', 'Social')).toEqual([])
    expect(await areas('Urbana', 'zona rural', '')).toEqual([
      'procedencia rural 1',
      'procedencia sin_dato 1',
      'procedencia urbana 1',
    ])
  })

  test('is counted by territory, year, modality and by each thing that it says of the person', async () => {
    const { ledger } = await read([HEADER, ...ROWS])
    expect(ledger.values.map(({ ubigeo, anio, modalidad, casos }) => [ubigeo, anio, modalidad, casos])).toEqual([
      ['180301', 2024, 'fisica', 1],
      ['180301', 2024, 'sexual', 1],
      ['180303', 2023, 'fisica', 1],
    ])
    const ofIlo = ledger.counted.filter(({ ubigeo }) => ubigeo === '180301')
    expect(ofIlo.map(({ variable, categoria, casos }) => `${variable} ${categoria} ${casos}`)).toEqual([
      'discapacidad no 1',
      'discapacidad si 1',
      'estado_civil sin_dato 1',
      'estado_civil soltera 1',
      'grupo_edad 30_a_59 1',
      'grupo_edad 6_a_11 1',
      'nivel_educativo inicial 1',
      'nivel_educativo primaria 1',
      'ocupacion ama_de_casa 1',
      'ocupacion estudiante 1',
      'procedencia rural 1',
      'procedencia urbana 1',
      'sexo hombre 1',
      'sexo mujer 1',
    ])
  })

  test('keeps, tells and hands out no name, DNI, address, day, age or words of a person', async () => {
    const { ledger, redacted } = await read([HEADER, ...ROWS])
    const kept = new TextDecoder().decode(printKeptTable(redacted))
    for (const text of [kept, JSON.stringify(ledger)])
      for (const secret of ['Quispe', 'Mamani', '4567891', 'Luna', '05/01', '"34"', '61 años', 'puesto 14'])
        expect(text).not.toContain(secret)
  })

  test('«M» is masculine beside F, feminine beside H, and stays as it is written when nothing tells', async () => {
    const sexes = async (...written: readonly string[]) => {
      const rows = written.map((sex) => `05/01/2024;MOQUEGUA;ILO;ILO;${sex};FISICA`)
      const { ledger } = await read(['FECHA_INGRESO;DPTO;PROVINCIA;DISTRITO;SEXO;TIPO_VIOLENCIA', ...rows])
      return ledger.counted.map(({ categoria, casos }) => `${categoria} ${casos}`)
    }
    expect(await sexes('F', 'M', 'M')).toEqual(['hombre 2', 'mujer 1'])
    expect(await sexes('H', 'M', 'M')).toEqual(['hombre 1', 'mujer 2'])
    expect(await sexes('M', 'M')).toEqual(['M 2'])
  })

  test('counts every row once in each variable, whatever the cells', async () => {
    const row = fc.record({
      age: fc.constantFrom('7', '18', '60', 'x', '', '130'),
      sex: fc.constantFrom('F', 'H', 'mujer', '', 'otro'),
      place: fc.constantFrom('ILO', 'PACOCHA'),
      day: fc.constantFrom('05/01/2024', '2023-12-31'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
        const written = rows.map(({ age, sex, place, day }) => `${day};MOQUEGUA;ILO;${place};${age};${sex};FISICA`)
        const { ledger } = await read(['FECHA_INGRESO;DPTO;PROVINCIA;DISTRITO;EDAD;SEXO;TIPO_VIOLENCIA', ...written])
        for (const variable of ['sexo', 'grupo_edad']) {
          const of = ledger.counted.filter((each) => each.variable === variable)
          expect(of.reduce((sum, { casos }) => sum + casos, 0)).toBe(rows.length)
        }
      }),
      { numRuns: 60 },
    )
  })

  const shared = path.resolve(import.meta.dirname, '../../../../shared/data/casos-publicos/54-microdatos.csv')
  test.skipIf(!existsSync(shared))(
    'the public case gives its counts (skipped where ../shared/data is absent)',
    async () => {
      const rows = readFileSync(shared, 'utf8').trim().split('\n')
      const { ledger } = await read(rows)
      expect(ledger.counted.filter(({ variable }) => variable === 'grupo_edad').map(({ casos }) => casos)).toEqual([
        2, 1, 1,
      ])
    },
  )
})
