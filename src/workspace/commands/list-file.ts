import { XLSX, type ExportedBytes } from './exported-bytes.ts'

/** As text that any program reads, or as a workbook. */
export const LIST_FORMS = ['csv', 'xlsx'] as const
export type ListForm = (typeof LIST_FORMS)[number]

interface List {
  /** Plain name without its ending. */
  readonly fileName: string
  readonly sheet: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
  /** Lines above the table of a workbook; CSV says the same in its cells. */
  readonly above: readonly string[]
}

/** A list to hand on, its codes as texts and nothing of it a formula; the writer of its form comes only now. */
export async function listFile(
  { fileName, sheet, columns, rows, above }: List,
  form: ListForm,
): Promise<ExportedBytes> {
  const name = `${fileName}.${form}`
  if (form === 'csv') {
    const { toCsv } = await import('../../publish/table/index.ts')
    return { name, mime: 'text/csv', bytes: new TextEncoder().encode(toCsv(columns, rows)) }
  }
  const { writeWorkbook } = await import('../../publish/workbook/index.ts')
  return { name, mime: XLSX, bytes: writeWorkbook([{ name: sheet, above, rows: [columns, ...rows] }], sheet) }
}
