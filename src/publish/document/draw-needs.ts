import {
  CAPACITY_TOPIC_NAME,
  DIMENSION_NAME,
  points,
  profileOf,
  rankTopics,
  type CapacityTopic,
  type Survey,
  type Group,
} from '../../domain/capacities/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import { MAP_COLORS, needLayer } from '../../domain/layers/index.ts'
import { HIDDEN_SHORT } from '../../domain/words/index.ts'
import {
  composePlate,
  drawMap,
  escapeXml,
  FAMILY,
  line,
  pictureOf,
  SOFT_INK,
  tag,
  type Boundaries,
} from '../cartography/index.ts'
import { NO_DATA } from './figures.ts'
import type { Pictures } from './docx-body.ts'

/** Whose needs are drawn, and of which round. */
interface NeedsToDraw {
  readonly national: National
  readonly survey: Survey
  readonly group: Group
}

/** The map of the need that lacks most, in a report of needs. */
export const NEED_MAP = 'mapa-de-la-necesidad'
const MAP_SIZE = { width: 680, height: 780 }
const SCALE = 2

/** The name of the picture of a topic, in a report of needs. */
export function profilePicture(topic: CapacityTopic): string {
  return `perfil-${topic}`
}

/** The topic that lacks most of those that are told; undefined where none is. */
export function worstTopic({ survey, group }: Pick<NeedsToDraw, 'survey' | 'group'>): CapacityTopic | undefined {
  return rankTopics(survey, group).find(({ gap }) => gap.value !== null)?.of
}

/** The worst topic of the regions of the country, or of the provincias of a region, as SVG. */
function drawNeedMap({ national, survey, group }: NeedsToDraw, topic: CapacityTopic, boundaries: Boundaries): string {
  const level = group.unit === 'pais' ? 'region' : 'provincia'
  const layer = needLayer(national.country.byLevel[level], level, { survey, topic, actor: group.actor })
  return drawMap(
    composePlate({
      national,
      boundaries,
      level,
      layer,
      territory: group.unit === 'pais' ? { kind: 'pais' } : { kind: 'region', ubigeo: group.unit.ubigeo },
      serviceTypes: [],
      paper: pictureOf(MAP_SIZE.width, MAP_SIZE.height),
    }),
    'necesidad',
  )
}

/** The hue of a gap, as on the screen. */
const BAR = '#08788f'
const CHART = { width: 680, label: 150, bar: 360, row: 44, head: 8, foot: 44 }

/** The current profile of a topic by component as bars of 100 points, with a mark at the ideal, as SVG. */
function drawProfile({ survey, group }: NeedsToDraw, topic: CapacityTopic): { svg: string; height: number } {
  const rows = profileOf(survey, group, topic)
  const height = CHART.head + rows.length * CHART.row + CHART.foot
  const drawn = rows.map(({ dimension, gap }, at) => {
    const y = CHART.head + at * CHART.row
    const none = gap.hidden === null ? NO_DATA : HIDDEN_SHORT[gap.hidden]
    const name = line(0, y + 24, DIMENSION_NAME[dimension], { size: 15, bold: true, color: MAP_COLORS.ink })
    if (gap.value === null) return name + line(CHART.label, y + 24, none, { size: 15, color: SOFT_INK })
    const { ideal, current, gap: lacking } = gap.value
    return name + bar(y, current, ideal) + line(CHART.label + CHART.bar + 12, y + 24, said(lacking), { size: 15 })
  })
  const title = `<title>${escapeXml(CAPACITY_TOPIC_NAME[topic])}</title>`
  const size = { width: CHART.width, height, viewBox: `0 0 ${CHART.width} ${height}` }
  const ground = tag('rect', { width: CHART.width, height, fill: MAP_COLORS.halo })
  const body = ground + drawn.join('') + axis(height - CHART.foot)
  const svg = tag('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size, 'font-family': FAMILY }, title + body)
  return { svg, height }
}

function said(lacking: number): string {
  return `brecha ${points(lacking)}`
}

function along(value: number): number {
  return CHART.label + (value / 100) * CHART.bar
}

function bar(y: number, current: number, ideal: number): string {
  const box = { y: y + 8, height: 24 }
  return [
    tag('rect', { x: CHART.label, width: CHART.bar, ...box, fill: MAP_COLORS.land, stroke: MAP_COLORS.borderDark }),
    tag('rect', { x: CHART.label, width: along(current) - CHART.label, ...box, fill: BAR }),
    tag('rect', { x: along(ideal) - 2, y: y + 4, width: 4, height: 32, fill: MAP_COLORS.ink }),
  ].join('')
}

/** The points under the bars, and what bar and mark are. */
function axis(y: number): string {
  const marks = [0, 25, 50, 75, 100].map((value) =>
    line(along(value), y + 14, String(value), { size: 12, color: SOFT_INK, anchor: 'middle' }),
  )
  const words = 'Barra: perfil actual. Marca: perfil ideal. Puntos de 0 a 100.'
  return marks.join('') + line(CHART.label, y + 36, words, { size: 13, color: SOFT_INK })
}

type Drawn = Pictures extends ReadonlyMap<string, infer One> ? One : never

/** The pictures of a report of needs as PNG; without limits, all but the map. */
export async function drawNeeds(
  asked: NeedsToDraw,
  boundaries: Boundaries | null,
  rasterise: (svg: string, scale: number) => Promise<Uint8Array>,
): Promise<Pictures> {
  const pictures = new Map<string, Drawn>()
  for (const { of: topic } of rankTopics(asked.survey, asked.group)) {
    const { svg, height } = drawProfile(asked, topic)
    pictures.set(profilePicture(topic), { png: await rasterise(svg, SCALE), width: CHART.width, height })
  }
  const worst = worstTopic(asked)
  if (worst !== undefined && boundaries !== null)
    pictures.set(NEED_MAP, { png: await rasterise(drawNeedMap(asked, worst, boundaries), SCALE), ...MAP_SIZE })
  return pictures
}
