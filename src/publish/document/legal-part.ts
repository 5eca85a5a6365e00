import { LEGAL_BASE } from '../../domain/words/index.ts'
import { heading, paragraph, type Block } from './report.ts'

/** The legal base of the Lineamientos (IV), to be cited. */
export function legalPart(): readonly Block[] {
  return [
    heading(1, 'Base legal'),
    paragraph(`${LEGAL_BASE.map(({ norm, about }) => `${norm}: ${about}`).join('; ')}.`),
  ]
}
