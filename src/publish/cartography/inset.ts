import { MAP_COLORS, type LayerSpec } from '../../domain/layers/index.ts'
import { bordersOf, landsOf } from './boundaries.ts'
import { drawUnits, unitsOn } from './draw-units.ts'
import { writeLabels } from './labels.ts'
import { heading, stack, type Block, type LegendStyle } from './legend.ts'
import { createObstacles } from './obstacles.ts'
import { fitPlane, linesPath, pathOf, type Plane } from './plane.ts'
import { plateWords } from './plate-words.ts'
import type { MapPlate } from './plate.ts'
import { tag } from './svg.ts'
import { landsHeld } from './territory.ts'

/** The small map of the same layer by provincia, names and values written on it (R035). */
export function layerInset(plate: MapPlate, inset: LayerSpec, height: number, style: LegendStyle): Block {
  const { boundaries, territory } = plate
  const map: Block = {
    height: height + 4,
    draw: (x, y) => {
      const box = { x, y, width: style.width, height }
      const plane = fitPlane(
        landsHeld(territory, boundaries).map((land) => land.shape),
        box,
        0.03,
      )
      const drawn = unitsOn(inset, boundaries, plane)
      const labels = drawn.map(({ at, unit }) => ({
        at,
        text: unit.name,
        value: unit.value,
        size: style.size * 0.86,
        beside: 0,
      }))
      return ground(plane) + drawUnits(drawn, inset, style.id) + writeLabels(labels, createObstacles(box)) + edge(plane)
    },
  }
  return stack([heading(plateWords.inset, style), map])
}

/** The country with the territory filled. */
export function locatorInset(plate: MapPlate, height: number, style: LegendStyle): Block {
  const { boundaries, territory } = plate
  const lands = landsOf(boundaries, 'departamento')
  const held = landsHeld(territory, boundaries)
  const map: Block = {
    height: height + 4,
    draw: (x, y) => {
      const plane = fitPlane(
        lands.map((land) => land.shape),
        { x, y, width: Math.min(style.width, height * 0.72), height },
        0.02,
      )
      const country = lands.map((land) =>
        tag('path', { d: pathOf(land.shape, plane) ?? '', fill: MAP_COLORS.notExpected }),
      )
      const filled = held.map((land) => tag('path', { d: pathOf(land.shape, plane) ?? '', fill: MAP_COLORS.ink }))
      const lines = tag('path', {
        d: linesPath(bordersOf(boundaries, 'departamento'), plane),
        fill: 'none',
        stroke: MAP_COLORS.halo,
        'stroke-width': 0.5,
      })
      return ground(plane) + [...country, ...filled, lines].join('') + edge(plane)
    },
  }
  return stack([heading(plateWords.locator, style), map])
}

function ground({ box }: Plane): string {
  return tag('rect', { ...box, fill: '#edf0f2' })
}

function edge({ box }: Plane): string {
  return tag('rect', { ...box, fill: 'none', stroke: MAP_COLORS.borderDark, 'stroke-width': 0.6 })
}
