import type { National } from '../../domain/criteria/index.ts'
import { typesWhere } from '../../domain/services/index.ts'
import type { DepartmentSummary } from '../../domain/summary/index.ts'
import { composePlate, drawMap, pictureOf, type Boundaries } from '../cartography/index.ts'
import { COVERAGE_PICTURE, INSTANCIAS_PICTURE, POVERTY_PICTURE } from './department-report.ts'
import type { Pictures } from './docx-body.ts'
import { PICTURE_WIDTH } from './block-room.ts'
import { byCoverage, drawCoverage, type DrawnChart } from './draw-coverage.ts'
import type { Report } from './report.ts'

/** Size of a map in pixels of 1/96 inch where its page asks for no other; drawn larger for print. */
const MAP = { width: PICTURE_WIDTH, height: 520 }
const SCALE = 2
/** Services that seed 004 draws over the poverty map and that have a place; a refuge is only counted. */
const SERVICES = typesWhere(({ family, seat }) => family === 'operado' && seat === 'sede')

/** The pictures of a summary as SVG by name, as high as its report asks; without limits, the chart only. */
export function drawSummary(
  national: National,
  summary: DepartmentSummary,
  boundaries: Boundaries | null,
  report: Report | null = null,
): ReadonlyMap<string, DrawnChart> {
  const { provincias, threshold, poverty } = summary
  const pictures = new Map<string, DrawnChart>()
  if (byCoverage(provincias).length > 0) pictures.set(COVERAGE_PICTURE, drawCoverage(provincias, threshold))
  if (boundaries === null) return pictures
  const draw = (name: string, layer: 'cobertura' | 'pobreza') =>
    pictures.set(name, drawDistritos(national, summary, boundaries, layer, heightIn(report, name)))
  draw(INSTANCIAS_PICTURE, 'cobertura')
  if (poverty.lines.length > 0) draw(POVERTY_PICTURE, 'pobreza')
  return pictures
}

function heightIn(report: Report | null, name: string): number {
  const asked = report?.blocks.find((block) => block.kind === 'picture' && block.name === name)
  return asked?.kind === 'picture' ? (asked.height ?? MAP.height) : MAP.height
}

/**
 * The distritos of a region as SVG: whether each has its instancia, or its poverty in the ministry's five classes with
 * the services and an inset by provincia.
 */
function drawDistritos(
  national: National,
  { region }: DepartmentSummary,
  boundaries: Boundaries,
  layer: 'cobertura' | 'pobreza',
  height: number,
): DrawnChart {
  const svg = drawMap(
    composePlate({
      ...{ national, boundaries, level: 'distrito', layer },
      territory: { kind: 'region', ubigeo: region.ubigeo },
      serviceTypes: layer === 'pobreza' ? SERVICES : [],
      paper: pictureOf(MAP.width, height),
    }),
    layer,
  )
  return { svg, width: MAP.width, height }
}

/**
 * The pictures of a summary as PNG, `rasterise` being what makes one of an SVG that many times its size; but for the
 * chart, which the document draws itself.
 */
export async function drawPictures(
  national: National,
  summary: DepartmentSummary,
  report: Report,
  boundaries: Boundaries | null,
  rasterise: (svg: string, scale: number) => Promise<Uint8Array>,
): Promise<Pictures> {
  const pictures = new Map<string, Pictures extends ReadonlyMap<string, infer One> ? One : never>()
  for (const [name, { svg, width, height }] of drawSummary(national, summary, boundaries, report))
    if (name !== COVERAGE_PICTURE) pictures.set(name, { png: await rasterise(svg, SCALE), width, height })
  return pictures
}
