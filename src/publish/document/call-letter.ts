import { yearOf } from '../../domain/calendar/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import { formatDate, formatNumber } from '../../domain/measure/index.ts'
import { isLimaMetropolitana, regionOf } from '../../domain/territory/index.ts'
import { INTERVENTION, isOnSite, isRemote, linkDueOn, MODALITY_NAME, type Visit } from '../../domain/visits/index.ts'
import { LEGAL_BASE } from '../../domain/words/index.ts'
import { plainName } from './plain-name.ts'
import { heading, paragraph, sourceLine, table, type Block, type Report } from './report.ts'

const BLANK = '__________'
/** Norms that found a call, of the legal base of the Lineamientos. */
const FOUNDED = ['Ley N.° 30364', 'Decreto Supremo N.° 009-2016-MIMP', 'Resolución Ministerial N.° 130-2021-MIMP']
const CONVENES =
  'Corresponde a la Gerencia de Desarrollo Social, o la que haga sus veces, convocar a los participantes (7.3.1.2 B.3).'

/** The post to which a letter goes, and its government. */
interface Addressee {
  readonly post: string
  readonly government: string
}

/** The highest authority of the government of a visit, by post: nobody is named. */
function addresseeOf({ country }: National, { level, ubigeo }: Pick<Visit, 'level' | 'ubigeo'>): Addressee {
  const name = country.at(level, ubigeo)?.name ?? ubigeo
  const region = regionOf(ubigeo)
  if (level !== 'distrito' && isLimaMetropolitana(region))
    return { post: 'Alcalde o alcaldesa de Lima', government: 'Municipalidad Metropolitana de Lima' }
  if (level === 'distrito')
    return { post: 'Alcalde o alcaldesa distrital', government: `Municipalidad Distrital de ${name}` }
  if (level === 'provincia')
    return { post: 'Alcalde o alcaldesa provincial', government: `Municipalidad Provincial de ${name}` }
  return { post: 'Gobernador o gobernadora regional', government: `Gobierno Regional de ${name}` }
}

/** The formal letter of the DGCVG to the highest authority of a government, to be numbered and signed (7.3.1.2 B.3). */
export function callLetter(national: National, visit: Visit): Report {
  const { post, government } = addresseeOf(national, visit)
  const { name, objective, clause } = INTERVENTION[visit.intervention]
  const { referenceDate } = national.parameters
  return {
    title: `Oficio N.° ${BLANK}-${yearOf(referenceDate)}-MIMP-DGCVG`,
    subtitle: `Lima, ${BLANK}`,
    stamps: [],
    made: 'Proyecto de oficio: revíselo, numérelo y fírmelo',
    fileName: `oficio-${plainName(government)}-${visit.date ?? 'sin-fecha'}`,
    isForm: true,
    blocks: [
      paragraph(`Señor/a: ${post}`),
      paragraph(government),
      paragraph(`Asunto: ${name}`),
      paragraph(
        `Tengo el agrado de dirigirme a usted, como máxima autoridad de su gobierno, para comunicarle que la Dirección de Políticas para una Vida Libre de Violencia (DPVLV) ha previsto «${name}» (${clause}). Objetivo: ${objective}`,
      ),
      table('Datos de la intervención', ['Dato', 'Valor'], whenRows(visit)),
      heading(2, 'Agenda propuesta'),
      { kind: 'list', items: linesOf(visit.agenda) },
      heading(2, 'Participantes (Cuadro N.° 02)'),
      { kind: 'list', items: visit.participants.length === 0 ? [BLANK] : visit.participants },
      paragraph(`${CONVENES} Le agradeceré disponer que esa gerencia los convoque y confirme su asistencia.`),
      ...roomPart(visit),
      ...closing(),
    ],
  }
}

/** The legal base and who signs. */
function closing(): readonly Block[] {
  return [
    heading(2, 'Base legal'),
    {
      kind: 'list',
      items: LEGAL_BASE.filter(({ norm }) => FOUNDED.includes(norm)).map(({ norm, about }) => `${norm}: ${about}.`),
    },
    paragraph('Atentamente,'),
    paragraph(BLANK),
    sourceLine('Dirección General contra la Violencia de Género (DGCVG)'),
  ]
}

function whenRows(visit: Visit): readonly (readonly string[])[] {
  return [
    ['Intervención', INTERVENTION[visit.intervention].name],
    ['Fecha', visit.date === null ? BLANK : formatDate(visit.date)],
    ['Hora', visit.hour ?? BLANK],
    ['Duración', `${formatNumber(visit.minutes)} minutos`],
    ['Modalidad', MODALITY_NAME[visit.modality]],
    ...(isRemote(visit) ? [['Plataforma', visit.platform ?? BLANK]] : []),
  ]
}

/** What the room and the link need, by modality. */
function roomPart(visit: Visit): readonly Block[] {
  const dueOn = linkDueOn(visit)
  return [
    ...(isOnSite(visit)
      ? [paragraph('Le agradeceré asimismo facilitar un ambiente con computadora o laptop y proyector multimedia.')]
      : []),
    ...(isRemote(visit)
      ? [
          paragraph(
            `El enlace se enviará por correo electrónico ${dueOn === null ? 'con dos días de anticipación' : `a más tardar el ${formatDate(dueOn)}, dos días antes`}.`,
          ),
        ]
      : []),
  ]
}

/** The mail to the Gerencia that convenes, to be copied: subject and text. */
export function callMail(national: National, visit: Visit): { readonly subject: string; readonly text: string } {
  const { government } = addresseeOf(national, visit)
  const { name } = INTERVENTION[visit.intervention]
  const when =
    visit.date === null
      ? 'en fecha por acordar'
      : `el ${formatDate(visit.date)}${visit.hour === null ? '' : `, a las ${visit.hour} h`}`
  const lines = [
    `Señores de la Gerencia de Desarrollo Social, o la que haga sus veces, ${government}:`,
    `La DPVLV del MIMP coordina con ustedes «${name}», ${when}, en modalidad ${MODALITY_NAME[visit.modality].toLowerCase()}.`,
    CONVENES,
    `Participantes:\n${visit.participants.map((each) => `- ${each}`).join('\n')}`,
    `Agenda:\n${linesOf(visit.agenda)
      .map((each) => `- ${each}`)
      .join('\n')}`,
    ...(isOnSite(visit) ? ['Pedimos un ambiente con computadora o laptop y proyector multimedia.'] : []),
    ...(isRemote(visit) ? [`${platformLine(visit)} ${linkLine(visit)}`] : []),
    'Agradeceremos confirmar la convocatoria y cuántas personas asistirán por entidad.',
  ]
  return { subject: `Convocatoria: ${name}, ${government}`, text: lines.join('\n\n') }
}

function platformLine({ platform = '' }: Visit): string {
  return platform === ''
    ? 'Pedimos que nos digan qué plataforma tiene mejor señal en sus distritos.'
    : `Plataforma: ${platform}.`
}

function linkLine(visit: Visit): string {
  if (visit.link !== '') return `Enlace: ${visit.link}`
  const dueOn = linkDueOn(visit)
  return `Enviaremos el enlace ${dueOn === null ? 'dos días antes' : `hasta el ${formatDate(dueOn)}`}.`
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}
