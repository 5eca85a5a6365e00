import { ALL_CRITERIA, type CriterionKey } from '../../domain/criteria/index.ts'
import { formatDate, formatNumber, sourceCells } from '../../domain/measure/index.ts'
import {
  isSimulated,
  METHOD_LINES,
  parameterLines,
  registerLine,
  SCORE_RULE,
  SIMULATED_STAMP,
  type FrozenPlace,
  type FrozenRun,
  verdictName,
} from '../../domain/ranking/index.ts'
import {
  CRITERION_NAME,
  CRITERION_SHORT,
  GROUP_NAME,
  INSTANCIA_LEVEL_NAME,
  LEVEL_PLURAL,
  QUALITY_NAME,
  TABLE_LABEL,
} from '../../domain/words/index.ts'
import { writeWorkbook, type WorkbookCell, type WorkbookSheet } from '../workbook/index.ts'

type Rows = readonly (readonly WorkbookCell[])[]

/**
 * The technical rationale of a frozen run as an .xlsx: summary, order, criteria, sources with checksums, method; each
 * sheet stamped when simulated.
 */
export function rationaleWorkbook(run: FrozenRun): Uint8Array {
  const simulated = isSimulated(run)
  const sheet = (name: string, rows: Rows): WorkbookSheet => ({
    name: simulated ? `${name} (simulado)` : name,
    rows: simulated ? stamped(rows) : rows,
  })
  return writeWorkbook([
    sheet('Resumen', summaryRows(run)),
    sheet('Orden', orderRows(run)),
    sheet('Criterios', criterionRows(run)),
    sheet('Fuentes', sourceRows(run)),
    ...(run.edits.length > 0 ? [sheet('Cambios propios', editRows(run))] : []),
    sheet('Método', methodRows(run)),
  ])
}

/** The rows with the stamp at the end of the header row, so that the table below stays a table. */
function stamped([header = [], ...rows]: Rows): Rows {
  return [[...header, SIMULATED_STAMP], ...rows]
}

function summaryRows(run: FrozenRun): Rows {
  return [
    ['Sustento técnico de la priorización', ''],
    ['Grupo', GROUP_NAME[run.group]],
    ['Nivel', LEVEL_PLURAL[run.level]],
    ['Ámbito', run.scope],
    ['Congelada el', formatDate(run.frozenOn)],
    ['Nota de quien prioriza', run.note],
    ['Territorios en la lista', run.places.length],
    ['Cuentas que se ocultan', `de 1 a ${run.smallCount - 1}`],
    ['Cambios propios sobre la matriz', run.edits.length],
    ...parameterLines(run.parameters),
    ...registerLine(run),
    ...run.weights.map(({ key, weight }): readonly WorkbookCell[] => [
      `Peso de ${CRITERION_SHORT[key]} · ${CRITERION_NAME[key]}`,
      weight,
    ]),
  ]
}

const ORDER = [
  'Puesto',
  'Empate',
  'Ubigeo',
  'Territorio',
  'Pertenece a',
  'Puntaje (0–1)',
  'Puntaje máximo',
  'Puesto mejor',
  'Puesto peor',
  'Criterios cumplidos',
]

function orderRows(run: FrozenRun): Rows {
  const keys = run.weights.map(({ key }) => key)
  const criteria = keys.map((key) => `${CRITERION_SHORT[key]} · ${CRITERION_NAME[key]}`)
  return [
    [...ORDER, ...criteria, 'Simulado', 'Explicación'],
    ...run.places.map((place) => [
      place.place,
      place.tied ? 'sí' : 'no',
      place.ubigeo,
      place.name,
      place.within,
      place.score,
      place.scoreMax,
      place.bestPlace,
      place.worstPlace,
      place.met,
      ...keys.map((key) => verdictOf(place, key)),
      place.criteria.some(({ quality }) => quality === 'simulado') ? 'sí' : 'no',
      place.explanation,
    ]),
  ]
}

function verdictOf(place: FrozenPlace, key: CriterionKey): string {
  const found = place.criteria.find((each) => each.key === key)
  return found === undefined ? '' : verdictName(key, found.verdict)
}

const CRITERIA = [
  'Puesto',
  'Ubigeo',
  'Territorio',
  'Criterio',
  'Numeral',
  'Peso',
  'Cumple',
  'Valor',
  'Puntaje mínimo',
  'Puntaje máximo',
  'Aporte al puntaje',
  'Calidad',
]

function criterionRows(run: FrozenRun): Rows {
  const total = run.weights.reduce((sum, { weight }) => sum + weight, 0)
  const weightOf = new Map(run.weights.map(({ key, weight }) => [key, weight]))
  return [
    CRITERIA,
    ...run.places.flatMap((place) =>
      place.criteria.map(({ key, verdict, words, min, max, quality }) => {
        const weight = weightOf.get(key) ?? 0
        return [
          place.place,
          place.ubigeo,
          place.name,
          CRITERION_NAME[key],
          clauseOf(key),
          weight,
          verdictName(key, verdict),
          words,
          min,
          max,
          (weight * min) / total,
          quality === null ? '' : QUALITY_NAME[quality],
        ]
      }),
    ),
  ]
}

function clauseOf(key: CriterionKey): string {
  return ALL_CRITERIA.find((criterion) => criterion.key === key)?.clause ?? ''
}

function sourceRows(run: FrozenRun): Rows {
  const header = ['Tabla', 'Título', 'Publicó', 'Corte', 'Licencia', 'Calidad', 'Filas', 'Filas rechazadas', 'SHA-256']
  return [
    header,
    ...run.sources.map((source) => [
      TABLE_LABEL[source.table],
      ...columnsOf(source),
      source.rowsKept,
      source.rowsRejected,
      source.sha256 ?? 'no se conoce',
    ]),
  ]
}

function columnsOf(source: FrozenRun['sources'][number]): readonly string[] {
  const { title, publisher, cutOff, licence, quality } = sourceCells(source)
  return [title, publisher, cutOff, licence, quality]
}

function editRows(run: FrozenRun): Rows {
  return [
    ['Ubigeo', 'Instancia', 'Sobre', 'Escrito el', 'Lo que dice'],
    ...run.edits.map((edit) => [
      edit.ubigeo,
      INSTANCIA_LEVEL_NAME[edit.level],
      edit.about,
      formatDate(edit.editedOn),
      edit.states,
    ]),
  ]
}

function methodRows(run: FrozenRun): Rows {
  return [
    ['Regla', 'Cómo se aplica'],
    ...METHOD_LINES,
    ...run.weights.map(({ key, weight }) => [
      `Puntaje de ${CRITERION_SHORT[key]} · ${CRITERION_NAME[key]} (${clauseOf(key)}), peso ${formatNumber(weight, 1)}`,
      SCORE_RULE[key],
    ]),
  ]
}
