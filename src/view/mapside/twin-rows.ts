import { shownFigure, type LayerSpec, type LayerUnit } from '../../domain/layers/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import { plainWords } from '../../domain/untrusted/index.ts'

/** A unit of the layer as a line of the table. */
export interface TwinRow {
  readonly code: Ubigeo
  readonly unit: LayerUnit
  readonly place: string
  readonly classLabel: string
}

export const TWIN_COLUMNS = ['name', 'place', 'class', 'value'] as const
export type TwinColumn = (typeof TWIN_COLUMNS)[number]
export interface TwinOrder {
  readonly by: TwinColumn
  readonly descending: boolean
}

export function twinRows(
  spec: LayerSpec,
  codes: ReadonlySet<Ubigeo> | null,
  placeOf: (code: Ubigeo) => string,
): readonly TwinRow[] {
  return [...spec.units]
    .filter(([code]) => codes === null || codes.has(code))
    .map(([code, unit]) => ({
      code,
      unit,
      place: placeOf(code),
      classLabel: spec.classes[unit.classIndex]?.label ?? '',
    }))
}

/** The rows whose name, place or class holds the words, without regard to accents and capitals. */
export function filterTwin(rows: readonly TwinRow[], words: string): readonly TwinRow[] {
  const wanted = plainWords(words.trim())
  return wanted === ''
    ? rows
    : rows.filter(({ unit, place, classLabel }) => plainWords(`${unit.name} ${place} ${classLabel}`).includes(wanted))
}

/** The rows in order; what has no figure stands last both ways, and null leaves them by code. */
export function sortTwin(rows: readonly TwinRow[], order: TwinOrder | null): readonly TwinRow[] {
  if (order === null) return rows
  const sign = order.descending ? -1 : 1
  const [known, unknown] =
    order.by === 'value'
      ? [rows.filter((row) => shownFigure(row.unit) !== null), rows.filter((row) => shownFigure(row.unit) === null)]
      : [rows, []]
  return [...known.toSorted((a, b) => sign * compare(a, b, order.by)), ...unknown]
}

function compare(a: TwinRow, b: TwinRow, by: TwinColumn): number {
  switch (by) {
    case 'name':
      return a.unit.name.localeCompare(b.unit.name, 'es')
    case 'place':
      return a.place.localeCompare(b.place, 'es')
    case 'class':
      return a.unit.classIndex - b.unit.classIndex
    case 'value':
      return (shownFigure(a.unit) ?? 0) - (shownFigure(b.unit) ?? 0)
  }
}
