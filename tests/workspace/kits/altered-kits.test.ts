import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readCells } from '../../../src/database/files/index.ts'
import { compareBooks, registerCells, type CellKey } from '../../../src/domain/consolidation/index.ts'
import { owedInstancias } from '../../../src/domain/register/index.ts'
import { kitMaker } from '../../../src/publish/kit/index.ts'
import { writeWorkbook } from '../../../src/publish/workbook/index.ts'
import { readReturned, type ReturnedFile } from '../../../src/workspace/kits/index.ts'
import { country, facts, withStage } from '../../domain/invented-country.ts'
import { fill, reorder } from './filled-kit.ts'

const TODAY = '2026-11-21'
const KNOWN = country({
  territories: [
    facts('18', { level: 'region' }),
    facts('04', { level: 'region' }),
    withStage('1801', 'creada', { ordenanza: 'O.M. 1' }),
    withStage('1802', 'en_proceso'),
    withStage('0401', null),
    withStage('180102', null),
  ],
})
const owed = new Set(owedInstancias(KNOWN).map(({ level, unit }) => `${level}/${unit.ubigeo}`))
const [arequipa, moquegua] = KNOWN.byLevel.region
if (arequipa === undefined || moquegua === undefined) throw new Error('no regions')
const kit = kitMaker(KNOWN, [], TODAY)(moquegua)

async function read(bytes: Uint8Array): Promise<ReturnedFile> {
  const reading = await readReturned(bytes, 'kit.xlsx', owed)
  if (reading.what !== 'libro') throw new Error(String(reading.refused))
  return reading
}

function told({ cells }: ReturnedFile) {
  const source = { file: 'kit.xlsx', unit: '', on: TODAY }
  return compareBooks(registerCells(KNOWN, []), [{ source, cells }]).map(({ key, kind, claims }) => [
    key,
    kind,
    claims[0]?.value,
  ])
}

/** The kit with every text of its parts changed. */
function altered(change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(kit.bytes)
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(change(strFromU8(xml)))])),
  )
}

function withEntities(xml: string): string {
  return xml.includes('<worksheet')
    ? xml.replace('<worksheet', '<!DOCTYPE a [<!ENTITY b "&#97;&#97;">]><worksheet')
    : xml
}

const INSTANCIAS = 'xl/worksheets/sheet2.xml'

function sheetOf(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)[INSTANCIAS] ?? new Uint8Array())
}

function rowsOf(bytes: Uint8Array): readonly string[] {
  return [...sheetOf(bytes).matchAll(/<row r="\d+"[^>]*>.*?<\/row>/gs)].map(([row]) => row)
}

async function sheetsOf(bytes: Uint8Array) {
  const cells = await readCells(bytes, 'kit.xlsx')
  if (!cells.ok) throw new Error(cells.reason)
  return cells.sheets.map(({ name, cells: rows }) => ({ name, rows }))
}

