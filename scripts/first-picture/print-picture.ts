import { PAGES } from '../../src/workspace/choices/index.ts'
import type { FirstPicture } from '../../src/workspace/commands/index.ts'
import { bannerText, firstPictureText, mapText, PAGE_NAME, shellText } from '../../src/view/text/index.ts'

/**
 * The picture as the page's first content, in the page's own places and classes; what is marked with data-fill is
 * filled again for a person's own tables.
 */
export function printPicture(picture: FirstPicture): string {
  const { from, until, data } = picture
  return element('div', { id: 'primera-vista', class: 'first-picture', ...marks({ from, until, data }) }, [
    topBar(),
    banners(picture),
    element('main', { class: 'body' }, [
      element('div', { class: 'stage first-agreed' }, [mapSide(picture), panel(picture)]),
    ]),
  ])
}

function marks({ from, until, data }: Pick<FirstPicture, 'from' | 'until' | 'data'>): Attributes {
  return { 'data-from': from, 'data-until': until, 'data-tables': data }
}

function topBar(): string {
  const pages = PAGES.map((page, at) =>
    element('li', {}, [
      element('a', { class: 'page-button', href: `#v1?pagina=${page}`, 'aria-current': at === 0 ? 'page' : null }, [
        text(PAGE_NAME[page]),
      ]),
    ]),
  )
  return element('header', { class: 'top-bar' }, [
    element('span', { class: 'brand' }, [text(shellText.brand)]),
    element('nav', { 'aria-label': shellText.pages }, [element('ul', { class: 'pages' }, pages)]),
    element('span', { class: 'search search-input' }, []),
  ])
}

function banners({ simulated, schematic }: FirstPicture): string {
  return element('aside', { class: 'banners', 'aria-label': shellText.notices }, [
    element(
      'p',
      { class: 'banner banner-stamp first-agreed', 'data-only': 'simulated', hidden: simulated ? null : '' },
      [
        text(bannerText.simulated),
        ' ',
        element('a', { class: 'link', href: '#v1?matriz=vacia' }, [text(bannerText.startEmpty)]),
      ],
    ),
    element('p', { class: 'banner first-agreed', 'data-only': 'schematic', hidden: schematic ? null : '' }, [
      text(bannerText.schematic),
    ]),
    element('p', { class: 'banner first-missing', role: 'alert' }, [text(firstPictureText.missing)]),
  ])
}

function mapSide(picture: FirstPicture): string {
  return element('section', { class: 'map-side', 'aria-label': shellText.mapRegion }, [
    element('div', { class: 'map-board' }, [
      element('div', { class: 'map-tools' }, [
        element('p', { class: 'trail' }, [text(shellText.country)]),
        element('div', { class: 'map-pickers-place' }, []),
      ]),
      element('div', { class: 'map-view' }, [
        element('div', { class: 'still-map', role: 'img', 'aria-label': firstPictureText.map(picture.title) }, [
          picture.map,
        ]),
        element('div', { class: 'map-foot' }, [
          fill('span', 'limits', picture.limits, { class: 'map-stamp' }),
          fill('span', 'attribution', picture.attribution, { class: 'map-attribution' }),
        ]),
      ]),
      legend(picture),
    ]),
  ])
}

/** As the page's own legend stands: what is a fold away there is said in the panel. */
function legend({ title, simulated, classes, critical }: FirstPicture): string {
  return element('div', { class: 'legend' }, [
    element('p', { class: 'first-legend-head' }, [
      fill('span', 'title', title, { class: 'legend-title' }),
      stamp(simulated),
    ]),
    element(
      'ul',
      { class: 'legend-classes', 'aria-label': mapText.legend.label, 'data-list': 'classes' },
      classes.map(classLine),
    ),
    fill('p', 'critical', critical, { class: 'legend-total' }),
  ])
}

function stamp(simulated: boolean): string {
  return element('span', { class: 'legend-stamp', 'data-only': 'simulated', hidden: simulated ? null : '' }, [
    text(mapText.legend.simulated),
  ])
}

function classLine({ label, color, count, pattern }: FirstPicture['classes'][number]): string {
  const rect = element('rect', { width: '100%', height: '100%', fill: color, 'data-color': '' }, [])
  return element('li', {}, [
    element('span', { class: `swatch swatch-${pattern || 'plain'}`, 'aria-hidden': 'true', 'data-pattern': '' }, [
      element('svg', {}, [rect]),
    ]),
    fill('span', 'label', label),
    fill('span', 'count', count, { class: 'legend-count' }),
  ])
}

function panel(picture: FirstPicture): string {
  return element('section', { class: 'panel', 'aria-label': shellText.panelRegion }, [
    element('article', { class: 'card' }, [
      element('h1', {}, [text(shellText.country)]),
      element('p', { class: 'first-gap' }, [
        element('span', { class: 'figure-large' }, [fill('span', 'gap', picture.gap, { class: 'figure-value' })]),
        ' ',
        stamp(picture.simulated),
        ' ',
        fill('span', 'line', picture.line),
      ]),
      fill('p', 'critical', picture.critical),
      element('h2', {}, [text(firstPictureText.places(picture.places.length))]),
      element('ol', { class: 'first-places', 'data-list': 'places' }, picture.places.map(placeLine)),
      fill('p', 'unit', picture.unit, { class: 'complementary' }),
      fill('p', 'source', picture.source, { class: 'complementary' }),
    ]),
  ])
}

function placeLine({ place, name, parent, reason }: FirstPicture['places'][number]): string {
  return element('li', {}, [
    fill('span', 'place', place, { class: 'first-place' }),
    fill('strong', 'name', name),
    ' ',
    fill('span', 'parent', parent, { class: 'complementary' }),
    fill('p', 'reason', reason),
  ])
}

type Attributes = Readonly<Record<string, string | number | null>>

/** An element whose words are filled from the field of that name. */
function fill(name: string, field: string, words: string, attributes: Attributes = {}): string {
  return element(name, { ...attributes, 'data-fill': field }, [text(words)])
}

/** An element with finished content; attribute values are escaped, and null leaves one out. */
function element(name: string, attributes: Attributes, content: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [value === '' ? ` ${key}` : ` ${key}="${text(String(value))}"`],
  )
  return `<${name}${written.join('')}>${content.join('')}</${name}>`
}

function text(words: string): string {
  return words.replace(/[&<>"']/g, (character) => `&#${String(character.codePointAt(0))};`)
}
