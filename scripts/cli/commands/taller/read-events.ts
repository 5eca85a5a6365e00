import { readFile } from 'node:fs/promises'
import { readCells } from '../../../../src/database/files/index.ts'
import type { Country } from '../../../../src/domain/country/index.ts'
import type { WorkshopEvent } from '../../../../src/domain/workshops/index.ts'
import { readWorkshopTables } from '../../../../src/workspace/workshops/index.ts'
import type { Terminal } from '../../console.ts'
import { DataError } from '../../failure.ts'
import { whereItIs } from '../../files.ts'

/** The workshops of a table that Brecha wrote; tells the rows that it cannot read, and throws a DataError for none. */
export async function readEvents(
  file: string,
  country: Country,
  year: number,
  terminal: Terminal,
): Promise<readonly WorkshopEvent[]> {
  const bytes = await readFile(whereItIs(file)).catch(() => {
    throw new DataError(`No se puede leer «${file}».`)
  })
  const read = await readCells(bytes, file)
  const found = read.ok ? readWorkshopTables(read.sheets, [], country, year) : null
  if (found === null) throw new DataError(`«${file}» no trae una tabla de talleres.`)
  if (found.refused.length > 0) terminal.warn(`No se leyeron estas filas de «${file}»: ${found.refused.join('; ')}.`)
  return found.workshops
}
