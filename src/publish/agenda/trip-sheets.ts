import { QUALITY_NAME, TABLE_LABEL } from '../../domain/words/index.ts'
import {
  explainVisitNeed,
  figuresOf,
  INTERVENTION,
  OBJECTIVE_CLAUSE,
  proposeForNeed,
  reasonOf,
  type Visit,
} from '../../domain/visits/index.ts'
import { citationColumns, formatDate, listSources, sourceCells } from '../../domain/measure/index.ts'
import type { WorkbookSheet } from '../workbook/index.ts'
import { byDate, nameOf, stamped, type AgendaToPublish } from './agenda.ts'

/**
 * The trip sheet of every visit, one under another: what it is for, why it was chosen, and the figures of its territory
 * with their sources.
 */
export function tripSheets(agenda: AgendaToPublish): WorkbookSheet {
  return stamped(
    agenda,
    'Hojas de viaje',
    ['Gobierno o instancia', 'Qué', 'Valor', 'Calidad', 'Fuente', 'Corte'],
    byDate(agenda.plan.visits).flatMap((visit) => sheetRows(agenda, visit)),
  )
}

function sheetRows(agenda: AgendaToPublish, visit: Visit): readonly (readonly string[])[] {
  const name = nameOf(agenda, visit)
  const { name: type, objective } = INTERVENTION[visit.intervention]
  const told = [
    ['Intervención', `${type} (${OBJECTIVE_CLAUSE})`],
    ['Objetivo', objective],
    ['Fecha y hora', visit.date === null ? 'sin fecha' : `${formatDate(visit.date)} ${visit.hour ?? ''}`.trim()],
    [`Por qué se eligió, al ${formatDate(visit.reason.on)}`, reasonOf(visit, agenda.national.disclosure)],
  ]
  const needed =
    visit.need === undefined
      ? []
      : [
          ['Necesidad que atiende', explainVisitNeed(visit, agenda.rounds, agenda.national.disclosure).join(' ')],
          ['Contenidos', proposeForNeed(visit.need).contents.join('; ')],
        ]
  const figures = figuresOf(agenda.national, visit.level, visit.ubigeo)
  return [
    ...[...told, ...needed].map(([label = '', value = '']) => [name, label, value, '', '', '']),
    ...figures.map(({ label, value, quality, cited }) => [
      name,
      label,
      value,
      quality === null ? '' : QUALITY_NAME[quality],
      ...citationColumns(cited),
    ]),
  ]
}

/** Every loaded table behind the figures: publisher, cut-off, licence, quality and rows. */
export function sourcesSheet(agenda: AgendaToPublish): WorkbookSheet {
  const rows = listSources(agenda.national.country.sources.values()).map((source) => {
    const { title, publisher, cutOff, licence, quality, rows: kept } = sourceCells(source)
    return [TABLE_LABEL[source.table], title, publisher, cutOff, licence, quality, kept, source.note]
  })
  return stamped(
    agenda,
    'Fuentes',
    ['Tabla', 'Fuente', 'Quién publica', 'Corte', 'Licencia', 'Calidad', 'Filas', 'Nota'],
    rows,
  )
}
