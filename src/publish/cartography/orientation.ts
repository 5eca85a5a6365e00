import type { Orientation, PaperSize } from '../../domain/layers/index.ts'
import type { Boundaries } from './boundaries.ts'
import { layOut, layOutInside, paperOf, type Box, type Laid, type Paper } from './paper.ts'
import { fitPlane } from './plane.ts'
import { landsHeld, type PlateTerritory } from './territory.ts'

/** About what the head, the foot and the blocks below the map take on A4, in pixels. */
const HEAD = 80
const FOOT = 70
const BELOW = 190
/** How much larger the land must be drawn on upright paper for it to be chosen. */
const GAIN = 1.04

/** Paper of a size laid as asked, or else as the land of the territory is drawn largest on it. */
export function paperFor(
  size: PaperSize,
  orientation: Orientation,
  territory: PlateTerritory,
  boundaries: Boundaries,
): Paper {
  return paperOf(size, orientation === 'automatica' ? bestFor(size, territory, boundaries) : orientation)
}

function bestFor(size: PaperSize, territory: PlateTerritory, boundaries: Boundaries): Laid {
  const shapes = landsHeld(territory, boundaries).map((land) => land.shape)
  if (shapes.length === 0) return 'horizontal'
  const metres = (laid: Laid) => fitPlane(shapes, mapBox(paperOf(size, laid), territory), 0.08).metres
  return metres('vertical') * GAIN < metres('horizontal') ? 'vertical' : 'horizontal'
}

function mapBox(paper: Paper, { kind }: PlateTerritory): Box {
  const [head, foot, below] = [HEAD * paper.text, FOOT * paper.text, BELOW * paper.text]
  const isInside = kind === 'pais' && paper.height > paper.width
  return isInside ? layOutInside(paper, head, foot).map : layOut(paper, head, foot, below).map
}
