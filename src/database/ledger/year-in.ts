const YEAR = /(?<!\d)(19[5-9]\d|20[0-4]\d)(?!\d)/g

/** The last year that a text names, or null. */
export function yearIn(text: string): number | null {
  const years = text.match(YEAR)
  return years === null ? null : Math.max(...years.map(Number))
}

const REACHING = '( \\w+)?( AL?| HASTA)( EL)?'
const SEVERAL = new RegExp(
  '\\b(BIENIO|TRIENIO|QUINQUENIO|DECENIO|DECADA|ULTIMOS \\w+ ANOS)\\b|' +
    `\\b(DESDE( EL)?|ACUMULAD\\w*${REACHING})( ANO)? (19|20)\\d\\d\\b`,
)

/** The years that a text names, each once, in its order. */
export function yearsIn(text: string): readonly number[] {
  return [...new Set((text.match(YEAR) ?? []).map(Number))]
}

/**
 * The year of a figure by its folded header, or null: of a header of several rows the last year is its own where the
 * one above names it among others.
 */
export function figureYear(folded: string): number | null {
  const years = (folded.match(YEAR) ?? []).map(Number)
  const last = years.at(-1)
  return last !== undefined && years.indexOf(last) < years.length - 1 ? last : yearIn(folded)
}

/** Whether a folded header says that its figure is of several years together, and so of none: "2020-2024". */
export function isOfSeveralYears(folded: string): boolean {
  if (SEVERAL.test(folded)) return true
  const years = (folded.match(YEAR) ?? []).map(Number)
  const [, first, next] = /(?<!\d)((?:19|20)\d\d) (\d\d)(?!\d)/.exec(folded) ?? []
  if (first !== undefined && (Number(first) + 1) % 100 === Number(next)) return true
  return new Set(years).size > 1 && years.indexOf(years.at(-1) ?? 0) === years.length - 1
}

/** The text without the years that it names. */
export function withoutYears(text: string): string {
  return text.replace(YEAR, '')
}

/** The year of a cell without the separator or the decimals that a number got on its way: "2.024", "2024.0". */
export function yearText(cell: string): string {
  return /^\d{4}$/.test(cell) ? cell : cell.replace(/^(\d)[.,\s](\d{3})$/, '$1$2').replace(/\.0+$/, '')
}

/** Whether a row's own year is another than the one that the header of its figure states. */
export function isOtherYear(own: string, ofHeader: number | undefined): boolean {
  return ofHeader !== undefined && /^\d{4}$/.test(own) && Number(own) !== ofHeader
}
