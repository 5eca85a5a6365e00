import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeWorkbook } from '../../src/publish/workbook/index.ts'
import { runValidar } from '../../scripts/cli/commands/validar/index.ts'
import { readFileAnswer } from '../../scripts/cli/commands/validar/read-file.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'validar-carpeta-'))
const put = (name: string, text: string) => writeFile(path.join(folder, name), text)

async function validar(...args: string[]) {
  const [printed, warned]: [string[], string[]] = [[], []]
  const console = { out: (text: string) => printed.push(text), warn: (line: string) => warned.push(line) }
  return { code: await runValidar(args, console, readFileAnswer), out: printed.join('\n'), err: warned.join('\n') }
}

await put('casos.csv', 'UBIGEO,AÑO,CASOS\n180101,2024,7\n')
await put('matriz.csv', 'UBIGEO,NIVEL,ETAPA,FECHA DE CREACION\n180102,distrital,creada,03/04/2020\n')
await put('por corregir.csv', 'UBIGEO,AÑO,CASOS\n180101,2024,7\n999999,2024,1\n')
await put('nada.csv', 'a,b\n1,2\n')
await put('.oculto.csv', 'x')
await mkdir(path.join(folder, 'otra carpeta'))

describe('validar FOLDER', () => {
  test('says of each file whether it reads, asks or is refused, with its sentence, and how many of each', async () => {
    const { code, out } = await validar(folder)
    expect(code).toBe(0)
    expect(out.split('\n')).toEqual([
      'casos.csv: se lee. 1 fila de violencia.',
      'matriz.csv: pregunta. Tiene 1 pregunta.',
      'nada.csv: no se puede leer. En «nada.csv» no se reconoce qué tabla es: ningún encabezado corresponde a las que se conocen.',
      'por corregir.csv: pregunta. Tiene 1 fila por corregir.',
      '',
      '4 archivos: 1 se leen, 2 preguntan, 1 no se pueden leer.',
    ])
  })

  test('names the sheets of a file that hold another table, as it does for that file alone', async () => {
    const books = await mkdtemp(path.join(tmpdir(), 'validar-libros-'))
    const sheet = (name: string, figure: string) => ({
      name,
      rows: [
        ['UBIGEO', figure],
        ['1801', '5'],
      ],
    })
    const file = path.join(books, 'libro.xlsx')
    await writeFile(file, writeWorkbook([sheet('Casos', 'CASOS 2024'), sheet('Población', 'POBLACION 2024')]))
    const { out } = await validar(books)
    expect(out.split('\n')[0]).toMatch(/^libro\.xlsx: .*Hojas con otra tabla.*: Población \(1\)\.$/)
    expect((await validar(file)).out).toContain(
      'Hojas con otra tabla (y sus filas), que se carga aparte: Población (1)',
    )
  })

  test('says of a file of a part of a year alone that it reads, for how many territories', async () => {
    const parts = await mkdtemp(path.join(tmpdir(), 'validar-partes-'))
    await writeFile(path.join(parts, 'medio.csv'), 'UBIGEO;CASOS ENE-JUN 2026\n1801;4\n1802;3\n')
    const { code, out } = await validar(parts)
    expect([code, out.split('\n')[0]]).toEqual([
      0,
      'medio.csv: se lee. Se carga el año sin terminar de 2 territorios de violencia.',
    ])
    const alone = await validar(path.join(parts, 'medio.csv'))
    expect([alone.code, alone.out.split('\n')[1], alone.err]).toEqual([
      0,
      'Se puede cargar el año sin terminar de 2 territorios.',
      '',
    ])
  })

  test('answers programs with the account of each, also into a file', async () => {
    const output = path.join(folder, 'otra carpeta', 'resumen.json')
    const { out } = await validar(folder, '--json', '--salida', output)
    const { archivos } = JSON.parse(out) as { archivos: { archivo: string; resultado: string; filas: object | null }[] }
    expect(archivos.map(({ archivo, resultado }) => [archivo, resultado])).toEqual([
      ['casos.csv', 'se_lee'],
      ['matriz.csv', 'pregunta'],
      ['nada.csv', 'rechazado'],
      ['por corregir.csv', 'pregunta'],
    ])
    expect(archivos[0]?.filas).toMatchObject({ fisicas: 2, aceptadas: 1 })
    expect(await readFile(output, 'utf8')).toBe(out)
  })

  test('of which nothing is accepted ends with 1; what is said of one file is not taken', async () => {
    const empty = await mkdtemp(path.join(tmpdir(), 'validar-vacia-'))
    expect((await validar(empty)).code).toBe(1)
    await expect(validar(folder, '--hoja', 'Hoja1')).rejects.toThrow('son de un solo archivo')
    await expect(validar(folder, '--respuesta', 'fila_por_caso=si')).rejects.toThrow('son de un solo archivo')
  })
})
