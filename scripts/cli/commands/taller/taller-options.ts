import { UsageError } from '../../failure.ts'
import { usageOf } from '../../arguments/commands.ts'
import { readArguments, type Given } from '../../arguments/read-arguments.ts'
import type { AskedSet } from '../../country/region-set.ts'

/** What is asked of `taller`: a named set or region keys, and where to write; `given` are the usual options. */
export interface TallerOptions {
  readonly of: AskedSet
  readonly output: string
  readonly given: Given
}

/** Splits the arguments; throws a UsageError unless exactly one of --macro and --regiones comes with --salida. */
export function readTallerOptions(args: readonly string[]): TallerOptions {
  const given = readArguments('taller', args)
  const [macro, regions, output = ''] = (['macro', 'regiones', 'salida'] as const).map((name) => given.values.get(name))
  if ((macro === undefined) === (regions === undefined) || output === '' || output.startsWith('--'))
    throw new UsageError(usageOf('taller'))
  if (!output.toLowerCase().endsWith('.pptx')) throw new UsageError(`--salida lleva un archivo .pptx; no «${output}».`)
  const of =
    macro === undefined
      ? { kind: 'regiones' as const, codes: (regions ?? '').split(',').map((code) => code.trim()) }
      : { kind: 'macro' as const, name: macro }
  return { of, output, given }
}
