import { unaccented } from '../untrusted/index.ts'

/** The register of cases that the ranking uses where nobody chooses another (METHOD §3). */
export const USED_REGISTER = 'CEM'

/**
 * Registers that cases may come from; a person may name another. They stand side by side and are never summed (METHOD
 * §3).
 */
export const REGISTERS: readonly string[] = [USED_REGISTER, 'PNP', 'Ministerio Público', 'ENDES']

/** Which register counts, and which are loaded beside it, in the order of `REGISTERS` and then by name. */
export interface CaseRegisters {
  readonly used: string
  readonly loaded: readonly string[]
}

/**
 * The register that counts: the chosen one where it is loaded, else the usual one, else the first there is; null where
 * no cases are loaded.
 */
export function chooseRegister(loaded: Iterable<string>, chosen: string | null): CaseRegisters | null {
  const ordered = [...new Set(loaded)].sort((a, b) => placeIn(a) - placeIn(b) || (a < b ? -1 : 1))
  const used = ordered.find((each) => each === chosen) ?? ordered.find((each) => each === USED_REGISTER) ?? ordered[0]
  return used === undefined ? null : { used, loaded: ordered }
}

function placeIn(register: string): number {
  const place = REGISTERS.indexOf(register)
  return place < 0 ? REGISTERS.length : place
}

/** The name of a register as a person writes it: of a known one however it is written, its own name. */
export function knownRegister(written: string): string {
  const name = written.trim().replace(/\s+/g, ' ')
  const folded = (text: string) => unaccented(text).toLowerCase()
  return REGISTERS.find((each) => folded(each) === folded(name)) ?? name
}
