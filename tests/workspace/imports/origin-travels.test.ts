import { describe, expect, it } from 'vitest'
import { applyEdits, assembleCountry, type Edit } from '../../../src/domain/country/index.ts'
import { formatDate } from '../../../src/domain/measure/index.ts'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import { matrixSheets } from '../../../src/publish/register/index.ts'
import { writeWorkbook } from '../../../src/publish/workbook/index.ts'
import { readFile, USUAL_READING } from '../../../src/workspace/imports/index.ts'
import { replacedSources } from '../../../src/workspace/imports/replaced-tables.ts'
import { loadedFrom } from '../../../src/workspace/imports/taken-import.ts'
import { peru } from '../../database/ledger/country.ts'
import { country, source, withStage } from '../../domain/invented-country.ts'

const { rows } = country({ territories: [withStage('1801', 'creada'), withStage('1802', 'en_proceso')] })
const ADDRESS = 'https://datos.example.org/matriz?corte=2026-10'
const bookOf = (cutOff: string) =>
  writeWorkbook(
    matrixSheets({
      country: assembleCountry(rows, [
        source('instancias', {
          ...({ quality: 'simulado', title: 'Matriz simulada', cutOff } as const),
          ...{ publisher: 'Dirección de Políticas', licence: 'ODC-By 1.0', address: ADDRESS },
        }),
      ]),
      edits: [],
      clock: { referenceDate: '2026-11-21', planTerm: 'anual' },
      horizonMonths: 6,
    }),
  )

async function loadedAgain(cutOff: string) {
  const reading = await readFile(bookOf(cutOff), 'matriz.xlsx', { ...USUAL_READING, sheet: 'instancias' }, peru)
  if (reading.what !== 'tabla') throw new Error('the matrix was not read')
  const taking = { number: 1, checksum: '0', today: '2026-11-28', matrixComplete: false, original: '0' }
  const { stored } = loadedFrom(reading, taking)
  return replacedSources([], [{ stored, ledger: reading.ledger, limites: null, redacted: false }], {
    replaced: {},
    registers: null,
    over: new Set(),
  })[0]
}

describe('the origin of an exported matrix that is loaded again', () => {
  it('stays simulated, under its title, and the day of loading is told as that and never as a cut-off', async () => {
    expect(await loadedAgain('')).toMatchObject({
      title: 'Matriz simulada',
      quality: 'simulado',
      cutOff: '',
      note: `Cargado el ${formatDate('2026-11-28')}`,
    })
  })

  it('has its publisher, licence and web address from the list of sources where its rows do not say them yet', async () => {
    const older = matrixSheets({
      country: assembleCountry(rows, [
        source('instancias', {
          ...{ title: 'Matriz', publisher: 'Dirección de Políticas', licence: 'ODC-By 1.0', address: ADDRESS },
        }),
      ]),
      ...{ edits: [], clock: { referenceDate: '2026-11-21', planTerm: 'anual' }, horizonMonths: 6 },
    }).map((sheet) => {
      const [header = []] = sheet.rows
      const kept = header.map((name) => !['publicado_por', 'licencia_del_dato', 'url_del_dato'].includes(String(name)))
      const isList = sheet.name === 'fuentes'
      return isList ? sheet : { ...sheet, rows: sheet.rows.map((row) => row.filter((_, at) => kept[at])) }
    })
    const reading = await readFile(writeWorkbook(older), 'matriz.xlsx', { ...USUAL_READING, sheet: 'instancias' }, peru)
    if (reading.what !== 'tabla') throw new Error('the matrix was not read')
    const told = { publisher: 'Dirección de Políticas', licence: 'ODC-By 1.0', address: ADDRESS }
    expect(reading.ledger.origin).toMatchObject(told)
  })

  it('stays simulated where a person wrote beside what it says, and her statement comes back', async () => {
    const edit: Edit = {
      about: 'instancia',
      ubigeo: ubigeo('1801'),
      level: 'provincial',
      editedOn: '2026-11-21',
      note: '',
      etapa: 'creada',
      ordenanza: 'O.M. 7',
      createdOn: null,
      installedOn: null,
      directorio: null,
      inconsistencias: null,
      aspects: [],
      link: null,
      receivedOn: null,
    }
    const stated = assembleCountry(applyEdits(rows, [edit]), [source('instancias', { quality: 'simulado' })])
    const clock = { referenceDate: '2026-11-21', planTerm: 'anual' } as const
    const matrix = writeWorkbook(matrixSheets({ country: stated, edits: [edit], clock, horizonMonths: 6 }))
    const reading = await readFile(matrix, 'matriz.xlsx', { ...USUAL_READING, sheet: 'instancias' }, peru)
    if (reading.what !== 'tabla') throw new Error('the matrix was not read')
    expect(reading.ledger.values.map(({ ubigeo: code, calidad }) => [code, calidad])).toEqual([
      ['1801', 'simulado'],
      ['1802', 'simulado'],
    ])
    expect(reading.statements).toEqual([edit])
  })

  it('keeps who publishes it, where, and its licence, which the name of the file says nothing of', async () => {
    const told = { publisher: 'Dirección de Políticas', licence: 'ODC-By 1.0', address: ADDRESS }
    expect(await loadedAgain('')).toMatchObject(told)
  })

  it('keeps the cut-off that its rows had', async () => {
    expect(await loadedAgain('octubre de 2026')).toMatchObject({ cutOff: 'octubre de 2026' })
  })
})
