import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { NATIVE_PACKAGE, openNativeEngine } from '../../scripts/cli/native/index.ts'
import { traitsCsv } from '../../scripts/cli/commands/agregar/traits-csv.ts'
import { loadGazetteer, readNames } from '../../scripts/cli/country/load-gazetteer.ts'
import { readAnyTable } from '../../src/database/ledger/index.ts'
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
  return { ran, told, account, left: await readdir(out), counts: await read('conteos-de-casos.csv') }
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
    expect(left.sort()).toEqual(['conteos-de-casos.csv', 'cuenta.json', 'violencia.csv'])
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

  test('tells of the persons what the page tells of the same register, small counts hidden, and no name nor number of theirs', async () => {
    const texts = {
      sex: ['F', 'M', 'Mujer', ''],
      age: ['7', '25', '25 años', '61', 'no sabe'],
      yes: ['Sí', 'No', 'S/I'],
    }
    const pick = (list: readonly string[], at: number) => list[at % list.length] ?? ''
    const codes = ['180101', '180102', '180201', '999999']
    const rows = Array.from({ length: 900 }, (_, at) => [
      ...[`0${1 + (at % 9)}/03/20${23 + (at % 2)}`, pick(codes, at >> 2), 'Física', pick(texts.sex, at >> 1)],
      ...[pick(texts.age, at * 7), pick(texts.yes, at >> 3), `Rosa Quispe ${at}`, String(40_000_000 + at)],
    ])
    const head = 'Fecha de ingreso,Ubigeo,Tipo de violencia,Sexo,Edad,Discapacidad,Nombre,DNI'
    const text = `${[head, ...rows.map((row) => row.join(','))].join('\n')}\n`
    const { counts, account } = await aggregate(await folderWith({ 'casos.csv': text }))
    const gazetteer = await loadGazetteer(path.resolve('data'))
    const options = { kind: 'casos_por_fila', answers: new Map([['fila_por_caso', 'si']]) } as const
    const page = await readAnyTable(new TextEncoder().encode(text), 'casos.csv', gazetteer, options)
    if (!page.ok) throw new Error('the page reads it')
    const { counted, values } = page.ledger
    const country = await readNames(path.resolve('data'))
    const quality = 'observado'
    expect(counts).toBe(traitsCsv({ counted, rows: values, names: country, quality, files: ['casos.csv'] }))
    expect(readCsv(counts).rows.length).toBeGreaterThan(50)
    expect(account).toMatchObject({ filas: 900, aceptadas: values.reduce((sum, row) => sum + Number(row['casos']), 0) })
    expect(counts + JSON.stringify(account)).not.toMatch(/Quispe|40000\d\d\d|25 años|no sabe/)
  })

  test('reads cases already counted by sex or age as the page does: totals aside, categories kept', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => {
      const [sex, code] = [['Mujer', 'Hombre', 'Total'][at % 3] ?? '', ['180101', '180102'][at % 2] ?? '']
      return [code, '2024', sex, ['0 a 17', '18 a 59', '60 a más'][at % 5] ?? '18 a 59', String(20 + at), '9', '11']
    })
    const head = 'Ubigeo,Año,Sexo,Grupo de edad,Casos,Casos de hombres,Casos de mujeres'
    const text = `${[head, ...rows.map((row) => row.join(','))].join('\n')}\n`
    const { counts, told } = await aggregate(await folderWith({ 'casos.csv': text }))
    const page = await readAnyTable(new TextEncoder().encode(text), 'casos.csv', await loadGazetteer('data'), {
      duplicates: 'sum',
    })
    if (!page.ok) throw new Error('the page reads it')
    const { counted, values } = page.ledger
    const country = await readNames(path.resolve('data'))
    expect(counts).toBe(
      traitsCsv({ counted, rows: values, names: country, quality: 'observado', files: ['casos.csv'] }),
    )
    expect(told.map(([code, , , cases]) => [code, cases])).toEqual(
      values.map(({ ubigeo, casos }) => [ubigeo, String(casos)]),
    )
  })

  test('does not count by a column of free text, and says so', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => `2024-01-02,180101,Física,oficio ${at}`)
    const head = 'Fecha de ingreso,Ubigeo,Tipo de violencia,Ocupación'
    const { ran, left, told } = await aggregate(await folderWith({ 'casos.csv': [head, ...rows, ''].join('\n') }))
    expect(told).toEqual([['180101', '2024', 'fisica', '300']])
    expect(left).not.toContain('conteos-de-casos.csv')
    expect(ran.out).toContain('No se contó por ocupación: es texto libre.')
  })

  test('counts a wide file, with a column for each modality or for each year', async () => {
    const wide = 'Ubigeo,Año,Violencia psicológica,Violencia física,Otra cosa\n'
    const one = await aggregate(await folderWith({ 'a.csv': `${wide}180101,2024,4,3,x\n180101,2024,6,,y\n` }))
    expect(one.told).toEqual([
      ['180101', '2024', 'fisica', '3'],
      ['180101', '2024', 'psicologica', '10'],
    ])
    const years = 'Ubigeo,Casos 2023,Casos 2024\n180101,5,7\n180102,1,2\n180101,10,20\n'
    const two = await aggregate(await folderWith({ 'b.csv': years }))
    expect(two.told).toContainEqual(['180101', '2023', 'sin_desagregar', '15'])
    expect(two.told).toContainEqual(['180101', '2024', 'sin_desagregar', '27'])
  })

  test('says which files of a folder have other columns, and what they lack, and of one file speaks in the singular', async () => {
    const folder = await folderWith({
      'a.csv': `${BY_CASE.slice(0, 3).join('\n')}\n`,
      'b.csv': 'Ubigeo,Fecha de ingreso,Tipo de violencia,Edad\n180101,2024-01-02,Física,30\n',
    })
    const { ran, account, told } = await aggregate(folder)
    expect(told).toEqual([['180101', '2024', 'fisica', '3']])
    expect(ran.out).toContain('Los archivos son de 2 formas (encabezado, separador o codificación); cada uno se')
    expect(ran.out).toContain('«a.csv» no trae: edad.')
    expect(ran.out).toContain('«b.csv» no trae: sexo.')
    expect(account['conjuntos']).toMatchObject([{ faltan: ['edad'] }, { faltan: ['sexo'] }])
    expect((await aggregate(path.join(folder, 'b.csv'))).ran.out).toContain('1 fila de 1 archivo: 1 aceptada,')
  })

  test('says what it does not find, and of what it cannot count, which headers there are and which it needs', async () => {
    const folder = await folderWith({ 'otra.csv': 'a,b\n1,2\n' })
    expect((await aggregate(path.join(folder, 'nada*.csv'))).ran).toMatchObject({ code: 1 })
    expect((await aggregate(path.join(folder, 'nada.csv'))).ran.err.trim()).toBe(
      `No se encuentra «${path.join(folder, 'nada.csv')}».`,
    )
    const { err } = (await aggregate(folder)).ran
    expect(err).toMatch(/no hay una fila por caso \(.+«Fecha de ingreso».+\) ni una columna de casos/)
    expect(err).toContain('Sus encabezados son «a», «b»')
    expect((await runCli(['agregar', folder])).code).toBe(2)
  })

  test.each([
    ['azar.csv', Buffer.from([0x81, 0x00, 0xff, 0x0a, 0x22, 0x8d])],
    ['azar.parquet', Buffer.from('PAR1, which it is not')],
  ])(
    'of a file that the engine cannot read says so in Spanish, with its name and what to do: %s',
    async (name, bytes) => {
      const { ran, left } = await aggregate(await folderWith({ [name]: bytes }))
      expect([ran.code, ran.out, left]).toEqual([1, '', []])
      expect(ran.err.trim()).toMatch(
        new RegExp(`^El motor no pudo leer «${name}»: .+ repita\\. Mensaje técnico, en inglés: «[^/]+»\\.$`),
      )
    },
  )

  test('an empty file is named', async () => {
    const { ran } = await aggregate(await folderWith({ 'a.csv': `${BY_CASE.join('\n')}\n`, 'b.csv': '' }))
    expect([ran.code, ran.err.trim()]).toEqual([1, '«b.csv» está vacío: quítelo y repita.'])
  })

  test('a rejected year is told under the header of the date that it was read from', async () => {
    const { ran } = await aggregate(await folderWith({ 'casos.csv': `${BY_CASE.join('\n')}\n` }))
    expect(ran.out).toContain('Fecha de ingreso «sin fecha»: no es un año')
  })
})

test.runIf(native === null)('agregar says in one sentence what it lacks and how it is had', async () => {
  const folder = await folderWith({ 'casos.csv': `${BY_CASE.join('\n')}\n` })
  expect((await aggregate(folder)).ran).toMatchObject({ code: 1, out: '' })
  expect((await aggregate(folder)).ran.err).toContain(`npm i --no-save ${NATIVE_PACKAGE}`)
})
