import { UsageError } from '../../failure.ts'
import { splitOptions, takeOptions, type Given } from '../../arguments/options.ts'

/** What is asked of `taller`: a named set or region keys, and where to write; `given` are the usual options. */
export interface TallerOptions {
  readonly of:
    | { readonly kind: 'macro'; readonly name: string }
    | { readonly kind: 'regiones'; readonly codes: readonly string[] }
  readonly output: string
  readonly given: Given
}

const OWN = ['macro', 'regiones', 'salida'] as const
const USAGE =
  'Uso: taller --macro NOMBRE --salida ARCHIVO.pptx o taller --regiones CLAVE,CLAVE,… --salida ARCHIVO.pptx.'

/** Splits the arguments; throws a UsageError unless exactly one of --macro and --regiones comes with --salida. */
export function readTallerOptions(args: readonly string[]): TallerOptions {
  const { own, rest } = takeOptions(args, OWN)
  const [macro, regions, output = ''] = OWN.map((name) => own.get(name))
  if ((macro === undefined) === (regions === undefined) || output === '' || output.startsWith('--'))
    throw new UsageError(USAGE)
  if (!output.toLowerCase().endsWith('.pptx')) throw new UsageError(`--salida lleva un archivo .pptx; no «${output}».`)
  const of =
    macro === undefined
      ? { kind: 'regiones' as const, codes: (regions ?? '').split(',').map((code) => code.trim()) }
      : { kind: 'macro' as const, name: macro }
  return { of, output, given: splitOptions(rest) }
}
