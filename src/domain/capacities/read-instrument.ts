import { ACTORS, ANSWER_FORMS, CAPACITY_TOPICS, DIMENSIONS, MOST_CAPACITIES, type Capacity } from './instrument.ts'
import { ANSWER_FORM_NAME, CAPACITY_TOPIC_NAME, DIMENSION_NAME } from './explain-need.ts'
import { plainWords } from '../untrusted/index.ts'

/** Columns of the table of an instrument, in order. */
const INSTRUMENT_COLUMNS = [
  'capacidad',
  'tema',
  'dimension',
  'pregunta',
  'respuesta',
  'opciones',
  'correctas',
  ...ACTORS.map((actor) => `ideal_${actor}` as const),
] as const

/** What tells apart the options of one cell. */
const BETWEEN = ' | '
const LONGEST = 500

/** The instrument of a table, and the lines that could not be read (the header is the first). */
export interface InstrumentRead {
  readonly capacities: readonly Capacity[]
  readonly refusedLines: readonly number[]
}

/** Reads a table of capacities; null when it has not its columns. */
export function readInstrument(cells: readonly (readonly string[])[]): InstrumentRead | null {
  const head = (cells[0] ?? []).map((cell) => plainWords(cell).replaceAll(' ', '_'))
  const at = INSTRUMENT_COLUMNS.map((name) => head.indexOf(name))
  if (at.includes(-1)) return null
  const capacities: Capacity[] = []
  const refusedLines: number[] = []
  for (const [index, row] of cells.slice(1, MOST_CAPACITIES + 1).entries()) {
    const texts = at.map((column) => (row[column] ?? '').trim())
    if (texts.every((text) => text === '')) continue
    const capacity = capacityOf(texts)
    if (capacity === null || capacities.some(({ id }) => id === capacity.id)) refusedLines.push(index + 2)
    else capacities.push(capacity)
  }
  return { capacities, refusedLines }
}

function capacityOf(texts: readonly string[]): Capacity | null {
  const [
    id = '',
    topicText = '',
    dimensionText = '',
    question = '',
    formText = '',
    options = '',
    right = '',
    ...ideals
  ] = texts
  const topic = named(CAPACITY_TOPICS, CAPACITY_TOPIC_NAME, topicText)
  const dimension = named(DIMENSIONS, DIMENSION_NAME, dimensionText)
  const form = named(ANSWER_FORMS, ANSWER_FORM_NAME, formText)
  const [presidencia, secretaria_tecnica, entidad_integrante, equipo_tecnico] = ideals.map(pointsOf)
  if (topic === null || dimension === null || form === null) return null
  if (id === '' || question === '' || [id, question, options].some((text) => text.length > LONGEST)) return null
  if (presidencia == null || secretaria_tecnica == null || entidad_integrante == null || equipo_tecnico == null)
    return null
  const capacity = { id, topic, dimension, question, form, options: listOf(options), right: listOf(right) }
  if ((form === 'opcion' || form === 'varias') && capacity.right.length === 0) return null
  return { ...capacity, ideal: { presidencia, secretaria_tecnica, entidad_integrante, equipo_tecnico } }
}

/** The name of a list that a text says, by itself or by the words of the screen. */
function named<T extends string>(names: readonly T[], words: Readonly<Record<T, string>>, text: string): T | null {
  const plain = plainWords(text)
  return names.find((name) => plainWords(name) === plain || plainWords(words[name]) === plain) ?? null
}

function pointsOf(text: string): number | null {
  const value = /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
  return value >= 0 && value <= 100 ? value : null
}

function listOf(text: string): readonly string[] {
  return text
    .split(/[|\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

/** The table of an instrument, its columns first; read again it is the same. */
export function instrumentTable(capacities: readonly Capacity[]): readonly (readonly (string | number)[])[] {
  return [
    [...INSTRUMENT_COLUMNS],
    ...capacities.map(({ id, topic, dimension, question, form, options, right, ideal }) => [
      ...[id, CAPACITY_TOPIC_NAME[topic], DIMENSION_NAME[dimension], question, ANSWER_FORM_NAME[form]],
      ...[options.join(BETWEEN), right.join(BETWEEN)],
      ...ACTORS.map((actor) => ideal[actor]),
    ]),
  ]
}
