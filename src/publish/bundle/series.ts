import { internalName } from '../../domain/disclosure/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import type { BundleGround } from './bundle.ts'
import { bundleWords } from './bundle-words.ts'
import { stampsOf, type Manifest } from './manifest.ts'

/** Of what kind of file the manifest of several bundles is, and how it is written. */
export const SERIES = { brecha: 'conjuntos', edicion: 1 } as const

/** A bundle of a series as it came out; null where it could not be made. */
export interface MadeBundle {
  readonly region: Ubigeo
  readonly file: string
  readonly manifestFile: string
  readonly bundle: { readonly bytes: number; readonly sha256: string; readonly manifest: Manifest } | null
}

/** What lies in a folder with the bundle of each region; keys and words as they are written. */
export interface SeriesManifest {
  readonly brecha: typeof SERIES.brecha
  readonly edicion: typeof SERIES.edicion
  readonly estado: Manifest['estado']
  readonly fecha: string
  readonly sellos: readonly string[]
  readonly conjuntos: readonly {
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
  }[]
  /** Regions without a bundle, by their codes. */
  readonly regiones_que_faltan: readonly string[]
}

/** The manifest of the bundles of all regions; "completo" only where every region has one and each is so. */
export function seriesManifest({ national }: BundleGround, made: readonly MadeBundle[]): SeriesManifest {
  const { country, parameters } = national
  const there = new Set(made.flatMap(({ region, bundle }) => (bundle === null ? [] : [region])))
  const missing = country.byLevel.region.map(({ ubigeo }) => ubigeo).filter((code) => !there.has(code))
  const whole = missing.length === 0 && made.every(({ bundle }) => bundle?.manifest.estado === 'completo')
  return {
    ...SERIES,
    estado: whole ? 'completo' : 'incompleto',
    fecha: parameters.referenceDate,
    sellos: stampsOf(national),
    conjuntos: made.map(({ region, file, manifestFile, bundle }) => ({
      ...{ region, nombre: country.at('region', region)?.name ?? region },
      estado: bundle === null ? 'no_hecho' : bundle.manifest.estado,
      ...{ archivo: file, manifiesto: manifestFile },
      archivos: bundle?.manifest.archivos.length ?? 0,
      bytes: bundle?.bytes ?? 0,
      sha256: bundle?.sha256 ?? '',
      tablas_que_faltan: bundle?.manifest.tablas_que_faltan ?? [],
      no_hechos: bundle?.manifest.no_hechos.length ?? 0,
    })),
    regiones_que_faltan: missing,
  }
}

/** What the manifest of a series is called. */
export function seriesFileName({ national }: BundleGround): string {
  return `${internalName(bundleWords.seriesFile(national.parameters.referenceDate), national.disclosure)}.manifiesto.json`
}
