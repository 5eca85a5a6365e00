import { Paragraph, TableOfContents, TextRun } from 'docx'
import type { Block, Report } from './report.ts'

/** Lines from which on a document has a table of contents: it is about ten pages. */
const LONG = 255
/** Lines that a picture, and the caption and head of a table, stand for. */
const PICTURE_LINES = 15
const HEAD_LINES = 2

/** Where the contents go: after what is to be known, before its picture; null in a short report or a form. */
export function placeOfContents({ blocks, isForm }: Report): number | null {
  const lines = blocks.reduce((sum, block) => sum + linesOf(block), 0)
  if (isForm === true || lines < LONG) return null
  const [, next] = blocks.flatMap((block, at) => (block.kind === 'heading' && block.level === 1 ? [at] : []))
  const picture = blocks.findIndex(({ kind }) => kind === 'picture')
  return next === undefined ? null : picture < 0 ? next : Math.min(next, picture)
}

/**
 * The sections as a field that Word makes again, its entries already written and linked; without page numbers, which
 * only the program that lays the document out knows.
 */
export function contents(): (Paragraph | TableOfContents)[] {
  return [
    new Paragraph({ style: 'Leyenda', children: [new TextRun('Contenido')] }),
    new TableOfContents('Contenido', {
      hyperlink: true,
      headingStyleRange: '1-1',
      pageNumbersEntryLevelsRange: '1-1',
      beginDirty: false,
    }),
  ]
}

function linesOf(block: Block): number {
  switch (block.kind) {
    case 'table':
      return block.rows.length + HEAD_LINES
    case 'list':
      return block.items.length
    case 'picture':
      return PICTURE_LINES
    default:
      return 1
  }
}
