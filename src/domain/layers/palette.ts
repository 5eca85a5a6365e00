/** The family of the accent: what surely has a critical gap, 0 % first, and the pale tint of what could have one. */
const CRITICAL = ['#40050a', '#921c16'] as const
const UNCERTAIN = '#ecc4b7'
/** From the critical threshold up: calmer and paler the better. */
const CALM = ['#337782', '#4b929f', '#81afb3', '#f7fbfb'] as const

/**
 * Coverage: dark is the gap. Any two classes, what could be critical among them, stay ΔE2000 ≥ 10 apart for every kind
 * of sight and in grey.
 */
export const COVERAGE_COLORS = { critical: CRITICAL, uncertain: UNCERTAIN, calm: CALM } as const

/**
 * Sequential scales, one hue per theme; neighbouring classes stay ΔE2000 ≥ 10 apart in any vision and in grey. Dark is
 * always what asks for attention: the gap of a coverage, the stage that is missing, the highest rate, the plan that
 * expired.
 */
export const SCALES = {
  cobertura: [...CRITICAL, ...CALM],
  etapa: ['#014864', '#08788f', '#35a2b5', '#8accd2', '#ebf9f9'],
  incidencia: ['#faf5fe', '#d5c1e4', '#b395cf', '#9470bd', '#7251a9', '#49318c'],
  pobreza: ['#fbf3e4', '#e0bf85', '#c28f3b', '#a0650a', '#723e00'],
  vigencia: ['#f6f9ec', '#bccf88', '#7c9c3a', '#42610f'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/**
 * Coverage across (blue-green, the lower the darker) by incidence down (violet), both from the lowest: any two of the
 * nine stay ΔE2000 ≥ 10 apart for every kind of sight, and those that touch in the legend in grey too.
 */
export const CROSS_COLORS = [
  ['#308d95', '#94d0d3', '#f4f7fa'],
  ['#366d85', '#63aac1', '#d8bcff'],
  ['#042d6d', '#4d4c9f', '#8370c8'],
] as const

/** Places of the ranking, the first the darkest: neutral, so that no theme is heard in it. */
export const PRIORITY_COLORS = ['#1d3050', '#4d6c94', '#93abc8', '#dde6ef'] as const

/** Colours of a scale for fewer classes than it has: the ends are kept and the rest spread between them. */
export function pickColors(scale: readonly string[], count: number): readonly string[] {
  if (count >= scale.length) return scale
  const step = count > 1 ? (scale.length - 1) / (count - 1) : 0
  return Array.from({ length: count }, (_, index) => scale[Math.round(index * step)] ?? '')
}

/** A colour as it stands outside the chosen scope: most of it gone into the land. */
export function dimmed(color: string): string {
  const [from, to] = [channels(color), channels(MAP_COLORS.land)]
  return `#${from.map((value, at) => hexOf(value + ((to[at] ?? 0) - value) * DIMMING)).join('')}`
}

const DIMMING = 0.78

function channels(color: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
}

function hexOf(value: number): string {
  return Math.round(value).toString(16).padStart(2, '0')
}

/** Neutrals and marks of the map; the accent means "brecha crítica" and nothing else. */
export const MAP_COLORS = {
  accent: CRITICAL[1],
  sea: '#e3e9ee',
  shore: '#b9cbd8',
  land: '#f4f3ef',
  abroad: '#ece9df',
  notExpected: '#d9d8d3',
  noData: '#f6f6f5',
  /** Under the hatch of a count that its own source reserved: darker than under that of one hidden here. */
  reserved: '#d3d0c8',
  hatch: '#8a8f94',
  borderDark: '#5c6670',
  outline: '#38424c',
  ink: '#16202a',
  halo: '#ffffff',
} as const
