import { UsageError } from '../../failure.ts'
import { usageOf } from '../../arguments/commands.ts'
import { readArguments, type Given } from '../../arguments/read-arguments.ts'

/** What is asked of `taller`: whose slides or the plan of which year, and where to; `given` are the usual options. */
export interface TallerOptions {
  readonly of:
    | { readonly kind: 'macro'; readonly name: string }
    | { readonly kind: 'regiones'; readonly codes: readonly string[] }
    | { readonly kind: 'evento'; readonly id: string; readonly file: string }
    | { readonly kind: 'plan'; readonly year: number; readonly file: string | null }
  readonly output: string
  readonly given: Given
}

/** Splits the arguments; throws a UsageError unless exactly one of what can be written comes with --salida. */
export function readTallerOptions(args: readonly string[]): TallerOptions {
  const given = readArguments('taller', args)
  const output = given.values.get('salida') ?? ''
  const asked = (['macro', 'regiones', 'evento', 'plan'] as const).filter((name) => given.values.has(name))
  if (asked.length !== 1 || output === '' || output.startsWith('--')) throw new UsageError(usageOf('taller'))
  const of = whatOf(given)
  const kinds = of.kind === 'plan' ? ['.xlsx', '.ics'] : ['.pptx']
  if (!kinds.some((kind) => output.toLowerCase().endsWith(kind)))
    throw new UsageError(`--salida lleva un archivo ${kinds.join(' o ')}; no «${output}».`)
  return { of, output, given }
}

function whatOf({ values }: Given): TallerOptions['of'] {
  const [macro, id, year, file] = [
    values.get('macro'),
    values.get('evento'),
    values.get('plan'),
    values.get('talleres'),
  ]
  if (macro !== undefined) return { kind: 'macro', name: macro }
  if (id !== undefined) {
    if (file === undefined) throw new UsageError(usageOf('taller'))
    return { kind: 'evento', id, file }
  }
  if (year !== undefined) {
    if (!/^(19|20)\d{2}$/.test(year)) throw new UsageError(`--plan lleva un año de cuatro cifras; no «${year}».`)
    return { kind: 'plan', year: Number(year), file: file ?? null }
  }
  return { kind: 'regiones', codes: (values.get('regiones') ?? '').split(',').map((code) => code.trim()) }
}
