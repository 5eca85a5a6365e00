import type { Etapa } from '../../domain/instancias/index.ts'
import { formatDate, formatNumber, joinWords } from '../../domain/measure/index.ts'
import type { FileStep, Membership, StepState } from '../../domain/register/index.ts'
import { sayStageDoubt } from '../../domain/words/index.ts'
import { ETAPA_NAME, FILE_STEP_NAME, STEP_STATE_NAME } from './words.ts'

/** Words of the file of an instancia. */
export const lifeText = {
  lead: 'La vida de la instancia, en su orden. Abra un paso para verlo o editarlo.',
  next: (step: FileStep) => `Sigue: ${FILE_STEP_NAME[step]}`,
  nothingNext: 'Con lo que consta, ningún paso queda pendiente.',
  of: (some: number, all: number) => `${formatNumber(some)} de ${formatNumber(all)}`,
  endedShort: (count: number) => `${formatNumber(count)} con período terminado`,
  lateShort: (count: number) => `${formatNumber(count)} fuera de plazo`,
  with25: 'con el 25 de noviembre',
  nothing: 'nada pendiente',
  wrongStage: 'etapa contradicha',
  line: 'Pasos de la vida de la instancia',
  done: (done: number, all: number) => `${formatNumber(done)} de ${formatNumber(all)} pasos hechos`,
  state: (state: StepState, on: string | null) =>
    `${STEP_STATE_NAME[state]}${on === null ? '' : `, ${formatDate(on)}`}`,
  clause: (clause: string) => `Lineamientos, ${clause}`,
  unknown: 'Sin dato',
  none: 'Sin dato: aún no consta nada en esta lista.',
  add: (item: string) => `Agregar ${item}`,
  denied: (questions: readonly string[]) => `No: ${joinWords(questions.map((text) => text.replace(/[¿?]/g, '')))}`,
  rowMissing: (fields: readonly string[]) => `Para agregar, escriba antes: ${joinWords(fields)}.`,
  rowTwice: 'Ya consta uno igual: cambie lo que los distingue.',
  removeRow: (what: string) => `Quitar ${what}`,
  figureWrong: 'Escriba un número sin puntos, como 47,2; esto queda aquí como borrador y no se guarda.',
  yearWrong: 'Escriba un año de cuatro cifras, como 2026; esto queda aquí como borrador y no se guarda.',
  members: ({ entities, designated, organisations, needed, suitable }: Membership) =>
    `${formatNumber(designated)} de ${formatNumber(entities)} entidades con titular y alterno designados; ${formatNumber(organisations)} de ${formatNumber(needed)} organizaciones que se recomiendan (7.3.2.8); idoneidad verificada en ${formatNumber(suitable)}.`,
  ended: (count: number) =>
    `${formatNumber(count)} con el período terminado y sin reemplazo: sigue en el cargo hasta que se formalice (7.3.2.11).`,
  lettersOwed: (count: number) =>
    `${formatNumber(count)} con inasistencias que aún no se comunican a su autoridad (7.3.4.12).`,
  contents: (yes: number, no: number, all: number) =>
    `Contenido: ${formatNumber(yes)} de ${formatNumber(all)} puntos que sí, ${formatNumber(no)} que no.`,
  agreements: (open: number, late: number, all: number) =>
    `${formatNumber(all)} acuerdos: ${formatNumber(open)} por cumplir${late === 0 ? '' : `, ${formatNumber(late)} con el plazo vencido`}.`,
  posts: 'Solo cargos y entidades: aquí no se escriben nombres, documentos ni teléfonos de personas.',
  doubt: sayStageDoubt,
  derived: (etapa: Etapa) => `Según los documentos registrados: ${ETAPA_NAME[etapa]}.`,
  useDerived: (etapa: Etapa) => `Poner «${ETAPA_NAME[etapa]}»`,
  sessionDetails: 'Quórum y asistencia',
  quorumShort: (had: boolean) => (had ? 'con quórum' : 'sin quórum'),
  unvotedShort: 'convocada sin el voto',
  quorumLow: 'Asistió menos de la mitad más una de las entidades convocadas.',
} as const
