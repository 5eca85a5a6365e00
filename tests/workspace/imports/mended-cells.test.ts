import { describe, expect, test } from 'vitest'
import { readFile, USUAL_READING, type ReadFile, type ReadingOptions } from '../../../src/workspace/imports/index.ts'
import { readingOptions } from '../../../src/workspace/imports/stored-import.ts'
import { loadedFrom } from '../../../src/workspace/imports/taken-import.ts'
import { parseRecipe } from '../../../src/workspace/storage/index.ts'
import { peru } from '../../database/ledger/country.ts'

async function read(content: string | Uint8Array, change: Partial<ReadingOptions> = {}): Promise<ReadFile> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const reading = await readFile(bytes, 'matriz.csv', { ...USUAL_READING, ...change }, peru)
  if (reading.what !== 'tabla') throw new Error('not read')
  return reading
}

/** Reads again what was kept, by the recipe that was kept with it. */
async function again(reading: ReadFile): Promise<ReadFile> {
  const { stored } = loadedFrom(reading, {
    ...{ number: 1, checksum: 'a', original: 'b', today: '2026-11-28', matrixComplete: false },
  })
  const recipe = parseRecipe(JSON.parse(JSON.stringify(stored.recipe)))
  if (recipe === null) throw new Error('not a recipe')
  return read(await reading.kept(), readingOptions({ ...stored, recipe }))
}

const MATRIX = [
  'UBIGEO,INSTANCIA CREADA,FECHA DE CREACION,ORDENANZA',
  '180102,SI,marzo 2019,012-2019',
  '180103,quiza,15/03/2019,013-2019',
  '999999,SI,marzo 2019,014-2019',
  '180104,SI,marzo 2019,015-2019',
].join('\n')

describe('A cell typed again in the review', () => {
  test('is made ready in its row: the one that is bad, with all lines that fail by the same text', async () => {
    const { toMend } = await read(MATRIX)
    expect(toMend.rejected.map(({ line, bad, same }) => [line, bad?.header, bad?.text, same])).toEqual([
      [3, 'INSTANCIA CREADA', 'quiza', [3]],
      [4, 'UBIGEO', '999999', [4]],
    ])
    expect(toMend.rejected[0]?.cells.map(({ text }) => text)).toEqual(['180103', 'quiza', '15/03/2019', '013-2019'])
    expect(toMend.dropped.map(({ line, bad, same, reason }) => [line, bad.column, bad.text, same, reason])).toEqual([
      [2, 2, 'marzo 2019', [2, 5], 'fecha_sin_dia'],
      [5, 2, 'marzo 2019', [2, 5], 'fecha_sin_dia'],
    ])
  })

  test('counts as what was typed, and the ledger says who corrected it', async () => {
    const mended = [
      { line: 3, column: 1, before: 'quiza', text: 'NO' },
      { line: 4, column: 0, before: '999999', text: '180105' },
      { line: 2, column: 2, before: 'marzo 2019', text: '15/03/2019' },
    ]
    const { ledger } = await read(MATRIX, { mended })
    expect(ledger.rejections).toEqual([])
    expect(
      ledger.values.map(({ ubigeo, etapa, fecha_ordenanza, fecha_creacion }) => [
        ubigeo,
        etapa,
        fecha_ordenanza ?? fecha_creacion ?? null,
      ]),
    ).toMatchObject([
      ['180102', 'creada', '2019-03-15'],
      ['180103', 'sin_instancia', '2019-03-15'],
      ['180105', 'creada', null],
      ['180104', 'creada', null],
    ])
    const byHand = ledger.corrections.filter(({ rule }) => rule === 'corregido_por_usted')
    expect(byHand.toSorted((a, b) => a.line - b.line)).toMatchObject([
      { line: 2, column: 'FECHA DE CREACION', before: 'marzo 2019', after: '15/03/2019' },
      { line: 3, column: 'INSTANCIA CREADA', before: 'quiza', after: 'NO' },
      { line: 4, column: 'UBIGEO', before: '999999', after: '180105' },
    ])
    expect(ledger.counts).toMatchObject({ physical: 5, header: 1, rejected: 0 })
  })

  test('that still cannot be read stays in its row, as it was typed', async () => {
    const { toMend, ledger } = await read(MATRIX, {
      mended: [{ line: 3, column: 1, before: 'quiza', text: 'tal vez' }],
    })
    expect(toMend.rejected[0]?.bad?.text).toBe('tal vez')
    expect(ledger.corrections.some(({ rule }) => rule === 'corregido_por_usted')).toBe(false)
  })

  test('comes back with the table that was kept, and can be undone there too', async () => {
    const mended = [{ line: 3, column: 1, before: 'quiza', text: 'NO' }]
    const first = await read(MATRIX, { mended })
    const second = await again(first)
    expect(second.ledger.values).toEqual(first.ledger.values)
    expect(second.ledger.corrections).toEqual(first.ledger.corrections)
    expect(second.options.mended).toEqual(mended)
  })

  test.each([
    ['a DNI', 'DNI 45678912', '45678912'],
    ['a telephone', 'llamar al 987 654 321', '987 654 321'],
    ['a mail', 'ana@correo.pe', 'ana@correo.pe'],
  ])('never carries %s into what is kept', async (_, typed, secret) => {
    const reading = await read(MATRIX, { mended: [{ line: 2, column: 3, before: typed, text: `015 ${typed}` }] })
    const kept = new TextDecoder().decode(await reading.kept()) + JSON.stringify([reading.options, reading.ledger])
    expect(kept).not.toContain(secret)
  })

  test('is of the file’s own lines: of a refuge nothing is made ready, and nothing typed into its row is kept', async () => {
    const services = 'TIPO,NOMBRE,UBIGEO,LAT\nHRT,Casa Luna,180102,x\nCEM,Centro,999999,\n'
    const { toMend } = await read(services)
    expect(JSON.stringify(toMend)).not.toContain('Luna')
    expect(toMend.rejected.map(({ line }) => line)).toContain(3)
    const typed = await read(services, { mended: [{ line: 2, column: 1, before: 'Casa Luna', text: 'Jr. Sol 12' }] })
    expect(typed.options.mended).toEqual([])
    expect(new TextDecoder().decode(await typed.kept()) + JSON.stringify(typed.ledger)).not.toMatch(/Luna|Jr\. Sol/)
  })
})
