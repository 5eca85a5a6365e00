import { formatNumber } from '../../domain/measure/index.ts'
import type { Edit } from '../../domain/country/index.ts'
import type { MoveCause } from '../../domain/ranking/index.ts'

const units = (count: number) => `${formatNumber(count)} ${count === 1 ? 'territorio' : 'territorios'}`

/** Words of the frozen runs. */
export const runsText = {
  freeze: 'Congelar esta priorización',
  freezeLead:
    'Guarda el orden tal como está hoy, con sus datos, pesos, umbrales y explicaciones, para mostrarlo, exportarlo o compararlo después. Las cuentas pequeñas quedan ocultas.',
  freezeWhat: (count: number, group: string, scope: string) => `${units(count)} · ${group} · ${scope}`,
  note: 'Nota',
  noteHelp:
    'Para qué sirve esta priorización. No escriba nombres ni teléfonos: la nota va en los archivos que exporte.',
  freezeNow: 'Congelar',
  cancel: 'Cancelar',
  full: (limit: number) =>
    `Ya hay ${formatNumber(limit)} corridas, que es lo más que se guarda. Quite alguna antes de congelar otra.`,
  title: 'Corridas congeladas',
  lead: 'Cada una es una priorización tal como quedó un día; todas van en el proyecto (.brecha).',
  empty: 'Aún no congeló ninguna priorización. Use «Congelar» para guardar el orden de hoy.',
  frozen: (date: string) => `Se congeló la priorización del ${date}.`,
  removed: 'Se quitó la corrida.',
  undo: 'Deshacer',
  dismiss: 'Cerrar aviso',
  heading: (date: string, group: string, level: string) => `${date} · ${group} · ${level}`,
  reference: (date: string) => `fecha de referencia: ${date}`,
  about: (count: number, scope: string) => `${units(count)} · ${scope}`,
  noNote: 'Sin nota.',
  simulated: 'simulado',
  internal: 'El uso interno está activo, pero la corrida se congela con las cuentas pequeñas ocultas.',
  open: 'Ver',
  compare: 'Comparar con lo actual',
  exportIt: 'Sustento (.xlsx)',
  print: 'Imprimir',
  editNote: 'Editar la nota',
  saveNote: 'Guardar la nota',
  remove: 'Quitar',
  of: (action: string, which: string) => `${action}: ${which}`,
  back: 'Volver a la lista',
  backToPresent: 'Volver a lo actual',
  restore: 'Usar sus pesos y umbrales',
  banner: (date: string) => `Corrida congelada el ${date}: no cambia con los datos ni los pesos de hoy.`,
  order: 'Orden congelado',
  showAll: (count: number) => `Mostrar los ${formatNumber(count)} territorios`,
  showing: (shown: number, of: number) =>
    shown === of ? units(of) : `Los ${formatNumber(shown)} primeros de ${units(of)}.`,
  columns: {
    place: 'Puesto',
    name: 'Territorio',
    score: 'Puntaje 0–1',
    criteria: 'Cumple',
    interval: 'Puesto posible',
  },
  madeOf: 'Con qué se hizo',
  parameters: 'Parámetros',
  weights: 'Pesos',
  sources: 'Fuentes',
  sourceColumns: { table: 'Tabla', title: 'Título', cutOff: 'Corte', quality: 'Calidad', sum: 'SHA-256' },
  unknownSum: 'no se conoce',
  edits: (count: number) =>
    count === 0
      ? 'Sin cambios propios sobre la matriz.'
      : `${formatNumber(count)} ${count === 1 ? 'cambio propio' : 'cambios propios'} sobre la matriz.`,
  hidden: (limit: number) => `Se ocultan las cuentas de 1 a ${formatNumber(limit)}.`,
  method: 'Cómo se calculó',
  printed: (rows: number, of: number) =>
    rows === of
      ? units(of)
      : `Los ${formatNumber(rows)} primeros de ${units(of)}. La lista completa está en el sustento técnico (.xlsx).`,
  printTitle: 'Sustento técnico de la priorización',
  compareTitle: 'Comparar dos corridas',
  before: 'Antes',
  after: 'Después',
  present: 'Lo actual',
  notComparable: 'Estas dos corridas ordenan grupos o niveles distintos y no se pueden comparar.',
  noPresent: 'Ahora no hay ningún orden con el que comparar. Revise los pesos.',
  same: 'Las dos corridas dan el mismo orden.',
  whatDiffers: 'Qué cambió',
  nothingDiffers: 'Datos, parámetros y pesos son los mismos.',
  tables: (names: string) => `Datos: ${names}`,
  ownEdits: 'Datos: cambios propios sobre la matriz',
  parameter: (name: string, before: string, after: string) => `${name}: de ${before} a ${after}`,
  weight: (name: string, before: number, after: number) =>
    `Peso de «${name}»: de ${formatNumber(before, 1)} a ${formatNumber(after, 1)}`,
  scope: (before: string, after: string) => `Ámbito: de ${before} a ${after}`,
  entered: (count: number, top: number) => `Entran a los ${formatNumber(top)} primeros: ${formatNumber(count)}`,
  left: (count: number, top: number) => `Salen de los ${formatNumber(top)} primeros: ${formatNumber(count)}`,
  moved: (count: number, unmoved: number) =>
    `Otros que se mueven: ${formatNumber(count)} (${formatNumber(unmoved)} no se mueven)`,
  moveColumns: { name: 'Territorio', before: 'Antes', after: 'Después', causes: 'Por qué' },
  notListed: 'no está',
  change: (name: string, before: string, after: string) => `${name}: de ${before} a ${after}`,
  moreMoves: (count: number) => `Mostrar ${formatNumber(count)} más`,
  top: 'Los primeros',
} as const

/** Why a unit changed place between two runs. */
export const CAUSE_NAME: Readonly<Record<MoveCause, string>> = {
  datos: 'cambió un dato suyo',
  parametros: 'cambió un parámetro',
  pesos: 'cambiaron los pesos',
  ambito: 'cambió el ámbito',
  empate: 'se hizo o deshizo un empate',
  otros: 'cambiaron otros territorios',
}

const FIELD: Readonly<Record<string, string>> = {
  instrument: 'instrumento',
  etapa: 'etapa',
  ordenanza: 'ordenanza',
  createdOn: 'creada el',
  installedOn: 'instalada el',
  directorio: 'directorio',
  estado: 'estado',
  reporta: 'reporta',
  inconsistencias: 'inconsistencias',
  approvedOn: 'aprobado el',
  validUntil: 'vigente hasta',
  initiatives: 'iniciativas',
  sessions: 'sesiones',
  reports: 'informes',
  actaOn: 'acta del',
  ratifiedOn: 'ratificada el',
}

/** What a statement of the person says, field by field; lists by their length, and never her note. */
export function editText(edit: Edit): string {
  const stated = Object.entries(edit).filter(([name, value]) => FIELD[name] !== undefined && value !== null)
  return stated.map(([name, value]) => `${FIELD[name] ?? ''}: ${valueText(value)}`).join(' · ')
}

function valueText(value: unknown): string {
  if (Array.isArray(value)) return formatNumber(value.length)
  return typeof value === 'boolean' ? (value ? 'sí' : 'no') : String(value)
}
