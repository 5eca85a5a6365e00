import { withoutReserved } from '../../domain/disclosure/index.ts'
import { countRegister, governmentOfRegister, type RegisterCount } from '../../domain/visits/index.ts'

/**
 * Counts the register of attendance of the visit to a government that a file or a pasted table holds; who came is
 * neither kept nor answered. Null where no sheet is one.
 */
export async function readAttendance(
  bytes: Uint8Array,
  fileName: string,
  government: string,
): Promise<RegisterCount | null> {
  const { readCells } = await import('../../database/files/index.ts')
  const read = await readCells(bytes, fileName)
  if (!read.ok) return null
  for (const { cells } of sheetsFor(read.sheets, government)) {
    const counted = countRegister(cells, government)
    if (counted !== null) return { ...counted, attended: counted.attended.map(told) }
  }
  return null
}

type Sheet = { readonly cells: readonly (readonly string[])[] }

/** The sheets that may be the register of the visit, first the one that says so; of others that say theirs none. */
function sheetsFor(sheets: readonly Sheet[], government: string): readonly Sheet[] {
  const said = sheets.map((sheet) => ({ sheet, of: governmentOfRegister(sheet.cells) }))
  const own = said.filter(({ of }) => of === government)
  return [...own, ...said.filter(({ of }) => of === null)].map(({ sheet }) => sheet)
}

function told(each: RegisterCount['attended'][number]): RegisterCount['attended'][number] {
  return { ...each, entity: withoutReserved(each.entity).text }
}
