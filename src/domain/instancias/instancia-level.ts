import {
  fitsLevel,
  isRegionKey,
  levelOf,
  unitKey,
  type Ubigeo,
  type UnitKey,
  type UnitLevel,
} from '../territory/index.ts'

/** Levels of an instancia, as the law names them (S3 6.1.5). */
export const INSTANCIA_LEVELS = ['regional', 'provincial', 'distrital'] as const
export type InstanciaLevel = (typeof INSTANCIA_LEVELS)[number]

/** Level of the territories whose instancia is of this level: the one bridge between the two vocabularies. */
export const UNIT_LEVEL: Readonly<Record<InstanciaLevel, Exclude<UnitLevel, 'departamento'>>> = {
  regional: 'region',
  provincial: 'provincia',
  distrital: 'distrito',
}

/** Level of the instancia that a territory of the level has; a departamento has none of its own. */
export function instanciaLevelOf(level: Exclude<UnitLevel, 'departamento'>): InstanciaLevel
export function instanciaLevelOf(level: UnitLevel): InstanciaLevel | null
export function instanciaLevelOf(level: UnitLevel): InstanciaLevel | null {
  return INSTANCIA_LEVELS.find((each) => UNIT_LEVEL[each] === level) ?? null
}

/** The level of instancia that a code alone speaks of: Lima Metropolitana is a region (METHOD §1). */
export function instanciaLevelOfCode(code: Ubigeo): InstanciaLevel {
  const level = levelOf(code)
  return isRegionKey(code) || level === 'departamento' ? 'regional' : instanciaLevelOf(level)
}

/** Whether the code can name a territory with an instancia of the level. */
export function bearsInstancia(level: InstanciaLevel, code: Ubigeo): boolean {
  return fitsLevel(UNIT_LEVEL[level], code)
}

/** Key of the territory whose instancia it is. */
export function instanciaKey({ level, ubigeo }: { readonly level: InstanciaLevel; readonly ubigeo: Ubigeo }): UnitKey {
  return unitKey({ level: UNIT_LEVEL[level], ubigeo })
}
