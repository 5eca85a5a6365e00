import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { columnsOf } from '../../../src/database/sources/index.ts'
import { applyEdits, assembleCountry, type CountryRows, type Edit } from '../../../src/domain/country/index.ts'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import { matrixSheets } from '../../../src/publish/register/index.ts'
import { writeWorkbook, type WorkbookSheet } from '../../../src/publish/workbook/index.ts'
import { readFile, USUAL_READING } from '../../../src/workspace/imports/index.ts'
import { peru } from '../../database/ledger/country.ts'
import { country, facts, instrument, source, withStage } from '../../domain/invented-country.ts'

const written = {
  level: 'provincial',
  editedOn: '2026-11-21',
  note: '=1+1',
  link: 'https://gob.pe/a.pdf',
  receivedOn: '2026-11-20',
} as const
const EDITS: readonly Edit[] = [
  {
    ...written,
    about: 'instrumento',
    ubigeo: ubigeo('1801'),
    instrument: 'plan_trabajo',
    estado: 'aprobado',
    reporta: null,
    inconsistencias: true,
    approvedOn: '2025-11-28',
    validUntil: null,
  },
  {
    ...written,
    about: 'actividad',
    ubigeo: ubigeo('1801'),
    sessions: [{ date: '2026-05-04', extraordinary: false, inconsistencias: null }],
    reports: [{ semester: '2026-1', deliveredOn: null }],
  },
  { ...written, about: 'alineamiento', ubigeo: ubigeo('1801'), aligned: { pei: true, poi: false } },
]
const ROWS = country({
  territories: [
    withStage('18', 'operativa', {
      level: 'region',
      createdOn: '2017-03-04',
      installedOn: '2017-05-06',
      ordenanza: 'O.R. 1',
    }),
    withStage('1801', 'creada'),
    withStage('1802', 'sin_dato'),
    facts('1803'),
    withStage('180102', 'en_proceso'),
    facts('180103'),
  ],
  instruments: [
    instrument('18', 'observatorio', 'implementado', {
      reporta: false,
      inconsistencias: true,
      approvedOn: '2020-01-02',
      validUntil: '2027-12-31',
    }),
    instrument('18', 'diagnostico', 'no_tiene'),
  ],
  initiatives: [
    {
      ubigeo: ubigeo('18'),
      level: 'regional',
      type: 'plan',
      name: 'Plan, con coma',
      estado: 'aprobado',
      date: '2023-01-01',
    },
    { ubigeo: ubigeo('180102'), level: 'distrital', type: 'ninguna', name: null, estado: null, date: null },
  ],
  coordemunas: [{ ubigeo: ubigeo('1801'), actaOn: '2024-03-15', ratifiedOn: null }],
}).rows
const edited = applyEdits(ROWS, EDITS)
const sheets = matrixSheets({
  country: assembleCountry(edited, [
    source('instancias', { quality: 'simulado' }),
    source('instrumentos', { quality: 'simulado' }),
  ]),
  edits: EDITS,
  clock: { referenceDate: '2026-11-21', planTerm: 'anual' },
  horizonMonths: 6,
})
const sheet = (name: string) => sheets.find((each) => each.name === name)?.rows ?? []
/** A sheet without the columns that say in words what a code says. */
const codedSheet = (name: string) => {
  const [head = [], ...rows] = sheet(name)
  const said = head.map((column) => String(column).startsWith('en_palabras_'))
  return [head, ...rows].map((row) => row.filter((_, at) => said[at] !== true))
}
const book = writeWorkbook(sheets)

async function readBack(name: string) {
  const reading = await readFile(book, 'matriz.xlsx', { ...USUAL_READING, sheet: name }, peru)
  if (reading.what !== 'tabla') throw new Error(`the sheet ${name} was not read`)
  return reading.ledger
}

/** What a country's rows say of a table, as the import gives its rows. */
const STATED: Readonly<Record<string, (rows: CountryRows) => readonly unknown[]>> = {
  instancias: ({ territories }) =>
    territories
      .filter(({ etapa }) => etapa !== null)
      .map((row) => [row.ubigeo, row.etapa, row.ordenanza, row.createdOn, row.installedOn]),
  instrumentos: ({ instruments }) =>
    instruments.map((row) => [
      row.ubigeo,
      row.level,
      row.instrument,
      row.estado,
      row.reporta,
      row.inconsistencias,
      row.approvedOn,
      row.validUntil,
    ]),
  iniciativas: ({ initiatives }) =>
    initiatives.map((row) => [row.ubigeo, row.level, row.type, row.name, row.estado, row.date]),
  coordemuna: ({ coordemunas }) => coordemunas.map((row) => [row.ubigeo, row.actaOn, row.ratifiedOn]),
}
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  instancias: ['ubigeo', 'etapa', 'ordenanza', 'fecha_creacion', 'fecha_instalacion'],
  instrumentos: [
    'ubigeo',
    'nivel',
    'instrumento',
    'estado',
    'reporta',
    'inconsistencias',
    'fecha_aprobacion',
    'vigente_hasta',
  ],
  iniciativas: ['ubigeo', 'nivel', 'tipo', 'nombre', 'estado', 'fecha'],
  coordemuna: ['ubigeo', 'fecha_acta', 'fecha_ratificacion'],
}

