import { formatDate, formatNumber } from '../../domain/measure/index.ts'
import type { CoordemunaRecord } from '../../domain/register/index.ts'
import { validityWords } from '../../domain/words/index.ts'
import { NO_DATA } from './figures.ts'
import { heading, paragraph, table, type Block } from './report.ts'

const TITLE = 'COORDEMUNA de la región'
const COLUMNS = [
  'Provincia',
  'Vigencia',
  'Coordina y subcoordina',
  'DEMUNA que la integran',
  'Reuniones, 12 meses',
  'Acuerdos cumplidos',
  'Temas',
  'DEMUNA con pendientes',
]

/** How each COORDEMUNA of the region lives (S0); no block where nothing is known of any. */
export function coordemunaPart(records: readonly CoordemunaRecord[]): readonly Block[] {
  if (records.length === 0) return []
  return [
    heading(2, TITLE),
    table(TITLE, COLUMNS, records.map(rowOf)),
    paragraph(
      'Se recomiendan una reunión al mes, con sede que rota entre los distritos, y dos o tres temas por año; los contados son los del año del informe.',
    ),
  ]
}

function rowOf(record: CoordemunaRecord): readonly string[] {
  const { provincia, validity, demunas, members, coordinates, subcoordinates, agreements, topics, failing } = record
  return [
    provincia.name,
    validityWords(validity),
    `${coordinates ?? NO_DATA}; ${subcoordinates ?? NO_DATA}`,
    members === 0 ? NO_DATA : `${formatNumber(members)} de ${formatNumber(demunas.distritos)}`,
    meetingsOf(record),
    agreements.all === 0 ? NO_DATA : agreed(agreements),
    topics === 0 ? NO_DATA : formatNumber(topics),
    members === 0 ? NO_DATA : formatNumber(failing),
  ]
}

function meetingsOf({ meetings, lastMeeting, hosts }: CoordemunaRecord): string {
  if (lastMeeting === null) return NO_DATA
  const seats = hosts === 1 ? '1 sede' : `${formatNumber(hosts)} sedes`
  return `${formatNumber(meetings)} (${seats}; última, ${formatDate(lastMeeting)})`
}

function agreed({ all, open, late }: CoordemunaRecord['agreements']): string {
  const done = `${formatNumber(all - open)} de ${formatNumber(all)}`
  return late === 0 ? done : `${done} (${formatNumber(late)} fuera de plazo)`
}
