import { MISSING_SHORT } from '../../domain/words/index.ts'
import { formatNumber, formatShare } from '../../domain/measure/index.ts'

/** What the first picture says besides its map, its legend and the reasons of each place. */
export const firstPictureWords = {
  line: (created: number | null, expected: number, definition: string) =>
    `${created === null ? MISSING_SHORT : formatNumber(created)} de ${formatNumber(expected)} instancias esperadas (${definition})`,
  unknown: (count: number) => `${formatNumber(count)} sin dato`,
  critical: (count: number, of: number, threshold: number, possible: number) =>
    `${formatNumber(count)} de ${formatNumber(of)} provincias tienen brecha crítica (menos de ${formatShare(threshold, 0)})${possible > 0 ? `; ${formatNumber(possible)} más podrían tenerla` : ''}`,
} as const
