import { internalName } from '../../domain/disclosure/index.ts'
import type { AgendaToPublish } from '../../publish/agenda/index.ts'
import type { Workspace } from '../session/index.ts'
import { XLSX, type ExportedBytes } from './exported-bytes.ts'

/** The dated visits of the plan as an iCalendar file; null while there is no country. */
export async function exportPlanCalendar(workspace: Workspace): Promise<ExportedBytes | null> {
  const agenda = agendaOf(workspace)
  if (agenda === null) return null
  const { agendaCalendar } = await import('../../publish/agenda/index.ts')
  return named(
    agenda,
    'ics',
    'text/calendar;charset=utf-8',
    new TextEncoder().encode(agendaCalendar(agenda, new Date().toISOString())),
  )
}

/** Cronograma, trips, registers, evaluation, trip sheets and sources as a workbook; null while there is no country. */
export async function exportPlanWorkbook(workspace: Workspace): Promise<ExportedBytes | null> {
  const agenda = agendaOf(workspace)
  if (agenda === null) return null
  const { agendaWorkbook } = await import('../../publish/agenda/index.ts')
  return named(agenda, 'xlsx', XLSX, agendaWorkbook(agenda))
}

/** The registers of 7.3.1.2 B.4 and C as a blank workbook. */
export async function exportBlankFormats(): Promise<ExportedBytes> {
  const { blankFormats } = await import('../../publish/agenda/index.ts')
  return { name: 'formatos-en-blanco.xlsx', mime: XLSX, bytes: blankFormats() }
}

function agendaOf(workspace: Workspace): AgendaToPublish | null {
  const { session, choices, derived } = workspace.getState()
  if (derived === null) return null
  return {
    plan: session.papers.papers.plan,
    rounds: session.papers.papers.capacidades.rounds,
    national: derived.national,
    calendar: session.holidays,
    today: choices.parameters.referenceDate,
  }
}

function named(
  { national, today }: AgendaToPublish,
  extension: string,
  mime: string,
  bytes: Uint8Array,
): ExportedBytes {
  return { name: internalName(`plan-de-visitas-${today}.${extension}`, national.disclosure), mime, bytes }
}
