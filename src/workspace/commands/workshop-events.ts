import { yearOf } from '../../domain/calendar/index.ts'
import { internalName } from '../../domain/disclosure/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import type { WorkshopEvent } from '../../domain/workshops/index.ts'
import type { Workspace } from '../session/index.ts'
import type { WorkshopTablesRead } from '../workshops/index.ts'
import { XLSX, type ExportedBytes } from './exported-bytes.ts'

/** Puts these workshops in place, taken back by undo. */
export function writeWorkshops(workspace: Workspace, workshops: readonly WorkshopEvent[]): void {
  workspace.revise('talleres', workshops)
}

/** The workshops as an .xlsx that comes back, or those with a day as an .ics; null while there is no country. */
export async function exportWorkshops(workspace: Workspace, form: 'xlsx' | 'ics'): Promise<ExportedBytes | null> {
  const { session, derived } = workspace.getState()
  if (derived === null) return null
  const { talleres } = session.papers.papers
  const { national } = derived
  const nameOf = (region: Ubigeo) => national.country.at('region', region)?.name ?? region
  const { workshopCalendar, workshopWorkbook } = await import('../../publish/workshops/index.ts')
  const name = internalName(`talleres.${form}`, national.disclosure)
  if (form === 'xlsx') return { name, mime: XLSX, bytes: workshopWorkbook(talleres, nameOf) }
  const text = workshopCalendar(talleres, nameOf, new Date().toISOString())
  return { name, mime: 'text/calendar;charset=utf-8', bytes: new TextEncoder().encode(text) }
}

/** Reads the tables of workshops of a file over those there are, changing nothing; null when it holds none. */
export async function readWorkshopFile(
  workspace: Workspace,
  bytes: Uint8Array,
  fileName: string,
): Promise<WorkshopTablesRead | null> {
  const { session, choices } = workspace.getState()
  if (session.country === null) return null
  const { readCells } = await import('../../database/files/index.ts')
  const { readWorkshopTables } = await import('../workshops/index.ts')
  const read = await readCells(bytes, fileName)
  const year = yearOf(choices.parameters.referenceDate)
  return read.ok ? readWorkshopTables(read.sheets, session.papers.papers.talleres, session.country, year) : null
}
