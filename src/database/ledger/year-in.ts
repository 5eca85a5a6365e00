const YEAR = /(?<!\d)(19[5-9]\d|20[0-4]\d)(?!\d)/g

/** The last year that a text names, or null. */
export function yearIn(text: string): number | null {
  const years = text.match(YEAR)
  return years === null ? null : Math.max(...years.map(Number))
}

/** The text without the years that it names. */
export function withoutYears(text: string): string {
  return text.replace(YEAR, '')
}

/** The year of a cell without the separator or the decimals that a number got on its way: "2.024", "2024.0". */
export function yearText(cell: string): string {
  return /^\d{4}$/.test(cell) ? cell : cell.replace(/^(\d)[.,\s](\d{3})$/, '$1$2').replace(/\.0+$/, '')
}
