import type { FieldTrip } from '../../domain/field/index.ts'
import { EMPTY_PLAN } from '../../domain/visits/index.ts'
import { packPapers, workOfTrip } from './field-work.ts'

/**
 * What a trip brings back, as a `.brecha` file that is joined on the board: its visits as they are now, over the work
 * that left the desk.
 */
export function packReturn({ id, label, takenOn, taken, visits }: FieldTrip, on: string): Promise<Uint8Array> {
  const left = { id, label, on: takenOn, work: workOfTrip(taken) }
  return packPapers(
    { plan: { ...EMPTY_PLAN, visits }, linaje: { label: label.slice(0, 80), ancestors: [left] } },
    on,
    '',
  )
}
