import { UsageError } from '../../failure.ts'
import { usageOf } from '../../arguments/commands.ts'
import { readArguments, type Given } from '../../arguments/read-arguments.ts'

/**
 * What is asked of `kit`: that of one region, of one provincia, or one of each region; `given` are the usual options.
 */
export interface KitOptions {
  readonly what:
    | { readonly kind: 'todas' }
    | { readonly kind: 'una'; readonly level: 'region' | 'provincia'; readonly code: string }
  readonly folder: string
  readonly given: Given
}

/**
 * Splits the arguments; throws a UsageError unless exactly one of --region, --provincia and --todas comes with
 * --salida.
 */
export function readKitOptions(args: readonly string[]): KitOptions {
  const given = readArguments('kit', args)
  const folder = given.values.get('salida') ?? ''
  const [region, provincia] = [given.values.get('region'), given.values.get('provincia')]
  const asked = [region !== undefined, provincia !== undefined, given.flags.has('todas')].filter(Boolean).length
  if (asked !== 1 || folder === '' || folder.startsWith('--')) throw new UsageError(usageOf('kit'))
  if (region !== undefined) return { what: { kind: 'una', level: 'region', code: region }, folder, given }
  if (provincia !== undefined) return { what: { kind: 'una', level: 'provincia', code: provincia }, folder, given }
  return { what: { kind: 'todas' }, folder, given }
}
