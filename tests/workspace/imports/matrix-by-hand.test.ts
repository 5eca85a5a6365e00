import { describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../../src/publish/workbook/index.ts'
import { readFile, USUAL_READING } from '../../../src/workspace/imports/index.ts'
import { peru } from '../../database/ledger/country.ts'

const INSTANCIAS = [
  ...['ubigeo', 'nivel', 'etapa', 'ordenanza', 'fecha_creacion', 'fecha_instalacion', 'observacion'],
  ...['directorio', 'inconsistencias', 'por_corregir', 'calidad', 'nota', 'recibido', 'enlace'],
]

async function statementsOf(name: string, rows: readonly (readonly string[])[]) {
  const book = writeWorkbook([
    {
      name: 'instancias',
      rows: [INSTANCIAS, ['18', 'regional', 'creada', ...Array.from({ length: 11 }, () => '')]],
    },
    ...(name === 'instancias' ? [] : [{ name, rows }]),
  ])
  const own = name === 'instancias' ? writeWorkbook([{ name, rows }]) : book
  const reading = await readFile(own, 'matriz.xlsx', { ...USUAL_READING, sheet: 'instancias' }, peru)
  if (reading.what !== 'tabla') throw new Error('the matrix was not read')
  return reading
}

describe('a matrix that was exported here and written in by hand', () => {
  it('is read as the rest of the reader reads: dates, answers and words as people write them', async () => {
    const { statements, statementsUnread, ledger } = await statementsOf('instancias', [
      INSTANCIAS,
      [
        ...['1801', 'Provincial', 'Operativa', 'O.M. 3', '15/03/2020', '45000', ''],
        ...['Sí', 'NO', 'miembros, funciones', 'Edición propia 2026-11-21', 'Nota', '21 de noviembre de 2026', ''],
      ],
    ])
    expect(statementsUnread).toEqual([])
    expect(ledger.notices.filter(({ kind }) => kind === 'columnas_no_usadas')).toEqual([])
    expect(statements).toMatchObject([
      {
        ubigeo: '1801',
        level: 'provincial',
        etapa: 'operativa',
        createdOn: '2020-03-15',
        installedOn: '2023-03-15',
        directorio: true,
        inconsistencias: false,
        aspects: ['miembros', 'funciones'],
        receivedOn: '2026-11-21',
      },
    ])
  })

  it('tells the rows of statements that do not read, and never takes one with a field less', async () => {
    const { statements, statementsUnread } = await statementsOf('instancias', [
      INSTANCIAS,
      [
        ...['1801', 'provincial', 'creada', '', '31/02/2020', '', '', '', '', ''],
        ...['edición propia 2026-11-21', '', '', ''],
      ],
      [
        ...['1802', 'provincial', 'creada', '', '', '', '', 'quizás', '', ''],
        ...['edición propia 2026-11-21', '', '', ''],
      ],
    ])
    expect(statements).toEqual([])
    expect(statementsUnread).toEqual([
      { sheet: 'instancias', line: 2 },
      { sheet: 'instancias', line: 3 },
    ])
  })

  it('is read under a title, with its columns in another order', async () => {
    const { statements } = await statementsOf('seguimiento', [
      ['Seguimiento de las instancias'],
      ['clase', 'ubigeo', 'nivel', 'fecha', 'periodo', 'inconsistencias', 'calidad', 'nota', 'recibido', 'enlace'],
      [
        ...['sesion_ordinaria', '1801', 'provincial', '4/5/2026', '', 'Sí'],
        ...['edición propia 2026-11-21', '', '', ''],
      ],
    ])
    expect(statements).toMatchObject([
      { about: 'actividad', sessions: [{ date: '2026-05-04', inconsistencias: true }] },
    ])
  })
})
