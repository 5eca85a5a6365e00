import { describe, expect, test } from 'vitest'
import { accepted, sharedFolder } from './samples.ts'

const folder = sharedFolder('data/formatos')

// Format, encoding, delimiter, and of each sheet its name and its physical rows, as ../shared/data/SOURCES.md describes
// the files.
const EXPECTED: Record<
  string,
  readonly [string, string | null, string | null, readonly (readonly [string, number])[]]
> = {
  '01_pobreza_sin_cero_cp1252_puntoycoma.csv': [
    'csv',
    'windows-1252',
    ';',
    [['01_pobreza_sin_cero_cp1252_puntoycoma.csv', 73]],
  ],
  '02_pobreza_utf8_bom_comillas.csv': ['csv', 'utf-8', ',', [['02_pobreza_utf8_bom_comillas.csv', 52]]],
  '03_codigos_reniec.csv': ['csv', 'utf-8', ',', [['03_codigos_reniec.csv', 128]]],
  '04_cem_encabezados_reales_latin1.csv': ['csv', 'windows-1252', ';', [['04_cem_encabezados_reales_latin1.csv', 27]]],
  '05_pobreza_excel_cabecera_combinada.xlsx': [
    'xlsx',
    null,
    null,
    [
      ['Índice', 1],
      ['Anexo 1', 37],
    ],
  ],
  '06_directorio_excel_coordenadas_rotas.xlsx': ['xlsx', null, null, [['SERVICIOS MIMP', 26]]],
  '07_matriz_instancias_FICTICIA.xlsx': ['xlsx', null, null, [['Matriz', 15]]],
  '08_nombres_variantes_esperado.csv': ['csv', 'utf-8', ',', [['08_nombres_variantes_esperado.csv', 43]]],
  '09_fechas_y_numeros_esperado.csv': ['csv', 'utf-8', ',', [['09_fechas_y_numeros_esperado.csv', 25]]],
}

describe.skipIf(folder.absent)(folder.title, () => {
  test('every file of the folder is expected here', () => {
    expect([...folder.list('.csv'), ...folder.list('.xlsx')].sort()).toEqual(Object.keys(EXPECTED))
  })

  test.each(Object.keys(EXPECTED))('%s opens with the expected encoding, delimiter, sheets and rows', async (name) => {
    const read = await accepted(folder.bytes(name), name)
    expect([
      read.format,
      read.encoding,
      read.delimiter,
      read.sheets.map((sheet) => [sheet.name, sheet.cells.length]),
    ]).toEqual(EXPECTED[name])
    for (const sheet of read.sheets) expect(sheet.lines).toEqual(sheet.cells.map((_, i) => i + 1))
  })

  test('01: windows-1252 is noted, and the cells keep their spaces, comma decimals and lost zeros', async () => {
    const read = await accepted(folder.bytes('01_pobreza_sin_cero_cp1252_puntoycoma.csv'), '01.csv')
    expect(read.notes).toEqual([{ kind: 'encoding-assumed', where: 'windows-1252', line: 1 }])
    expect(read.dialect?.lineEnd).toBe('\r\n')
    expect(read.sheets[0]?.cells[3]).toEqual([
      '10102',
      'AMAZONAS  ',
      'CHACHAPOYAS',
      ' ASUNCIÓN',
      '278',
      '25,3',
      '47,7',
      '36,5',
    ])
  })

  test('04: the 54 columns keep their accents and double spaces, the total row its thousands commas', async () => {
    const cells =
      (await accepted(folder.bytes('04_cem_encabezados_reales_latin1.csv'), '04.csv')).sheets[0]?.cells ?? []
    expect(new Set(cells.map((row) => row.length))).toEqual(new Set([54]))
    expect([cells[0]?.[0], cells[0]?.[15], cells.at(-1)?.[16]]).toEqual(['AÑO', 'N° DE CEM', '169,536'])
  })

  test('05: merged header cells are told as ranges', async () => {
    const sheet = (await accepted(folder.bytes('05_pobreza_excel_cabecera_combinada.xlsx'), '05.xlsx')).sheets[1]
    expect(sheet?.merges).toHaveLength(7)
    expect(sheet?.merges).toContainEqual({ row: 5, col: 4, rows: 1, cols: 2 })
  })

  test('07: a date is its serial with a mark, a text date is text, and trailing spaces stay', async () => {
    const sheet = (await accepted(folder.bytes('07_matriz_instancias_FICTICIA.xlsx'), '07.xlsx')).sheets[0]
    expect([sheet?.cells[4]?.[5], sheet?.dates[4]]).toEqual(['42962', [5]])
    expect([sheet?.cells[5]?.[5], sheet?.dates[5]]).toEqual(['07/03/2018', []])
    expect([sheet?.cells[7]?.[1], sheet?.cells[1], sheet?.date1904]).toEqual(['Ilo ', [], false])
  })
})

const data = sharedFolder('data')
describe.skipIf(data.absent)(data.title, () => {
  test('a quoted cell that spans lines keeps the line numbers right', async () => {
    const sheet = (await accepted(data.bytes('ubigeo_distrito_aumentado.csv'), 'u.csv')).sheets[0]
    expect([sheet?.cells.length, sheet?.lines.at(-1)]).toEqual([1894, 1896])
  })

  test('the boundaries open with one row and one shape per territory', async () => {
    const topology = await accepted(data.bytes('limites_peru-100k.topojson'), 'limites.topojson')
    expect(topology.sheets.map((sheet) => [sheet.name, sheet.features?.length])).toEqual([
      ['level4', 1890],
      ['level3', 196],
      ['level2', 25],
      ['level1', 1],
    ])
    const collection = await accepted(data.bytes('limites_2016_provincial.geojson'), 'limites.geojson')
    expect([collection.format, collection.sheets[0]?.features?.length, collection.sheets[0]?.cells.length]).toEqual([
      'geojson',
      197,
      198,
    ])
  })
})
