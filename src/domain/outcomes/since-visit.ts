import type { Day } from '../calendar/index.ts'
import type { Country, Edit } from '../country/index.ts'
import { UNIT_LEVEL } from '../instancias/index.ts'
import { formatDate, formatNumber, joinWords } from '../measure/index.ts'
import { isWithin } from '../territory/index.ts'
import { unitName, type Visit } from '../visits/index.ts'
import { INSTRUMENT_NAME } from '../words/index.ts'

const SUBJECT: Readonly<Record<Exclude<Edit['about'], 'instrumento'>, string>> = {
  instancia: 'etapa y ordenanza',
  iniciativas: 'iniciativas',
  actividad: 'sesiones e informes',
  coordemuna: 'COORDEMUNA',
  alineamiento: 'alineamiento',
  servicios: 'servicios',
  necesidades: 'necesidades',
  vida: 'vida de la instancia',
}
const MOST = 6

/** What was written in the register of a territory since a day, the newest first. */
function writtenSince(edits: readonly Edit[], { level, ubigeo }: Visit, since: Day): readonly Edit[] {
  return edits
    .filter((edit) => edit.editedOn >= since)
    .filter((edit) => (UNIT_LEVEL[edit.level] === level ? edit.ubigeo === ubigeo : isBelow(edit, level, ubigeo)))
    .toSorted((a, b) => b.editedOn.localeCompare(a.editedOn))
}

function isBelow(edit: Edit, level: Visit['level'], ubigeo: Visit['ubigeo']): boolean {
  return level === 'provincia' && edit.level === 'distrital' && isWithin(edit.ubigeo, ubigeo)
}

/**
 * What changed since an executed visit, in sentences: its place when it was chosen and now (null where it is not
 * ranked), and what was written in the register. Nothing of a visit that was not made.
 */
export function explainSince(
  visit: Visit,
  {
    place,
    edits,
    country,
  }: { readonly place: number | null; readonly edits: readonly Edit[]; readonly country: Country },
): readonly string[] {
  if (visit.state !== 'ejecutada' || visit.date === null) return []
  const written = writtenSince(edits, visit, visit.date)
  const said = joinWords(written.slice(0, MOST).map((edit) => sayEdit(edit, visit, country)))
  const more = written.length > MOST ? `, y ${formatNumber(written.length - MOST)} más` : ''
  return [
    `Visita ejecutada el ${formatDate(visit.date)}.${explainPlaces(visit, place)}`,
    written.length === 0
      ? 'Desde entonces nada se anotó en su registro.'
      : `Desde entonces se anotó en su registro: ${said}${more}.`,
  ]
}

function explainPlaces({ reason }: Visit, place: number | null): string {
  if (reason.place === undefined || place === null) return ''
  const before = formatNumber(reason.place)
  return place === reason.place
    ? ` Se eligió en el puesto ${before} y sigue en él.`
    : ` Se eligió en el puesto ${before} y hoy está en el ${formatNumber(place)}.`
}

function sayEdit(edit: Edit, visit: Visit, country: Country): string {
  const what = edit.about === 'instrumento' ? INSTRUMENT_NAME[edit.instrument].toLowerCase() : SUBJECT[edit.about]
  const where = edit.ubigeo === visit.ubigeo ? '' : ` de ${unitName(country, UNIT_LEVEL[edit.level], edit.ubigeo)}`
  return `${what}${where} (${formatDate(edit.editedOn)})`
}
