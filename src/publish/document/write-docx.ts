import type { Pictures } from './docx-body.ts'
import type { Report } from './report.ts'

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The report as the bytes of a .docx; the library comes only now. */
export async function writeDocx(report: Report, pictures: Pictures): Promise<Uint8Array> {
  const { packDocx } = await import('./docx-body.ts')
  return packDocx(report, pictures)
}
