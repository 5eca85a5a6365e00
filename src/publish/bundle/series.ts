import { internalName } from '../../domain/disclosure/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import type { BundleGround } from './bundle.ts'
import { bundleWords } from './bundle-words.ts'
import type { Bundle } from './make-bundle.ts'
import { stampsOf, type Manifest } from './manifest.ts'
import { sha256 } from './sha256.ts'

/** Of what kind of file the manifest of several bundles is, and how it is written. */
export const SERIES = { brecha: 'conjuntos', edicion: 1 } as const

/** What the manifest of several bundles says of one; keys and words as they are written. */
export interface SeriesEntry {
  readonly region: string
  readonly nombre: string
  readonly estado: Manifest['estado'] | 'no_hecho'
  readonly archivo: string
  readonly manifiesto: string
  readonly archivos: number
  readonly bytes: number
  readonly sha256: string
  readonly tablas_que_faltan: readonly string[]
  readonly no_hechos: number
}

/** What lies in a folder with the bundle of each region. */
export interface SeriesManifest {
  readonly brecha: typeof SERIES.brecha
  readonly edicion: typeof SERIES.edicion
  readonly estado: Manifest['estado']
  readonly fecha: string
  readonly sellos: readonly string[]
  readonly conjuntos: readonly SeriesEntry[]
  /** Regions without a bundle, by their codes. */
  readonly regiones_que_faltan: readonly string[]
}

/** A bundle of a region with the name of the manifest beside it; null where it could not be made. */
export function seriesEntry(
  { national }: BundleGround,
  region: Ubigeo,
  made: { readonly bundle: Bundle; readonly manifestFile: string } | null,
): SeriesEntry {
  const nombre = national.country.at('region', region)?.name ?? region
  if (made === null) return { ...NOT_MADE, region, nombre }
  const { bytes, manifest, name } = made.bundle
  return {
    ...{ region, nombre, estado: manifest.estado, archivo: name, manifiesto: made.manifestFile },
    ...{ archivos: manifest.archivos.length, bytes: bytes.length, sha256: sha256(bytes) },
    ...{ tablas_que_faltan: manifest.tablas_que_faltan, no_hechos: manifest.no_hechos.length },
  }
}

const NOT_MADE: Omit<SeriesEntry, 'region' | 'nombre'> = {
  ...{ estado: 'no_hecho', archivo: '', manifiesto: '' },
  ...{ archivos: 0, bytes: 0, sha256: '', tablas_que_faltan: [], no_hechos: 0 },
}

/** The manifest of the bundles of all regions; "completo" only where every region has one and each is so. */
export function seriesManifest({ national }: BundleGround, entries: readonly SeriesEntry[]): SeriesManifest {
  const { country, parameters } = national
  const there = new Set(entries.flatMap(({ region, estado }) => (estado === 'no_hecho' ? [] : [region])))
  const missing = country.byLevel.region.map(({ ubigeo }) => ubigeo).filter((code) => !there.has(code))
  const whole = missing.length === 0 && entries.every(({ estado }) => estado === 'completo')
  return {
    ...SERIES,
    estado: whole ? 'completo' : 'incompleto',
    fecha: parameters.referenceDate,
    sellos: stampsOf(national),
    conjuntos: entries,
    regiones_que_faltan: missing,
  }
}

/** What the manifest of a series is called. */
export function seriesFileName({ national }: BundleGround): string {
  return `${internalName(bundleWords.seriesFile(national.parameters.referenceDate), national.disclosure)}.manifiesto.json`
}
