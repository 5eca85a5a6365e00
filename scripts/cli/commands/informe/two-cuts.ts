import { NO_DISPATCHES } from '../../../../src/domain/consolidation/index.ts'
import { surveyCountry, type National } from '../../../../src/domain/criteria/index.ts'
import { cutOf, historyOf, linesBetween } from '../../../../src/domain/cuts/index.ts'
import { formatDate } from '../../../../src/domain/measure/index.ts'
import type { CutsBetween } from '../../../../src/domain/summary/index.ts'
import { cutsReport, withLetterhead, writeDocx } from '../../../../src/publish/document/index.ts'
import { cutChangesSheet } from '../../../../src/publish/table/index.ts'
import { writeWorkbook } from '../../../../src/publish/workbook/index.ts'
import type { Letterhead } from '../../../../src/domain/letterhead/index.ts'
import type { Earlier } from '../../arguments/earlier.ts'
import type { Terminal } from '../../console.ts'
import { DataError } from '../../failure.ts'

/** What changed from the tables of an earlier folder to those of the command, as a document or as a table. */
export async function cutsBytes(
  { folder, on }: Earlier,
  now: { readonly national: National; readonly letterhead: Letterhead },
  terminal: Terminal,
  isBook: boolean,
): Promise<Uint8Array> {
  const { country } = await terminal.load(folder, terminal.warn, undefined)
  const { parameters, disclosure } = now.national
  const before = surveyCountry(country, { ...parameters, referenceDate: on }, disclosure)
  const cuts = between(before, now.national)
  return isBook
    ? writeWorkbook([cutChangesSheet(cuts)])
    : writeDocx(withLetterhead(cutsReport(cuts), now.letterhead), new Map())
}

function between(before: National, after: National): CutsBetween {
  const kept = [before, after].map((national, at) => {
    const on = national.parameters.referenceDate
    return cutOf(national, [], NO_DISPATCHES, { id: String(at), label: `Corte del ${formatDate(on)}`, on })
  })
  const points = historyOf(after.country, kept, after.parameters.definition, '')
  const [was, is] = kept.map(({ id }) => points.find((point) => point.id === id))
  if (was === undefined || is === undefined) throw new DataError('No se pudieron comparar los dos cortes.')
  return { before: was, after: is, lines: linesBetween(after.country, kept, was, is) }
}
