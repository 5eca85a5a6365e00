import type { HistoryPoint } from '../../domain/cuts/index.ts'
import { formatDate, formatNumber } from '../../domain/measure/index.ts'

/** Words of the register over time. */
export const historyText = {
  title: 'Historia',
  lead: 'Un corte guarda el registro como está hoy: etapas, instrumentos, quién respondió y de dónde viene cada dato. Va en el proyecto (.brecha).',
  baseline: 'Totales nacionales del MIMP',
  approximate: 'aproximado',
  simulated: 'simulado',
  cuts: 'Cortes conservados',
  keep: 'Conservar lo de hoy como corte',
  keepThis: 'Conservar como corte',
  see: 'Ver la historia',
  kept: (label: string) => `Se conservó «\u2068${label}\u2069».`,
  dropped: (label: string) => `Se quitó «\u2068${label}\u2069».`,
  drop: 'Quitar',
  dropCut: (label: string) => `Quitar ${label}`,
  undo: 'Deshacer en los cortes',
  undone: 'Se deshizo el último cambio de los cortes.',
  name: 'Nombre del corte',
  measure: 'Qué se sigue',
  measures: { cobertura: 'Cobertura', instrumentos: 'Instrumentos', respuestas: 'Respuestas' },
  measureNote: {
    cobertura: 'Creadas de las esperadas hoy, en porcentaje.',
    instrumentos: 'Instrumentos aprobados o implementados.',
    respuestas: 'Si la región había respondido su último kit.',
  },
  definition: (name: string) => `Denominador ${name}.`,
  lit: 'Línea destacada',
  answered: { si: 'respondió', no: 'no respondió' },
  chartLabel: (measure: string, cuts: number) =>
    `${measure} de cada región en ${formatNumber(cuts)} cortes; la tabla de abajo dice cada valor.`,
  chartNote:
    'Una línea por región, los cortes a igual distancia. La línea se interrumpe donde un corte no lo sabe. ≈ aproximado.',
  maps: 'Mapa por corte',
  slider: 'Corte',
  play: 'Reproducir',
  pause: 'Pausar',
  pointName: ({ on, label }: Pick<HistoryPoint, 'on' | 'label'>) => `${formatDate(on)}: ${label}`,
  total: (level: string, created: number, owed: number, unknown: number | null) =>
    `${level}: ${formatNumber(created)} de ${formatNumber(owed)}${
      unknown === null || unknown === 0 ? '' : `, ${formatNumber(unknown)} sin dato`
    }`,
  onlyTotals: 'De ese día solo se conocen los totales del país: por región, sin dato.',
  legend: {
    cobertura:
      'Colores del mapa de cobertura: rojo, brecha crítica; rosado, podría serlo; verde azulado, sin ella. Punteado: sin dato.',
    instrumentos: 'Más oscuro, más instrumentos aprobados o implementados. Punteado: sin dato.',
    respuestas: 'Color: respondió. Gris: no respondió. Punteado: sin dato.',
  },
  asTable: 'Ver los valores como tabla',
  region: 'Región',
  changes: 'Qué cambió entre dos cortes',
  from: 'Desde',
  to: 'Hasta',
  needsTwo: 'Conserve un corte para comparar.',
  changeCount: (count: number) =>
    count === 0 ? 'Nada cambió entre esos cortes.' : count === 1 ? '1 cambio.' : `${formatNumber(count)} cambios.`,
  changeColumns: {
    place: 'Territorio',
    region: 'Región',
    what: 'Dato',
    before: 'Antes',
    after: 'Después',
    cause: 'De dónde viene',
  },
  download: 'Descargar los cambios (.csv)',
  downloadBook: 'Descargar los cambios (.xlsx)',
  downloadReport: 'Comparación de los dos cortes (.docx)',
  more: (left: number) => `Mostrar más (quedan ${formatNumber(left)})`,
} as const
