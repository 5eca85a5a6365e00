import { ACTOR_NAME, type Round } from '../../domain/capacities/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import { INTERNAL_STAMP, internalName } from '../../domain/disclosure/index.ts'
import { formatDate, formatNumber, qualityStamp, shortSourceLine } from '../../domain/measure/index.ts'
import {
  agreedOf,
  ATTENDEE_LEVEL_NAME,
  EVALUATED,
  EVALUATED_NAME,
  contactLine,
  explainVisitNeed,
  proposeForNeed,
  figuresOf,
  foundIn,
  INTERVENTION,
  MODALITY_NAME,
  reasonOf,
  totalAttended,
  unitName,
  VISIT_STATE_NAME,
  visitHeadlines,
  type TripFigure,
  type Visit,
} from '../../domain/visits/index.ts'
import { capital } from '../../domain/words/index.ts'
import { NO_DATA } from './figures.ts'
import { toldHeadlines } from './headlines-part.ts'
import { legalPart } from './legal-part.ts'
import { plainName } from './plain-name.ts'
import { heading, paragraph, sourceLine, table, warning, type Block, type Report } from './report.ts'

const SIMULATED =
  'Contiene datos simulados: las cifras que lo dicen, o la razón de la elección, son inventadas. No las use para decidir ni las cite.'

/**
 * The informe técnico of one intervention (7.3.1.2 C), from what was written in its visit and the figures of its
 * territory; what nobody wrote is «sin dato».
 */
export function visitReport(national: National, visit: Visit, rounds: readonly Round[]): Report {
  const name = unitName(national.country, visit.level, visit.ubigeo)
  const figures = figuresOf(national, visit.level, visit.ubigeo)
  const simulated = visit.reason.simulated || figures.some(({ quality }) => quality === 'simulado')
  return {
    title: `Informe técnico: ${INTERVENTION[visit.intervention].name}`,
    subtitle: `${name}. ${visit.date === null ? `Fecha: ${NO_DATA}` : formatDate(visit.date)}`,
    stamps: [
      ...(simulated ? ['CONTIENE DATOS SIMULADOS'] : []),
      ...(national.disclosure.internal ? [INTERNAL_STAMP] : []),
    ],
    made: `Elaborado con Brecha sobre lo escrito en el plan y los datos cargados, al ${formatDate(national.parameters.referenceDate)}`,
    fileName: internalName(`informe-tecnico-${plainName(name)}-${visit.date ?? 'sin-fecha'}`, national.disclosure),
    blocks: [
      ...(simulated ? [warning(SIMULATED)] : []),
      ...toldHeadlines(visitHeadlines(visit), 'Lo escrito en el plan de visitas.'),
      ...factsPart(visit, name),
      ...needPart(visit, explainVisitNeed(visit, rounds, national.disclosure)),
      ...callPart(visit),
      ...followUpPart(visit),
      ...attendancePart(visit),
      ...agreedPart(visit),
      ...findingsPart(visit),
      ...evaluationPart(visit),
      ...territoryPart(national, visit, figures),
      ...legalPart(),
    ],
  }
}

function factsPart(visit: Visit, name: string): readonly Block[] {
  const { name: type, objective, clause } = INTERVENTION[visit.intervention]
  const rows = [
    ['Gobierno o instancia', name],
    ['Ubigeo', visit.ubigeo],
    ['Intervención', `${type} (${clause})`],
    ['Objetivo', objective],
    ['Estado', VISIT_STATE_NAME[visit.state]],
    ['Modalidad', MODALITY_NAME[visit.modality]],
    [
      'Fecha y hora',
      [visit.date === null ? NO_DATA : formatDate(visit.date), ...(visit.hour === null ? [] : [visit.hour])].join(', '),
    ],
    ['Duración prevista', `${formatNumber(visit.minutes)} minutos`],
    ['Comunicación oficial enviada (B.3)', visit.letterSentOn === null ? NO_DATA : formatDate(visit.letterSentOn)],
    ['Quiénes fueron', written(visit.people.join('\n'))],
    ['Materiales', written(visit.materials)],
    ['Logística', written(visit.logistics)],
  ]
  return [heading(1, 'Datos de la visita'), table('Datos de la visita', ['Dato', 'Valor'], rows)]
}

/** The need that it answers, and whether a later round of answers found it smaller (7.3.1.2 B.2, C). */
function needPart({ need }: Visit, sentences: readonly string[]): readonly Block[] {
  if (need === undefined) return []
  return [
    heading(1, 'Necesidad que atiende'),
    ...sentences.map(paragraph),
    heading(2, 'Contenidos'),
    listed(proposeForNeed(need).contents),
  ]
}

function callPart({ participants, agenda }: Visit): readonly Block[] {
  return [
    heading(1, 'Participantes'),
    listed(participants),
    sourceLine('Los convocados, como se escribieron en el plan (7.3.1.2 B.3, Cuadro N.° 02).'),
    heading(1, 'Agenda propuesta'),
    listed(agenda.split('\n')),
  ]
}

