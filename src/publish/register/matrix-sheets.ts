import {
  editKey,
  keysOf,
  qualityOf,
  sourcesOf,
  type ActivityEdit,
  type Country,
  type Edit,
  type InitiativeFact,
  type InstrumentFact,
} from '../../domain/country/index.ts'
import { withoutPersonalText } from '../../domain/disclosure/index.ts'
import { INSTANCIA_LEVELS, UNIT_LEVEL, validityOf } from '../../domain/instancias/index.ts'
import { SESSION_FIELDS } from '../../domain/life/index.ts'
import { VALIDITY_NAME } from '../../domain/words/index.ts'
import {
  citeTogether,
  publicationColumns,
  listSources,
  sourceCells,
  type SourceKeys,
  type TableName,
} from '../../domain/measure/index.ts'
import type { WorkbookSheet } from '../workbook/index.ts'
import { lifeSheets } from './life-sheet.ts'
import { asTables, valuesSheet } from './matrix-tables.ts'
import { ofRegions, type MatrixToPublish } from './of-regions.ts'
import { originSheets } from './origin-sheet.ts'
import { withWords } from './words-columns.ts'

type Cells = readonly string[]

/**
 * The sheets of the matrix: those of the tables carry the columns that the import of each table reads back, and after
 * them what the person wrote, which comes back as her statements; only what is stated has a row, because what is not
 * stated is unknown.
 */
export function matrixSheets(whole: MatrixToPublish): readonly WorkbookSheet[] {
  const matrix = ofRegions(whole)
  const edits = new Map(matrix.edits.map((edit) => [editKey(edit), edit]))
  const coded = [
    { name: 'instancias', rows: [INSTANCIAS, ...instanciaRows(matrix, edits)] },
    { name: 'instrumentos', rows: [INSTRUMENTOS, ...instrumentRows(matrix, edits)] },
    { name: 'iniciativas', rows: [INICIATIVAS, ...initiativeRows(matrix, edits)] },
    { name: 'coordemuna', rows: [COORDEMUNA, ...coordemunaRows(matrix, edits)] },
    { name: 'seguimiento', rows: [SEGUIMIENTO, ...activityRows(matrix)] },
  ]
  const tables = [
    ...coded.map((sheet) => withWords(sheet, matrix.country)),
    ...lifeSheets(matrix.edits),
    ...originSheets(matrix.country, matrix.edits),
  ]
  return [
    ...asTables(tables),
    valuesSheet(),
    ...asTables([{ name: 'fuentes', rows: [FUENTES, ...sourceRows(matrix)] }]),
  ]
}

const ORIGIN = ['calidad', 'fuente', 'corte', 'publicado_por', 'licencia_del_dato', 'url_del_dato']
const ASIDE = [...ORIGIN, 'nota', 'recibido', 'enlace']
const INSTANCIAS = [
  'ubigeo',
  'nivel',
  'etapa',
  'ordenanza',
  'fecha_creacion',
  'fecha_instalacion',
  'observacion',
  'directorio',
  'inconsistencias',
  'por_corregir',
  ...ASIDE,
]
const INSTRUMENTOS = [
  'ubigeo',
  'nivel',
  'instrumento',
  'estado',
  'reporta',
  'inconsistencias',
  'fecha_aprobacion',
  'vigente_hasta',
  'situacion_calculada',
  ...ASIDE,
]
const INICIATIVAS = ['ubigeo', 'nivel', 'tipo', 'nombre', 'estado', 'fecha', ...ASIDE]
const COORDEMUNA = ['ubigeo', 'fecha_acta', 'fecha_ratificacion', ...ASIDE]
const DETAILS = SESSION_FIELDS.map(({ key }) => key)
const SEGUIMIENTO = ['ubigeo', 'nivel', 'clase', 'periodo', 'fecha', 'inconsistencias', 'valor', ...DETAILS, ...ASIDE]
/** Class, period, date, inconsistencies and value. */
const OWN_CELLS = 5
const FUENTES = ['tabla', 'titulo', 'publicado_por', 'corte', 'calidad', 'licencia', 'url', 'observacion']

