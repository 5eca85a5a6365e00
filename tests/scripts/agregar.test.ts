import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { NATIVE_PACKAGE, openNativeEngine } from '../../scripts/cli/native/index.ts'
import { readCsv } from '../../src/database/sources/index.ts'
import { runCli } from './cli-run.ts'

const native = await openNativeEngine({ threads: 1 })
await native?.close()
if (native === null) console.warn(`Se omite: el motor nativo (${NATIVE_PACKAGE}) no está instalado.`)

const HEADER = 'Fecha de ingreso,Ubigeo,Tipo de violencia,Sexo,Nombre'
const BY_CASE = [
  HEADER,
  '05/01/2024,180101,Física,F,x',
  '2024-03-09,180101,FISICA,F,x',
  '06/01/2024,180101,psicológica,M,x',
  '07/01/2024,180102,Física,F,x',
  '07/01/2024,999999,Física,F,x',
  '07/01/2024,999999,Física,F,x',
  'sin fecha,180101,Física,F,x',
]

async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'brecha-agregar-'))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), content)
  }
  return folder
}

async function aggregate(source: string) {
  const out = await mkdtemp(path.join(tmpdir(), 'brecha-agregado-'))
  const ran = await runCli(['agregar', source, '--salida', out])
  const read = (name: string) => readFile(path.join(out, name), 'utf8').catch(() => '')
  const { columns, rows } = readCsv(await read('violencia.csv'))
  const told = rows.map((row) => ['ubigeo', 'anio', 'modalidad', 'casos'].map((name) => row[columns.indexOf(name)]))
  const account = JSON.parse((await read('cuenta.json')) || '{}') as Readonly<Record<string, unknown>>
  return { ran, told, account, left: await readdir(out) }
}

describe.skipIf(native === null)('agregar', () => {
  test('counts a register of one row for each case, and its account adds up to the rows of the file', async () => {
    const folder = await folderWith({ 'casos.csv': `${BY_CASE.join('\n')}\n` })
    const { ran, told, account, left } = await aggregate(path.join(folder, 'casos.csv'))
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(told).toEqual([
      ['180101', '2024', 'fisica', '2'],
      ['180101', '2024', 'psicologica', '1'],
      ['180102', '2024', 'fisica', '1'],
    ])
    expect(account).toMatchObject({ filas: 7, aceptadas: 4, rechazadas: 3, ignoradas: 0, ilegibles: 0 })
    expect(account['rechazos']).toMatchObject([{ valor: '999999', filas: 2 }, { filas: 1 }])
    expect(left.sort()).toEqual(['cuenta.json', 'violencia.csv'])
    expect(JSON.stringify(account) + JSON.stringify(told)).not.toContain('x"')
  })

  test('adds up the files of a folder and of its folders, whatever their encoding and the order of their columns', async () => {
    const turned = ['Ubigeo;Casos;Año;Modalidad', '180101;4;2024;Física', '180102;<5;2024;Física']
    const folder = await folderWith({
      'a.csv': `${BY_CASE.slice(0, 3).join('\n')}\n`,
      'b/c.csv': Buffer.from(`${turned.join('\n')}\n`, 'latin1'),
      'b/leame.md': 'no es una tabla',
    })
    const { told, account } = await aggregate(folder)
    expect(told).toContainEqual(['180101', '2024', 'fisica', '6'])
    expect(account).toMatchObject({ archivos: ['a.csv', 'c.csv'], filas: 4 })
    expect((await aggregate(`${folder}/b/*.csv`)).account).toMatchObject({ archivos: ['c.csv'], filas: 2 })
  })

  test('sets aside and counts a line that has more cells than the header', async () => {
    const folder = await folderWith({ 'casos.csv': `${[...BY_CASE.slice(0, 3), '1,2,3,4,5,6,7,8'].join('\n')}\n` })
    expect((await aggregate(folder)).account).toMatchObject({ filas: 3, aceptadas: 2, ilegibles: 1 })
  })

  test('says what it does not find, and what it cannot count', async () => {
    const folder = await folderWith({ 'otra.csv': 'a,b\n1,2\n' })
    expect((await aggregate(path.join(folder, 'nada*.csv'))).ran).toMatchObject({ code: 1 })
    expect((await aggregate(folder)).ran.err).toContain('no hay una fila por caso ni una columna de casos')
    expect((await runCli(['agregar', folder])).code).toBe(2)
  })
})

test.runIf(native === null)('agregar says in one sentence what it lacks and how it is had', async () => {
  const folder = await folderWith({ 'casos.csv': `${BY_CASE.join('\n')}\n` })
  expect((await aggregate(folder)).ran).toMatchObject({ code: 1, out: '' })
  expect((await aggregate(folder)).ran.err).toContain(`npm i --no-save ${NATIVE_PACKAGE}`)
})
