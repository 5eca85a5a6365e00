import type { Feature, MultiPolygon } from 'geojson'
import { nameKey } from '../../domain/gazetteer/index.ts'
import { parentOf, ubigeo, type Level } from '../../domain/territory/index.ts'
import { checkShape, crossings } from './check-geometry.ts'
import type { OfficialList } from './official-list.ts'
import type { RawBoundary } from './read-boundaries.ts'
import type { Aviso, Conteo, SinGeometria } from './report.ts'

/**
 * One level of a file sorted: the features for the map, what was set aside or is odd, and the official territories left
 * without polygon.
 */
export interface SortedLevel {
  readonly features: Feature<MultiPolygon>[]
  readonly conteo: Conteo
  readonly sinGeometria: SinGeometria[]
  readonly avisos: Aviso[]
}

/** What becomes of one feature: its shape for the map, or null when it is set aside, with its avisos. */
interface Verdict {
  readonly kept: Feature<MultiPolygon> | null
  readonly avisos: readonly Aviso[]
}

/** Sorts every feature read at a level; read = on the map + set aside, and each one set aside has its aviso. */
export function sortLevel(level: Level, rows: readonly RawBoundary[], country: OfficialList): SortedLevel {
  const verdicts = rows.map((row) => judgeBoundary(row, level, country))
  const features = verdicts.flatMap(({ kept }) => (kept ? [kept] : []))
  const avisos = [...verdicts.flatMap((verdict) => verdict.avisos), ...splits(features, namesByCode(rows), level)]
  return {
    features,
    conteo: { leidos: rows.length, enMapa: features.length, apartados: rows.length - features.length },
    sinGeometria: missing(level, features, avisos, country),
    avisos,
  }
}

/** Judges one feature of a level by its code and its shape; one set aside has one aviso, why. */
export function judgeBoundary(row: RawBoundary, level: Level, country: OfficialList): Verdict {
  if (row.code === null) return aside(null, `Polígono sin código${row.name === '' ? '' : ` (${row.name})`}`)
  const { code, zeroRestored } = row.code
  if (!country.names[level].has(code)) return aside(code, unofficial(code, row.name, country))
  const { shape, emptyRings, fault } = checkShape(row.geometry)
  if (shape === null) return aside(code, fault ?? '')
  return {
    kept: { type: 'Feature', id: code, properties: {}, geometry: shape },
    avisos: oddities(code, zeroRestored, emptyRings, shape),
  }
}

function aside(code: string | null, reason: string): Verdict {
  return { kept: null, avisos: [{ ubigeo: code, reason }] }
}

function unofficial(code: string, name: string, country: OfficialList): string {
  const known = country.problems.get(code)
  const told = known ? `: ${[known.origin, known.fault].filter((part) => part !== '').join('; ')}` : ''
  return `Código fuera de la lista oficial${name === '' ? '' : ` (${name})`}${told}`
}

function oddities(code: string, zeroRestored: boolean, emptyRings: number, shape: MultiPolygon): Aviso[] {
  const crossed = crossings(shape)
  return [
    ...(zeroRestored ? [{ ubigeo: code, reason: 'Código con el cero inicial perdido, restituido' }] : []),
    ...(emptyRings > 0 ? [{ ubigeo: code, reason: `Se quitaron partes sin superficie: ${emptyRings}` }] : []),
    ...(crossed > 0
      ? [
          {
            ubigeo: code,
            reason: `Polígono que se cruza a sí mismo (puntos de cruce: ${crossed}); se muestra como viene`,
          },
        ]
      : []),
  ]
}

/** The different names that the polygons of one code bear, at their own level or the one below. */
function namesByCode(rows: readonly RawBoundary[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, Map<string, string>>()
  for (const { code, name, nameBelow } of rows) {
    const written = nameBelow === '' ? name : nameBelow
    if (code === null || written === '') continue
    const known = names.get(code.code) ?? new Map<string, string>()
    names.set(code.code, known.set(nameKey(written), written))
  }
  return new Map([...names].map(([code, known]) => [code, [...known.values()]]))
}

const BELOW: Readonly<Record<Level, string>> = {
  departamento: 'provincias con el código de su departamento',
  provincia: 'distritos con el código de su provincia',
  distrito: 'partes con nombre propio',
}

function splits(features: readonly Feature[], names: ReadonlyMap<string, readonly string[]>, level: Level): Aviso[] {
  const pieces = new Map<string, number>()
  for (const { id } of features) pieces.set(String(id), (pieces.get(String(id)) ?? 0) + 1)
  return [...pieces]
    .filter(([, count]) => count > 1)
    .map(([code, count]) => ({
      ubigeo: code,
      reason: `Viene partido en ${count} polígonos con el mismo código; se unieron${differing(names.get(code) ?? [], level)}`,
    }))
}

/** Said where pieces of one code bear different names: they may be what lies in it. */
function differing(names: readonly string[], level: Level): string {
  return names.length < 2
    ? ''
    : `. Se llaman distinto (${names.join(', ')}): parecen ${BELOW[level]}; revise la columna del código`
}

function missing(
  level: Level,
  features: readonly Feature[],
  avisos: readonly Aviso[],
  country: OfficialList,
): SinGeometria[] {
  const drawn = new Set(features.map(({ id }) => String(id)))
  const faults = new Map(avisos.map((aviso) => [aviso.ubigeo, aviso.reason]))
  return [...country.names[level]]
    .filter(([code]) => !drawn.has(code))
    .map(([code, name]) => ({
      ubigeo: code,
      name: fullName(code, name, country),
      reason: faults.get(code) ?? absent(code, country),
    }))
}

function absent(code: string, country: OfficialList): string {
  const known = country.problems.get(code)
  return known && known.origin !== ''
    ? `No figura en el archivo (origen del distrito: ${known.origin})`
    : 'No figura en el archivo'
}

function fullName(code: string, name: string, country: OfficialList): string {
  const parent = parentOf(ubigeo(code))
  const container =
    parent === null ? undefined : (country.names.provincia.get(parent) ?? country.names.departamento.get(parent))
  return container === undefined ? name : `${name} (${container})`
}