describe('the workbook of the matrix', () => {
  it.each(['instancias', 'instrumentos', 'iniciativas', 'coordemuna'] as const)(
    '%s has the columns of its table first, but for what says a code in words',
    (table) => {
      const columns = columnsOf(table).map(({ name }) => name)
      expect(codedSheet(table)[0]?.slice(0, columns.length)).toEqual(columns)
    },
  )

  it.each(Object.keys(STATED))('%s is read back as it was stated, with nothing rejected', async (name) => {
    const { table, counts, values } = await readBack(name)
    const stated = STATED[name]?.(edited) ?? []
    const read = values.map((row) =>
      (FIELDS[name] ?? []).map((field) => (row as Readonly<Record<string, unknown>>)[field] ?? null),
    )
    expect([table, counts.rejected, counts.accepted + counts.corrected]).toEqual([name, 0, stated.length])
    expect(sorted(read)).toEqual(sorted(stated))
  })

  it('says the region, the provincia and the distrito of a code in words beside it, and what each code of a list means', () => {
    const cellsOf = (row: WorkbookSheet['rows'][number] | undefined) =>
      Object.fromEntries((sheet('instancias')[0] ?? []).map((column, at) => [String(column), row?.[at]]))
    const { en_palabras_region, en_palabras_provincia, en_palabras_distrito, en_palabras_etapa } = cellsOf(
      sheet('instancias').find(([code]) => code === '180102'),
    )
    expect([en_palabras_region, en_palabras_provincia, en_palabras_distrito]).toEqual(['T18', 'T1801', 'T180102'])
    expect(en_palabras_etapa).toBe('En proceso')
  })

  it('of one region holds no row and no statement of another', () => {
    const country = assembleCountry(edited, [source('instancias', {})])
    const other = matrixSheets({
      ...{ country, edits: EDITS, horizonMonths: 6, regions: [ubigeo('17')] },
      clock: { referenceDate: '2026-11-21', planTerm: 'anual' },
    })
    expect(other.filter(({ name }) => name !== 'fuentes' && name !== 'valores').map(({ rows }) => rows.length)).toEqual(
      [1, 1, 1, 1, 1],
    )
    expect(other.at(-1)?.rows.flat().join(' ')).toContain('0 ediciones')
  })

  it('has a list in each cell that holds a code, every code of its rows is in it, and a day is a day', () => {
    const [, ...values] = sheet('valores')
    for (const { name, rows, asked = [] } of sheets) {
      const [head = [], ...below] = rows
      asked.forEach((each, at) => {
        const cells = below.map((row) => row[at] ?? '').filter((cell) => cell !== '')
        if (each === 'fecha') expect(cells.filter((cell) => typeof cell !== 'object')).toEqual([])
        if (typeof each !== 'object' || each === null) return
        const [, from = '', to = ''] = /^valores!\$C\$(\d+):\$C\$(\d+)$/.exec(each.list) ?? []
        const listed = values.slice(Number(from) - 2, Number(to) - 1)
        expect(new Set(listed.map(([, column]) => column))).toEqual(new Set([head[at]]))
        expect(['todas', name]).toContain(listed[0]?.[0])
        expect(listed.map(([, , code]) => code)).toEqual(expect.arrayContaining(cells))
      })
    }
    const listed = (of: string) =>
      (sheets.find(({ name }) => name === of)?.asked ?? []).flatMap((each, at) =>
        each === null || each === 'fecha' || each === 'entero' ? [] : [String(sheet(of)[0]?.[at])],
      )
    expect(listed('instancias')).toEqual(['nivel', 'etapa', 'directorio', 'inconsistencias'])
    expect(listed('instrumentos')).toEqual(['nivel', 'instrumento', 'estado', 'reporta', 'inconsistencias'])
    expect(listed('iniciativas')).toEqual(['nivel', 'tipo', 'estado'])
    expect(listed('seguimiento')).toContain('clase')
  })

  it('writes those lists and the room for new rows as the kit writes its own', () => {
    const xml = strFromU8(unzipSync(book)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(xml).toContain('type="list" allowBlank="1" showErrorMessage="1"')
    expect(xml).toMatch(/<formula1>valores!\$C\$\d+:\$C\$\d+<\/formula1>/)
    expect(xml).toMatch(/type="date" operator="between"/)
    expect(xml).toMatch(/<autoFilter ref="A2:/)
    expect(xml).toContain('CONTIENE DATOS SIMULADOS')
  })

  it('gives no row to what nobody stated', () => {
    expect(
      sheet('instancias')
        .slice(1)
        .map(([code]) => code),
    ).toEqual(['18', '1801', '1802', '180102'])
  })

  it("stamps what is simulated and what is the person's own, and says which term gave an end", () => {
    const plan = codedSheet('instrumentos').find((row) => row[2] === 'plan_trabajo') ?? []
    expect(plan.slice(8)).toEqual([
      'por vencer 2026-12-31 (supuesto)',
      'edición propia 2026-11-21',
      '',
      '',
      '',
      '',
      '',
      '=1+1',
      { day: '2026-11-20' },
      'https://gob.pe/a.pdf',
    ])
    expect(sheet('instancias')[1]?.at(-9)).toBe('simulado')
    expect(sheet('fuentes').flat().join(' ')).toMatch(/simulado.*2026-11-21; plazo del plan de trabajo: anual/s)
  })

  it('lists sessions, reports and alignment, one known not to be handed in among them', () => {
    expect(
      codedSheet('seguimiento')
        .slice(1)
        .map((row) => row.slice(2, 5)),
    ).toEqual([
      ['sesion_ordinaria', '', { day: '2026-05-04' }],
      ['informe_no_entregado', '2026-1', ''],
      ['alineado_con', 'pei', ''],
      ['no_alineado_con', 'poi', ''],
    ])
  })
})

function sorted(rows: readonly unknown[]): readonly string[] {
  return rows.map((row) => JSON.stringify(row)).toSorted()
}
