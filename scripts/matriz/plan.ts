import { isWithin, ubigeo, type Ubigeo } from '../../src/domain/territory/index.ts'

/** How many instancias a set of provincias gets, and how many of its municipalities stay unknown. */
export interface Quota {
  /** Territories whose municipalities are of the set; a municipality belongs to the first quota that holds it. */
  readonly within: readonly Ubigeo[]
  readonly provincial: number
  readonly distrital: number
  /** Rows that say `sin_dato`, and municipalities left without a row. */
  readonly sinDato: number
  readonly sinFila: number
}

/**
 * The invented distribution: provincial adds up to 89 and distrital to 138 (MIMP, May 2020). Puno's first quota is the
 * press note of 29 municipalities in four provincias; Sánchez Cerro has 3 of 11.
 */
export const QUOTAS: readonly Quota[] = [
  quota('1802', 1, 2),
  quota('1801 1803', 2, 2),
  quota('2102 2108 2110 2111', 3, 26),
  quota('01', 3, 4, 14, 2),
  quota('02', 6, 6, 16, 2),
  quota('03', 3, 4),
  quota('04', 3, 3),
  quota('05', 5, 7),
  quota('06', 4, 6, 12),
  quota('07', 1, 2),
  quota('08', 6, 9),
  quota('09', 3, 5, 14, 2),
  quota('10', 4, 4, 10, 1),
  quota('11', 3, 4),
  quota('12', 5, 7),
  quota('13', 4, 5, 8),
  quota('14', 2, 5),
  quota('15', 4, 13, 8),
  quota('16', 2, 2, 20, 4),
  quota('17', 3, 1),
  quota('19', 1, 2, 5, 1),
  quota('20', 4, 4),
  quota('21', 6, 3),
  quota('22', 4, 4),
  quota('23', 3, 5),
  quota('24', 2, 2),
  quota('25', 2, 1, 6, 2),
]

function quota(within: string, provincial: number, distrital: number, sinDato = 0, sinFila = 0): Quota {
  return { within: within.split(' ').map(ubigeo), provincial, distrital, sinDato, sinFila }
}

/** The first quota that holds the municipality; every departamento has one. */
export function quotaOf(code: Ubigeo): Quota {
  const found = QUOTAS.find(({ within }) => within.some((outer) => isWithin(code, outer)))
  if (!found) throw new RangeError(`No quota for ${code}`)
  return found
}
