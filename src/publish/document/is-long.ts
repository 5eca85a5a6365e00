import type { Block, Report } from './report.ts'

/** Lines from which on a document has a table of contents: it is about ten pages. */
const LONG = 255
/** Lines that a picture, and the caption and head of a table, stand for. */
const PICTURE_LINES = 15
const HEAD_LINES = 2

/** Whether a report is to have a table of contents; a form never is. */
export function isLong({ blocks, isForm }: Pick<Report, 'blocks' | 'isForm'>): boolean {
  return isForm !== true && blocks.reduce((sum, block) => sum + linesOf(block), 0) >= LONG
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
