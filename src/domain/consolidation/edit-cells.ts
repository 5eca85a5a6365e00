import {
  ALIGNED_WITH,
  NEED_TOPICS,
  ORDENANZA_ASPECTS,
  type ActivityEdit,
  type AlignmentEdit,
  type CellOrigin,
  type Edit,
  type InitiativeFact,
  type InstanciaEdit,
  type InstrumentEdit,
  type LifeEdit,
  type NeedsEdit,
  type StatedService,
  type Written,
} from '../country/index.ts'
import { ROW_KEYS, rowId } from '../life/index.ts'
import {
  asPart,
  cellKey,
  COUNT,
  rowKey,
  STANDS,
  type CellBook,
  type CellKey,
  type CellPlace,
  type RowKey,
} from './cell.ts'

/** Fields of a row with what they state; what is not known is left out of the book. */
export type Fields = readonly (readonly [string, string | boolean | null])[]

/** The cells of a row that state something, into the book. */
export function putRow(book: Map<CellKey, string>, row: RowKey, fields: Fields): void {
  for (const [field, value] of fields) {
    const text = typeof value === 'boolean' ? (value ? 'si' : 'no') : (value ?? '')
    if (text !== '') book.set(cellKey(row, field), text)
  }
}

/** Puts the cells of one statement of a person into the book. */
export function putEditCells(book: Map<CellKey, string>, edit: Edit): void {
  const put = (row: RowKey, fields: Fields) => putRow(book, row, fields)
  switch (edit.about) {
    case 'instancia':
      return put(rowKey('instancia', edit), instanciaFields(edit))
    case 'instrumento':
      return put(rowKey('instrumento', edit, edit.instrument), instrumentFields(edit))
    case 'alineamiento':
      return put(rowKey('alineamiento', edit), alignedFields(edit))
    case 'coordemuna':
      return put(rowKey('coordemuna', edit), [
        ['acta', edit.actaOn],
        ['ratificacion', edit.ratifiedOn],
      ])
    case 'iniciativas':
      return putInitiatives(
        book,
        edit.initiatives.map((each) => ({ ubigeo: edit.ubigeo, level: edit.level, ...each })),
      )
    case 'actividad':
      return putActivity(put, edit)
    case 'servicios':
      return edit.services.forEach((each) => putService(book, edit, each))
    case 'necesidades':
      return put(rowKey('necesidad', edit), needFields(edit))
    case 'vida':
      return putLife(put, edit)
  }
}

function instanciaFields(edit: InstanciaEdit): Fields {
  return [
    ['etapa', edit.etapa === 'sin_dato' ? null : edit.etapa],
    ['ordenanza', edit.ordenanza],
    ['fecha_creacion', edit.createdOn],
    ['fecha_instalacion', edit.installedOn],
    ['directorio', edit.directorio],
    ['inconsistencias', edit.inconsistencias],
    ...ORDENANZA_ASPECTS.map((each) => [`corregir_${each}`, edit.aspects.includes(each) ? 'si' : ''] as const),
    ...noted(edit),
  ]
}

function instrumentFields(edit: InstrumentEdit): Fields {
  return [
    ['estado', edit.estado],
    ['reporta', edit.reporta],
    ['inconsistencias', edit.inconsistencias],
    ['fecha_aprobacion', edit.approvedOn],
    ['vigente_hasta', edit.validUntil],
    ...noted(edit),
  ]
}

function alignedFields({ aligned }: AlignmentEdit): Fields {
  return ALIGNED_WITH.map((document) => [document, aligned[document] ?? null] as const)
}

function needFields(edit: NeedsEdit): Fields {
  return [...NEED_TOPICS.map((topic) => [topic, edit.needs[topic] ?? null] as const), ...noted(edit)]
}

/** The cell of how many services of a type the government states at a place. */
export function putService(
  book: Map<CellKey, string>,
  answering: CellPlace,
  { ubigeo, type, count }: StatedService,
): void {
  putRow(book, rowKey('servicio', answering, ubigeo, type), [[COUNT, String(count)]])
}

function noted({ link, note }: Written): Fields {
  return [
    ['enlace', link],
    ['nota', note],
  ]
}

function putActivity(put: (row: RowKey, fields: Fields) => void, edit: ActivityEdit): void {
  for (const { date, extraordinary, inconsistencias, details = {} } of edit.sessions)
    put(rowKey('sesion', edit, date, extraordinary ? 'extraordinaria' : 'ordinaria'), [
      [STANDS, true],
      ['inconsistencias', inconsistencias],
      ...Object.entries(details),
    ])
  for (const { semester, deliveredOn } of edit.reports)
    put(rowKey('informe', edit, semester), [['entrega', deliveredOn ?? false]])
}

/** The fields of a step are a row of its own; each thing that it lists is another. */
function putLife(put: (row: RowKey, fields: Fields) => void, edit: LifeEdit): void {
  const { step } = edit
  put(rowKey('vida', edit, step), Object.entries(edit.values))
  for (const row of edit.rows) {
    const keys = new Set(ROW_KEYS[step] ?? [])
    const told = Object.entries(row).filter(([field]) => !keys.has(field))
    put(rowKey('vida', edit, step, ...rowId(step, row).map(asPart)), [[STANDS, true], ...told])
  }
}

/**
 * Initiatives of a government of the same kind and name are told apart by their number, in the order of what they
 * state.
 */
export function putInitiatives(book: Map<CellKey, string>, facts: readonly InitiativeFact[]): void {
  const numbers = new Map<RowKey, number>()
  const stated = ({ estado, date }: InitiativeFact) => `${estado ?? ''} ${date ?? ''}`
  for (const fact of facts.toSorted((a, b) => (stated(a) === stated(b) ? 0 : stated(a) < stated(b) ? -1 : 1))) {
    const same = rowKey('iniciativa', fact, fact.type, fact.name ?? '')
    const number = (numbers.get(same) ?? 0) + 1
    numbers.set(same, number)
    putRow(book, rowKey('iniciativa', fact, fact.type, String(number), fact.name ?? ''), [
      [STANDS, true],
      ['estado', fact.estado],
      ['fecha', fact.date],
    ])
  }
}

/** Where the cells of a statement come from once a person has written over it: what she changed is hers. */
export function originsLeft(before: Edit | undefined, after: Edit): readonly CellOrigin[] {
  const origins = before?.origins ?? []
  if (before === undefined || origins.length === 0) return []
  const [was, is] = [cellsOf(before), cellsOf(after)]
  return origins
    .map((origin) => ({ ...origin, cells: origin.cells.filter((cell) => was.get(cell) === is.get(cell)) }))
    .filter(({ cells }) => cells.length > 0)
}

function cellsOf(edit: Edit): ReadonlyMap<string, string> {
  const book = new Map<CellKey, string>()
  putEditCells(book, edit)
  return book satisfies CellBook
}
