import { isLetterheadEmpty, madeBy, type Letterhead } from '../../domain/letterhead/index.ts'
import type { Report } from './report.ts'

/** The report with who signs it at its head and in its "Elaborado" line; the same one where nobody is said. */
export function withLetterhead(report: Report, letterhead: Letterhead): Report {
  if (isLetterheadEmpty(letterhead)) return report
  return { ...report, made: madeBy(letterhead, report.made), letterhead }
}

/** The lines beside the logo: entity, office. */
export function headLines({ entity, office }: Letterhead): readonly string[] {
  return [entity, office].map((text) => text.trim()).filter((text) => text !== '')
}
