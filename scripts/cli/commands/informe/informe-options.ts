import { UsageError } from '../../failure.ts'
import { usageOf } from '../../arguments/commands.ts'
import { readArguments, type Given } from '../../arguments/read-arguments.ts'

/**
 * What is asked of `informe`: one region, all of them, or the annual report of a year; `given` are the usual options.
 */
export interface InformeOptions {
  readonly what:
    | { readonly kind: 'region'; readonly code: string }
    | { readonly kind: 'todas' }
    | { readonly kind: 'anual'; readonly year: number }
  readonly output: string
  readonly given: Given
}

/**
 * Splits the arguments; throws a UsageError unless exactly one of --region, --todas and --anual comes with --salida.
 */
export function readInformeOptions(args: readonly string[]): InformeOptions {
  const given = readArguments('informe', args)
  const output = given.values.get('salida') ?? ''
  const asked = [given.values.has('region'), given.values.has('anual'), given.flags.has('todas')].filter(Boolean).length
  if (asked !== 1 || output === '' || output.startsWith('--')) throw new UsageError(usageOf('informe'))
  return { what: whatOf(given), output, given }
}

function whatOf({ values }: Given): InformeOptions['what'] {
  const year = values.get('anual')
  if (year !== undefined) {
    if (!/^(19|20)\d{2}$/.test(year)) throw new UsageError(`--anual lleva un año de cuatro cifras; no «${year}».`)
    return { kind: 'anual', year: Number(year) }
  }
  const code = values.get('region')
  return code === undefined ? { kind: 'todas' } : { kind: 'region', code }
}