type EditIndex = ReadonlyMap<string, Edit>

function instanciaRows({ country }: MatrixToPublish, edits: EditIndex): readonly Cells[] {
  return INSTANCIA_LEVELS.flatMap((level) =>
    country.byLevel[UNIT_LEVEL[level]].flatMap((unit) => {
      const edit = edits.get(editKey({ about: 'instancia', level, ubigeo: unit.ubigeo }))
      const own = edit?.about === 'instancia' ? edit : undefined
      if (unit.etapa === null) return []
      return [
        [
          unit.ubigeo,
          level,
          unit.etapa,
          text(unit.ordenanza),
          text(unit.createdOn),
          text(unit.installedOn),
          text(unit.observation),
          yesNo(own?.directorio ?? null),
          yesNo(own?.inconsistencias ?? null),
          own?.aspects.join(' ') ?? '',
          ...aside(country, 'instancias', own, [unit.stageFrom ?? '']),
        ],
      ]
    }),
  )
}

function instrumentRows({ country, clock, horizonMonths }: MatrixToPublish, edits: EditIndex): readonly Cells[] {
  return country.rows.instruments.toSorted(byPlace).map((row) => {
    const { state, until, assumed } = validityOf(row.instrument, row, clock, horizonMonths)
    const dated = until === null || row.validUntil !== null ? '' : ` ${until}`
    return [
      row.ubigeo,
      row.level,
      row.instrument,
      row.estado,
      yesNo(row.reporta),
      yesNo(row.inconsistencias),
      text(row.approvedOn),
      text(row.validUntil),
      `${VALIDITY_NAME[state]}${dated}${assumed ? ' (supuesto)' : ''}`,
      ...aside(country, 'instrumentos', edits.get(editKey({ about: 'instrumento', ...row })), keysOf([row])),
    ]
  })
}

function initiativeRows({ country }: MatrixToPublish, edits: EditIndex): readonly Cells[] {
  return country.rows.initiatives
    .toSorted(byPlace)
    .map(({ ubigeo, level, type, name, estado, date, from = '' }) => [
      ubigeo,
      level,
      type,
      text(name),
      text(estado),
      text(date),
      ...aside(country, 'iniciativas', edits.get(editKey({ about: 'iniciativas', level, ubigeo })), [from]),
    ])
}

function coordemunaRows({ country }: MatrixToPublish, edits: EditIndex): readonly Cells[] {
  return country.rows.coordemunas.map(({ ubigeo, actaOn, ratifiedOn, from = '' }) => [
    ubigeo,
    actaOn,
    text(ratifiedOn),
    ...aside(country, 'coordemuna', edits.get(editKey({ about: 'coordemuna', level: 'provincial', ubigeo })), [from]),
  ])
}

/** Sessions, reports, alignment, services and needs are the person's own; so is what she states not to be known. */
function activityRows({ country, edits }: MatrixToPublish): readonly Cells[] {
  return edits.flatMap((edit) => {
    const more = aside(country, 'instancias', edit)
    return followedUp(edit).map((said) => [edit.ubigeo, edit.level, ...withDetails(said), ...more])
  })
}

/** What only a session tells has a column too where it is told of none. */
function withDetails(said: Cells): Cells {
  const own = [...said, ...DETAILS.map(() => '')]
  return own.slice(0, OWN_CELLS + DETAILS.length)
}

/** Class, period, date, inconsistencies and value of each thing that a statement says beyond the tables. */
function followedUp(edit: Edit): readonly Cells[] {
  const unknown = unknownRow(edit)
  if (unknown !== null) return [unknown]
  if (edit.about === 'alineamiento')
    return Object.entries(edit.aligned).map(([document, holds]) => [
      holds ? 'alineado_con' : 'no_alineado_con',
      document,
      ...['', '', ''],
    ])
  if (edit.about === 'servicios')
    return edit.services.map(({ ubigeo, type, count }) => ['servicio', `${ubigeo} ${type}`, '', '', String(count)])
  if (edit.about === 'necesidades')
    return Object.entries(edit.needs).map(([topic, grade]) => ['necesidad', topic, '', '', grade])
  return edit.about === 'actividad' ? [...edit.sessions.map(sessionRow), ...edit.reports.map(reportRow)] : []
}

