import { isDay, type Day } from '../calendar/index.ts'
import {
  ALIGNED_WITH,
  mayStateService,
  NEED_GRADES,
  NEED_TOPICS,
  ORDENANZA_ASPECTS,
  type ActivityEdit,
  type AlignmentEdit,
  type Edit,
  type InitiativesEdit,
  type InstanciaEdit,
  type InstrumentEdit,
  type LifeEdit,
  type NeedsEdit,
  type ServicesEdit,
  type Written,
} from '../country/index.ts'
import {
  ETAPAS,
  INITIATIVE_TYPES,
  INSTRUMENT_ESTADOS,
  INSTRUMENTS,
  isSemester,
  type InstrumentEstado,
} from '../instancias/index.ts'
import { LIFE_STEPS, ROW_KEYS, type LifeValues } from '../life/index.ts'
import { parseUbigeo } from '../territory/index.ts'
import { COUNT, fromPart, readRow, STANDS, type ReadRow, type RowKey } from './cell.ts'

/** The cells of one statement, by row and field; '' where nothing is known. */
export interface StatementCells {
  readonly rows: readonly RowKey[]
  /** The fields of which a row has a cell. */
  readonly fields: (row: RowKey) => readonly string[]
  readonly cell: (row: RowKey, field: string) => string
}

type Rows = readonly { readonly key: RowKey; readonly row: ReadRow }[]

/** The statement that the cells of its rows make, in place of the one before; null when no row names one. */
export function statementFrom(cells: StatementCells, before: Edit | null, on: Day): Edit | null {
  const rows = readRows(cells.rows)
  const [first] = rows
  if (first === undefined) return null
  const of = (field: string) => cells.cell(first.key, field)
  const written = writtenOf(first.row, of, before, on)
  switch (first.row.table) {
    case 'instancia':
      return instancia(written, of)
    case 'alineamiento':
      return aligned(written, of)
    case 'coordemuna':
      return { ...written, about: 'coordemuna', actaOn: day(of('acta')), ratifiedOn: day(of('ratificacion')) }
    case 'instrumento':
      return instrument(written, first.row, of)
    case 'iniciativa':
      return initiatives(written, rows, cells)
    case 'sesion':
    case 'informe':
      return activity(written, rows, cells)
    case 'servicio':
      return services(written, rows, cells)
    case 'necesidad':
      return { ...written, about: 'necesidades', needs: needs(of) }
    case 'vida':
      return lifeStep(written, first.row, rows, cells)
  }
}

function readRows(keys: readonly RowKey[]): Rows {
  return keys.flatMap((key) => {
    const row = readRow(key)
    return row === null ? [] : [{ key, row }]
  })
}

/** Tables whose rows carry a note and a document. */
const NOTED: readonly ReadRow['table'][] = ['instancia', 'instrumento', 'necesidad']

type Of = (field: string) => string

function writtenOf({ level, ubigeo, table }: ReadRow, of: Of, before: Edit | null, on: Day): Written {
  return {
    ...{ level, ubigeo, editedOn: on, receivedOn: before?.receivedOn ?? null },
    note: NOTED.includes(table) ? of('nota') : (before?.note ?? ''),
    link: NOTED.includes(table) ? orNull(of('enlace')) : (before?.link ?? null),
  }
}

function instancia(written: Written, of: Of): InstanciaEdit {
  return {
    ...written,
    about: 'instancia',
    etapa: oneOf(ETAPAS, of('etapa')) ?? 'sin_dato',
    ordenanza: orNull(of('ordenanza')),
    createdOn: day(of('fecha_creacion')),
    installedOn: day(of('fecha_instalacion')),
    directorio: yesNo(of('directorio')),
    inconsistencias: yesNo(of('inconsistencias')),
    aspects: ORDENANZA_ASPECTS.filter((aspect) => of(`corregir_${aspect}`) === 'si'),
  }
}

function aligned(written: Written, of: Of): AlignmentEdit {
  const told = Object.fromEntries(
    ALIGNED_WITH.flatMap((document) => {
      const holds = yesNo(of(document))
      return holds === null ? [] : [[document, holds] as const]
    }),
  )
  return { ...written, about: 'alineamiento', aligned: told }
}

function instrument(written: Written, { more }: ReadRow, of: Of): InstrumentEdit | null {
  const kind = oneOf(INSTRUMENTS, more[0] ?? '')
  if (kind === null) return null
  return {
    ...written,
    about: 'instrumento',
    instrument: kind,
    estado: estado(of('estado')),
    reporta: yesNo(of('reporta')),
    inconsistencias: yesNo(of('inconsistencias')),
    approvedOn: day(of('fecha_aprobacion')),
    validUntil: day(of('vigente_hasta')),
  }
}

