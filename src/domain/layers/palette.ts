/** Sequential scales, one hue per theme, lightest first; neighbouring classes stay ΔE2000 ≥ 10 apart in any vision and in grey. */
export const SCALES = {
  cobertura: ['#ebf9f9', '#96d3d7', '#48afbf', '#058da2', '#056b86', '#014864'],
  etapa: ['#ebf9f9', '#8accd2', '#35a2b5', '#08788f', '#014864'],
  incidencia: ['#faf5fe', '#d5c1e4', '#b395cf', '#9470bd', '#7251a9', '#49318c'],
  pobreza: ['#fbf3e4', '#e0bf85', '#c28f3b', '#a0650a', '#723e00'],
  vigencia: ['#f6f9ec', '#bccf88', '#7c9c3a', '#42610f'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/**
 * Coverage across (blue-green) by incidence down (violet), both from the lowest: any two of the nine stay ΔE2000 ≥ 9.5 apart for every
 * kind of sight, and those that touch ≥ 10 in grey too.
 */
export const CROSS_COLORS = [
  ['#f4f7fa', '#94d0d3', '#308d95'],
  ['#d8bcff', '#63aac1', '#366d85'],
  ['#8370c8', '#4d4c9f', '#042d6d'],
] as const

/** Colours of a scale for fewer classes than it has: the ends are kept and the rest spread between them. */
export function pickColors(scale: readonly string[], count: number): readonly string[] {
  if (count >= scale.length) return scale
  const step = count > 1 ? (scale.length - 1) / (count - 1) : 0
  return Array.from({ length: count }, (_, index) => scale[Math.round(index * step)] ?? '')
}

/** Neutrals and marks of the map; the accent means "brecha crítica" and nothing else. */
export const MAP_COLORS = {
  accent: '#b3261e',
  sea: '#e3e9ee',
  land: '#f4f3ef',
  notExpected: '#d9d8d3',
  noData: '#f6f6f5',
  hatch: '#8a8f94',
  borderDark: '#5c6670',
  outline: '#38424c',
  ink: '#16202a',
  halo: '#ffffff',
} as const
