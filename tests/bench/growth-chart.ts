import { scaleLog } from 'd3-scale'
import { formatNumber } from '../../src/domain/measure/index.ts'
import { spaced } from './report.ts'

/** One thing that grows: pairs of units and milliseconds. */
interface GrowthLine {
  readonly name: string
  readonly points: readonly (readonly [units: number, ms: number])[]
}

const [WIDTH, HEIGHT] = [760, 460]
const [LEFT, RIGHT, TOP, BOTTOM] = [80, 210, 50, 50]
const COLORS = ['#1b4f72', '#b03a2e', '#1e8449', '#7d3c98', '#b9770e', '#2c3e50', '#117a8b']
const LEAST_GAP = 16

/** Both sides in powers of ten: what grows as the country does runs beside the broken line. */
export function drawGrowth(lines: readonly GrowthLine[]): string {
  const all = lines.flatMap(({ points }) => points)
  const units = [...new Set(all.map(([each]) => each))].sort((a, b) => a - b)
  const [least, most] = [Math.min(...all.map(([, ms]) => ms)), Math.max(...all.map(([, ms]) => ms))]
  const across = scaleLog([units[0] ?? 1, units.at(-1) ?? 1], [LEFT, WIDTH - RIGHT])
  const up = scaleLog([10 ** Math.floor(Math.log10(least)), 10 ** Math.ceil(Math.log10(most))], [HEIGHT - BOTTOM, TOP])
  const ticks = up.ticks().filter((tick) => Number.isInteger(Math.round(Math.log10(tick) * 1e9) / 1e9))
  const grid = ticks.map(
    (tick) =>
      `<path d="M${LEFT} ${up(tick)}H${WIDTH - RIGHT}" stroke="#ddd"/>${words(LEFT - 8, up(tick) + 4, `${formatNumber(tick, tick < 1 ? 1 : 0)} ms`, 'end')}`,
  )
  const below = units.map((each) => words(across(each), HEIGHT - BOTTOM + 20, formatNumber(each), 'middle'))
  const [from = 1, to = 1] = [units[0], units.at(-1)]
  const start = up.domain()[0] ?? 1
  const even = `<path d="M${across(from)} ${up(start * 10)}L${across(to)} ${up((start * 10 * to) / from)}" stroke="#888" stroke-dasharray="5 4"/>`
  const drawn = lines.map(({ points }, at) =>
    lineOf(
      points.map(([x, y]) => [across(x), up(y)] as const),
      at,
    ),
  )
  const title = words(LEFT, 24, 'Milisegundos según las unidades del país (las dos escalas, logarítmicas)', 'start')
  const note = words(LEFT, HEIGHT - 8, 'Línea de trazos: crece como el país', 'start')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="none"><rect width="100%" height="100%" fill="#fff"/>${[title, ...grid, ...below, even, ...drawn, ...namesOf(lines, up), note].join('\n')}</svg>\n`
}

function lineOf(points: readonly (readonly [number, number])[], at: number): string {
  const color = COLORS[at % COLORS.length]
  const path = points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')
  const dots = points.map(([x, y]) => `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="3" fill="${color}"/>`)
  return `<path d="M${path}" stroke="${color}" stroke-width="2"/>${dots.join('')}`
}

/** The names at the ends of their lines, moved down where they would meet. */
function namesOf(lines: readonly GrowthLine[], up: (ms: number) => number): readonly string[] {
  let free = 0
  return lines
    .map(({ name, points }, at) => ({ name, at, ms: points.at(-1)?.[1] ?? 0 }))
    .toSorted((a, b) => b.ms - a.ms)
    .map(({ name, at, ms }) => {
      free = Math.max(up(ms) + 4, free + LEAST_GAP)
      return words(WIDTH - RIGHT + 10, free, `${name}: ${spaced(ms)} ms`, 'start', COLORS[at % COLORS.length])
    })
}

function words(x: number, y: number, text: string, anchor: string, color = '#333'): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" fill="${color}">${text}</text>`
}
