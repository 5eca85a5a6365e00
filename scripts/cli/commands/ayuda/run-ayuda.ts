import type { Terminal } from '../../console.ts'
import { HELP } from './help.ts'

/** Runs `ayuda`: prints every command and option; whatever follows it is not read. */
export async function runAyuda(_: readonly string[], terminal: Pick<Terminal, 'out'>): Promise<0> {
  terminal.out(HELP)
  return 0
}
