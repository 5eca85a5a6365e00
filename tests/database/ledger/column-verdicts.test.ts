import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  planTable,
  previewTable,
  readAnyTable,
  stoppedColumnsOf,
  type LedgerContext,
} from '../../../src/database/ledger/index.ts'
import { cellsOf, peru, readTable as read, sheetOf } from './country.ts'

const context: LedgerContext = { gazetteer: peru, fileName: 'tabla.csv', year: 2024 }

function verdicts(cells: string[][], answers: readonly (readonly [string, string])[] = []) {
  const plan = planTable([sheetOf(cells)], 'auto')
  if (plan === null) throw new Error('no table')
  return previewTable(plan, { ...context, answers: new Map(answers) }, { reserved: [] }).columns.map(
    ({ verdict }) => verdict,
  )
}

describe('What is told of names', () => {
  test.each([
    ['DEPARTAMENTO,PROVINCIA,CASOS 2024', 'MOQUEGUA,ILO,7', 'PROVINCIA'],
    ['MUNICIPALIDAD,CASOS 2024', 'Municipalidad Provincial de Ilo,7', 'MUNICIPALIDAD'],
    ['DISTRITO,PROVINCIA,CASOS 2024', 'PACOCHA,ILO,7', 'DISTRITO'],
  ])('of %s names the column that the file has', (header, row, column) => {
    const { notices } = read(cellsOf(header, row))
    expect(notices.find(({ kind }) => kind === 'territorio_por_nombre')?.column).toBe(column)
  })
})

describe('The verdict of a column', () => {
  test('says what it is and how many of its cells say so, with the lines of those that do not', () => {
    const rows = ['180101,1.453,12/31/2023', '180102,<5,01/02/2023', '999999,siete,', '180105,27*,']
    const [code, count, date] = verdicts(cellsOf('UBIGEO,CASOS 2024,FECHA', ...rows))
    expect(code).toMatchObject({ meaning: 'codigo', written: 4, fits: 3, misfits: [4] })
    expect(count).toMatchObject({ meaning: 'recuento', written: 4, fits: 2, reserved: 1, noted: 1, misfits: [4] })
    expect(count?.styles).toEqual(['punto_miles'])
    expect(date).toMatchObject({ meaning: 'fecha', written: 2, fits: 2 })
  })

  test.each([
    ['UBIGEO,POBREZA', ['180101,0.2', '180102,0.3'], 1, 'fraccion'],
    ['UBIGEO,POBREZA', ['180101,20.2', '180102,30.3'], 1, 'porcentaje'],
    ['UBIGEO,POBLACION 2024 EN MILES', ['1801,20.2', '1802,30.3'], 1, 'miles'],
    ['UBIGEO,CASOS 2024,TASA DE CASOS', ['1801,20,3.5', '1802,30,4.1'], 2, 'tasa'],
    ['UBIGEO,INSTANCIA CREADA', ['1801,SI', '1802,NO'], 1, 'respuesta'],
    ['UBIGEO,INSTANCIA CREADA,REGLAMENTO INTERNO', ['1801,SI,', '1802,NO,SI'], 2, 'respuesta'],
    ['UBIGEO,INSTANCIA CREADA,PLAN DE TRABAJO', ['1801,SI,vencido', '1802,NO,aprobado con RM'], 2, 'respuesta'],
    ['MUNICIPALIDAD,INSTANCIA CREADA', ['Municipalidad Provincial de Ilo,SI', 'MD de Torata,NO'], 0, 'camino'],
    ['TIPO,DISTRITO,PROVINCIA,X,Y', ['CEM,ILO,ILO,252830,8048930', 'CEM,PACOCHA,ILO,252831,8048931'], 3, 'metros'],
  ])('of %s is decided from header and cells', (header, rows, column, meaning) => {
    expect(verdicts(cellsOf(header, ...rows))[column]?.meaning).toBe(meaning)
  })

  test('counts codes with separators and a yes written SI as what they are read as', () => {
    const codes = ['10,000', '20,000', '180,000', '200,000'].map((code, at) => [code, String(at + 1)])
    const read = verdicts([['UBIGEO', 'POBLACION 2024'], ...codes])[0]
    expect(read).toMatchObject({ meaning: 'codigo', written: 4, fits: 4, misfits: [] })
    for (const header of ['UBIGEO,INSTANCIA CREADA', 'UBIGEO,INSTANCIA CREADA,CONVENIO'])
      expect(verdicts(cellsOf(header, '1801,SI,SI', '1802,SI,SI')).slice(1)).toMatchObject(
        header
          .split(',')
          .slice(1)
          .map(() => ({ meaning: 'respuesta', written: 2, fits: 2 })),
      )
  })

  test('is overruled by a person, whatever its cells prove', () => {
    const dates = cellsOf('UBIGEO,ETAPA,FECHA', '180102,creada,31/12/2023', '180103,creada,03/04/2023')
    expect(verdicts(dates)[2]?.writing).toEqual({
      key: 'orden_de_fechas 2',
      kind: 'orden_de_fechas',
      answer: 'dia_mes',
    })
    const answers = new Map([['orden_de_fechas 2', 'mes_dia']])
    expect(read(dates, { answers }).values.map(({ fecha_creacion }) => fecha_creacion)).toEqual([null, '2023-03-04'])
    const figures = cellsOf('UBIGEO,NOMBRE,SUPERFICIE', '180101,A,1.234', '180102,B,2.5')
    expect(verdicts(figures)[2]?.writing).toMatchObject({ key: 'separador 2', answer: 'decimal' })
    const said = read(figures, { answers: new Map([['separador 2', 'miles']]) })
    expect(said.values.map(({ superficie_km2 }) => superficie_km2)).toEqual([1234, 2.5])
  })

  test('counts each written cell once: what fits, what is reserved and what does not', () => {
    const cell = fc.constantFrom('', '7', '1.453', '2,5', '<5', 'c', '27*', 'siete', '-', 'S/I')
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 12 }), (cells) => {
        const rows = cells.map((each) => ['180101', each])
        const verdict = verdicts([['UBIGEO', 'POBLACION'], ...rows])[1]
        const written = cells.filter((each) => !['', '-', 'S/I'].includes(each)).length
        expect(verdict?.written).toBe(written)
        expect((verdict?.fits ?? 0) + (verdict?.reserved ?? 0)).toBeLessThanOrEqual(written)
        if (written === (verdict?.fits ?? 0) + (verdict?.reserved ?? 0)) expect(verdict?.misfits).toEqual([])
      }),
      { seed: 5, numRuns: 200 },
    )
  })
})

