import { readFace, type Face, type Glyph } from './face.ts'
import { escapeXml, short } from './svg.ts'
import { sfntOfWoff } from './woff.ts'

/**
 * An SVG of ours with its text as outlines of its own letters, so that it looks the same where its font is not
 * installed; each letter is written once and used. Of `woffs` the first of a weight that has a character draws it; a
 * line with one that none has stays text.
 */
export function outlineText(svg: string, woffs: readonly Uint8Array[]): string {
  const faces = woffs.map((woff) => readFace(sfntOfWoff(woff)))
  const used = new Map<string, string>()
  const drawn = svg.replace(TEXT, (whole, written: string, text: string) => {
    const attributes = attributesOf(written)
    const isBold = attributes.has('font-weight')
    const weight = { key: isBold ? 's' : 'n', faces: faces.filter((face) => face.isBold === isBold) }
    return outlined(attributes, plain(text), weight, used) ?? whole
  })
  const letters = [...used].map(([id, path]) => `<path id="${id}" d="${path}"/>`).join('')
  return drawn.replace(/^<svg(?: xmlns="[^"]*")?/, `$& xmlns:xlink="${XLINK}"`).replace('<defs>', `<defs>${letters}`)
}

/** Inkscape before 1.3 draws nothing of a `use` that says plain `href`. */
const XLINK = 'http://www.w3.org/1999/xlink'

interface Weight {
  readonly key: string
  readonly faces: readonly Face[]
}

const TEXT = /<text((?: [\w-]+="[^"]*")*)>([^<]*)<\/text>/g
const ATTRIBUTE = / ([\w-]+)="([^"]*)"/g
const KEPT = ['fill', 'stroke', 'stroke-linejoin', 'aria-hidden'] as const

type Attributes = ReadonlyMap<string, string>

function attributesOf(written: string): Attributes {
  return new Map([...written.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, value]))
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

function outlined(
  attributes: Attributes,
  text: string,
  { key, faces }: Weight,
  used: Map<string, string>,
): string | null {
  const glyphs = [...text].map((character) => ({ character, glyph: glyphIn(faces, character) }))
  const [face] = faces
  if (face === undefined || glyphs.some(({ glyph }) => glyph === null)) return null
  const size = (name: string) => Number(attributes.get(name) ?? 0)
  const scale = size('font-size') / face.unitsPerEm
  const spacing = size('letter-spacing') / scale
  let along = 0
  const uses = glyphs.map(({ character, glyph }) => {
    const id = `${key}${character.codePointAt(0)?.toString(16) ?? ''}`
    const at = along
    along += (glyph?.advance ?? 0) + spacing
    if (!glyph?.path) return ''
    used.set(id, glyph.path)
    return `<use xlink:href="#${id}"${at === 0 ? '' : ` x="${Math.round(at)}"`}/>`
  })
  const share = { start: 0, middle: 0.5, end: 1 }[attributes.get('text-anchor') ?? 'start'] ?? 0
  const left = size('x') - share * along * scale
  const place = `translate(${short(left)} ${attributes.get('y') ?? '0'}) scale(${scale.toFixed(5)})`
  return `<g${lookOf(attributes, scale, text)} transform="${[attributes.get('transform') ?? '', place].join(' ').trim()}">${uses.join('')}</g>`
}

function glyphIn(faces: readonly Face[], character: string): Glyph | null {
  for (const face of faces) {
    const glyph = face.glyphOf(character === NBSP ? ' ' : character)
    if (glyph !== null) return glyph
  }
  return null
}

const NBSP = '\u00A0'

/** Fill and halo as the text had them; what it says stays to be read by a program that speaks. */
function lookOf(attributes: Attributes, scale: number, text: string): string {
  const kept = KEPT.flatMap((name) => {
    const value = attributes.get(name)
    return value === undefined ? [] : [` ${name}="${value}"`]
  })
  const stroke = attributes.get('stroke-width')
  const width = stroke === undefined ? '' : ` stroke-width="${Math.round(Number(stroke) / scale)}"`
  const said = attributes.has('aria-hidden') ? '' : ` aria-label="${escapeXml(text)}"`
  return `${kept.join('')}${width}${said}`
}
