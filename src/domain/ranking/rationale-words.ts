import { CATALOGUE, criterionWords, type CriterionKey, type Parameters } from '../criteria/index.ts'
import { formatDate, formatNumber, formatShare, type Applied } from '../measure/index.ts'
import { DEFINITION_COUNTS, DEFINITION_NAME, modalityName, VERDICT_NAME } from '../words/index.ts'

/** Said of every run that rests on simulated data, on every scores and page of it. */
export const SIMULATED_STAMP = 'SIMULADO: parte de los datos es inventada. No lo use para decidir.'

const TERM: Readonly<Record<Parameters['planTerm'], string>> = {
  multianual: 'multianual',
  anual: 'un año',
  trienal: 'tres años',
}

const LINES: {
  readonly [K in keyof Parameters]: { readonly name: string; readonly words: (value: Parameters[K]) => string }
} = {
  referenceDate: { name: 'Fecha de referencia', words: formatDate },
  definition: {
    name: 'Denominador de la cobertura',
    words: (definition) => `${DEFINITION_NAME[definition]} (${DEFINITION_COUNTS[definition]})`,
  },
  threshold: {
    name: 'Umbral de brecha crítica',
    words: (threshold) =>
      `menos de ${formatShare(threshold, Number.isInteger(Math.round(threshold * 1e6) / 1e4) ? 0 : 1)}`,
  },
  percentile: { name: 'Percentil de incidencia', words: (percentile) => formatNumber(percentile) },
  modality: { name: 'Modalidad de violencia', words: modalityName },
  inherit: {
    name: 'Tasa del departamento donde no hay casos propios',
    words: (inherit) => (inherit ? 'sí, marcada como heredada' : 'no'),
  },
  matrixComplete: {
    name: 'Matriz completa (lo que no figura no existe)',
    words: (complete) => (complete ? 'sí' : 'no'),
  },
  completeRegions: {
    name: 'Regiones con la matriz completa',
    words: (regions) => (regions.length === 0 ? 'ninguna declarada' : regions.join(', ')),
  },
  planTerm: { name: 'Plazo del plan de trabajo sin fecha', words: (term) => TERM[term] },
}

/** A parameter by name with its value in words. */
export function parameterLine<K extends keyof Parameters>(key: K, parameters: Parameters): readonly [string, string] {
  const { name, words } = LINES[key]
  return [name, words(parameters[key])]
}

/** All the parameters, one line each. */
export function parameterLines(parameters: Parameters): readonly (readonly [string, string])[] {
  return (Object.keys(LINES) as (keyof Parameters)[]).map((key) => parameterLine(key, parameters))
}

/** How the score is made, in the order of the reckoning; the clauses are of the Lineamientos. */
export const METHOD_LINES: readonly (readonly [string, string])[] = [
  [
    'Criterios',
    'Los del numeral 7.3.1.2 B.1 para el grupo. La norma no fija pesos ni cómo combinarlos: los pesos son de quien prioriza y figuran en el resumen.',
  ],
  ['Cumple', 'Sí, no o sin dato. No tener un dato nunca es lo mismo que «no».'],
  [
    'Puntaje',
    'Suma de peso por puntaje mínimo de cada criterio, entre la suma de los pesos. Cuenta solo lo que se sabe.',
  ],
  ['Puntaje máximo', 'Lo mismo con el puntaje más alto que cada criterio podría tener al conocerse lo que falta.'],
  [
    'Puesto',
    'De mayor a menor puntaje (a la milmillonésima) y luego por criterios cumplidos. Los iguales comparten puesto («1, 2, 2, 4»).',
  ],
  [
    'Puesto mejor y peor',
    'Hasta dónde lo pueden mover los datos que faltan: 1 más los que lo superarían en cada extremo.',
  ],
  [
    'Brecha crítica',
    'El extremo superior de la cobertura está por debajo del umbral, estrictamente y sin redondear (B.1.ii).',
  ],
  [
    'Mayor incidencia',
    'Tasa igual o mayor que el percentil elegido de las provincias que tienen tasa (B.1.iii). Los casos son demanda de un servicio, no toda la violencia.',
  ],
  ['Pobreza', 'Contexto (A.1). Los distritos que comparten una estimación conjunta están empatados, no ordenados.'],
  [
    'Cuentas pequeñas',
    'Las cuentas de casos menores que el límite no se escriben, ni lo que permitiría hallarlas; el cero sí.',
  ],
]

/** How each criterion scores, by its key (METHOD §6). */
export const SCORE_RULE = criterionWords('scored')

/** The verdict of a criterion in words; one of context gives none. */
export function verdictName(criterion: CriterionKey, verdict: Applied): string {
  return !CATALOGUE[criterion].judged ? 'contexto' : VERDICT_NAME[verdict]
}
