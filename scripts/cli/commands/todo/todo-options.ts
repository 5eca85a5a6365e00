import { usageOf } from '../../arguments/commands.ts'
import { earlierOf, type Earlier } from '../../arguments/earlier.ts'
import { readArguments, type Given } from '../../arguments/read-arguments.ts'
import type { AskedSet } from '../../country/region-set.ts'
import { UsageError } from '../../failure.ts'

/** One bundle: a region's, or that of the regions of a workshop. */
export type AskedOne = { readonly kind: 'region'; readonly code: string } | AskedSet

/** One bundle, or each region's, of now and, where one is named, of an earlier cut; `given` are the usual options. */
export interface TodoOptions {
  readonly of: AskedOne | { readonly kind: 'todas' }
  readonly folder: string
  readonly earlier: Earlier | null
  readonly given: Given
}

/** Splits the arguments; throws a UsageError unless exactly one of the four comes with --salida. */
export function readTodoOptions(args: readonly string[]): TodoOptions {
  const given = readArguments('todo', args)
  const { values, flags } = given
  const folder = values.get('salida') ?? ''
  const asked = [values.has('region'), values.has('macro'), values.has('regiones'), flags.has('todas')]
  if (asked.filter(Boolean).length !== 1 || folder === '') throw new UsageError(usageOf('todo'))
  return { of: askedOf(given), folder, earlier: earlierOf(given), given }
}

function askedOf({ values }: Given): TodoOptions['of'] {
  const [region, macro, codes] = (['region', 'macro', 'regiones'] as const).map((name) => values.get(name))
  if (region !== undefined) return { kind: 'region', code: region }
  if (macro !== undefined) return { kind: 'macro', name: macro }
  if (codes !== undefined) return { kind: 'regiones', codes: codes.split(',').map((code) => code.trim()) }
  return { kind: 'todas' }
}
