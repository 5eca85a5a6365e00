import { editKey, type Edit } from '../../domain/country/index.ts'
import { rowId, type LifeValues } from '../../domain/life/index.ts'
import { markedModel, type Work } from '../papers/index.ts'
import type { StoredImport } from '../storage/index.ts'

declare const partBrand: unique symbol
/** A part of a work as one text: the thing that it is of, the field, and what tells it within a field of several. */
export type PartKey = string & { readonly [partBrand]: true }

/** A work part by part, each as JSON; one that is not there says nothing. */
export type Parts = ReadonlyMap<PartKey, string>

/**
 * What a part is of: a statement, a run, a visit, the rules of the trips, hours between two places, a kit, whose a
 * territory is, a state that was kept, a round of answers, a capacity of the own instrument, a workshop, an own model,
 * a table.
 */
export interface ReadPart {
  readonly kind:
    | 'edicion'
    | 'corrida'
    | 'visita'
    | 'reglas'
    | 'horas'
    | 'enviado'
    | 'respuesta'
    | 'reparto'
    | 'corte'
    | 'ronda'
    | 'capacidad'
    | 'taller'
    | 'modelo'
    | 'tabla'
  readonly of: string
  /** '' for the thing itself. */
  readonly field: string
  readonly item: string
}

const BETWEEN = '\t'

function partKey({ kind, of, field = '', item = '' }: Partial<ReadPart> & Pick<ReadPart, 'kind' | 'of'>): PartKey {
  return [kind, of, field, item].join(BETWEEN) as PartKey
}

export function readPart(key: PartKey): ReadPart {
  const [kind = '', of = '', field = '', ...rest] = key.split(BETWEEN)
  return { kind: kind as ReadPart['kind'], of, field, item: rest.join(BETWEEN) }
}

/** Whose part it is: parts of one thing stand or go together. */
export function thingOf(key: PartKey): PartKey {
  const { kind, of } = readPart(key)
  return partKey({ kind, of })
}

/** Fields of a statement that list things, each thing a part of its own. */
const LISTED: Readonly<Record<string, (item: never) => string>> = {
  sessions: ({ date, extraordinary }: { date: string; extraordinary: boolean }) => `${date} ${String(extraordinary)}`,
  reports: ({ semester }: { semester: string }) => semester,
  services: ({ ubigeo, type }: { ubigeo: string; type: string }) => `${ubigeo} ${type}`,
  initiatives: ({ type, name }: { type: string; name: string | null }) => `${type} ${name ?? ''}`,
  aspects: (item: string) => item,
  rows: (row: LifeValues) => JSON.stringify(row, inOrder),
  origins: (item: object) => JSON.stringify(item),
}
/** Fields of a statement that hold answers by name. */
const NAMED = new Set(['aligned', 'needs', 'values'])
/** What names a statement is no part of it; when it was written goes by the later of two. */
const APART = new Set(['about', 'level', 'ubigeo', 'instrument', 'step', 'editedOn'])

/** The parts of a work. */
export function partsOf(work: Work): Parts {
  const { ediciones, corridas, plan, envios, reparto, cortes, capacidades, imports } = work
  const parts = new Map<PartKey, string>()
  for (const edit of ediciones) putEdit(parts, edit)
  for (const { note, ...run } of corridas) {
    parts.set(partKey({ kind: 'corrida', of: run.id }), JSON.stringify(run))
    put(parts, partKey({ kind: 'corrida', of: run.id, field: 'note' }), note)
  }
  for (const visit of plan.visits) putEvent(parts, 'visita', visit)
  for (const workshop of work.talleres) putEvent(parts, 'taller', workshop)
  if (plan.rules !== null) put(parts, partKey({ kind: 'reglas', of: '' }), plan.rules)
  for (const each of plan.hours) put(parts, partKey({ kind: 'horas', of: `${each.from} ${each.to}` }), each)
  for (const each of envios.sent) put(parts, partKey({ kind: 'enviado', of: each.id }), each)
  for (const each of envios.answers)
    put(parts, partKey({ kind: 'respuesta', of: JSON.stringify([each.kit, each.file]) }), each)
  for (const share of reparto) put(parts, partKey({ kind: 'reparto', of: share.ubigeo }), share)
  // A cut is told by its number; of it only the name can change.
  for (const { id, label, on } of cortes) put(parts, partKey({ kind: 'corte', of: id }), { id, label, on })
  // So is a round of answers.
  for (const { id, label, on } of capacidades.rounds) put(parts, partKey({ kind: 'ronda', of: id }), { id, label, on })
  for (const each of capacidades.own) put(parts, partKey({ kind: 'capacidad', of: each.id }), each)
  for (const model of work.modelos) put(parts, partKey({ kind: 'modelo', of: model.id }), markedModel(model))
  for (const table of new Set(imports.map((each) => each.table)))
    put(parts, partKey({ kind: 'tabla', of: table }), imports.filter((each) => each.table === table).map(loadOf))
  return parts
}

