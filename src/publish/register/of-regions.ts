import type { Country, Edit } from '../../domain/country/index.ts'
import type { Clock } from '../../domain/instancias/index.ts'
import { regionOf, type Ubigeo } from '../../domain/territory/index.ts'

/** The matrix of a country with the person's statements in place, and what they rest on. */
export interface MatrixToPublish {
  readonly country: Country
  readonly edits: readonly Edit[]
  readonly clock: Clock
  readonly horizonMonths: number
  /** Only what is of these regions; all of the country where none is named. */
  readonly regions?: readonly Ubigeo[]
}

/** The matrix with the statements and the rows of the regions that are asked for. */
export function ofRegions(matrix: MatrixToPublish): MatrixToPublish {
  const { country, edits, regions } = matrix
  if (regions === undefined) return matrix
  const isHere = ({ ubigeo }: { readonly ubigeo: Ubigeo }) => regions.includes(regionOf(ubigeo))
  const { byLevel, rows } = country
  return {
    ...matrix,
    edits: edits.filter(isHere),
    country: {
      ...country,
      byLevel: {
        ...byLevel,
        region: byLevel.region.filter(isHere),
        provincia: byLevel.provincia.filter(isHere),
        distrito: byLevel.distrito.filter(isHere),
      },
      rows: {
        ...rows,
        instruments: rows.instruments.filter(isHere),
        initiatives: rows.initiatives.filter(isHere),
        coordemunas: rows.coordemunas.filter(isHere),
      },
    },
  }
}
