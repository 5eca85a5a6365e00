import { formatDate, formatNumber } from '../../domain/measure/index.ts'
import { MISSING_SHORT } from './words.ts'

const MEETINGS_ASKED = 12

/** Words of the list of COORDEMUNAs. */
export const coordemunaText = {
  title: 'COORDEMUNA que constan',
  none: 'Ninguna COORDEMUNA consta en el ámbito. Su acta, sus reuniones y sus acuerdos se escriben en la ficha de la provincia, o llegan en el kit.',
  columns: {
    provincia: 'Provincia',
    state: 'Vigencia',
    lead: 'Coordina y subcoordina',
    members: 'DEMUNA que la integran',
    meetings: 'Reuniones, 12 meses',
    agreements: 'Acuerdos cumplidos',
    topics: 'Temas del año',
    duties: 'DEMUNA con pendientes',
  },
  lead: (one: string | null, other: string | null) =>
    one === null && other === null ? MISSING_SHORT : `${one ?? MISSING_SHORT}; ${other ?? MISSING_SHORT}`,
  members: (members: number, distritos: number) => `${formatNumber(members)} de ${formatNumber(distritos)}`,
  meetings: (held: number) => `${formatNumber(held)} de ${formatNumber(MEETINGS_ASKED)} recomendadas`,
  lastMeeting: (on: string, hosts: number) =>
    [
      `última ${formatDate(on)}`,
      ...(hosts === 0 ? [] : [hosts === 1 ? '1 sede' : `${formatNumber(hosts)} sedes`]),
    ].join('; '),
  agreements: (done: number, all: number, late: number) =>
    `${formatNumber(done)} de ${formatNumber(all)}${late === 0 ? '' : `; ${formatNumber(late)} fuera de plazo`}`,
  topics: (topics: readonly string[]) => `${formatNumber(topics.length)} de 2 o 3: ${topics.join('; ')}`,
  atProvincia: (count: number) => `(${formatNumber(count)} a nombre de la provincia)`,
} as const
