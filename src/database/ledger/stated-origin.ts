import type { Quality } from '../../domain/measure/index.ts'
import { foldText } from './fold-text.ts'
import type { TablePlan } from './plan-table.ts'

/** What a file says of its own figures: their quality, the worst that any row states, and the cut-off as its title words it, or empty. */
export interface StatedOrigin {
  readonly quality: Quality
  readonly cutOff: string
}

/** From best to worst: a table is worth what its worst row is. */
const QUALITIES: readonly (readonly [Quality, RegExp])[] = [
  ['observado', /^OBSERVADO/],
  ['heredado', /^HEREDAD/],
  ['estimado', /^ESTIMAD/],
  ['simulado', /^SIMULAD/],
]

const INVENTED = /SIMULAD|SIMULACION|FICTICI|INVENTAD/

const DATE = '(\\d{1,2}(?:[/.-]\\d{1,2}[/.-]| de [a-záéíóú]+ del? )\\d{4})'
const CUT_OFF = [new RegExp(`\\bcorte\\b\\D{0,12}${DATE}`, 'i'), new RegExp(`\\bal ${DATE}`, 'i')]

/** Reads it from the column `calidad`, and from the file's name, the sheet's and the lines above the header (METHOD §3–§4). */
export function originOf({ sheet, header }: TablePlan, fileName: string): StatedOrigin {
  const titles = sheet.cells.slice(0, header.first).flat()
  const told = [fileName, sheet.name, ...titles]
  const rows = (header.match.mapping.get('calidad') ?? []).flatMap((column) =>
    sheet.cells.slice(header.last + 1).map((row) => foldText(row[column] ?? '')),
  )
  const distinct = [...new Set(rows)]
  const worst = QUALITIES.findLast(([, pattern]) => distinct.some((cell) => pattern.test(cell)))?.[0] ?? 'observado'
  const invented = told.some((text) => INVENTED.test(foldText(text)))
  return { quality: invented ? 'simulado' : worst, cutOff: cutOffIn([...titles, fileName, sheet.name]) }
}

function cutOffIn(texts: readonly string[]): string {
  for (const pattern of CUT_OFF)
    for (const text of texts) {
      const found = pattern.exec(text)?.[1]
      if (found !== undefined) return found
    }
  return ''
}
