/** Values of attributes; null leaves one out. */
export type Attributes = Readonly<Record<string, string | number | null>>

/** An element with finished content; attribute values are escaped, `content` must already be SVG. */
export function tag(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escapeXml(typeof value === 'number' ? short(value) : value)}"`],
  )
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`
}

/** Text as XML writes it: markup escaped, characters that XML refuses left out. */
export function escapeXml(text: string): string {
  const allowed = text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
  return allowed.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A length with at most two decimals, as short as it can be written. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** How the id of what clips a map ends; all around it is painted over as well. */
export const MAP_CLIP = '-marco'

/** Ink of what is complementary: 7:1 on every ground of a plate. */
export const SOFT_INK = '#414b55'

/** The family of the text; a face of its own name carries the weight 600 where fonts are read from their files. */
export const FAMILY = "'Source Sans 3', 'Source Sans Pro', Arial, sans-serif"
const BOLD_FAMILY = `'Source Sans 3 SemiBold', ${FAMILY}`

export interface TextStyle {
  readonly size: number
  readonly bold?: boolean
  readonly color?: string
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly halo?: string
  readonly spacing?: number
  readonly turn?: number
}

/**
 * A line of text with its baseline at a place; its halo is a text of its own under it, since not every program heeds an
 * order of painting.
 */
export function line(x: number, y: number, text: string, style: TextStyle): string {
  const { halo, size } = style
  const under = halo === undefined ? null : { fill: halo, stroke: halo, 'stroke-width': size / 4 }
  const ground =
    under === null ? '' : written(x, y, text, style, { ...under, 'stroke-linejoin': 'round', 'aria-hidden': 'true' })
  return ground + written(x, y, text, style, {})
}

function written(
  x: number,
  y: number,
  text: string,
  style: TextStyle,
  more: Readonly<Record<string, string | number>>,
): string {
  return tag(
    'text',
    {
      x,
      y,
      'font-size': style.size,
      'font-weight': style.bold ? 600 : null,
      'font-family': style.bold ? BOLD_FAMILY : null,
      fill: style.color ?? null,
      'text-anchor': style.anchor === undefined || style.anchor === 'start' ? null : style.anchor,
      'letter-spacing': style.spacing ?? null,
      transform: style.turn === undefined ? null : `rotate(${short(style.turn)} ${short(x)} ${short(y)})`,
      ...more,
    },
    escapeXml(text),
  )
}
