/** The three levels of a code, from the whole to the part. */
export type Level = 'departamento' | 'provincia' | 'distrito'

/**
 * A departamento with two regional governments: the provincia that holds the regional regime itself, and the names of
 * both (METHOD §1).
 */
export interface RegionSplit {
  readonly departamento: string
  readonly metropolitana: string
  readonly names: { readonly metropolitana: string; readonly rest: string }
  /** Provincia where the government of the rest has its seat. */
  readonly seatOfRest: string
}

/**
 * How a country writes its codes: each level continues the code of the level above. The shapes of two schemes never
 * overlap.
 */
export interface CodeScheme {
  /** A whole code of any level. */
  readonly shape: RegExp
  /** Characters of a code of each level, where the codes above it are cut. */
  readonly lengths: Readonly<Record<Level, number>>
  /**
   * How the code of a departamento's capital provincia and of a provincia's capital distrito goes on (cercado rule,
   * METHOD §1).
   */
  readonly capital: Readonly<Record<'provincia' | 'distrito', string>>
  readonly splits: readonly RegionSplit[]
  /** Codes of the first level that are no departamento by name (Callao, a constitutional provincia). */
  readonly notDepartamentos: readonly string[]
  /** How many provincias each region has: a table with fewer holds a part of it. */
  readonly provincias: Readonly<Record<string, number>>
  /** Provincia from which the ministry's people travel. */
  readonly nationalSeat: string
}
