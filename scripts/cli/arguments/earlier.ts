import { UsageError } from '../failure.ts'
import type { Given } from './read-arguments.ts'
import { dateOf } from './values.ts'

/** The tables of an earlier day. */
export interface Earlier {
  readonly folder: string
  readonly on: string
}

/** The earlier cut that --antes and --fecha-antes name, null without them; throws a UsageError on one alone. */
export function earlierOf(given: Given): Earlier | null {
  const folder = given.values.get('antes')
  const on = dateOf(given, 'fecha-antes', '')
  if ((folder === undefined) !== (on === '')) throw new UsageError('--antes y --fecha-antes van juntas.')
  return folder === undefined ? null : { folder, on }
}
