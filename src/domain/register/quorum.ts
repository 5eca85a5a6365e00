import type { SessionHeld } from '../country/index.ts'

/** Whether fewer came than half of those called plus one; false where either is not told (7.3.3.2; R063). */
export function isBelowHalf({ details = {} }: SessionHeld): boolean {
  const [called, came] = [details['convocadas'], details['asistentes']]
  return called !== undefined && came !== undefined && Number(came) < Math.floor(Number(called) / 2) + 1
}
