import { withoutReserved } from '../../domain/disclosure/index.ts'
import { formatDate, formatNumber } from '../../domain/measure/index.ts'
import type { CoordemunaRecord, DemunaDuties } from '../../domain/register/index.ts'
import { validityWords } from '../../domain/words/index.ts'
import { answerCell, NO_DATA } from './figures.ts'
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
    heading(3, TERMS),
    table(TERMS, ['Provincia', '>Acta', '>Ratificación', '>Vigente hasta', 'Temas del año'], records.map(termRow)),
    ...dutiesPart(records),
  ]
}

const TERMS = 'Acta, ratificación y temas de cada COORDEMUNA'

function termRow({ provincia, acta, validity, topics }: CoordemunaRecord): readonly string[] {
  const days = [acta?.actaOn, acta?.ratifiedOn, validity.until].map((on) => (on ? formatDate(on) : NO_DATA))
  const named = topics.map((topic) => withoutReserved(topic).text)
  return [provincia.name, ...days, named.length === 0 ? NO_DATA : named.join('; ')]
}

const DUTIES = 'Deberes de cada DEMUNA, por distrito'
const DUTY_COLUMNS = [
  'Provincia',
  'Distrito',
  'Integra',
  'Registro',
  'Fichas estadísticas',
  'Seguimiento de casos',
  'Certificaciones',
  'Materiales',
]

/** What is told of each DEMUNA (S0); no block where nobody tells of any. */
function dutiesPart(records: readonly CoordemunaRecord[]): readonly Block[] {
  const rows = records.flatMap(({ provincia, duties }) => duties.map((each) => dutyRow(provincia.name, each)))
  return rows.length === 0 ? [] : [heading(3, DUTIES), table(DUTIES, DUTY_COLUMNS, rows)]
}

function dutyRow(provincia: string, { distrito, answers, registeredUntil }: DemunaDuties): readonly string[] {
  const { integra, registro, fichas, casos, certificaciones, materiales } = answers
  const until = registeredUntil === null ? '' : `hasta el ${formatDate(registeredUntil)}`
  const told = [answerCell(registro), until].filter((words) => words !== '' && (words !== NO_DATA || until === ''))
  const others = [fichas, casos, certificaciones, materiales].map(answerCell)
  return [provincia, distrito.name, answerCell(integra), told.join(', '), ...others]
}

function rowOf(record: CoordemunaRecord): readonly string[] {
  const { provincia, validity, demunas, members, coordinates, subcoordinates, agreements, topics, failing, duties } =
    record
  return [
    provincia.name,
    validityWords(validity),
    `${coordinates ?? NO_DATA}; ${subcoordinates ?? NO_DATA}`,
    members === 0 ? NO_DATA : `${formatNumber(members)} de ${formatNumber(demunas.distritos)}`,
    meetingsOf(record),
    agreements.all === 0 ? NO_DATA : agreed(agreements),
    topics.length === 0 ? NO_DATA : formatNumber(topics.length),
    duties.length === 0 ? NO_DATA : formatNumber(failing),
  ]
}

function meetingsOf({ meetings, lastMeeting, hosts }: CoordemunaRecord): string {
  if (lastMeeting === null) return NO_DATA
  const seats = hosts === 0 ? '' : hosts === 1 ? '1 sede; ' : `${formatNumber(hosts)} sedes; `
  return `${formatNumber(meetings)} (${seats}última, ${formatDate(lastMeeting)})`
}

function agreed({ all, open, late }: CoordemunaRecord['agreements']): string {
  const done = `${formatNumber(all - open)} de ${formatNumber(all)}`
  return late === 0 ? done : `${done} (${formatNumber(late)} fuera de plazo)`
}
