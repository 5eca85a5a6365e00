import type { ColumnSpec } from './column-spec.ts'
import { foldText } from './fold-text.ts'

/** The finest column of names of a table that knows its territories by nothing else; null where it has codes. */
export function finestNamed(has: (name: string) => boolean): string | null {
  if (has('ubigeo') || has('ccdd')) return null
  return ['distrito', 'provincia', 'departamento'].find(has) ?? 'territorio'
}

const NAMED = '(?:(?:NOMBRE|NOM|DESCRIPCION)(?: D(?:EL?|E LA))? )?'

/** The headers of columns of codes; the surest first. */
export const CODES = [
  /^(COD(IGO)? (DE )?)?UBIGEO( (INEI|DISTRITAL|PROVINCIAL|DISTRITO|PROVINCIA|ID))?$/,
  /^INEI$/,
  /^COD(IGO)? INEI$/,
  /^UBIGEO\b(?!.*RENIEC)/,
  /^ID ?(DIST|PROV|DPTO)$/,
  /^(COD(IGO)?|ID) ?(DEL? )?(DISTRITO|DIST|PROVINCIA|PROV|TERRITORIO)$/,
]

/** The columns by which rows of any kind name their territory; further codes only check it. */
export const TERRITORY_COLUMNS: readonly ColumnSpec[] = [
  { name: 'ubigeo', weight: 3, patterns: CODES },
  { name: 'otro_ubigeo', weight: 0, patterns: CODES, beside: 'ubigeo' },
  {
    name: 'ubigeo_reniec',
    weight: 0,
    patterns: [/^(COD(IGO)? |ID )?(UBIGEO )?(DE )?RENIEC$/, /^UBIGEO\b.*\bRENIEC\b/],
  },
  { name: 'ccdd', patterns: [/^CCDD$/, /^COD(IGO)? ?(DE )?(DEPARTAMENTO|DEP|DPTO)$/] },
  { name: 'ccpp', patterns: [/^CCPP$/] },
  { name: 'ccdi', patterns: [/^CCDI$/] },
  {
    name: 'territorio',
    weight: 2,
    patterns: [
      /^(REGION|DEPARTAMENTO)[ ,Y]+PROVINCIA[ ,YO]+DISTRITO$/,
      /^DISTRITO[ ,Y]+PROVINCIA[ ,YO]+(REGION|DEPARTAMENTO)$/,
      /^(TERRITORIO|AMBITO)( GEOGRAFICO)?$/,
      /^(NOMBRE DE LA )?(MUNICIPALIDAD(ES)?|MUNICIPIO|GOBIERNO LOCAL)$/,
      /^(LUGAR|UBICACION( GEOGRAFICA)?)$/,
    ],
    whenHeld: {
      pattern: /^(NOMBRE DE LA )?(ENTIDAD|INSTITUCION)$/,
      holds: (cell) => /^(MUNICIPALIDAD|MUNI|M ?[DP]|GOBIERNO (REGIONAL|LOCAL)|GORE) /.test(foldText(cell)),
    },
  },
  {
    name: 'departamento',
    patterns: [
      new RegExp(`^${NAMED}(DEPARTAMENTO|DEPARTAMEN|DPTO|DEPTO|DEP)$`),
      /^NOMB?DEP$/,
      /^(REGION|GOBIERNO REGIONAL|REGIONES|DEPARTAMENTO REGION|REGION DEPARTAMENTO)$/,
    ],
  },
  { name: 'provincia', patterns: [new RegExp(`^${NAMED}(PROVINCIA|PROV)$`), /^NOMB?PROV$/] },
  { name: 'distrito', patterns: [new RegExp(`^${NAMED}(DISTRITO|DIST)$`), /^NOMB?DIST$/] },
]
