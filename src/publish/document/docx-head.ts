import { ImageRun, Paragraph, TextRun } from 'docx'
import type { Letterhead, Logo } from '../../domain/letterhead/index.ts'
import { logoBytes } from '../letterhead/index.ts'
import { headLines } from './letterhead.ts'

/** Height of a logo at the head of a page, and its width at most, in pixels of 96 to the inch. */
const LOGO = { height: 44, width: 220 } as const

/** The logo and, under it, entity and office; nothing where nobody is said. */
export function docxHead(letterhead: Letterhead | undefined): readonly Paragraph[] {
  if (letterhead === undefined) return []
  const logo =
    letterhead.logo === null ? [] : [new Paragraph({ children: [logoRun(letterhead.logo, letterhead.entity)] })]
  const lines = headLines(letterhead).map(
    (text) => new Paragraph({ style: 'Fuente', children: [new TextRun({ text, bold: true })] }),
  )
  return [...logo, ...lines]
}

function logoRun(logo: Logo, entity: string): ImageRun {
  const ratio = Math.min(LOGO.height / logo.height, LOGO.width / logo.width)
  return new ImageRun({
    type: logo.mime === 'image/png' ? 'png' : 'jpg',
    data: logoBytes(logo),
    transformation: { width: Math.round(logo.width * ratio), height: Math.round(logo.height * ratio) },
    altText: { name: 'logo', title: 'Logo', description: entity === '' ? 'Logo' : `Logo de ${entity}` },
  })
}
