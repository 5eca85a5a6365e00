import { formatNumber } from '../../domain/measure/index.ts'

/** Words of the context of a territory: what is known around its instancia, and what was studied of it. */
export const contextText = {
  title: 'Contexto del territorio',
  none: 'Sin dato: ningún dato de contexto consta en el ámbito.',
  how: 'Los datos propios se escriben en la ficha de cada instancia o llegan en las hojas «Contexto» e «Investigaciones» del kit.',
  figure: 'Dato en el mapa',
  noFigure: 'Ningún dato del ámbito tiene un valor que pueda dibujarse.',
  figureGone: 'El dato del enlace no está cargado: se muestra el primero.',
  columns: {
    territory: 'Territorio',
    theme: 'Tema',
    indicator: 'Indicador',
    year: 'Año',
    value: 'Valor',
    source: 'Fuente y corte',
    quality: 'Calidad',
  },
  of: (rows: number, all: number) => `${formatNumber(rows)} de ${formatNumber(all)} datos de contexto`,
  theme: 'Tema',
  allThemes: 'Todos los temas',
  earlier: (rows: number) => `y ${formatNumber(rows)} de años anteriores`,
  researchTitle: 'Investigaciones sobre el territorio',
  research: {
    title: 'Título',
    year: 'Año',
    kind: 'Clase',
    institution: 'Institución',
    finding: 'Hallazgo',
    where: 'Dónde se consulta',
  },
  noResearch: 'Sin dato: ninguna investigación consta.',
  inherited: (name: string) => `de ${name}`,
  see: 'Ver todo el contexto',
} as const
