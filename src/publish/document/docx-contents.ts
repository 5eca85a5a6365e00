import { Paragraph, TableOfContents, TextRun } from 'docx'
import { isLong } from './is-long.ts'
import type { Report } from './report.ts'

/** Where the contents go: after what is to be known, before its picture; null in a short report or a form. */
export function placeOfContents(report: Report): number | null {
  const { blocks, isListed } = report
  if (isListed !== true && !isLong(report)) return null
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
