import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { CORRECTED, IGNORED, NOTICES, REJECTED } from '../../scripts/cli/words/sentences.ts'
import { runCli, spawnCli } from './cli-run.ts'
import { fileWith, folder, validar } from './validar-run.ts'

const formats = path.resolve(import.meta.dirname, '../../../shared/data/formatos')

const CASES = 'UBIGEO,AÑO,MODALIDAD,CASOS\n10101,2020,Física,5\n170101,2020,Sexual,1\n,,TOTAL,6\n'

describe('validar FILE', () => {
  test('prints exactly the keys of its contract, and nothing but them', async () => {
    const { code, document } = await validar(await fileWith('casos.csv', CASES), '--json')
    expect(code).toBe(0)
    expect(Object.keys(document())).toEqual([
      'tabla',
      'formato',
      'codificacion',
      'separador',
      'hoja',
      'filas',
      'columnas',
      'correcciones',
      'rechazos',
      'ignoradas',
      'avisos',
      'valores',
    ])
    expect(document()).toMatchObject({
      tabla: 'violencia',
      formato: 'csv',
      codificacion: 'utf-8',
      separador: ',',
      hoja: null,
      filas: { fisicas: 4, encabezado: 1, aceptadas: 1, corregidas: 1, rechazadas: 0, ignoradas: 1 },
      valores: [{ ubigeo: '010101', anio: 2020, modalidad: 'fisica', casos: 5 }, { ubigeo: '170101' }],
      ignoradas: [{ fila: 4, motivo: 'total' }],
    })
  })

  test('a row rejected carries line, column, value, reason and a suggestion', async () => {
    const { document } = await validar(
      await fileWith(
        'poblacion.csv',
        'UBIGEO,PROVINCIA,DISTRITO,POBLACION 2020\n180101,MARISCAL NIETO,MOQUEGUA,9\n,MARISCAL NIETO,SAN CRISTOVAL,5\n',
      ),
      '--json',
    )
    expect(document()['rechazos']).toEqual([
      {
        fila: 3,
        columna: 'DISTRITO',
        valor: 'SAN CRISTOVAL',
        motivo: 'nombre_desconocido',
        sugerencia: '180105 San Cristóbal, Mariscal Nieto, Moquegua',
      },
    ])
  })

  test('--anio gives the year of figures that state none, and must be a year', async () => {
    const file = await fileWith('habitantes.csv', 'UBIGEO,POBLACION\n180101,9\n')
    expect((await validar(file, '--json')).document()['rechazos']).toMatchObject([{ motivo: 'anio_ausente' }])
    expect((await validar(file, '--anio', '2023', '--json')).document()['valores']).toMatchObject([
      { anio: 2023, poblacion: 9 },
    ])
    expect(await validar(file, '--anio', '23')).toMatchObject({
      code: 2,
      err: '--anio admite un año de cuatro cifras; no «23».',
    })
  })

  test('--salida writes the canonical CSV with formulas escaped, or the JSON', async () => {
    const source = await fileWith('servicios.csv', 'TIPO,NOMBRE,UBIGEO\nCEM,=2+2,180101\n')
    const [csv, json] = ['salida.csv', 'salida.json'].map((name) => path.join(folder, name))
    await validar(source, '--salida', csv ?? '')
    await validar(source, '--salida', json ?? '')
    expect(readFileSync(csv ?? '', 'utf8')).toBe(
      "\uFEFFtipo,subtipo,nombre,ubigeo,lat,lon,operador,estado\r\nCEM,,'=2+2,180101,,,,\r\n",
    )
    expect(JSON.parse(readFileSync(json ?? '', 'utf8'))).toMatchObject({ tabla: 'servicios' })
  })

  test('without --json a person reads the sum, the notices and the rows to mend', async () => {
    const { out } = await validar(await fileWith('casos.csv', CASES))
    expect(out).toContain('4 filas = 1 de encabezado + 1 aceptada + 1 corregida + 0 rechazadas + 1 ignorada')
    expect(out).toContain('fila 2, UBIGEO: se repuso el cero inicial del código («10101») → 010101')
  })

  test('a refuge’s place appears nowhere in what is printed', async () => {
    const source = await fileWith(
      'hrt.csv',
      'TIPO,NOMBRE,DISTRITO,PROVINCIA,UBIGEO,LATITUD,LONGITUD\nHRT,Casa Samegua,SAMEGUA,MARISCAL NIETO,180104,-17.18,-70.9\nHogar de Refugio Temporal,Casa Torata,TORATO,MARISCAL NIETO,,-17.07,-70.8\n',
    )
    const { document, out } = await validar(source, '--json')
    expect(document()['valores']).toMatchObject([{ tipo: 'HRT', ubigeo: '1801', lat: null, lon: null }])
    expect(out).not.toMatch(/samegua|torat|180104|180106|17\.18|70\.[89]/i)
  })
})

