import { walkXml } from './xml.ts'

/** What a cell's number format makes of its number. */
export type NumberKind = 'plain' | 'date' | 'percent'

// Formats 27–36 and 50–58 are dates in the East Asian editions only, and nothing else elsewhere.
const DATE_FORMATS: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
]

/** The kind of every cell style of a workbook, in the order in which cells refer to them. */
export function readStyles(part: Uint8Array | null, where: string): NumberKind[] {
  const custom = new Map<number, string>()
  const formats: number[] = []
  let inCellStyles = false
  if (part)
    walkXml(part, where, {
      open: (name, attributes) => {
        if (name === 'numFmt') custom.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '')
        else if (name === 'cellXfs') inCellStyles = true
        else if (name === 'xf' && inCellStyles) formats.push(Number(attributes.get('numFmtId') ?? 0))
      },
      close: (name) => {
        if (name === 'cellXfs') inCellStyles = false
      },
    })
  return formats.map((id) => {
    const code = custom.get(id)
    return code === undefined ? builtInKind(id) : formatKind(code)
  })
}

function builtInKind(id: number): NumberKind {
  if (id === 9 || id === 10) return 'percent'
  return DATE_FORMATS.some(([first, last]) => id >= first && id <= last) ? 'date' : 'plain'
}

/** The kind of a number format by its code: what is quoted, escaped or in brackets (but for elapsed time) does not count. */
function formatKind(code: string): NumberKind {
  const bare = code.replace(/"[^"]*"|\\.|[_*]./g, '').replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
  if (/[dmyhs]/i.test(bare.replace(/general/gi, ''))) return 'date'
  return bare.includes('%') ? 'percent' : 'plain'
}
