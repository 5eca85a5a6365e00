import { readCells, type Sheet } from '../../database/files/index.ts'
import { foldText } from '../../database/ledger/index.ts'
import type { CellKey, ReturnedCell } from '../../domain/consolidation/index.ts'
import { checkOf, IDENTITY, IDENTITY_SHEET } from '../../publish/kit/index.ts'
import { findSheets } from './find-sheets.ts'
import { readSheet, type SheetReading } from './read-sheet.ts'
import { FaultTally, keyOfKit, type KitReading } from './returned-file.ts'

/**
 * Reads one file as a returned kit or as a matrix; never rejects. `owed` holds `level/code` of every instancia of the
 * country.
 */
export async function readReturned(bytes: Uint8Array, file: string, owed: ReadonlySet<string>): Promise<KitReading> {
  try {
    const read = await readCells(bytes, file)
    if (!read.ok) return { what: 'otro', file, refused: read.reason }
    const found = findSheets(read.sheets)
    if (found.length === 0) return { what: 'otro', file, refused: null }
    const faults = new FaultTally()
    const identity = readIdentity(read.sheets, faults)
    const reading: SheetReading = {
      owed,
      faults,
      kit: identity?.kit ?? null,
      marked: 0,
      cells: new Map<CellKey, ReturnedCell>(),
      torn: new Set<CellKey>(),
    }
    for (const sheet of found) readSheet(sheet, reading)
    const missing = (identity?.rows ?? 0) - reading.marked
    if (missing > 0) faults.add('filas_faltantes', { count: missing })
    const kit = reading.kit ?? ''
    return { what: 'libro', file, kit, unit: keyOfKit(kit), cells: reading.cells, faults: faults.list() }
  } catch {
    return { what: 'otro', file, refused: 'lectura_fallida' }
  }
}

interface Identity {
  readonly kit: string
  readonly rows: number
}

/** What the hidden sheet says; null where there is none, or where it is not as it left. */
function readIdentity(sheets: readonly Sheet[], faults: FaultTally): Identity | null {
  const sheet = sheets.find(({ name }) => foldText(name) === foldText(IDENTITY_SHEET))
  const told = new Map(sheet?.cells.map(([label = '', value = '']) => [label.trim(), value.trim()]))
  const [kit, madeOn, rows, digest] = [IDENTITY.kit, IDENTITY.madeOn, IDENTITY.rows, IDENTITY.digest].map(
    (label) => told.get(label) ?? '',
  )
  if (sheet === undefined || kit === undefined || kit === '') return null
  if (digest === checkOf(`${kit}\n${madeOn}\n${rows}`)) return { kit, rows: Number(rows) }
  faults.add('identidad_alterada', { sheet: sheet.name })
  return null
}