/** How the call was followed up, until its participants were convened (7.3.1.2 B.3). */
function followUpPart({ contacts = [] }: Visit): readonly Block[] {
  if (contacts.length === 0) return []
  return [heading(1, 'Seguimiento de la convocatoria'), listed(contacts.map(contactLine))]
}

/** How many came, by entity; never who (7.3.1.2 B.4.i). */
function attendancePart({ attendance = [] }: Visit): readonly Block[] {
  if (attendance.length === 0) return [heading(1, 'Asistencia'), paragraph(capital(NO_DATA))]
  const rows = attendance.map(({ entity, level, actor, women, men, unstated }) => [
    written(entity),
    level === null ? NO_DATA : ATTENDEE_LEVEL_NAME[level],
    actor === null ? NO_DATA : ACTOR_NAME[actor],
    ...[women, men, unstated, women + men + unstated].map((count) => formatNumber(count)),
  ])
  const header = ['Entidad', 'Nivel', 'Tipo de actor', '>Mujeres', '>Hombres', '>Sin dato de sexo', '>Personas']
  const { women, men, unstated, people, entities } = totalAttended(attendance)
  const whole = [
    entities === 0 ? 'Total' : `Total (${formatNumber(entities)} ${entities === 1 ? 'entidad' : 'entidades'})`,
    ...['', ''],
    ...[women, men, unstated, people].map((count) => formatNumber(count)),
  ]
  return [
    heading(1, 'Asistencia'),
    table('Asistencia', header, rows, whole),
    sourceLine('Registro de asistencia de la intervención (7.3.1.2 B.4.i): solo recuentos.'),
  ]
}

/** What was agreed, who answers for it and until when (7.3.1.2 C). */
function agreedPart(visit: Visit): readonly Block[] {
  const rows = agreedOf(visit).map(({ text, owner, dueOn }, at) => [
    formatNumber(at + 1),
    written(text),
    written(owner),
    dueOn === null ? NO_DATA : formatDate(dueOn),
  ])
  return [
    heading(1, 'Acuerdos'),
    rows.length === 0
      ? paragraph(capital(NO_DATA))
      : table('Acuerdos', ['N.°', 'Acuerdo', 'A cargo de', 'Hasta el'], rows),
  ]
}

function findingsPart(visit: Visit): readonly Block[] {
  const advances = foundIn(visit, 'avance')
  const rows = foundIn(visit, 'nudo').map(({ text, measure, owner }, at) => [
    formatNumber(at + 1),
    written(text),
    written(measure),
    written(owner ?? ''),
  ])
  return [
    heading(1, 'Avances'),
    listed(advances.map(({ text }) => written(text))),
    heading(1, 'Nudos críticos y medidas correctivas'),
    rows.length === 0
      ? paragraph(capital(NO_DATA))
      : table(
          'Nudos críticos y medidas correctivas',
          ['N.°', 'Nudo crítico', 'Medida correctiva recomendada', 'A cargo de'],
          rows,
        ),
    sourceLine('Matriz de avances y nudos críticos (7.3.1.2 B.4.ii); medidas correctivas (C).'),
  ]
}

function evaluationPart({ evaluation }: Visit): readonly Block[] {
  const rows = EVALUATED.map((each) => [
    EVALUATED_NAME[each],
    evaluation[each] === null ? NO_DATA : formatNumber(evaluation[each]),
  ])
  return [
    heading(1, 'Evaluación'),
    table('Evaluación', ['Aspecto', '>Nota de 1 a 5'], rows),
    heading(2, 'Comentario'),
    listed(evaluation.note.split('\n')),
    sourceLine('Evaluación al terminar la intervención (7.3.1.2 C).'),
  ]
}

function territoryPart({ disclosure }: National, visit: Visit, figures: readonly TripFigure[]): readonly Block[] {
  const rows = figures.map(({ label, value, quality, cited }) => [
    label,
    value,
    quality === null ? NO_DATA : qualityStamp(quality),
    shortSourceLine({ ...cited, publisher: '' }),
  ])
  return [
    heading(1, 'El territorio'),
    heading(2, `Por qué se eligió, al ${formatDate(visit.reason.on)}`),
    paragraph(written(reasonOf(visit, disclosure))),
    ...(visit.reason.simulated ? [warning('Se eligió con datos simulados.')] : []),
    heading(2, 'Cifras del territorio'),
    rows.length === 0
      ? paragraph('Sin dato: las tablas cargadas no traen este territorio.')
      : table('Cifras del territorio', ['Dato', 'Valor', 'Calidad', 'Fuente y corte'], rows),
  ]
}

function listed(texts: readonly string[]): Block {
  const items = texts.flatMap(linesOf)
  return items.length === 0 ? paragraph(capital(NO_DATA)) : { kind: 'list', items }
}

/** What a person typed, on one line. */
function written(text: string): string {
  return linesOf(text).join('; ') || NO_DATA
}

/** The lines that say something, without the characters that no document can hold. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ').trim())
    .filter((line) => line !== '')
}
