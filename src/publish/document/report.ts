import type { Letterhead } from '../../domain/letterhead/index.ts'
import type { Bars } from '../charts/index.ts'

/**
 * A document as plain blocks, the same for the screen, the printed page and the .docx; every text is final and in
 * Spanish.
 */
export interface Report {
  readonly title: string
  readonly subtitle: string
  /** What every page must carry: "SIMULADO", "USO INTERNO"; empty when nothing applies. */
  readonly stamps: readonly string[]
  /** The "Elaborado" line, at the foot of every page. */
  readonly made: string
  /** Plain name without extension. */
  readonly fileName: string
  /** A form to be filled, whose tables and pictures have no number; those of every other report have one. */
  readonly isForm?: true
  /** Who signs it, with a logo; the screen, the page and the .docx show it at the head. */
  readonly letterhead?: Letterhead
  /** It has a table of contents though it is not long, where that fills its first page. */
  readonly isListed?: true
  readonly blocks: readonly Block[]
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly opensPage?: true }
  /** Lines of a paragraph, parted by «\n», stay on one page. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly role: 'body' | 'source' | 'warning' }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | ReportTable
  | ReportPicture

/** A table whose first column heads its rows; `total` is its last row. */
export interface ReportTable {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly { readonly name: string; readonly right: boolean }[]
  readonly rows: readonly (readonly string[])[]
  readonly total: readonly string[] | null
}

/** A picture that whoever writes the document has drawn; without it the caption and the text in its place remain. */
export interface ReportPicture {
  readonly kind: 'picture'
  readonly name: string
  readonly alt: string
  readonly caption: string
  /** Pixels that it is high of each 680 that it is wide, where its page asks for it. */
  readonly height?: number
  /** The same as figures, where a document can draw it itself, to be edited. */
  readonly bars?: Bars
}

/** Whether a block is the line that says whence the one before it comes, which stays on its page. */
export function isSource(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && block.role === 'source'
}

/** What a table or a picture is called before its caption: "Cuadro N.°" or "Gráfico N.°", and its number. */
export interface CaptionNumber {
  readonly label: string
  readonly number: number
}

/** The number of each table and picture of a report, tables apart from pictures, in reading order; none in a form. */
export function numberCaptions({ isForm, blocks }: Report): ReadonlyMap<Block, CaptionNumber> {
  const numbers = new Map<Block, CaptionNumber>()
  if (isForm === true) return numbers
  const counts = { table: 0, picture: 0 }
  for (const block of blocks)
    if (block.kind === 'table' || block.kind === 'picture')
      numbers.set(block, { label: CAPTION_LABEL[block.kind], number: ++counts[block.kind] })
  return numbers
}

const CAPTION_LABEL = { table: 'Cuadro N.°', picture: 'Gráfico N.°' } as const

export function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: 'heading', level, text }
}

/** A heading of the first level with which a page begins, where there are pages. */
export function pageHeading(text: string): Block {
  return { kind: 'heading', level: 1, text, opensPage: true }
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text, role: 'body' }
}

export function sourceLine(text: string): Block {
  return { kind: 'paragraph', text, role: 'source' }
}

export function warning(text: string): Block {
  return { kind: 'paragraph', text, role: 'warning' }
}

/** A table from column names, a ">" before the name of a column of numbers. */
export function table(
  caption: string,
  names: readonly string[],
  rows: readonly (readonly string[])[],
  total: readonly string[] | null = null,
): Block {
  return {
    kind: 'table',
    caption,
    columns: names.map((name) => ({ name: name.replace(/^>/, ''), right: name.startsWith('>') })),
    rows,
    total,
  }
}
