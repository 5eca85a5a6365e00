import { rankTopics, type CapacityTopic, type Group, type Survey } from '../../domain/capacities/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import { needLayer } from '../../domain/layers/index.ts'
import { composePlate, drawMap, pictureOf, type Boundaries } from '../cartography/index.ts'
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

/** The map of a report of needs as PNG; none without limits. Its charts are the document's own. */
export async function drawNeeds(
  asked: NeedsToDraw,
  boundaries: Boundaries | null,
  rasterise: (svg: string, scale: number) => Promise<Uint8Array>,
): Promise<Pictures> {
  const worst = worstTopic(asked)
  if (worst === undefined || boundaries === null) return new Map()
  return new Map([[NEED_MAP, { png: await rasterise(drawNeedMap(asked, worst, boundaries), SCALE), ...MAP_SIZE }]])
}
