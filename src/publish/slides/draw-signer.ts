import type PptxGenJS from 'pptxgenjs'
import type { Letterhead, Logo } from '../../domain/letterhead/index.ts'

/** Inches of the head of a cover: its left, its top, its height, and the width of a logo at most. */
const HEAD = { x: 0.5, y: 0.35, h: 0.85, logo: 2.6, gap: 0.25, w: 7.4 } as const

/** The logo at the head of the cover and, beside it, entity and office. */
export function drawSigner(page: PptxGenJS.Slide, { entity, office, logo }: Letterhead): void {
  const taken = logo === null ? 0 : drawLogo(page, logo, entity) + HEAD.gap
  const lines = [entity, office].map((text) => text.trim()).filter((text) => text !== '')
  if (lines.length === 0) return
  page.addText(
    lines.map((text, at) => ({ text, options: { bold: at === 0, breakLine: at < lines.length - 1 } })),
    {
      ...{ x: HEAD.x + taken, y: HEAD.y, w: HEAD.w, h: HEAD.h },
      ...{ fontFace: 'Arial', fontSize: 18, color: '414B55', valign: 'middle', margin: 0, fit: 'shrink' },
    },
  )
}

/** How wide it came out. */
function drawLogo(page: PptxGenJS.Slide, { mime, base64, width, height }: Logo, entity: string): number {
  const scale = Math.min(HEAD.h / height, HEAD.logo / width)
  page.addImage({
    ...{ data: `${mime};base64,${base64}`, x: HEAD.x, y: HEAD.y, w: width * scale, h: height * scale },
    altText: entity === '' ? 'Logo' : `Logo de ${entity}`,
  })
  return width * scale
}