describe('exit codes', () => {
  test.each([
    [[]],
    [['a.csv', 'b.csv']],
    [['a.csv', '--tabla', 'cosas']],
    [['a.csv', '--nada']],
    [['a.csv', '--hoja']],
  ])('%j is wrong usage: 2 and a sentence', async (args) => {
    const { code, out, err } = await validar(...args)
    expect([code, out, err === '']).toEqual([2, '', false])
  })

  test.each([
    ['a file that is not there', 'nada.csv', null, /No se puede abrir «nada\.csv»/],
    ['an empty file', 'vacio.csv', '', /está vacío/],
    ['a table that cannot be told', 'otra.csv', 'a,b\n1,2\n', /no se reconoce qué tabla es/],
    ['a page', 'pagina.csv', '<!doctype html><html><body>x</body></html>', /página web/],
    ['a workbook cut short', 'libro.xlsx', 'PK\u0003\u0004roto', /./],
    ['no row taken', 'malos.csv', 'UBIGEO,AÑO,CASOS\n999999,2020,1\n', /No se aceptó ninguna fila/],
  ])('%s ends with 1 and one plain sentence', async (_, name, text, sentence) => {
    const file = text === null ? path.join(folder, name) : await fileWith(name, text)
    const { code, err } = await validar(file, '--json')
    expect([code, err.split('\n').length]).toEqual([1, 1])
    expect(err).toMatch(sentence)
    expect(err).not.toMatch(/Error|at .*\(|undefined/)
  })

  test('an unknown sheet ends with 1 and says so', async () => {
    if (!existsSync(formats)) return
    const { code, err } = await validar(
      path.join(formats, '05_pobreza_excel_cabecera_combinada.xlsx'),
      '--hoja',
      'Nada',
    )
    expect([code, err]).toEqual([1, expect.stringContaining('no tiene esa hoja')])
  })

  test('the command itself reaches all of it, in a thread of its own', async () => {
    const file = await fileWith('casos.csv', CASES)
    const ran = await spawnCli(['validar', file, '--json'])
    expect([ran.code, ran.err, (JSON.parse(ran.out) as { tabla: string }).tabla]).toEqual([0, '', 'violencia'])
    expect((await runCli(['validar', path.join(folder, 'no-esta.csv')])).code).toBe(1)
  })
})

describe.skipIf(!existsSync(formats))(
  'cobertura and ranking with files as people keep them (needs ../shared/data)',
  () => {
    test('a folder with the matrix of Excel gives its coverage, and tells the rows that were not taken', async () => {
      const dir = await mkdtemp(path.join(tmpdir(), 'reales-'))
      for (const name of ['07_matriz_instancias_FICTICIA.xlsx', '01_pobreza_sin_cero_cp1252_puntoycoma.csv'])
        await writeFile(path.join(dir, name), readFileSync(path.join(formats, name)))
      const { code, out, err } = await runCli(['cobertura', '--nivel', 'region', '--json', '--datos', dir])
      const { unidades } = JSON.parse(out) as { unidades: { ubigeo: string; creadas: number }[] }
      expect([code, unidades.find(({ ubigeo }) => ubigeo === '18')?.creadas]).toEqual([0, 4])
      expect(err).toContain('07_matriz_instancias_FICTICIA.xlsx, línea 13')
    })
  },
)

describe('the sentences', () => {
  test('are in Spanish, short and calm', () => {
    const all = [REJECTED, CORRECTED, IGNORED, NOTICES].flatMap((words) => Object.values(words))
    expect(all.filter((words) => /[¡!]|\b(the|row|error|invalid)\b/i.test(words) || words.length > 90)).toEqual([])
  })
})

describe('validar FILE --tabla limites', () => {
  const square = (
    code: string | number | null,
    at: number,
    ring = [
      [at, 0],
      [at + 1, 0],
      [at + 1, 1],
      [at, 1],
      [at, 0],
    ],
  ) => ({
    type: 'Feature',
    properties: code === null ? { NOMBDIST: 'SIN CODIGO' } : { IDDIST: code },
    geometry: { type: 'Polygon', coordinates: [ring] },
  })
  const collection = (...features: readonly unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })

  test('every polygon is accepted, mended or rejected with its reason, by the rules of the map', async () => {
    const file = await fileWith(
      'limites.geojson',
      collection(
        square('180101', -70),
        square(10101, -77),
        square('999999', -60),
        square(null, -50),
        square('180102', -71, [
          [0, 0],
          [1, 0],
          [0, 0],
          [0, 0],
        ]),
      ),
    )
    const { code, document } = await validar(file, '--tabla', 'limites', '--json')
    expect(code).toBe(0)
    expect(Object.keys(document())).toEqual([
      'tabla',
      'formato',
      'codificacion',
      'separador',
      'hoja',
      'filas',
      'columnas',
      'correcciones',
      'rechazos',
      'ignoradas',
      'avisos',
      'valores',
    ])
    expect(document()).toMatchObject({
      tabla: 'limites',
      filas: { fisicas: 5, encabezado: 0, aceptadas: 1, corregidas: 1, rechazadas: 3, ignoradas: 0 },
      correcciones: [{ fila: 2, antes: '10101', despues: '010101', regla: 'cero_restituido' }],
      rechazos: [
        { fila: 3, valor: '999999', motivo: 'Código fuera de la lista oficial' },
        { fila: 4, valor: '' },
        { fila: 5, valor: '180102' },
      ],
      valores: [
        { nivel: 'distrito', ubigeo: '180101' },
        { nivel: 'distrito', ubigeo: '010101' },
      ],
    })
    const avisos = document()['avisos'] as unknown as readonly {
      readonly aviso: string
      readonly texto: string
      readonly cantidad?: number
    }[]
    expect(avisos.map(({ texto }) => texto).join('\n')).not.toContain('fuera de la lista')
    expect(avisos.find(({ aviso }) => aviso === 'sin_poligono')?.cantidad).toBeGreaterThan(1_800)
  })

  test('a person reads the sum and the reason, and a file without boundaries gives one sentence and code 1', async () => {
    const { out } = await validar(
      await fileWith('limites.geojson', collection(square('180101', -70), square('999999', -60))),
      '--tabla',
      'limites',
    )
    expect(out).toContain('2 filas = 0 de encabezado + 1 aceptada + 0 corregidas + 1 rechazada + 0 ignoradas')
    expect(out).toContain('fila 2: Código fuera de la lista oficial («999999»)')
    expect(await validar(await fileWith('casos.csv', CASES), '--tabla', 'limites')).toMatchObject({
      code: 1,
      out: '',
      err: '«casos.csv»: El archivo no tiene límites que leer.',
    })
  })
})
