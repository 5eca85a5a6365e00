import { formatDate, formatNumber, formatShare } from '../../domain/measure/index.ts'
import type { ReportStop } from '../../domain/register/index.ts'
import { MISSING_SHORT } from './words.ts'

/** Where a report is handed on. */
const STOP_NAME: Readonly<Record<ReportStop, string>> = {
  en_provincia: 'provincia',
  en_region: 'región',
  en_cman: 'CMAN',
  en_dpvlv: 'DPVLV',
}

/** Words of the board of semester reports. */
export const reportsText = {
  semester: 'Semestre',
  option: (year: string, half: string) => (half === '1' ? `${year}, primero` : `${year}, segundo (informe anual)`),
  due: (on: string) => `El informe se presenta al ${formatDate(on)} (7.3.4.4–6).`,
  lead: 'Lo debe cada instancia que consta creada. «Sin dato» no es «no presentado»: se marca en la ficha o llega en el kit.',
  byRegion: 'Quién debe qué',
  listed: 'Informes y planes de los que algo consta',
  none: 'De este semestre aún no consta ningún informe ni acción de un plan en el ámbito.',
  columns: {
    region: 'Región',
    owed: 'Instancias que lo deben',
    delivered: 'Presentados',
    missing: 'No presentados',
    unknown: 'Sin dato',
    reached: 'Consta que llegaron a provincia · región · CMAN · DPVLV',
    recommended: 'Con recomendaciones',
    published: 'Publicados',
    progress: 'Acciones ejecutadas',
  },
  toldColumns: {
    unit: 'Instancia',
    delivered: 'Informe',
    way: 'Recorrido',
    progress: 'Acciones ejecutadas',
    obstacles: 'Qué lo dificulta',
    recommendations: 'Recomendaciones',
  },
  progress: (done: number, planned: number) =>
    planned === 0
      ? MISSING_SHORT
      : `${formatNumber(done)} de ${formatNumber(planned)} (${formatShare(done / planned)})`,
  reached: (counts: readonly number[]) =>
    counts.every((count) => count === 0) ? MISSING_SHORT : counts.map((count) => formatNumber(count)).join(' · '),
  told: (count: number) => (count === 0 ? MISSING_SHORT : formatNumber(count)),
  delivered: (delivered: boolean | null, on: string | null) => {
    if (delivered === null) return MISSING_SHORT
    return on === null ? 'no presentado' : `presentado ${formatDate(on)}`
  },
  way: (stops: readonly (readonly [ReportStop, string])[]) =>
    stops.length === 0 ? MISSING_SHORT : stops.map(([stop, on]) => `${STOP_NAME[stop]} ${formatDate(on)}`).join('; '),
  recommended: (what: string | null, on: string | null) =>
    what === null ? MISSING_SHORT : on === null ? what : `${what} (${formatDate(on)})`,
  owing: (count: number) => `Deben el informe o no consta que lo presentaran: ${formatNumber(count)}`,
  moreOwing: (left: number) => `Ver más (quedan ${formatNumber(left)})`,
  total: 'Total',
} as const