describe('A file in which no table is told', () => {
  test('says which column was taken and which cells stopped it', () => {
    const sheet = sheetOf(cellsOf('UBIGEO,INSTANCIA CREADA', '180101,Desactivada', '180102,Inactiva'))
    expect(stoppedColumnsOf([sheet])).toEqual([{ header: 'INSTANCIA CREADA', cells: ['Desactivada', 'Inactiva'] }])
    expect(stoppedColumnsOf([sheetOf(cellsOf('PERSONA,NOTA', 'a,b'))])).toEqual([])
  })
})

describe('A period that is no whole year', () => {
  const rows = (header: string, ...lines: string[]) => read(cellsOf(header, ...lines))

  test.each(['CASOS ENE-JUN 2024', 'CASOS 2024 (I SEMESTRE)', 'CASOS 2024 AL 30 DE JUNIO'])(
    'stated by a header (%s) is never a whole year, and its rows are told apart',
    (header) => {
      const ledger = rows(`UBIGEO,${header}`, '180101,7')
      expect([ledger.values, ledger.ignored.map(({ reason }) => reason)]).toEqual([[], ['periodo_parcial']])
    },
  )

  test('of one column leaves the whole years of its neighbours', () => {
    const ledger = rows('UBIGEO,CASOS 2023,CASOS ENE-JUN 2024', '180101,9,4')
    expect(ledger.values.map(({ anio, casos }) => [anio, casos])).toEqual([[2023, 9]])
    expect(ledger.notices.map(({ kind }) => kind)).toContain('periodo_parcial')
  })

  test.each([
    ['UBIGEO,CASOS ENE-JUN 2024', '180101,7', '2024: enero a junio'],
    ['UBIGEO,CASOS 2024 AL 30 DE SETIEMBRE', '180101,7', '2024: enero a setiembre'],
    ['UBIGEO,ANIO,MES,CASOS', '180101,2024,3,7', '2024: marzo'],
  ])('is told with its months (%s)', (header, line, part) => {
    const told = rows(header, line).notices.find(({ kind }) => kind === 'periodo_parcial')
    expect(told?.detail).toBe(part)
  })

  test('is told from twelve months in rows of their own, which are a year', () => {
    const months = (last: number) => Array.from({ length: last }, (_, at) => `180101,2023,${at + 1},2`)
    expect(rows('UBIGEO,ANIO,MES,CASOS', ...months(12)).values).toMatchObject([{ anio: 2023, casos: 24 }])
    expect(rows('UBIGEO,ANIO,MES,CASOS', ...months(6)).values).toEqual([])
  })

  test('in a title holds for its year only', () => {
    const cells = cellsOf('Casos al 30 de junio de 2024', 'UBIGEO,ANIO,CASOS', '180101,2023,9', '180101,2024,4')
    expect(read(cells).values.map(({ anio }) => anio)).toEqual([2023])
  })

  test('is never half a year of population, which INEI states at mid-year', () => {
    expect(rows('UBIGEO,POBLACION AL 2024', '180101,9').values).toMatchObject([{ poblacion: 9 }])
  })
})

