import type { Sheet } from '../../database/files/index.ts'
import type { Ledger } from '../../database/ledger/index.ts'
import { editKey, type Edit } from '../../domain/country/index.ts'
import { readEdits, withoutReservedTexts } from '../papers/index.ts'
import { lifeSteps, sessionDetails } from './read-life.ts'
import { HER_OWN, ownRows, type StatementRow as Row } from './statement-rows.ts'
import { codeOf, written } from './statement-written.ts'

/** A row that says to be a person's own, or bears what only she can write, and does not read as a statement. */
export interface UnreadStatement {
  readonly sheet: string
  readonly line: number
}

/**
 * What a person had written, read back from the sheets of a matrix that was exported here: the rows whose `calidad`
 * says that they are her own, and the sheet `seguimiento`. Nothing where a file is no such matrix; a statement with a
 * cell that does not read is told, not taken.
 */
export function readStatements(sheets: readonly Sheet[]): {
  readonly statements: readonly Edit[]
  readonly statementsUnread: readonly UnreadStatement[]
} {
  const found = (['instancias', 'instrumentos', 'iniciativas', 'coordemuna', 'seguimiento', 'ficha'] as const).map(
    (name) => [name, ownRows(sheets, name)] as const,
  )
  const told = found.flatMap(([name, { rows }]) => STATEMENTS[name](rows))
  const read = told.map(({ rows, value }) => ({ rows, edits: readWhole(rows, value) }))
  const edits = read.flatMap(({ edits: some }) => some)
  const stray = found.flatMap(([, { stray: some }]) => some)
  const unread = read.filter(({ edits: some }) => some.length === 0).flatMap(({ rows }) => rows.map(asUnread))
  return {
    statements: [...new Map(edits.map((edit) => [editKey(edit), edit])).values()],
    statementsUnread: [...stray, ...unread].toSorted((a, b) => a.sheet.localeCompare(b.sheet) || a.line - b.line),
  }
}

function asUnread({ sheet, line }: Row): UnreadStatement {
  return { sheet, line }
}

const STATED = new Set([...HER_OWN, 'inconsistencias'])
const BETWEEN = ' · '

/**
 * The account of a sheet whose statements were read: their columns are used, though no row of a table is read from
 * them.
 */
export function usingStatementColumns<L extends Pick<Ledger, 'notices'>>(ledger: L): L {
  const notices = ledger.notices.flatMap((notice) => {
    if (notice.kind !== 'columnas_no_usadas') return [notice]
    const unused = (notice.detail ?? '').split(BETWEEN).filter((header) => !STATED.has(header.trim().toLowerCase()))
    return unused.length === 0 ? [] : [{ ...notice, detail: unused.join(BETWEEN), count: unused.length }]
  })
  return { ...ledger, notices }
}

/** What some rows state together, its fields not checked yet. */
interface Told {
  readonly rows: readonly Row[]
  readonly value: unknown
}

function readWhole(rows: readonly Row[], value: unknown): readonly Edit[] {
  return rows.some(({ unread }) => unread) ? [] : (readEdits([withoutReservedTexts(value, false).json]) ?? [])
}

const STATEMENTS = {
  instancias: (rows) => rows.map((row) => ({ rows: [row], value: instancia(row) })),
  instrumentos: (rows) => rows.map((row) => ({ rows: [row], value: instrumento(row) })),
  iniciativas: (rows) => byPlace(rows).map((group) => ({ rows: group, value: iniciativas(group) })),
  coordemuna: (rows) => rows.map((row) => ({ rows: [row], value: coordemuna(row, 'fecha_ratificacion') })),
  seguimiento: (rows) => byPlace(rows).flatMap(seguimiento),
  ficha: (rows) => byPlace(rows).flatMap(lifeSteps),
} as const satisfies Readonly<Record<string, (rows: readonly Row[]) => readonly Told[]>>

