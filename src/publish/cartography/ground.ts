import { MAP_COLORS } from '../../domain/layers/index.ts'
import { surroundingsOf } from './around.ts'
import { bordersOf, landsOf } from './boundaries.ts'
import { ringsPath, ringsWithin, stretchesPath } from './clip.ts'
import { boxPath, linesPath, type Plane, type Shape } from './plane.ts'
import type { MapPlate } from './plate.ts'
import { tag } from './svg.ts'
import { landsHeld } from './territory.ts'

/** The sea of a plate: darker than that of the screen, so that in grey it is not the land of another country. */
const SEA = '#d3e2ed'
const SHORE = '#7f9fb6'
/** Of what is neither sea nor country, where no file says which is which. */
const UNTOLD = '#edf0f2'

type Grounded = Pick<MapPlate, 'boundaries'>

/** Metres at each side of its border that two outlines of the country may lie apart. */
const APART = 5000
const MOST_APART = 24

/**
 * The sea and the other countries, and the land of the country without a class. Its border with others is first drawn
 * broadly in their tone, so that no sea shows where their outlines and its own do not meet.
 */
export function drawWorld({ boundaries }: Grounded, plane: Plane, own: string = MAP_COLORS.land): string {
  const { abroad, shores, borders, ownBorders } = surroundingsOf(boundaries)
  const land = landsOf(boundaries, 'departamento').map(({ shape }) => shape)
  const shapes = abroad.map(({ shape }) => shape)
  const apart = Math.min((2 * APART) / plane.metres, MOST_APART)
  return [
    tag('rect', { ...plane.box, fill: shapes.length > 0 ? SEA : UNTOLD }),
    filled(pathsOf(shapes, plane), MAP_COLORS.abroad),
    stroked(stretchesPath(ownBorders, plane), MAP_COLORS.abroad, apart),
    stroked(stretchesPath(shores, plane), SHORE, 0.9),
    stroked(stretchesPath(borders, plane), MAP_COLORS.hatch, 0.9),
    filled(pathsOf(land, plane), own),
  ].join('')
}

function filled(d: string, fill: string): string {
  return d === '' ? '' : tag('path', { d, fill })
}

function stroked(d: string, stroke: string, width: number): string {
  return d === '' ? '' : tag('path', { d, fill: 'none', stroke, 'stroke-width': width, 'stroke-linejoin': 'round' })
}

/** Lakes in the tone of the sea: nobody lives on water. Real limits say it themselves and are only given its shore. */
export function drawLakes({ boundaries }: Grounded, plane: Plane): string {
  const lakes = pathsOf(
    surroundingsOf(boundaries).lakes.map(({ outline }) => outline),
    plane,
  )
  if (lakes === '') return ''
  const fill = boundaries.brecha.kind === 'real' ? 'none' : SEA
  return tag('path', { d: lakes, fill, stroke: SHORE, 'stroke-width': 0.8 })
}

/** The borders of the provincias around, where the plate is of a part of the country or shows distritos. */
export function drawProvincias({ boundaries, level, territory }: MapPlate, plane: Plane): string {
  if (territory.kind === 'pais' && level !== 'distrito') return ''
  return tag('path', {
    d: linesPath(bordersOf(boundaries, 'provincia'), plane),
    fill: 'none',
    stroke: MAP_COLORS.borderDark,
    'stroke-width': 0.4,
    'stroke-opacity': 0.7,
  })
}

/** All that is not of the territory, under a veil through which its borders and the sea are still told. */
export function drawMask({ boundaries, masked, territory }: MapPlate, plane: Plane): string {
  if (!masked) return ''
  const held = landsHeld(territory, boundaries).map(({ shape }) => shape)
  return tag('path', {
    d: boxPath(plane.box) + pathsOf(held, plane),
    fill: MAP_COLORS.halo,
    'fill-opacity': 0.8,
    'fill-rule': 'evenodd',
  })
}

function pathsOf(shapes: readonly Shape[], plane: Plane): string {
  return shapes.map((shape) => ringsPath(ringsWithin(shape, plane))).join('')
}
