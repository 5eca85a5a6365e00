import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { InSpanish } from '../../src/view/desk/in-spanish.tsx'
import { stylesFor, type Medium } from './styles.ts'

export interface Frame {
  readonly width: number
  readonly height: number
  /** What it is drawn for: a screen of full width, a narrow one of the picture's own width, or paper. */
  readonly medium?: Medium
  /** Pictures that the page puts in place once it runs, in the order of their places. */
  readonly pictures?: readonly string[]
}

const SVG = 'http://www.w3.org/2000/svg'
const XHTML = 'http://www.w3.org/1999/xhtml'

/**
 * What the controls' library writes for readers and for itself, its made-up names included: nobody sees it, and each
 * version writes it otherwise.
 */
const UNSEEN =
  /<template><\/template>|<div [^>]*data-testid="hidden-select-container".*?<\/div>| data-(rac|react-aria|collection|key)[\w-]*="[^"]*"| (?!class)[\w-]+="[^"]*react-aria-[^"]*"/g

/** A component with the styles that touch it, as one SVG that any browser shows and that needs nothing else. */
export function drawComponent(
  element: ReactElement,
  { width, height, medium = 'pantalla', pictures = [] }: Frame,
): string {
  let placed = 0
  const markup = renderToStaticMarkup(<InSpanish>{element}</InSpanish>)
    .replace(/<div class="drawn-picture[^"]*"><\/div>/g, (place) =>
      place.replace('></', `>${pictures[placed++] ?? ''}</`),
    )
    .replace(/<svg(?![^>]*xmlns)/g, `<svg xmlns="${SVG}"`)
    .replaceAll('&nbsp;', '\u00a0')
    .replace(UNSEEN, '')
  const style = stylesFor(markup, medium, width).replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return [
    `<svg xmlns="${SVG}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<style>\n${style}\n</style>`,
    `<foreignObject width="${width}" height="${height}"><body xmlns="${XHTML}">${markup}</body></foreignObject></svg>`,
  ].join('')
}