/** The rows of each government, in their order: together they are one statement. */
function byPlace(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = `${row.word('nivel')} ${codeOf(row)}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()]
}

function instancia(row: Row) {
  return {
    ...written(row),
    about: 'instancia',
    etapa: row.word('etapa'),
    ordenanza: row.text('ordenanza') || null,
    createdOn: row.date('fecha_creacion'),
    installedOn: row.date('fecha_instalacion'),
    directorio: row.answer('directorio'),
    inconsistencias: row.answer('inconsistencias'),
    aspects: row
      .text('por_corregir')
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter((aspect) => aspect !== ''),
  }
}

function instrumento(row: Row) {
  return {
    ...written(row),
    about: 'instrumento',
    instrument: row.word('instrumento'),
    estado: row.word('estado') || null,
    reporta: row.answer('reporta'),
    inconsistencias: row.answer('inconsistencias'),
    approvedOn: row.date('fecha_aprobacion'),
    validUntil: row.date('vigente_hasta'),
  }
}

function iniciativas(rows: readonly Row[]) {
  const [first] = rows
  const initiatives = rows.map((row) => ({
    type: row.word('tipo'),
    name: row.text('nombre') || null,
    estado: row.word('estado') || null,
    date: row.date('fecha'),
  }))
  return first === undefined ? null : { ...written(first), about: 'iniciativas', initiatives }
}

function coordemuna(row: Row, ratified: string) {
  return { ...written(row), about: 'coordemuna', actaOn: row.date('fecha_acta'), ratifiedOn: row.date(ratified) }
}

/**
 * Sessions and reports of a government are one statement, its alignment another; what is stated not to be known has a
 * row of its own.
 */
function seguimiento(rows: readonly Row[]): readonly Told[] {
  const [activity, aligned, unknown, other] = [new Array<Row>(), new Array<Row>(), new Array<Row>(), new Array<Row>()]
  const [services, needs] = [new Array<Row>(), new Array<Row>()]
  for (const row of rows) {
    const kind = row.word('clase')
    if (/^(sesion_(extra)?ordinaria|informe_(no_)?entregado|sin_actividad)$/.test(kind)) activity.push(row)
    else if (/^((no_)?alineado_con|sin_dato_alineamiento)$/.test(kind)) aligned.push(row)
    else if (/^(sin_dato_)?servicios?$/.test(kind)) services.push(row)
    else if (/^(sin_dato_necesidades|necesidad)$/.test(kind)) needs.push(row)
    else if (/^sin_dato_(instrumento|iniciativas|coordemuna)$/.test(kind)) unknown.push(row)
    else other.push(row)
  }
  return [
    ...activity.slice(0, 1).map((row) => ({ rows: activity, value: actividad(row, activity) })),
    ...aligned.slice(0, 1).map((row) => ({ rows: aligned, value: alineamiento(row, aligned) })),
    ...services.slice(0, 1).map((row) => ({ rows: services, value: servicios(row, services) })),
    ...needs.slice(0, 1).map((row) => ({ rows: needs, value: necesidades(row, needs) })),
    ...unknown.map((row) => ({ rows: [row], value: unknownStatement(row) })),
    ...other.map((row) => ({ rows: [row], value: null })),
  ]
}

function actividad(first: Row, rows: readonly Row[]) {
  const of = (kind: string) => rows.filter((row) => row.word('clase').startsWith(kind))
  return {
    ...written(first),
    about: 'actividad',
    sessions: of('sesion_').map(session),
    reports: of('informe_').map(report),
  }
}

function alineamiento(first: Row, rows: readonly Row[]) {
  const told = rows.filter((row) => row.word('clase') !== 'sin_dato_alineamiento')
  const aligned = told.map((row) => [row.word('periodo'), row.word('clase') === 'alineado_con'] as const)
  return { ...written(first), about: 'alineamiento', aligned: Object.fromEntries(aligned) }
}

function servicios(first: Row, rows: readonly Row[]) {
  const services = rows
    .filter((row) => row.word('clase') === 'servicio')
    .map((row) => {
      const [ubigeo, type] = row.text('periodo').trim().split(/\s+/)
      return { ubigeo, type, count: Number(row.text('valor').trim() || 'sin dato') }
    })
  return { ...written(first), about: 'servicios', services }
}

function necesidades(first: Row, rows: readonly Row[]) {
  const told = rows.filter((row) => row.word('clase') === 'necesidad')
  return {
    ...written(first),
    about: 'necesidades',
    needs: Object.fromEntries(told.map((row) => [row.word('periodo'), row.word('valor')] as const)),
  }
}

function session(row: Row) {
  return {
    date: row.date('fecha'),
    extraordinary: row.word('clase') === 'sesion_extraordinaria',
    inconsistencias: row.answer('inconsistencias'),
    details: sessionDetails(row),
  }
}

function report(row: Row) {
  const deliveredOn = row.date('fecha')
  return { semester: row.text('periodo'), deliveredOn: row.word('clase') === 'informe_entregado' ? deliveredOn : null }
}

function unknownStatement(row: Row): unknown {
  switch (row.word('clase')) {
    case 'sin_dato_instrumento': {
      const silent = { estado: null, reporta: null, inconsistencias: null, approvedOn: null, validUntil: null }
      return { ...written(row), about: 'instrumento', instrument: row.word('periodo'), ...silent }
    }
    case 'sin_dato_iniciativas':
      return { ...written(row), about: 'iniciativas', initiatives: [] }
    default:
      return coordemuna(row, 'fecha')
  }
}