describe('A kit that was tampered with is told, and what can be read of it is', () => {
  it('where what a row said was changed: it is compared with what stands here alone', async () => {
    const book = await read(
      altered((xml) => xml.replace('&quot;ordenanza&quot;:&quot;O.M. 1', '&quot;ordenanza&quot;:&quot;O.M. 9')),
    )
    expect(book.faults.map(({ kind, count }) => [kind, count])).toEqual([['base_alterada', 1]])
    expect(told(book)).toEqual([])
  })

  it('where the hidden sheet was changed: its rows still say which kit it is', async () => {
    const book = await read(
      altered((xml) => xml.replace(/(edicion<\/t><\/is><\/c><c [^>]*><is><t [^>]*>)2026/, '$12025')),
    )
    expect([book.kit, book.faults.map(({ kind }) => kind)]).toEqual([kit.id, ['identidad_alterada']])
  })

  it('where rows of another edition stand among its own: each is compared with what it said in its edition', async () => {
    const older = kitMaker(KNOWN, [], '2026-06-30')(moquegua)
    const rowOf = (bytes: Uint8Array, line: number) =>
      new RegExp(`<row r="${line}"[^>]*>.*?</row>`, 's').exec(sheetOf(bytes))?.[0] ?? ''
    const wrote = await fill(older.bytes, [
      { sheet: 'Instancias', row: ['1802'], column: 'Ordenanza', text: 'O.M. de junio' },
    ])
    const at = rowsOf(kit.bytes).findIndex((row) => row.includes('>1802<')) + 1
    const book = await read(altered((xml) => xml.replace(rowOf(kit.bytes, at), () => rowOf(wrote, at))))
    expect([book.kit, book.faults.map(({ kind, count }) => [kind, count])]).toEqual([kit.id, [['otra_edicion', 1]]])
    expect(told(book)).toEqual([['instancia/provincial/1802\tordenanza', 'nuevo', 'O.M. de junio']])
  })

  it('where its rows were sorted and its columns moved: it is read whole', async () => {
    const filled = await fill(kit.bytes, [{ sheet: 'Instancias', row: ['1801'], column: 'Ordenanza', text: 'O.M. 2' }])
    const sorted = await sheetsOf(reorder(filled, 'Instancias', (lines) => lines.toReversed()))
    const moved = sorted.map(({ name, rows }) => {
      const wide = Math.max(...rows.map((row) => row.length))
      return { name, rows: rows.map((row) => Array.from({ length: wide }, (_, at) => row[wide - 1 - at] ?? '')) }
    })
    const book = await read(writeWorkbook(moved))
    expect(book.faults).toEqual([])
    expect(told(book)).toEqual([['instancia/provincial/1801\tordenanza', 'cambiado', 'O.M. 2']])
  })

  it('where a cell holds a formula: it is what the formula gave', async () => {
    const written = await fill(kit.bytes, [
      { sheet: 'Instancias', row: ['1801'], column: 'Ordenanza', text: 'CON FORMULA' },
    ])
    const parts = unzipSync(written)
    const cell = /t="inlineStr"><is><t>CON FORMULA<\/t><\/is>/
    const book = await read(
      zipSync({
        ...parts,
        [INSTANCIAS]: strToU8(sheetOf(written).replace(cell, 't="str"><f>"O.M. "&amp;7</f><v>O.M. 7</v>')),
      }),
    )
    expect(told(book)).toEqual([['instancia/provincial/1801\tordenanza', 'cambiado', 'O.M. 7']])
  })

  it('where a code is of no instancia of the country, or of another region: those rows are not read', async () => {
    const foreign = await fill(kit.bytes, [
      { sheet: 'Instancias', row: ['1801'], column: 'Ordenanza', text: 'O.M. 2' },
      { sheet: 'Instancias', row: ['180102'], column: 'Ubigeo', text: '990101' },
      { sheet: 'Instancias', row: ['1802'], column: 'Ubigeo', text: '0401' },
    ])
    const book = await read(foreign)
    expect(book.faults.map(({ kind, count }) => [kind, count])).toEqual([
      ['base_alterada', 2],
      ['codigo_ajeno', 1],
      ['fuera_del_kit', 1],
    ])
    expect(told(book)).toEqual([['instancia/provincial/1801\tordenanza', 'cambiado', 'O.M. 2']])
  })

  it('where two rows of one instancia say different things: neither is read', async () => {
    const twice = await fill(kit.bytes, [
      { sheet: 'Instancias', row: ['1802'], column: 'Ordenanza', text: 'O.M. 3' },
      { sheet: 'Instancias', row: ['1802'], column: 'Ubigeo', text: '1801' },
    ])
    const book = await read(twice)
    expect(book.faults.map(({ kind }) => kind)).toContain('fila_repetida')
    expect(book.cells.has('instancia/provincial/1801\tordenanza' as CellKey)).toBe(false)
    expect(told(book)).toEqual([])
  })

  it('where cells bear persons, a refuge, a link that is none or a date that does not exist: those cells are not read', async () => {
    const at = (column: string, text: string) => ({ sheet: 'Instancias', row: ['1801'], column, text })
    const book = await read(
      await fill(kit.bytes, [
        at('Ordenanza', 'DNI 40123456'),
        at('Nota', 'El HRT queda en Jr. Lima 123'),
        at('Enlace al documento', 'javascript:alert(1)'),
        at('Fecha de creación', '31/02/2026'),
        at('¿Lleva directorio?', 'no'),
      ]),
    )
    expect(book.faults.map(({ kind, count }) => [kind, count])).toEqual([
      ['valor_ilegible', 2],
      ['texto_reservado', 2],
    ])
    expect(JSON.stringify([...book.cells])).not.toMatch(/40123456|Jr\. Lima|alert/)
    expect(told(book)).toEqual([['instancia/provincial/1801\tdirectorio', 'nuevo', 'no']])
  })
})

describe('What is no kit', () => {
  it('is a matrix where it has its columns: a cell is new or contradicts, and an empty one says nothing', async () => {
    const matrix = writeWorkbook([
      {
        name: 'instancias',
        rows: [
          ['ubigeo', 'nivel', 'etapa', 'ordenanza'],
          ['1801', 'provincial', 'operativa', ''],
          ['180102', 'distrital', 'creada', 'O.M. 4'],
        ],
      },
    ])
    expect(told(await read(matrix))).toEqual([
      ['instancia/distrital/180102\tetapa', 'nuevo', 'creada'],
      ['instancia/distrital/180102\tordenanza', 'nuevo', 'O.M. 4'],
      ['instancia/provincial/1801\tetapa', 'contradice', 'operativa'],
    ])
  })

  it.each([
    [
      'another table',
      writeWorkbook([
        {
          name: 'a',
          rows: [
            ['distrito', 'casos'],
            ['x', '1'],
          ],
        },
      ]),
      null,
    ],
    ['a text', new TextEncoder().encode('hola'), null],
    ['a cut file', kit.bytes.slice(0, 900), 'zip-damaged'],
    ['nothing', new Uint8Array(), 'empty-file'],
    [
      'a workbook that swells beyond what is read',
      zipSync({ ...unzipSync(kit.bytes), 'xl/media/x.bin': new Uint8Array(300_000_000) }),
      'zip-too-large',
    ],
    ['a workbook that defines words of its own', altered(withEntities), 'xml-entities'],
  ])('is told where it is %s', async (_, bytes, refused) => {
    expect(await readReturned(bytes, 'x.xlsx', owed)).toEqual({ what: 'otro', file: 'x.xlsx', refused })
  })
})
