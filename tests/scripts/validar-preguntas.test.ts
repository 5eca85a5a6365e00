import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { runValidar } from '../../scripts/cli/commands/validar/index.ts'
import { readFileAnswer } from '../../scripts/cli/commands/validar/read-file.ts'
import { runCli } from './cli-run.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'preguntas-'))

async function validar(name: string, lines: readonly string[], ...more: string[]) {
  const [printed, warned]: [string[], string[]] = [[], []]
  const file = path.join(folder, name)
  await writeFile(file, `${lines.join('\n')}\n`)
  const terminal = { out: (text: string) => printed.push(text), warn: (line: string) => warned.push(line) }
  const code = await runValidar([file, '--anio', '2024', ...more], terminal, readFileAnswer)
  return { code, out: printed.join('\n'), err: warned.join('\n') }
}

const CAPITALS = [
  'UBIGEO,DEPARTAMENTO,PROVINCIA,DISTRITO,ETAPA,FECHA',
  '050101,AYACUCHO,HUAMANGA,,creada,marzo 2019',
  '050201,AYACUCHO,CANGALLO,,creada,',
  '050102,AYACUCHO,HUAMANGA,ACOCRO,creada,marzo 2019',
]

describe('What only a person can say, or could not be read', () => {
  test('rows with their capital’s code and no distrito are asked about and not taken, each with its provincia', async () => {
    const { out } = await validar('capitales.csv', CAPITALS)
    expect(out).toContain('¿son de la municipalidad provincial?, DISTRITO: 050101 (2).')
    expect(out).toMatch(/fila 2, UBIGEO: lleva el código de la capital.*¿será 0501 Huamanga, Ayacucho\?/)
    expect(out).toContain('4 filas = 1 de encabezado + 0 aceptadas + 1 corregida + 2 rechazadas + 0 ignoradas')
  })

  test('a date without a day is told with its reason, and its row is taken', async () => {
    const { out } = await validar('capitales.csv', CAPITALS)
    expect(out).toContain('sus filas se conservan (la fecha no dice el día), FECHA: marzo 2019 (1).')
  })

  test('a block beside the first is read below it and told with its rows', async () => {
    const { out } = await validar('bloques.csv', ['UBIGEO;CASOS;;UBIGEO;CASOS', '180101;7;;180201;3'])
    expect(out).toContain('3 filas = 1 de encabezado + 2 aceptadas')
    expect(out).toContain(
      'Tablas iguales una al lado de otra: se leyeron una debajo de otra, con estas filas: 3–3 (2).',
    )
  })

  test('a file of rates only ends in one sentence that names them', async () => {
    const { code, err } = await validar('tasas.csv', ['UBIGEO,% DE CASOS 2024', '1801,45'])
    expect([code, err]).toEqual([
      1,
      'En «tasas.csv» no se reconoce la tabla: «% DE CASOS 2024» es una tasa, un porcentaje o una variación, y no un recuento.',
    ])
  })

  test('is answered with --respuesta, by the key that validar prints', async () => {
    const { out } = await validar('capitales.csv', CAPITALS)
    expect(out).toContain('DISTRITO: --respuesta "codigo_de_la_capital=si" o "codigo_de_la_capital=no" (sin respuesta,')
    const answered = await validar('capitales.csv', CAPITALS, '--respuesta', 'codigo_de_la_capital=si', '--json')
    const { valores, preguntas } = JSON.parse(answered.out) as {
      valores: { ubigeo: string }[]
      preguntas: { clave: string; respuesta: string }[]
    }
    expect(valores.map(({ ubigeo }) => ubigeo)).toEqual(['0501', '0502', '050102'])
    expect(preguntas).toMatchObject([{ clave: 'codigo_de_la_capital', respuesta: 'si' }])
  })

  test('a month in a title is told of and can be said to be no more than its date', async () => {
    const rows = ['Reporte de marzo de 2025,,', 'UBIGEO,AÑO,CASOS', '1801,2025,30']
    const { out } = await validar('marzo.csv', rows)
    expect(out).toMatch(/dice un mes, que puede ser su fecha.*marzo de 2025/)
    const answered = await validar('marzo.csv', rows, '--respuesta', 'parte_de_anio=no', '--json')
    expect((JSON.parse(answered.out) as { valores: { casos: number }[] }).valores).toMatchObject([{ casos: 30 }])
  })

  test('numerals that may be halves or quarters are told of, and are of part of the year meanwhile', async () => {
    const rows = ['UBIGEO,AÑO,PERIODO,CASOS', '1801,2025,I,30', '1801,2025,II,4']
    const { out } = await validar('periodos.csv', rows)
    expect(out).toContain('Los periodos I y II pueden ser semestres o trimestres: ¿qué son?')
    expect(out).toContain('2025: partes I y II')
    const answered = await validar('periodos.csv', rows, '--respuesta', 'numerales_de_periodo=semestres', '--json')
    expect((JSON.parse(answered.out) as { valores: { casos: number }[] }).valores).toMatchObject([{ casos: 34 }])
  })

  test('a separator that reads both ways is answered by its column', async () => {
    const rows = ['UBIGEO;NOMBRE;SUPERFICIE', '180101;MOQUEGUA;1.453', '180102;CARUMAS;2.500']
    const asked = JSON.parse((await validar('lugares.csv', rows, '--tabla', 'territorios', '--json')).out) as {
      preguntas: { clave: string; admite: string[] }[]
    }
    const [question] = asked.preguntas
    expect(question?.admite).toEqual(['decimal', 'miles'])
    const said = `${question?.clave ?? ''}=decimal`
    const { out } = await validar('lugares.csv', rows, '--tabla', 'territorios', '--json', '--respuesta', said)
    expect(
      (JSON.parse(out) as { valores: { superficie_km2: number }[] }).valores.map((each) => each.superficie_km2),
    ).toEqual([1.453, 2.5])
  })

  test.each([
    ['codigo=si', /^--respuesta admite clave=valor/],
    ['codigo_de_la_capital', /^--respuesta admite clave=valor|admite si o no/],
    ['codigo_de_la_capital=quizá', /^--respuesta codigo_de_la_capital admite si o no; no «quizá»\.$/],
    ['codigo_de_la_capital=si,codigo_de_la_capital=no', /^--respuesta responde dos veces «codigo_de_la_capital»\.$/],
  ])('«--respuesta %s» is complained of in one sentence', async (said, complaint) => {
    await expect(validar('capitales.csv', CAPITALS, '--respuesta', said)).rejects.toThrow(complaint)
  })

  test('an answer to what the table does not ask is complained of, with what it asks', async () => {
    const { code, err } = await validar('capitales.csv', CAPITALS, '--respuesta', 'orden_de_fechas 5=dia_mes')
    expect([code, err]).toEqual([
      2,
      '«capitales.csv» no pregunta «orden_de_fechas 5»; pregunta «codigo_de_la_capital» (si o no).',
    ])
  })

  test('the rows of a folder that wait are told too, and do not count', async () => {
    const dir = await mkdtemp(path.join(tmpdir(), 'datos-'))
    await writeFile(path.join(dir, 'matriz.csv'), `${CAPITALS.join('\n')}\n`)
    const { code, err } = await runCli(['cobertura', '--nivel', 'region', '--json', '--datos', dir])
    expect(code).toBe(0)
    expect(err).toContain('Filas sin distrito con el código de la capital: ¿son de la municipalidad provincial?')
    expect(err).toContain('marzo 2019')
  })
})
