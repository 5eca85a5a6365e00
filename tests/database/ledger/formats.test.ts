import { describe, expect, test } from 'vitest'
import { addsUp, formatsPresent, ledgerOf } from './country.ts'

const tally = (values: readonly string[]) =>
  Object.fromEntries(
    [...new Set(values)].sort().map((value) => [value, values.filter((each) => each === value).length]),
  )

describe.skipIf(!formatsPresent)(
  'The files of ../shared/data/formatos, each with its account (skipped where they are absent)',
  () => {
    test('01: lost zeros restored one by one, comma decimals, totals and the note set aside', async () => {
      const { file, ledger } = await ledgerOf('01_pobreza_sin_cero_cp1252_puntoycoma.csv')
      expect([file.encoding, file.delimiter, ledger.table]).toEqual(['windows-1252', ';', 'pobreza'])
      expect(ledger.counts).toEqual({ physical: 73, header: 1, accepted: 20, corrected: 48, rejected: 0, ignored: 4 })
      expect(tally(ledger.corrections.map(({ rule }) => rule))).toEqual({ cero_restituido: 48 })
      expect(ledger.ignored.map(({ line, reason }) => [line, reason])).toEqual([
        [2, 'total'],
        [27, 'total'],
        [48, 'total'],
        [73, 'nota_al_pie'],
      ])
      expect(ledger.corrections[0]).toEqual({
        line: 3,
        column: 'UBIGEO',
        before: '10101',
        after: '010101',
        rule: 'cero_restituido',
      })
      expect(ledger.values[0]).toEqual({ ubigeo: '010101', anio: 2018, tasa: 9.05, ic_inf: 5.8, ic_sup: 12.3 })
      expect(ledger.notices).toContainEqual({ kind: 'anio_del_texto', detail: '2018' })
    })

    test('02: everything in quotes, one row repeated and counted once, the year supposed and said', async () => {
      const { ledger } = await ledgerOf('02_pobreza_utf8_bom_comillas.csv')
      expect(ledger.counts).toEqual({ physical: 52, header: 1, accepted: 50, corrected: 0, rejected: 0, ignored: 1 })
      expect(ledger.ignored).toEqual([{ line: 52, reason: 'duplicado_identico', lines: [9, 52] }])
      expect(ledger.values.find(({ ubigeo }) => ubigeo === '150104')).toMatchObject({ tasa: 3.1500000000000004 })
      expect(ledger.notices).toContainEqual({ kind: 'anio_supuesto', detail: '2018' })
    })

    test('03: every RENIEC code is rejected with the INEI code it should be, none joined', async () => {
      const { ledger } = await ledgerOf('03_codigos_reniec.csv')
      expect(ledger.counts).toMatchObject({ physical: 128, accepted: 0, corrected: 0, rejected: 127, ignored: 0 })
      expect(tally(ledger.rejections.map(({ reason }) => reason))).toEqual({ codigo_reniec: 127 })
      expect(
        ledger.rejections.every(
          ({ suggested, suggestion }) => suggested?.length === 1 && suggestion.startsWith(suggested[0] ?? '?'),
        ),
      ).toBe(true)
      expect(ledger.rejections[0]).toMatchObject({
        line: 2,
        column: 'UBIGEO',
        value: '240101',
        suggestion: '070101 Callao, Prov. Const. del Callao, Callao',
      })
      expect(ledger.values).toEqual([])
    })

    test('04: the ministry’s 54 columns give one figure per departamento, thousands by comma, the total set aside', async () => {
      const { file, ledger } = await ledgerOf('04_cem_encabezados_reales_latin1.csv')
      expect([file.sheets[0]?.cells[0]?.length, ledger.table]).toEqual([54, 'violencia'])
      expect(ledger.counts).toEqual({ physical: 27, header: 1, accepted: 0, corrected: 25, rejected: 0, ignored: 1 })
      expect(ledger.values).toHaveLength(25)
      expect(ledger.values.reduce((sum, { casos }) => sum + Number(casos), 0)).toBe(169_536)
      expect(ledger.values[14]).toEqual({
        ubigeo: '15',
        anio: 2025,
        modalidad: 'sin_desagregar',
        casos: 44_262,
        registro: null,
        reservado: null,
      })
      expect(ledger.ignored).toEqual([{ line: 27, reason: 'total' }])
    })

    test('05: three header rows joined over merges, subtotals set aside, the rate as the middle of its limits, noted', async () => {
      const { plan, ledger } = await ledgerOf('05_pobreza_excel_cabecera_combinada.xlsx')
      expect([plan.sheet.name, plan.header.first + 1, plan.header.last + 1]).toEqual(['Anexo 1', 5, 7])
      expect(ledger.counts).toEqual({ physical: 37, header: 3, accepted: 0, corrected: 20, rejected: 0, ignored: 14 })
      expect(tally(ledger.ignored.map(({ reason }) => reason))).toEqual({
        fila_en_blanco: 6,
        nota_al_pie: 2,
        subtotal: 4,
        titulo: 2,
      })
      expect(tally(ledger.corrections.map(({ rule }) => rule))).toEqual({ punto_medio_de_limites: 20 })
      expect(ledger.values.find(({ ubigeo }) => ubigeo === '180105')).toEqual({
        ubigeo: '180105',
        anio: 2018,
        tasa: 39.95,
        ic_inf: 25.2,
        ic_sup: 54.7,
      })
    })

    test('06: coordinates repaired one by one, persons’ columns left out, refuges with their provincia only', async () => {
      const { ledger } = await ledgerOf('06_directorio_excel_coordenadas_rotas.xlsx')
      expect(ledger.counts).toEqual({ physical: 26, header: 1, accepted: 0, corrected: 24, rejected: 0, ignored: 1 })
      expect(tally(ledger.corrections.map(({ rule }) => rule))).toEqual({
        cero_restituido: 22,
        coma_decimal: 1,
        ejes_intercambiados: 2,
        punto_decimal_restituido: 2,
        refugio_sin_ubicacion: 2,
        signo_restituido: 1,
      })
      expect(
        ledger.corrections
          .filter(({ line }) => [4, 5, 6, 8].includes(line) && true)
          .filter(({ column }) => column !== 'Ubigeo')
          .map(({ line, column, after, rule }) => [line, column, after, rule]),
      ).toEqual([
        [4, 'COORD_Y', '-5.638138', 'punto_decimal_restituido'],
        [4, 'COORD_X', '-78.529975', 'punto_decimal_restituido'],
        [5, 'COORD_Y', '-5.625129', 'ejes_intercambiados'],
        [5, 'COORD_X', '-78.475299', 'ejes_intercambiados'],
        [6, 'COORD_X', '-78.288659', 'coma_decimal'],
        [8, 'COORD_Y', '-5.904223', 'signo_restituido'],
      ])
      expect(
        ledger.notices.filter(({ kind }) => kind === 'columna_personal_omitida').map(({ column }) => column),
      ).toEqual(['Dirección', 'Teléfono', 'Coodinador/a'])
      const refuges = ledger.values.filter(({ tipo }) => tipo === 'HRT')
      expect(refuges.map(({ ubigeo, nombre, lat, lon }) => [ubigeo, nombre, lat, lon])).toEqual([
        ['0102', null, null, null],
        ['0107', null, null, null],
      ])
      expect(JSON.stringify(ledger)).not.toMatch(/Casa Acogida|98\d{7}|99\d{7}/)
    })

    test('07: merged regions carried down, the yes/no zoo, serial and Spanish dates, a repeated row, an impossible date', async () => {
      const { ledger } = await ledgerOf('07_matriz_instancias_FICTICIA.xlsx')
      expect([ledger.table, ledger.counts]).toEqual([
        'instancias',
        { physical: 15, header: 2, accepted: 5, corrected: 4, rejected: 0, ignored: 4 },
      ])
      expect(
        ledger.values.map(({ ubigeo, nivel, etapa, fecha_creacion }) => [ubigeo, nivel, etapa, fecha_creacion]),
      ).toEqual([
        ['18', 'regional', 'creada', '2017-08-15'],
        ['1801', 'provincial', 'creada', '2018-03-07'],
        ['1802', 'provincial', 'creada', '2019-05-31'],
        ['1803', 'provincial', 'sin_instancia', null],
        ['180105', 'distrital', 'creada', '2020-03-20'],
        ['180204', 'distrital', 'creada', '2021-05-03'],
        ['110305', 'distrital', 'sin_instancia', null],
        ['150501', 'distrital', 'creada', null],
        ['150121', 'distrital', 'creada', '2019-08-15'],
      ])
      expect(ledger.rejections).toEqual([])
      expect(ledger.corrections).toContainEqual({
        line: 13,
        column: 'INSTANCIA CREADA Fecha',
        before: '31/02/2020',
        after: '',
        rule: 'celda_omitida',
        reason: 'fecha_imposible',
      })
      expect(ledger.ignored.map(({ line, reason }) => [line, reason])).toEqual([
        [1, 'titulo'],
        [2, 'fila_en_blanco'],
        [11, 'duplicado_identico'],
        [15, 'total'],
      ])
      const side = ledger.beside.instrumentos ?? []
      expect(
        side.filter(({ ubigeo }) => ubigeo === '1801').map(({ instrumento, estado }) => [instrumento, estado]),
      ).toEqual([
        ['reglamento_interno', 'aprobado'],
        ['diagnostico', 'no_tiene'],
        ['plan_trabajo', 'en_elaboracion'],
      ])
    })

    test.each([
      '01_pobreza_sin_cero_cp1252_puntoycoma.csv',
      '02_pobreza_utf8_bom_comillas.csv',
      '03_codigos_reniec.csv',
      '04_cem_encabezados_reales_latin1.csv',
      '05_pobreza_excel_cabecera_combinada.xlsx',
      '06_directorio_excel_coordenadas_rotas.xlsx',
      '07_matriz_instancias_FICTICIA.xlsx',
    ])('%s adds up', async (name) => {
      const { plan, ledger } = await ledgerOf(name)
      expect(addsUp(ledger, plan.sheet.cells.length)).toBe(true)
    })
  },
)
