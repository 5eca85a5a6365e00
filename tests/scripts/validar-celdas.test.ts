import { describe, expect, test } from 'vitest'
import { refusalSentence } from '../../scripts/cli/words/refusals.ts'
import { fileWith, validar } from './validar-run.ts'

describe('validar FILE, before any table is told', () => {
  test('--tabla celdas stops at the cells as read, every one a text', async () => {
    const { code, document } = await validar(await fileWith('celdas.csv', 'a;b\n1;"x;y"\n'), '--tabla', 'celdas')
    expect([code, document()]).toEqual([
      0,
      {
        formato: 'csv',
        codificacion: 'utf-8',
        separador: ';',
        avisos: [],
        celdas: [
          ['a', 'b'],
          ['1', 'x;y'],
        ],
      },
    ])
  })

  test('--tabla celdas keeps the row of a stray quote and says so', async () => {
    const source = await fileWith('suelta.csv', 'ubigeo,distrito\n180101,Moquegua\n180102,Caru"mas\n180103,Torata\n')
    const { document } = await validar(source, '--tabla', 'celdas')
    expect(document()).toMatchObject({
      avisos: [{ aviso: 'comilla_suelta', detalle: 'línea 3', cantidad: 1 }],
      celdas: [
        ['ubigeo', 'distrito'],
        ['180101', 'Moquegua'],
        ['180102', 'Caru"mas'],
        ['180103', 'Torata'],
      ],
    })
  })

  test.each([
    ['a.pdf', '%PDF-1.7', 'un PDF'],
    ['a.gz', '\u001f\u008b\b', 'un comprimido gzip'],
    ['a.rar', 'Rar!\u001a\u0007', 'un comprimido RAR'],
    ['a.7z', '7z\u00bc\u00af', 'un comprimido 7z'],
    ['a.png', '\u0089PNG', 'una imagen'],
    ['a.shp', "\0\0'\n", 'una parte suelta de un shapefile'],
    ['a.csv', 'ubigeo,nombre\n180101,Mo\0quegua\n', 'bytes que no son de un texto'],
    ['a.xls', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'un documento de Office que no es un libro'],
  ])('a format that is not read is named in Spanish, with what to do: %s', async (name, text, what) => {
    const { code, err } = await validar(await fileWith(name, Buffer.from(text, 'latin1')))
    expect([code, err]).toEqual([
      1,
      `«${name}» es de un formato que no se lee (${what}); guárdelo como Excel (.xlsx) o CSV.`,
    ])
  })

  test('a file that is too large says how much it weighs, as a person counts it', () => {
    expect(refusalSentence('a.csv', { ok: false, reason: 'file-too-large', where: '272629760' })).toBe(
      '«a.csv» es demasiado grande (260 MB); si son casos, súmelo con «brecha agregar».',
    )
  })
})