/** What was loaded and how it was read, whatever number it has here. */
export function loadOf({
  table,
  fileName,
  sha256,
  original,
  importedAt,
  recipe,
}: StoredImport): Omit<StoredImport, 'id'> {
  return { table, fileName, sha256, original, importedAt, recipe }
}

/** What is null or an empty text says nothing. */
function put(parts: Map<PartKey, string>, key: PartKey, value: unknown): void {
  if (value !== null && value !== undefined && value !== '') parts.set(key, JSON.stringify(value, inOrder))
}

/** A visit or a workshop, field by field. */
function putEvent(
  parts: Map<PartKey, string>,
  kind: 'visita' | 'taller',
  { id, ...fields }: { readonly id: string },
): void {
  parts.set(partKey({ kind, of: id }), 'true')
  for (const [field, value] of Object.entries(fields)) put(parts, partKey({ kind, of: id, field }), value)
}

function putEdit(parts: Map<PartKey, string>, edit: Edit): void {
  const of = editKey(edit)
  parts.set(partKey({ kind: 'edicion', of }), 'true')
  for (const [field, value] of Object.entries(edit)) {
    const keyOf = field === 'rows' ? keyOfRow(edit) : LISTED[field]
    if (APART.has(field)) continue
    if (keyOf !== undefined)
      for (const [item, listed] of told(value as readonly never[], keyOf))
        put(parts, partKey({ kind: 'edicion', of, field, item }), listed)
    else if (NAMED.has(field))
      for (const [item, answer] of Object.entries(value as object))
        put(parts, partKey({ kind: 'edicion', of, field, item }), answer)
    else put(parts, partKey({ kind: 'edicion', of, field }), value)
  }
}

/** What tells a row of a step of the life of an instancia apart. */
function keyOfRow(edit: Edit): (row: LifeValues) => string {
  return (row) => (edit.about === 'vida' ? rowId(edit.step, row).join(' ') : JSON.stringify(row, inOrder))
}

/** Listed things by what tells them apart; those told by the same are numbered in the order of what they say. */
function told<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [string, T])[] {
  const numbers = new Map<string, number>()
  return items
    .map((item) => [keyOf(item), JSON.stringify(item, inOrder), item] as const)
    .toSorted((a, b) => (a[1] === b[1] ? 0 : a[1] < b[1] ? -1 : 1))
    .map(([key, , item]) => {
      const number = (numbers.get(key) ?? 0) + 1
      numbers.set(key, number)
      return [number === 1 ? key : `${key} (${number})`, item] as const
    })
}

/** Whether a field of a statement lists things, or holds answers by name. */
export function shapeOf(field: string): 'lista' | 'nombres' | 'valor' {
  return field in LISTED ? 'lista' : NAMED.has(field) ? 'nombres' : 'valor'
}

/** For JSON whose fields stand in one order, so that what says the same is the same text. */
export function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

const WHOLE = 'todo '

/** All the parts of one thing as one text, where it stands or goes whole. */
export function wholeText(parts: Readonly<Record<string, string>>): string {
  return `${WHOLE}${JSON.stringify(parts, inOrder)}`
}

/** The parts of such a text; null when it is the value of one part. */
export function readWhole(text: string): Parts | null {
  if (!text.startsWith(WHOLE)) return null
  const parts = JSON.parse(text.slice(WHOLE.length)) as Readonly<Record<string, string>>
  return new Map(Object.entries(parts) as [PartKey, string][])
}
