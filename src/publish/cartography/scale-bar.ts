import { MAP_COLORS } from '../../domain/layers/index.ts'
import { formatNumber } from '../../domain/measure/index.ts'
import { roundStep } from './grid.ts'
import { PX_PER_MM } from './paper.ts'
import { line, tag } from './svg.ts'
import { plateWords } from './plate-words.ts'

const PARTS = 4
const BAR = 5

/** A bar of four equal parts in kilometres, at most `width` pixels long; its height is 26. */
export function drawScaleBar(x: number, y: number, width: number, metres: number, size: number): string {
  const part = partFor(width * metres)
  const length = part / metres
  const bars = Array.from({ length: PARTS }, (_, at) =>
    tag('rect', {
      x: x + at * length,
      y,
      width: length,
      height: BAR,
      fill: at % 2 === 0 ? MAP_COLORS.ink : MAP_COLORS.halo,
      stroke: MAP_COLORS.ink,
      'stroke-width': 0.6,
    }),
  )
  const figures = [0, 2, 4].map((at) =>
    line(x + at * length, y + BAR + size + 1, kilometres(at * part), { size, anchor: at === 0 ? 'start' : 'middle' }),
  )
  return [...bars, ...figures, line(x + PARTS * length + size * 1.6, y + BAR + size + 1, plateWords.km, { size })].join(
    '',
  )
}

/** Metres of each part: the largest round length of which four fit with the figures. */
function partFor(metres: number): number {
  const step = roundStep(metres / PARTS / 2.4)
  return [2, 1].map((times) => times * step).find((each) => each * PARTS <= metres * 0.86) ?? step / 2
}

function kilometres(metres: number): string {
  const km = metres / 1000
  return formatNumber(km, Number.isInteger(km) ? 0 : 1)
}

/** The numeric scale of a printed plate, rounded to two figures: metres on the ground per metre of paper. */
export function scaleDenominator(metres: number): string {
  const exact = metres * PX_PER_MM * 1000
  const power = 10 ** Math.max(Math.floor(Math.log10(exact)) - 1, 0)
  return formatNumber(Math.round(exact / power) * power)
}