function initiatives(written: Written, rows: Rows, { cell }: StatementCells): InitiativesEdit {
  const listed = rows.filter(({ key }) => cell(key, STANDS) === 'si')
  return {
    ...written,
    about: 'iniciativas',
    initiatives: listed.flatMap(({ key, row: { more } }) => {
      const type = oneOf(INITIATIVE_TYPES, more[0] ?? '')
      const [name, state, date] = [orNull(more[2] ?? ''), estado(cell(key, 'estado')), day(cell(key, 'fecha'))]
      return type === null ? [] : [{ type, name, estado: state, date }]
    }),
  }
}

function activity(written: Written, rows: Rows, cells: StatementCells): ActivityEdit {
  const { cell } = cells
  return {
    ...written,
    about: 'actividad',
    sessions: rows.flatMap(
      ({
        key,
        row: {
          table,
          more: [on = '', kind],
        },
      }) => {
        const date = table === 'sesion' && cell(key, STANDS) === 'si' ? day(on) : null
        const inconsistencias = yesNo(cell(key, 'inconsistencias'))
        if (date === null) return []
        const details = toldOf(key, cells, SESSION_OWN)
        const more = Object.keys(details).length === 0 ? {} : { details }
        return [{ date, extraordinary: kind === 'extraordinaria', inconsistencias, ...more }]
      },
    ),
    reports: rows.flatMap(({ key, row: { table, more } }) => {
      const [semester = ''] = more
      const answer = cell(key, 'entrega')
      if (table !== 'informe' || !isSemester(semester) || answer === '') return []
      return [{ semester, deliveredOn: day(answer) }]
    }),
  }
}

const SESSION_OWN = new Set([STANDS, 'inconsistencias'])

/** What cells of a row tell, but for those fields. */
function toldOf(key: RowKey, { fields, cell }: StatementCells, but: ReadonlySet<string>): LifeValues {
  const told = fields(key).flatMap((field) => {
    const value = but.has(field) ? '' : cell(key, field)
    return value === '' ? [] : [[field, value] as const]
  })
  return Object.fromEntries(told)
}

function lifeStep(written: Written, { more }: ReadRow, rows: Rows, cells: StatementCells): LifeEdit | null {
  const step = oneOf(LIFE_STEPS, more[0] ?? '')
  if (step === null) return null
  const own = rows.find(({ row }) => row.more.length === 1)
  const listed = rows.filter(({ key, row }) => row.more.length > 1 && cells.cell(key, STANDS) === 'si')
  return {
    ...written,
    about: 'vida',
    step,
    values: own === undefined ? {} : toldOf(own.key, cells, new Set()),
    rows: listed.map(({ key, row }) => ({
      ...Object.fromEntries((ROW_KEYS[step] ?? []).map((name, at) => [name, fromPart(row.more[at + 1] ?? '')])),
      ...toldOf(key, cells, new Set([STANDS])),
    })),
  }
}

function services(written: Written, rows: Rows, { cell }: StatementCells): ServicesEdit {
  const told = rows.flatMap(({ key, row: { more } }) => {
    const [code, type = ''] = [parseUbigeo(more[0] ?? ''), more[1]]
    const count = cell(key, COUNT)
    if (code === null || !/^\d{1,4}$/.test(count) || !mayStateService(written, { ubigeo: code, type })) return []
    return [{ ubigeo: code, type, count: Number(count) }]
  })
  return { ...written, about: 'servicios', services: told }
}

function needs(of: Of): NeedsEdit['needs'] {
  return Object.fromEntries(
    NEED_TOPICS.flatMap((topic) => {
      const grade = oneOf(NEED_GRADES, of(topic))
      return grade === null ? [] : [[topic, grade] as const]
    }),
  )
}

function estado(text: string): InstrumentEstado | null {
  return oneOf(INSTRUMENT_ESTADOS, text)
}

function oneOf<T extends string>(values: readonly T[], text: string): T | null {
  return values.find((each) => each === text) ?? null
}

function yesNo(text: string): boolean | null {
  return text === 'si' ? true : text === 'no' ? false : null
}

function day(text: string): Day | null {
  return isDay(text) ? text : null
}

function orNull(text: string): string | null {
  return text === '' ? null : text
}
