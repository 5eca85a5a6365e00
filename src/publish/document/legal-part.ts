import { LEGAL_BASE } from '../../domain/words/index.ts'
import { heading, sourceLine, type Block } from './report.ts'

/** The legal base of the Lineamientos (IV), to be cited. */
export function legalPart(): readonly Block[] {
  return [
    heading(1, 'Base legal'),
    sourceLine(`${LEGAL_BASE.map(({ norm, about }) => `${norm}: ${about}`).join('; ')}.`),
  ]
}
