import { LAYERS, type LayerName } from '../../../../src/domain/layers/index.ts'
import {
  ORIENTATIONS,
  PAPER_SIZES,
  RASTER_SCALES,
  type Orientation,
  type PaperSize,
} from '../../../../src/publish/cartography/index.ts'
import { UsageError } from '../../failure.ts'
import { splitOptions, takeOptions, type Given } from '../../arguments/options.ts'

/** What is asked of `mapa`; `given` are the usual options. */
export interface MapaOptions {
  readonly of: { readonly kind: 'pais' } | { readonly kind: 'region' | 'provincia' | 'macro'; readonly name: string }
  readonly layer: LayerName
  /** Types as written, or all that the tables hold. */
  readonly services: readonly string[] | 'todos'
  readonly size: PaperSize
  readonly orientation: Orientation
  readonly scale: number
  readonly target: { readonly kind: 'archivo' | 'atlas'; readonly path: string; readonly format: 'svg' | 'png' }
  readonly given: Given
}

const OWN = [
  'region',
  'provincia',
  'macro',
  'capa',
  'servicios',
  'tamano',
  'orientacion',
  'escala',
  'formato',
  'salida',
  'atlas',
] as const
type Own = (typeof OWN)[number]

/** Splits the arguments; throws a UsageError that says which one is missing or wrong. */
export function readMapaOptions(args: readonly string[]): MapaOptions {
  const { own, rest } = takeOptions(args, OWN)
  const services = own.get('servicios')
  return {
    of: placeOf(own),
    layer: oneOf(own, 'capa', LAYERS, 'cobertura'),
    services:
      services === 'todos'
        ? 'todos'
        : (services ?? '')
            .split(',')
            .map((type) => type.trim().toUpperCase())
            .filter((type) => type !== ''),
    size: oneOf(own, 'tamano', PAPER_SIZES, 'A4'),
    orientation: oneOf(own, 'orientacion', ORIENTATIONS, 'horizontal'),
    scale: Number(oneOf(own, 'escala', RASTER_SCALES.map(String), '2')),
    target: targetOf(own),
    given: splitOptions(rest),
  }
}

function placeOf(own: ReadonlyMap<Own, string>): MapaOptions['of'] {
  const asked = (['region', 'provincia', 'macro'] as const).filter((kind) => own.has(kind))
  const [kind] = asked
  if (asked.length > 1)
    throw new UsageError(`Elija uno solo de --region, --provincia y --macro; sin ninguno, el mapa es del país.`)
  return kind === undefined ? { kind: 'pais' } : { kind, name: own.get(kind) ?? '' }
}

function targetOf(own: ReadonlyMap<Own, string>): MapaOptions['target'] {
  const [file, folder] = [own.get('salida') ?? '', own.get('atlas') ?? '']
  if ((file === '') === (folder === ''))
    throw new UsageError('Indique --salida ARCHIVO.svg|ARCHIVO.png o --atlas CARPETA.')
  if (folder !== '')
    return { kind: 'atlas', path: folder, format: oneOf(own, 'formato', ['svg', 'png'] as const, 'svg') }
  const format = (['svg', 'png'] as const).find((each) => file.toLowerCase().endsWith(`.${each}`))
  if (format === undefined) throw new UsageError(`--salida lleva un archivo .svg o .png; no «${file}».`)
  return { kind: 'archivo', path: file, format }
}

function oneOf<T extends string>(own: ReadonlyMap<Own, string>, name: Own, admitted: readonly T[], usual: T): T {
  const text = own.get(name)
  if (text === undefined) return usual
  const found = admitted.find((each) => each.toLowerCase() === text.trim().toLowerCase())
  if (found === undefined) throw new UsageError(`--${name} admite ${admitted.join(', ')}; no «${text}».`)
  return found
}
