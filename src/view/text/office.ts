import { formatDate, formatNumber, joinWords } from '../../domain/measure/index.ts'

const points = (share: number) => `${share > 0 ? '+' : ''}${formatNumber(share * 100, 1)}`

/** Words of the desk: whose it is, what a region sees first, what waits for the DPVLV. */
export const officeText = {
  ask: '¿De quién es esta mesa?',
  askWhy: 'Un gobierno regional ve primero lo suyo; la DPVLV, lo que llegó y lo que falta.',
  dpvlv: 'DPVLV',
  region: 'Gobierno regional',
  pick: '¿Cuál?',
  notNow: 'Ahora no',
  of: 'Mesa de',
  kept: 'Se recuerda en este navegador y va en el enlace.',
  titleRegion: (name: string) => `Gobierno Regional: ${name}`,
  titleDpvlv: 'DPVLV: lo que espera',
  owed: (count: number) =>
    `${formatNumber(count)} instancias le corresponden, la regional y las de sus municipalidades`,
  beside: 'Sus provincias frente al país y a su macrorregión',
  besideColumns: {
    name: 'Ámbito',
    created: 'Creadas / esperadas',
    share: '%',
    apart: (name: string) => `Frente a ${name}, puntos`,
  },
  besideNote:
    'Puntos porcentuales de cobertura. Lo que no consta no cuenta como creado; «sin dato» dice de cuántas no se sabe.',
  unknown: (count: number) => `${formatNumber(count)} sin dato`,
  apart: (share: number) => points(share),
  mustAnswer: 'Lo que falta responder',
  allAnswered: 'No falta responder nada de lo que se pregunta aquí.',
  mustAnswerCount: (stages: number, instruments: number, reports: number, semester: string) =>
    [
      stages > 0 ? `de ${formatNumber(stages)} instancias no se sabe si existen` : '',
      instruments > 0 ? `${formatNumber(instruments)} instrumentos sin estado` : '',
      reports > 0 ? `${formatNumber(reports)} informes del semestre ${semester} sin respuesta` : '',
    ]
      .filter((part) => part !== '')
      .join('; '),
  openIn: (name: string) => `Abrir ${name} en Instancias`,
  more: (left: number) => `Mostrar más (quedan ${formatNumber(left)})`,
  own: 'Sus documentos',
  summary: 'Resumen ejecutivo',
  deck: 'Láminas de la región',
  kit: 'Descargar el kit (.xlsx)',
  rank: 'Orden de sus provincias',
  register: 'Su registro de instancias',
  arrived: 'Llegó',
  arrivedNone: 'Todavía no llegó ninguna respuesta.',
  onTable: (files: number) =>
    files === 1
      ? '1 archivo en la mesa, sin consolidar.'
      : `${formatNumber(files)} archivos en la mesa, sin consolidar.`,
  answered: (region: string, file: string, on: string) => `${region}: ${formatDate(on)}, «\u2068${file}\u2069»`,
  noRegion: 'Matriz sin región',
  due: 'Vence o falta',
  dueNone: 'Nada vence ni falta en el plazo elegido.',
  dueReport: (semester: string, on: string) => `Informe del semestre ${semester}: vence el ${formatDate(on)}.`,
  kitsLate: (late: readonly string[], waiting: number) =>
    late.length === 0
      ? `Kits enviados sin respuesta: ${formatNumber(waiting)}.`
      : `Kits enviados sin respuesta: ${formatNumber(waiting)}; hace más de 15 días: ${joinWords(late)}.`,
  soon: (unit: string, what: string, on: string | null) =>
    `${unit}, ${what.toLowerCase()}: vence ${on === null ? 'sin fecha' : `el ${formatDate(on)}`}.`,
  report: 'informe',
  kitsNever: (count: number) => `Regiones sin kit enviado: ${formatNumber(count)}.`,
  expired: (past: number, soon: number) =>
    `Instrumentos y COORDEMUNA vencidos: ${formatNumber(past)}; por vencer: ${formatNumber(soon)}.`,
  contradicts: 'Contradice',
  contradictsNone: 'Nada se contradice en lo que está en la mesa.',
  contradictions: (count: number) =>
    count === 1
      ? '1 celda contradice y espera decisión.'
      : `${formatNumber(count)} celdas contradicen y esperan decisión.`,
  emptied: (count: number) =>
    count === 1 ? '1 celda volvió vacía.' : `${formatNumber(count)} celdas volvieron vacías.`,
  comparing: 'Se compara lo que está en la mesa.',
  clashes: (count: number) => `Campos que dos pestañas escribieron distinto: ${formatNumber(count)}.`,
  toConsolidate: 'Consolidar, en Datos',
  toExpiries: 'Ver los vencimientos',
  toKits: 'Enviar kits, en Datos',
} as const

/** What of an instancia is not answered, in a few words. */
export function unansweredWords(stage: boolean, instruments: readonly string[], semester: string | null): string {
  if (stage) return 'no se sabe si existe'
  const parts = [
    instruments.length > 0 ? `sin estado: ${instruments.join(', ').toLowerCase()}` : '',
    semester === null ? '' : `informe ${semester}`,
  ]
  return parts.filter((part) => part !== '').join('; ')
}
