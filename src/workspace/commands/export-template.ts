import type { TableName } from '../../domain/measure/index.ts'
import { XLSX, type ExportedBytes } from './exported-bytes.ts'

/** Words of a template: what goes in each column by name, types by their SQL name, names of the notes' columns. */
export interface TemplateWords {
  readonly notesSheet: string
  readonly notesColumn: string
  readonly notesKind: string
  readonly notesWords: string
  readonly notes: Readonly<Record<string, string>>
  readonly types: Readonly<Record<string, string>>
  readonly templateFile: (table: string) => string
}

/**
 * An empty workbook with the columns of a table, from the one schema that the reader also follows, and a sheet of
 * notes.
 */
export async function exportTemplate(table: TableName, words: TemplateWords): Promise<ExportedBytes> {
  const [{ templateWorkbook }, { columnsOf }] = await Promise.all([
    import('../../publish/workbook/index.ts'),
    import('../../database/sources/index.ts'),
  ])
  const columns = columnsOf(table).map(({ name, type }) => ({
    name,
    kind: words.types[type] ?? '',
    note: words.notes[name] ?? '',
  }))
  return { name: words.templateFile(table), mime: XLSX, bytes: templateWorkbook({ table, columns, words }) }
}
