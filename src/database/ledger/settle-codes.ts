/**
 * How a column writes its codes: as digits, with separators of thousands in every code, or nobody can tell what its
 * separators mean.
 */
export type CodeWriting = 'plain' | 'grouped' | 'doubtful'

const GROUPED = /^(\d{1,3})([.,'’\s])(\d{3})$/
const LAST_DEPARTAMENTO = 25

/** Whether a code is written like a number with thousands ("10,101"): alone it says nothing. */
export function isGrouped(cell: string): boolean {
  return GROUPED.test(cell.trim())
}

/**
 * Decides over the whole column: thousands where all codes are so written with one mark and some code proves it (a
 * group that is not 000, or a first part that is no departamento); "10,000" alone may be 10 or 10000.
 */
export function settleCodes(cells: Iterable<string>): CodeWriting {
  const marks = new Set<string>()
  let [proved, plain] = [false, false]
  for (const cell of cells) {
    const text = cell.trim()
    const [whole = '', first = '', mark = '', group = ''] = GROUPED.exec(text) ?? []
    if (whole === '') plain ||= /^\d{4,}([.,]\d*)?$/.test(text)
    else {
      marks.add(/\s/.test(mark) ? ' ' : mark)
      proved ||= group !== '000' || Number(first) > LAST_DEPARTAMENTO || !/[.,]/.test(mark)
    }
  }
  if (marks.size === 0) return 'plain'
  return marks.size === 1 && proved && !plain ? 'grouped' : 'doubtful'
}

/** The code without its separators of thousands. */
export function ungrouped(cell: string): string {
  return isGrouped(cell) ? cell.replace(/\D/g, '') : cell
}
