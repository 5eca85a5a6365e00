import type { Sheet } from '../files/index.ts'
import type { Notice } from './account.ts'

/** Characters that show nothing and make two equal texts differ. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
const ODD = /[\u00ad\u200b-\u200d\u2060\ufeff]|^\s*=\s*"/
/** How spreadsheets are made to keep the zeros of a code: ="010101", also spaced or with its quotes written twice. */
const QUOTED_FORMULA = /^\s*=\s*"{1,2}([^"]*)"{1,2}\s*$/

/** Whether a cell has what is tidied away. */
export function isUntidy(cell: string): boolean {
  return ODD.test(cell)
}

/**
 * A sheet without characters that nobody sees and without the formula that only keeps zeros, with what is told of them.
 */
export function tidySheet(sheet: Sheet): { readonly sheet: Sheet; readonly told: readonly Notice[] } {
  let [invisible, formulas] = [0, 0]
  const cells = sheet.cells.map((row) => {
    if (!row.some(isUntidy)) return row
    return row.map((cell) => {
      const seen = cell.replace(INVISIBLE, '')
      const bare = seen.replace(QUOTED_FORMULA, '$1')
      if (seen !== cell) invisible += 1
      if (bare !== seen) formulas += 1
      return bare
    })
  })
  if (invisible + formulas === 0) return { sheet, told: [] }
  return {
    sheet: { ...sheet, cells },
    told: [...told('caracteres_invisibles', invisible), ...told('formula_de_texto', formulas)],
  }
}

function told(kind: Notice['kind'], count: number): Notice[] {
  return count === 0 ? [] : [{ kind, count }]
}