describe('Tables spread over a file', () => {
  const readText = async (text: string) => {
    const table = await readAnyTable(new TextEncoder().encode(text), 'tabla.csv', peru, { year: 2024 })
    if (!table.ok) throw new Error('no table')
    return table
  }

  test('in blocks side by side or stacked give the rows of all of them, and the account adds up', async () => {
    const code = fc.constantFrom('180101', '180102', '180105', '180106', '180201', '180301')
    const block = fc.uniqueArray(code, { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 2, maxLength: 3 }), fc.boolean(), async (blocks, beside) => {
        const distinct = new Set(blocks.flat())
        const tall = Math.max(...blocks.map(({ length }) => length))
        const wide = ['UBIGEO;CASOS', ...Array.from({ length: tall }, () => '')].map((header, at) =>
          blocks
            .map((codes) => (at === 0 ? header : codes[at - 1] === undefined ? ';' : `${codes[at - 1] ?? ''};7`))
            .join(';;'),
        )
        const below = blocks.flatMap((codes, at) => [
          at === 0 ? 'UBIGEO;CASOS;NOTA' : 'UBIGEO;CASOS;OTRA',
          ...codes.map((each) => `${each};7;x`),
          ';;',
        ])
        const { ledger, plan } = await readText((beside ? wide : below).join('\n'))
        expect(new Set(ledger.values.map(({ ubigeo }) => ubigeo))).toEqual(distinct)
        const { header, accepted, corrected, rejected, ignored } = ledger.counts
        expect(header + accepted + corrected + rejected + ignored).toBe(plan.sheet.cells.length)
      }),
      { seed: 3, numRuns: 60 },
    )
  })

  test('a name is found however a path, a municipality or an invisible character writes it', async () => {
    const places = fc.constantFrom(
      { codes: '180106', names: ['MOQUEGUA', 'MARISCAL NIETO', 'TORATA'] },
      { codes: '180303', names: ['MOQUEGUA', 'ILO', 'PACOCHA'] },
      { codes: '230109', names: ['TACNA', 'TACNA', 'SAMA'] },
    )
    const writings = fc.constantFrom<(names: readonly string[]) => string>(
      (names) => names.join(' - '),
      (names) => names.join(' / '),
      (names) => names.toReversed().join(', '),
      (names) => `\u200b${names.join(' > ')}`,
      (names) => `M.D. ${names[2] ?? ''}`,
      (names) => `Municipalidad Distrital de ${names[2] ?? ''}`,
    )
    await fc.assert(
      fc.asyncProperty(places, writings, async ({ codes, names }, write) => {
        const { ledger } = await readText(`TERRITORIO;CASOS\n${write(names)};7\n`)
        expect([
          ...ledger.values.map(({ ubigeo }) => ubigeo),
          ...ledger.rejections.flatMap(({ suggested = [] }) => suggested),
        ]).toContain(codes)
      }),
      { seed: 9, numRuns: 60 },
    )
  })
})
