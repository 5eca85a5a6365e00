import type { Desk } from '../../console.ts'
import { HELP } from './help.ts'

/** Runs `ayuda`: prints every command and option; whatever follows it is not read. */
export async function runAyuda(_: readonly string[], desk: Pick<Desk, 'out'>): Promise<0> {
  desk.out(HELP)
  return 0
}
