import { walkXml } from './xml.ts'

/** What a cell's number format makes of its number. */
export type NumberKind = 'plain' | 'date' | 'percent'

/** What a cell's style says of it: how its number reads, and whether its text is struck out. */
export interface CellLook {
  readonly kind: NumberKind
  readonly struck: boolean
}

// Formats 27–36 and 50–58 are dates in the East Asian editions only, and nothing else elsewhere.
const DATE_FORMATS: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
]

/** The look of every cell style of a workbook, in the order in which cells refer to them. */
export function readStyles(part: Uint8Array | null, where: string): CellLook[] {
  const custom = new Map<number, string>()
  const fonts: { struck: boolean }[] = []
  const looks: { readonly format: number; readonly font: number }[] = []
  let list = ''
  if (part)
    walkXml(part, where, {
      open: (name, attributes) => {
        if (name === 'numFmt') custom.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '')
        else if (LISTS.has(name)) list = name
        else if (name === 'font' && list === 'fonts') fonts.push({ struck: false })
        else if (name === 'strike' && list === 'fonts') strike(fonts.at(-1), attributes.get('val'))
        else if (name === 'xf' && list === 'cellXfs')
          looks.push({ format: Number(attributes.get('numFmtId') ?? 0), font: Number(attributes.get('fontId') ?? 0) })
      },
      close: (name) => {
        if (name === list) list = ''
      },
    })
  return looks.map(({ format, font }) => {
    const code = custom.get(format)
    return {
      kind: code === undefined ? builtInKind(format) : formatKind(code),
      struck: fonts[font]?.struck === true,
    }
  })
}

const LISTS: ReadonlySet<string> = new Set(['fonts', 'cellXfs'])

function strike(font: { struck: boolean } | undefined, value: string | undefined): void {
  if (font !== undefined) font.struck = value === undefined || /^(1|true|on)$/.test(value)
}

function builtInKind(id: number): NumberKind {
  if (id === 9 || id === 10) return 'percent'
  return DATE_FORMATS.some(([first, last]) => id >= first && id <= last) ? 'date' : 'plain'
}

/**
 * The kind of a number format by its code: what is quoted, escaped or in brackets (but for elapsed time) does not
 * count.
 */
function formatKind(code: string): NumberKind {
  const bare = code.replace(/"[^"]*"|\\.|[_*]./g, '').replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
  if (/[dmyhs]/i.test(bare.replace(/general/gi, ''))) return 'date'
  return bare.includes('%') ? 'percent' : 'plain'
}
