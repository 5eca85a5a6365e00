import { withoutReserved, type WithheldKind } from '../../domain/disclosure/index.ts'

/** Lengths in a drawing: digits that nobody reads. */
const LENGTHS = /<((?:\w+:)?(?:posOffset|pct\w+|align))>[^<]*<\/\1>/g
/** What a reader of the document is told without its being in the text. */
const ASIDE = /\s(?:descr|title|\w+:tooltip)="([^"]*)"/g
const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as const

/** Where a text holds something of a person or of a refuge, by its paragraph, the first being 1. */
export interface ReservedParagraph {
  readonly paragraph: number
  readonly kinds: readonly WithheldKind[]
}

/** The first paragraph of a part that holds something that may not be kept; null where none does. */
export function reservedIn(xml: string): ReservedParagraph | null {
  for (const [at, text] of paragraphsOf(xml).entries()) {
    const { kinds } = withoutReserved(text)
    if (kinds.length > 0) return { paragraph: at + 1, kinds }
  }
  return null
}

/** The text of each paragraph, deleted text and what is told aside included. */
function paragraphsOf(xml: string): readonly string[] {
  return xml
    .replace(LENGTHS, '')
    .split(/<\/(?:\w+:)?p>/)
    .map((part) => {
      const aside = [...part.matchAll(ASIDE)].map(([, told = '']) => told)
      const text = part.replace(/<(?:\w+:)?(?:tab|br|cr)\b[^>]*>/g, ' ').replace(/<[^>]*>/g, '')
      return plain([text, ...aside].join(' '))
    })
}

function plain(text: string): string {
  return text
    .replace(/&#(x[\da-f]+|\d+);/gi, (_, code: string) => {
      const point = Number(code.toLowerCase().startsWith('x') ? `0${code}` : code)
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ' '
    })
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: keyof typeof NAMED) => NAMED[name])
    .trim()
}
