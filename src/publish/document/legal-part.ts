import { LEGAL_BASE } from '../../domain/words/index.ts'
import { heading, type Block } from './report.ts'

/** The legal base of the Lineamientos (IV), as a list to be cited. */
export function legalPart(): readonly Block[] {
  return [heading(1, 'Base legal'), { kind: 'list', items: LEGAL_BASE.map(({ norm, about }) => `${norm}: ${about}.`) }]
}
