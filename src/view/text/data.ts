import { formatNumber, sourceLine } from '../../domain/measure/index.ts'

/** Words of the Datos page. */
export const dataText = {
  title: 'Datos cargados',
  lead: 'Todo lo que ve sale de estas tablas y nada de lo que haga aquí sale de su navegador.',
  caption: 'Tablas cargadas',
  columns: {
    table: 'Tabla',
    source: 'Fuente',
    cutOff: 'Corte',
    licence: 'Licencia',
    quality: 'Calidad',
    kept: 'Filas cargadas',
    rejected: 'Filas rechazadas',
    note: 'Nota',
  },
  limits: 'Límites del mapa',
  limitsSchematic:
    'Teselación esquemática a partir de las capitales: orienta, no delimita. Los distritos se dibujan como círculos en su capital.',
  /** One of the origins of a table's rows, and how many are of it. */
  part: (line: string, rows: number) => `${line} (${formatNumber(rows)} ${rows === 1 ? 'fila' : 'filas'}).`,
  limitsSource: (title: string, publisher: string, cutOff: string) => `${sourceLine({ title, publisher, cutOff })}.`,
  limitsNotices: (count: number) =>
    count === 1 ? '1 aviso sobre los límites' : `${formatNumber(count)} avisos sobre los límites`,
  limitsFile: 'Archivo',
  limitsNone:
    'No se pudieron leer los límites. Vuelva a cargar la página y, si sigue igual, avise a quien la publicó; la tabla y el orden funcionan igual.',
  withoutGeometry: (count: number) =>
    `${formatNumber(count)} territorios sin geometría: figuran en toda lista y total.`,
  missing: 'Tablas sin cargar',
  missingNote: (names: string) => `${names}: los criterios y figuras que dependen de ellas dicen «sin dato».`,
  engine: 'Motor de consultas',
  privacy: 'Privacidad',
  privacyNote: 'Brecha no envía nada a ningún servidor: no hay cuentas, ni estadísticas de uso, ni direcciones ajenas.',
} as const
