import type { Sheet } from '../../database/files/index.ts'
import { editKey, type Edit } from '../../domain/country/index.ts'
import { readEdits, withoutReservedTexts } from '../papers/index.ts'

type Row = Readonly<Record<string, string>>

const OWN = /^edición propia (\d{4}-\d{2}-\d{2})$/

/**
 * What a person had written, read back from the sheets of a matrix that was exported here: the rows whose `calidad` says that they are her
 * own, and the sheet `seguimiento`. Nothing where a file is no such matrix; a row that is no statement is passed over.
 */
export function readStatements(sheets: readonly Sheet[]): readonly Edit[] {
  const rowsOf = (name: string) => ownRows(sheets.find((sheet) => sheet.name === name))
  const told: readonly unknown[] = [
    ...rowsOf('instancias').map(instancia),
    ...rowsOf('instrumentos').map(instrumento),
    ...byPlace(rowsOf('iniciativas')).map(iniciativas),
    ...rowsOf('coordemuna').map(coordemuna),
    ...byPlace(rowsOf('seguimiento')).flatMap(seguimiento),
  ]
  const edits = told.flatMap((each) => readEdits([withoutReservedTexts(each, false).json]) ?? [])
  return [...new Map(edits.map((edit) => [editKey(edit), edit])).values()]
}

function ownRows(sheet: Sheet | undefined): readonly Row[] {
  const [header = [], ...rows] = sheet?.cells ?? []
  return rows
    .map((row) => Object.fromEntries(header.map((name, at) => [name.trim().toLowerCase(), row[at] ?? ''])))
    .filter(({ calidad = '' }) => OWN.test(calidad))
}

/** The rows of each government, in their order: together they are one statement. */
function byPlace(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = `${row['nivel'] ?? ''} ${row['ubigeo'] ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()]
}

function written(row: Row) {
  return {
    ubigeo: row['ubigeo'],
    level: row['nivel'] ?? 'provincial',
    editedOn: OWN.exec(row['calidad'] ?? '')?.[1],
    note: row['nota'] ?? '',
    link: blank(row['enlace']),
    receivedOn: blank(row['recibido']),
  }
}

function instancia(row: Row) {
  return {
    ...written(row),
    about: 'instancia',
    etapa: row['etapa'],
    ordenanza: blank(row['ordenanza']),
    createdOn: blank(row['fecha_creacion']),
    installedOn: blank(row['fecha_instalacion']),
    directorio: yesNo(row['directorio']),
    inconsistencias: yesNo(row['inconsistencias']),
    aspects: (row['por_corregir'] ?? '').split(' ').filter((aspect) => aspect !== ''),
  }
}

function instrumento(row: Row) {
  return {
    ...written(row),
    about: 'instrumento',
    instrument: row['instrumento'],
    estado: blank(row['estado']),
    reporta: yesNo(row['reporta']),
    inconsistencias: yesNo(row['inconsistencias']),
    approvedOn: blank(row['fecha_aprobacion']),
    validUntil: blank(row['vigente_hasta']),
  }
}

function iniciativas(rows: readonly Row[]) {
  const initiatives = rows.map((row) => ({
    type: row['tipo'],
    name: blank(row['nombre']),
    estado: blank(row['estado']),
    date: blank(row['fecha']),
  }))
  return { ...written(rows[0] ?? {}), about: 'iniciativas', initiatives }
}

function coordemuna(row: Row) {
  const [actaOn, ratifiedOn] = [blank(row['fecha_acta']), blank(row['fecha_ratificacion'])]
  return { ...written(row), about: 'coordemuna', actaOn, ratifiedOn }
}

/** Sessions and reports of a government are one statement, its alignment another; what is stated not to be known has a row of its own. */
function seguimiento(rows: readonly Row[]): readonly unknown[] {
  const of = (pattern: RegExp) => rows.filter((row) => pattern.test(row['clase'] ?? ''))
  const [activity, aligned, unknown] = [of(/^(sesion|informe)_|^sin_actividad$/), of(/alineado/), of(/^sin_dato_/)]
  return [
    ...activity.slice(0, 1).map((row) => ({
      ...written(row),
      about: 'actividad',
      sessions: activity.filter((each) => each['clase']?.startsWith('sesion_')).map(session),
      reports: activity.filter((each) => each['clase']?.startsWith('informe_')).map(report),
    })),
    ...aligned.slice(0, 1).map((row) => ({
      ...written(row),
      about: 'alineamiento',
      aligned: Object.fromEntries(
        aligned.map((each) => [each['periodo'] ?? '', each['clase'] === 'alineado_con'] as const),
      ),
    })),
    ...unknown.map(unknownStatement),
  ]
}

function session(row: Row) {
  return {
    date: row['fecha'],
    extraordinary: row['clase'] === 'sesion_extraordinaria',
    inconsistencias: yesNo(row['inconsistencias']),
  }
}

function report(row: Row) {
  return { semester: row['periodo'], deliveredOn: row['clase'] === 'informe_entregado' ? blank(row['fecha']) : null }
}

function unknownStatement(row: Row): unknown {
  switch (row['clase']) {
    case 'sin_dato_instrumento':
      return instrumento({ ...row, instrumento: row['periodo'] ?? '', inconsistencias: '' })
    case 'sin_dato_iniciativas':
      return { ...written(row), about: 'iniciativas', initiatives: [] }
    default:
      return coordemuna({ ...row, fecha_ratificacion: row['fecha'] ?? '' })
  }
}

function blank(cell: string | undefined): string | null {
  return cell === undefined || cell === '' ? null : cell
}

function yesNo(cell: string | undefined): boolean | null {
  return cell === 'si' ? true : cell === 'no' ? false : null
}
