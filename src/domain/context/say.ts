import type { ContextRow, ContextTheme } from './rows.ts'
import { lifeWord } from '../life/index.ts'
import { formatFigure, formatPercent } from '../measure/index.ts'
import { MISSING_SHORT, QUALITY_NAME } from '../words/index.ts'

/** What a figure of context is about, in words. */
export function contextThemeName(theme: ContextTheme): string {
  return lifeWord('contexto_tema', theme)
}

/** The unit of a figure of context; '' where it is not told. */
export function contextUnitName(unit: string): string {
  return unit === '' ? '' : lifeWord('contexto_unidad', unit)
}

/** A figure of context with its unit; a policy that is stated is there, and any other without a figure is not known. */
export function contextValue({ theme, value, unit }: Pick<ContextRow, 'theme' | 'value' | 'unit'>): string {
  if (value === null) return theme === 'politica' ? 'consta' : MISSING_SHORT
  if (unit === 'porcentaje') return formatPercent(value)
  const name = contextUnitName(unit)
  return name === '' ? formatFigure(value) : `${formatFigure(value)}\u00A0${name}`
}

/** Where a figure of context comes from, and up to when. */
export function contextSource({ source, until }: Pick<ContextRow, 'source' | 'until'>): string {
  return `${source === '' ? 'Fuente sin dato' : source}; corte: ${until === '' ? MISSING_SHORT : until}`
}

/** How a figure of context came to be. */
export function contextQuality({ quality }: Pick<ContextRow, 'quality'>): string {
  return quality === null ? MISSING_SHORT : QUALITY_NAME[quality]
}
