import {
  ACTOR_NAME,
  ACTORS,
  ANSWER_FORM_NAME,
  CAPACITY_TOPIC_NAME,
  instrumentTable,
  optionPoints,
  type Capacity,
} from '../../domain/capacities/index.ts'
import { writeWorkbook, type WorkbookSheet } from '../workbook/index.ts'

const GUIDE = [
  'Una fila por persona en la hoja «Respuestas». No escriba nombres, correos, teléfonos ni documentos.',
  'Ubigeo: el de la instancia. Nivel: regional, provincial o distrital. Actor: uno de los cuatro de la hoja «Convocados».',
  'Varias opciones en una celda, separadas con punto y coma. Lo que no se responde queda vacío.',
]
const BLANK_ROWS = 200

/**
 * The questionnaire as an .xlsx to be filled in and loaded again: questions with their options, a row per person, the
 * points of each option, the instrument as a table, and who was asked.
 */
export function questionnaireWorkbook(capacities: readonly Capacity[]): Uint8Array {
  return writeWorkbook([
    listQuestions(capacities),
    listAnswers(capacities),
    listPoints(capacities),
    { name: 'Instrumento', rows: instrumentTable(capacities), leastWidths: [12, 30, 16, 60] },
    listAsked(),
  ])
}

function listQuestions(capacities: readonly Capacity[]): WorkbookSheet {
  const rows = capacities.map(({ id, topic, question, form, ...rest }) => [
    ...[id, CAPACITY_TOPIC_NAME[topic], question, ANSWER_FORM_NAME[form]],
    optionPoints({ id, topic, question, form, ...rest })
      .map(({ option }) => option)
      .join('\n'),
  ])
  return {
    name: 'Cuestionario',
    rows: [['Capacidad', 'Tema', 'Pregunta', 'Respuesta', 'Opciones'], ...rows],
    above: GUIDE,
  }
}

function listAnswers(capacities: readonly Capacity[]): WorkbookSheet {
  const header = ['Ubigeo', 'Nivel', 'Actor', 'Fecha', ...capacities.map(({ question }) => question)]
  const blank = header.map(() => '')
  return {
    name: 'Respuestas',
    rows: [header, ...Array.from({ length: BLANK_ROWS }, () => blank)],
    leastWidths: [10, 12, 20, 12, ...capacities.map(() => 24)],
  }
}

function listPoints(capacities: readonly Capacity[]): WorkbookSheet {
  const rows = capacities.flatMap((capacity) =>
    optionPoints(capacity).map(({ option, points }) => [
      ...[capacity.id, capacity.question, option, Math.round(points * 10) / 10],
      ...ACTORS.map((actor) => capacity.ideal[actor]),
    ]),
  )
  const header = ['Capacidad', 'Pregunta', 'Opción', 'Puntos', ...ACTORS.map((actor) => `Ideal: ${ACTOR_NAME[actor]}`)]
  return {
    name: 'Puntaje',
    rows: [header, ...rows],
    above: [
      'De 0 a 100. Con varias opciones los puntos se suman y cada opción equivocada resta lo que una correcta suma, sin bajar de 0.',
      'La brecha es el ideal menos el promedio de quienes respondieron.',
    ],
  }
}

function listAsked(): WorkbookSheet {
  const rows = ACTORS.map((actor) => ['', '', ACTOR_NAME[actor], ''])
  return {
    name: 'Convocados',
    rows: [['Ubigeo', 'Nivel', 'Actor', 'Convocados'], ...rows],
    leastWidths: [10, 12, 20, 12],
  }
}
