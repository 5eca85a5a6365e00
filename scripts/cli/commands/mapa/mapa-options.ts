import {
  rasterScalesOf,
  type LayerName,
  type Orientation,
  type PaperSize,
} from '../../../../src/domain/layers/index.ts'
import { UsageError } from '../../failure.ts'
import { readArguments, type Given } from '../../arguments/read-arguments.ts'
import { choiceOf } from '../../arguments/values.ts'

/** What is asked of `mapa`; `given` are the usual options. */
export interface MapaOptions {
  readonly of: { readonly kind: 'pais' } | { readonly kind: 'region' | 'provincia' | 'macro'; readonly name: string }
  readonly layer: LayerName
  /** Types as written, or all that the tables hold. */
  readonly services: readonly string[] | 'todos'
  readonly size: PaperSize
  readonly orientation: Orientation
  readonly masked: boolean
  readonly scale: number
  readonly target:
    | { readonly kind: 'archivo' | 'atlas'; readonly path: string; readonly format: 'svg' | 'png' }
    | { readonly kind: 'datos'; readonly path: string; readonly format: 'geojson' | 'kml' }
  readonly pdf: boolean
  readonly given: Given
}

/** Splits the arguments; throws a UsageError that says which one is missing or wrong. */
export function readMapaOptions(args: readonly string[]): MapaOptions {
  const given = readArguments('mapa', args)
  const services = given.values.get('servicios')
  return {
    of: territoryAsked(given),
    layer: choiceOf(given, 'capa'),
    services:
      services === 'todos'
        ? 'todos'
        : (services ?? '')
            .split(',')
            .map((type) => type.trim())
            .filter((type) => type !== ''),
    size: choiceOf(given, 'tamano'),
    orientation: choiceOf(given, 'orientacion'),
    masked: choiceOf(given, 'mascara') === 'si',
    scale: scaleOf(given),
    target: targetOf(given),
    pdf: given.flags.has('pdf'),
    given,
  }
}

/** The usual scale, or the most that the paper allows; throws a UsageError on one that it does not. */
function scaleOf(given: Given): number {
  const [size, scale] = [choiceOf(given, 'tamano'), Number(choiceOf(given, 'escala'))]
  const most = rasterScalesOf(size).at(-1) ?? 1
  if (given.values.has('escala') && scale > most)
    throw new UsageError(`En ${size}, --escala llega a ${most}: más no cabe en un .png; el .svg se imprime más nítido.`)
  return Math.min(scale, most)
}

function territoryAsked({ values }: Given): MapaOptions['of'] {
  const asked = (['region', 'provincia', 'macro'] as const).filter((kind) => values.has(kind))
  const [kind] = asked
  if (asked.length > 1)
    throw new UsageError(`Elija uno solo de --region, --provincia y --macro; sin ninguno, el mapa es del país.`)
  return kind === undefined ? { kind: 'pais' } : { kind, name: values.get(kind) ?? '' }
}

function targetOf(given: Given): MapaOptions['target'] {
  const [file, folder] = [given.values.get('salida') ?? '', given.values.get('atlas') ?? '']
  if ((file === '') === (folder === ''))
    throw new UsageError('Indique --salida ARCHIVO.svg|.png|.geojson|.kml o --atlas CARPETA.')
  if (folder !== '') return { kind: 'atlas', path: folder, format: choiceOf(given, 'formato') }
  const data = (['geojson', 'kml'] as const).find((each) => file.toLowerCase().endsWith(`.${each}`))
  if (data !== undefined) {
    if (given.flags.has('pdf')) throw new UsageError('--pdf es de láminas en .svg o .png.')
    return { kind: 'datos', path: file, format: data }
  }
  const format = (['svg', 'png'] as const).find((each) => file.toLowerCase().endsWith(`.${each}`))
  if (format === undefined) throw new UsageError(`--salida lleva un archivo .svg, .png, .geojson o .kml; no «${file}».`)
  return { kind: 'archivo', path: file, format }
}
