import { KINDS, pathOf, type Exhibit, type ExhibitKind } from './exhibit.ts'

/** An exhibit as it was drawn now, and how it differs from the kept picture. */
export interface Drawn {
  readonly exhibit: Exhibit
  readonly svg: string
  readonly kept: string | null
  readonly differences: readonly string[]
}

const KIND_NAME: Readonly<Record<ExhibitKind, string>> = {
  capas: 'Capas del mapa',
  graficos: 'Gráficos',
  tablas: 'Tablas',
  laminas: 'Láminas del taller',
  documentos: 'Páginas de documentos',
  componentes: 'Partes de la pantalla',
  dialogos: 'Diálogos y listas abiertas',
  paginas: 'Barra, método, pantalla angosta y papel',
}

const STYLE = `
body { margin: 0 auto; max-width: 1400px; padding: 16px; font: 16px/24px system-ui, sans-serif; color: #16202a; }
nav { position: sticky; top: 0; background: #ffffff; padding: 8px 0; border-bottom: 1px solid #d3d8dc; }
nav a { margin-right: 16px; }
.all { display: flex; flex-wrap: wrap; gap: 24px; align-items: flex-start; }
figure { margin: 0; max-width: 100%; }
figcaption { max-width: 640px; margin-bottom: 8px; }
img { display: block; max-width: 100%; border: 1px solid #d3d8dc; background: #ffffff; }
.changed { outline: 3px solid #b3261e; outline-offset: 6px; }
code { font-size: 14px; }
`

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

function picture(svg: string, alt: string): string {
  return `<img alt="${escape(alt)}" src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`
}

function figure({ exhibit, svg, kept, differences }: Drawn): string {
  const changed = differences.length > 0
  const before = changed && kept !== null ? `<p>Antes:</p>${picture(kept, `Antes: ${exhibit.shows}`)}<p>Ahora:</p>` : ''
  return [
    `<figure${changed ? ' class="changed"' : ''}>`,
    `<figcaption><strong>${escape(exhibit.name)}</strong> · ${exhibit.state.replaceAll('-', ' ')}<br>${escape(exhibit.shows)}`,
    `<br><code>${pathOf(exhibit)}</code></figcaption>`,
    `${before}${picture(svg, exhibit.shows)}</figure>`,
  ].join('')
}

/**
 * The gallery as one page that needs nothing else: every picture with what must be seen in it, those that changed
 * beside what they were.
 */
export function indexPage(drawn: readonly Drawn[]): string {
  const changed = drawn.filter(({ differences }) => differences.length > 0).length
  const kinds = KINDS.map((kind) => ({ kind, of: drawn.filter(({ exhibit }) => exhibit.kind === kind) }))
  return [
    `<!doctype html><html lang="es"><meta charset="utf-8"><title>Galería de Brecha</title><style>${STYLE}</style>`,
    `<h1>Galería de Brecha</h1><p>${drawn.length} imágenes dibujadas por las pruebas con datos inventados; ${changed} distintas de las guardadas.</p>`,
    `<nav>${kinds.map(({ kind, of }) => `<a href="#${kind}">${KIND_NAME[kind]} (${of.length})</a>`).join('')}</nav>`,
    ...kinds.map(
      ({ kind, of }) => `<h2 id="${kind}">${KIND_NAME[kind]}</h2><div class="all">${of.map(figure).join('')}</div>`,
    ),
    '</html>\n',
  ].join('\n')
}
