import { asPart } from '../../domain/consolidation/index.ts'
import type { Edit, LifeEdit } from '../../domain/country/index.ts'
import { withoutReserved } from '../../domain/disclosure/index.ts'
import { ROW_KEYS, rowId } from '../../domain/life/index.ts'
import type { WorkbookSheet } from '../workbook/index.ts'

const HEAD = ['ubigeo', 'nivel', 'paso', 'fila', 'campo', 'valor', 'calidad', 'nota', 'recibido', 'enlace']

/**
 * What a person told of the life of the instancias, one field a row: `fila` tells the rows of a list apart, and a field
 * `consta` says that the row stands. No sheet where nothing is told.
 */
export function lifeSheets(edits: readonly Edit[]): readonly WorkbookSheet[] {
  const told = edits.flatMap((edit) => (edit.about === 'vida' ? [edit] : []))
  return told.length === 0 ? [] : [{ name: 'ficha', rows: [HEAD, ...told.flatMap(rowsOf)] }]
}

function rowsOf(edit: LifeEdit): readonly (readonly string[])[] {
  const { ubigeo, level, step, editedOn, note, receivedOn, link } = edit
  const aside = [`edición propia ${editedOn}`, free(note), receivedOn ?? '', link ?? '']
  const line = (row: string, field: string, value: string) => [ubigeo, level, step, row, field, free(value), ...aside]
  const own = Object.entries(edit.values).map(([field, value]) => line('', field, value))
  const listed = edit.rows.flatMap((row) => {
    const keys = ROW_KEYS[step] ?? []
    const id = rowId(step, row)
      .map((part) => asPart(free(part)))
      .join('/')
    const told = Object.entries(row).filter(([field]) => !keys.includes(field))
    return [line(id, 'consta', 'si'), ...told.map(([field, value]) => line(id, field, value))]
  })
  const lines = [...own, ...listed]
  return lines.length === 0 ? [line('', 'consta', 'no')] : lines
}

function free(text: string): string {
  return withoutReserved(text).text
}
