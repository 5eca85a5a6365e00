import { joinCodeParts, type Level } from '../../domain/territory/index.ts'

/**
 * What a row's territory columns hold, as written. `territorio` names the level of the code, or nothing without a code.
 */
export interface Placing {
  readonly level: Level | null
  /** Whether a departamento's name stands for its regional government (Lima then means one of two, METHOD §1). */
  readonly regional: boolean
  readonly code: string
  readonly hasCodeColumn: boolean
  readonly departamento: string
  readonly provincia: string
  readonly distrito: string
  readonly territorio: string
  /** What the row's further columns of codes hold, which only check its territory. */
  readonly otherCode?: string
  readonly reniecCode?: string
}

/** A row whose cells are asked for by the name of their column. */
interface NamedCells {
  text(name: string): string
  has(name: string): boolean
  code(): string
}

/** What a row says of its territory, read from its columns. */
export function placingOf(row: NamedCells, level: Level | null, regional: boolean): Placing {
  const parts = ['ccdd', 'ccpp', 'ccdi'].map((name) => row.text(name))
  return {
    level,
    regional,
    code: row.has('ubigeo') ? row.code() : joinCodeParts(parts),
    hasCodeColumn: row.has('ubigeo') || row.has('ccdd'),
    departamento: row.text('departamento'),
    provincia: row.text('provincia'),
    distrito: row.text('distrito'),
    territorio: row.text('territorio'),
    otherCode: row.text('otro_ubigeo'),
    reniecCode: row.text('ubigeo_reniec'),
  }
}
