import { formatNumber, formatShare, VERDICTS } from '../../domain/measure/index.ts'
import { VERDICT_MARK, VERDICT_NAME } from '../../domain/words/index.ts'

/** Words of the Priorizar panel. */
export const prioritiseText = {
  title: {
    creacion: 'Priorizar la creación de instancias',
    regional: 'Priorizar las instancias regionales',
    local: 'Priorizar las instancias locales',
  },
  group: 'Grupo',
  spread: (low: number, high: number, top: number) => {
    const places =
      low === high
        ? `en el puesto ${formatNumber(low)}`
        : `entre los puestos ${formatNumber(low)} y ${formatNumber(high)}`
    const firsts = `entre los 10 primeros en ${formatShare(top, 0)} de 1\u00A0000`
    return `Con otros pesos parecidos quedaría ${places} en 9 de cada 10 pruebas, y ${firsts}.`
  },
  spreadWaiting: 'Calculando cuánto cambiaría con otros pesos…',
  lead: 'Territorios a los que les falta alguna instancia, por los criterios de 7.3.1.2 B.1.',
  level: 'Nivel',
  choices: 'Vista, ámbito y pesos',
  weights: 'Pesos y umbrales',
  download: 'Descargar CSV',
  downloadBook: 'Descargar .xlsx',
  count: (count: number, plural: string) => `${formatNumber(count)} ${plural.toLowerCase()} en la lista`,
  register: (used: string, loaded: number) =>
    loaded > 1
      ? `Casos del registro ${used} (hay ${formatNumber(loaded)}, que no se suman; se elige en «Pesos y umbrales»).`
      : `Casos del registro ${used}.`,
  registerOf: 'Registro de los casos',
  belowTitle: (threshold: number) => `Bajo ${formatShare(threshold, 0)}:`,
  belowItem: (definition: string, below: number, of: number) =>
    `${definition} ${formatNumber(below)} de ${formatNumber(of)} provincias`,
  belowUnknown: (definition: string, of: number) => `${definition} sin\u00A0dato de ${formatNumber(of)} provincias`,
  partial: (known: number, of: number, plural: string) =>
    known === 0
      ? `Sin dato de cobertura en ${formatNumber(of)} ${plural}: los puestos no son firmes.`
      : `Solo ${formatNumber(known)} de ${formatNumber(of)} ${plural} ${known === 1 ? 'tiene' : 'tienen'} dato de cobertura: los puestos no son firmes.`,
  partialMeans:
    '«Puesto posible» es lo que pueden cambiar los datos que faltan; «con otros pesos», lo que cambian los pesos.',
  partialMore: 'Qué puede hacer',
  rankOnlyKnown: (regions: number) =>
    regions === 1 ? 'Ordenar solo la región con datos' : `Ordenar solo las ${formatNumber(regions)} regiones con datos`,
  belowMore: 'Otros denominadores',
  grid: 'Priorización',
  columns: {
    place: 'Puesto',
    name: 'Territorio',
    score: 'Puntaje 0–1',
    criteria: 'Criterios',
    interval: 'Puesto posible',
  },
  criterionHint: (short: string, name: string) => `${short}: ${name}`,
  criterionMark: (short: string, name: string, verdict: string) => `${short} ${name}: ${verdict}`,
  interval: (best: number, worst: number) =>
    best === worst ? `${formatNumber(best)}` : `${formatNumber(best)}–${formatNumber(worst)}`,
  intervalLong: (best: number, worst: number) =>
    best === worst
      ? `puesto ${formatNumber(best)}, sin datos pendientes que lo cambien`
      : `puesto posible de ${formatNumber(best)} a ${formatNumber(worst)} según los datos que faltan`,
  tied: 'empatado',
  printed: (rows: number, of: number) =>
    rows === of
      ? `${formatNumber(of)} territorios`
      : `Los ${formatNumber(rows)} primeros de ${formatNumber(of)} territorios. La lista completa está en el CSV.`,
  empty: {
    creacion:
      'Ningún territorio del ámbito elegido carece de instancias conocidas. Amplíe el ámbito o cambie el nivel.',
    regional: 'El ámbito elegido no tiene regiones. Amplíe el ámbito.',
    local:
      'En el ámbito y nivel elegidos no se conoce ninguna instancia creada. Amplíe el ámbito, cambie el nivel o cargue su matriz.',
  },
  zeroWeights:
    'Todos los pesos están en cero y así nada se puede ordenar. Suba al menos un peso en «Pesos y umbrales».',
  lastOrder: 'La lista gris es el último orden.',
  why: 'Por qué está aquí',
  whyNone: 'Elija una fila o un polígono para ver por qué está en su puesto.',
  marks: (criteria: readonly string[]) =>
    `${criteria.join('; ')}. ${VERDICTS.map((each) => `${VERDICT_MARK[each]}\u00A0${VERDICT_NAME[each]}`).join('; ')}.`,
  whyNotListed: (name: string) =>
    `${name} no está en esta lista: no pertenece al grupo o queda fuera del ámbito y nivel elegidos.`,
  whyColumns: { criterion: 'Criterio', verdict: 'Cumple', value: 'Valor y umbral', contribution: 'Aporte al puntaje' },
  seeCard: 'Ver la ficha',
  drawer: 'Pesos y umbrales',
  close: 'Cerrar',
  reset: 'Restablecer',
  noWeight: 'sin peso',
  threshold: 'Umbral de brecha crítica',
  percentile: 'Umbral de mayor incidencia',
  percentileValue: (percentile: number, rate: string) => `${rate} (percentil ${formatNumber(percentile)})`,
  definition: 'Instancias que se esperan',
  modality: 'Modalidad',
  inherit: 'Usar la tasa del departamento',
  inheritHelp: 'Donde no hay casos propios. Sin esto quedan sin dato.',
  complete: 'Matriz completa',
  completeHelp: 'Lo que no figura en la matriz no existe.',
  scoreLabel: (score: string, parts: string) => `puntaje ${score}: ${parts}`,
  perTenThousand: 'por 10\u00A0000',
  thresholdIs: (words: string) => `umbral: ${words}`,
  noThreshold: 'ninguno',
  noSource: 'sin tabla cargada',
} as const