function sessionRow({ extraordinary, date, inconsistencias, details = {} }: ActivityEdit['sessions'][number]): Cells {
  const kind = extraordinary ? 'sesion_extraordinaria' : 'sesion_ordinaria'
  return [
    kind,
    '',
    date,
    yesNo(inconsistencias),
    '',
    ...DETAILS.map((key) => withoutPersonalText(details[key] ?? '').text),
  ]
}

function reportRow({ semester, deliveredOn }: ActivityEdit['reports'][number]): Cells {
  return [deliveredOn === null ? 'informe_no_entregado' : 'informe_entregado', semester, text(deliveredOn), '', '']
}

/** A statement that nothing is known or held has no row in its own sheet. */
function unknownRow(edit: Edit): Cells | null {
  const row = (kind: string, period = '', date: string | null = null) => [kind, period, text(date), '', '']
  if (edit.about === 'instrumento' && edit.estado === null) return row('sin_dato_instrumento', edit.instrument)
  if (edit.about === 'iniciativas' && edit.initiatives.length === 0) return row('sin_dato_iniciativas')
  if (edit.about === 'coordemuna' && edit.actaOn === null) return row('sin_dato_coordemuna', '', edit.ratifiedOn)
  if (edit.about === 'servicios' && edit.services.length === 0) return row('sin_dato_servicios')
  if (edit.about === 'necesidades' && Object.keys(edit.needs).length === 0) return row('sin_dato_necesidades')
  if (edit.about === 'alineamiento' && Object.keys(edit.aligned).length === 0) return row('sin_dato_alineamiento')
  const silent = edit.about === 'actividad' && edit.sessions.length + edit.reports.length === 0
  return silent ? row('sin_actividad') : null
}

function sourceRows(matrix: MatrixToPublish): readonly Cells[] {
  const rows = listSources(matrix.country.sources.values()).map((source) => {
    const { title, publisher, cutOff, quality, licence, address } = sourceCells(source)
    return [source.table, title, publisher, cutOff, quality, licence, address, source.note]
  })
  return [...rows, ...ownRows(matrix)]
}

/** How much the person stated herself, and by which clock the validity was told. */
function ownRows({ clock, edits }: MatrixToPublish): readonly Cells[] {
  const stated = `${edits.length} ediciones hechas en Brecha`
  const replaced = 'Reemplazan a la fila cargada; la columna calidad dice cuáles son.'
  const rules = `Fecha de referencia ${clock.referenceDate}; plazo del plan de trabajo: ${clock.planTerm}`
  return [
    ['edicion_propia', stated, '', '', '', '', '', replaced],
    ['reglas', rules, '', '', '', '', '', ''],
  ]
}

/**
 * Quality, source, cut-off, publisher, licence and web address of a row, or that it is the person's own, since when,
 * and whether what it repeats is invented; her note and her document.
 */
function aside(country: Country, table: TableName, edit: Edit | undefined, keys: readonly SourceKeys[] = []): Cells {
  if (edit !== undefined)
    return [
      `edición propia ${edit.editedOn}${keys.length > 0 && qualityOf(country, table, keys) === 'simulado' ? ' · simulado' : ''}`,
      ...['', '', '', '', ''],
      withoutPersonalText(edit.note).text,
      text(edit.receivedOn),
      text(edit.link),
    ]
  const sources = sourcesOf(country, table, keys)
  const { title, cutOff } = citeTogether(sources)
  const quality = sources.length === 0 ? '' : qualityOf(country, table, keys)
  return [quality, title, cutOff, ...publicationColumns(sources), '', '', '']
}

function byPlace(a: InstrumentFact | InitiativeFact, b: InstrumentFact | InitiativeFact): number {
  return a.ubigeo === b.ubigeo ? 0 : a.ubigeo < b.ubigeo ? -1 : 1
}

function text(value: string | null): string {
  return value ?? ''
}

function yesNo(value: boolean | null): string {
  return value === null ? '' : value ? 'si' : 'no'
}
