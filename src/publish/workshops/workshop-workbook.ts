import { ACTOR_NAME } from '../../domain/capacities/index.ts'
import type { Day } from '../../domain/calendar/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import { ATTENDEE_LEVEL_NAME, FINDING_NAME, MODALITY_NAME } from '../../domain/visits/index.ts'
import type { WorkshopEvent } from '../../domain/workshops/index.ts'
import { writeWorkbook, type WorkbookCell, type WorkbookSheet } from '../workbook/index.ts'

/** The tables of the workshops, which come back as they went: the name of each sheet and its columns. */
export const WORKSHOP_TABLES = {
  talleres: {
    name: 'Talleres',
    columns: ['Taller', 'Nombre', 'Año', 'Fecha', 'Hora', 'Lugar', 'Modalidad', 'Regiones'],
  },
  agenda: { name: 'Agenda', columns: ['Taller', 'Minutos', 'Tema', 'A cargo de'] },
  asistencia: {
    name: 'Asistencia',
    columns: ['Taller', 'Entidad', 'Nivel', 'Tipo de actor', 'Mujeres', 'Hombres', 'Sin dato de sexo'],
  },
  hallazgos: {
    name: 'Avances y nudos',
    columns: ['Taller', 'Región', 'Avance o nudo', 'Descripción', 'Medida correctiva', 'A cargo de'],
  },
  compromisos: { name: 'Compromisos', columns: ['Taller', 'Región', 'Compromiso', 'A cargo de', 'Hasta el'] },
} as const

type Row = readonly WorkbookCell[]

/** The workshops with their agenda, attendance and results as an .xlsx that can be brought back. */
export function workshopWorkbook(workshops: readonly WorkshopEvent[], nameOf: (region: Ubigeo) => string): Uint8Array {
  const region = (code: Ubigeo | null) => (code === null ? '' : nameOf(code))
  const rows: Readonly<Record<keyof typeof WORKSHOP_TABLES, (workshop: WorkshopEvent) => readonly Row[]>> = {
    talleres: (each) => [headRow(each, nameOf)],
    agenda: ({ id, agenda }) => agenda.map(({ minutes, topic, by }) => [id, minutes, topic, by]),
    asistencia: ({ id, attendance }) =>
      attendance.map(({ entity, level, actor, women, men, unstated }) => [
        ...[id, entity, level === null ? '' : ATTENDEE_LEVEL_NAME[level], actor === null ? '' : ACTOR_NAME[actor]],
        ...[women, men, unstated],
      ]),
    hallazgos: ({ id, findings }) =>
      findings.map((each) => [
        ...[id, region(each.region), FINDING_NAME[each.kind], each.text, each.measure, each.owner ?? ''],
      ]),
    compromisos: ({ id, commitments }) =>
      commitments.map((each) => [id, region(each.region), each.text, each.owner, dayCell(each.dueOn)]),
  }
  const tables = (Object.keys(WORKSHOP_TABLES) as (keyof typeof WORKSHOP_TABLES)[]).map((key): WorkbookSheet => {
    const { name, columns } = WORKSHOP_TABLES[key]
    return { name, rows: [columns, ...workshops.flatMap(rows[key])], above: [] }
  })
  return writeWorkbook(tables)
}

function headRow(workshop: WorkshopEvent, nameOf: (region: Ubigeo) => string): Row {
  const { id, label, year, date, hour, place, modality, regions } = workshop
  return [id, label, year, dayCell(date), hour ?? '', place, MODALITY_NAME[modality], regions.map(nameOf).join('; ')]
}

function dayCell(day: Day | null): WorkbookCell {
  return day === null ? '' : { day }
}
