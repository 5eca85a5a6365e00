import type { ServiceShape } from './symbols.ts'

/**
 * Who runs a type of service: the ministry wholly, the ministry with governments, or another institution (METHOD §5).
 */
export type ServiceFamily = 'operado' | 'promovido' | 'otro'

/**
 * The parts of the department summary in which a service has an entry: the operating bodies I–V, and what the ministry
 * promotes (seed 004).
 */
export const BODIES = ['aurora', 'inabif', 'dpe', 'dpam', 'conadis'] as const
export type Body = (typeof BODIES)[number]

/**
 * All that the program says of a type of service; import, tables, map, card, documents, command line and method page
 * read it.
 */
export interface ServiceKind {
  readonly family: ServiceFamily
  /** Of the AURORA (Warmi Ñan) programme (METHOD §5). */
  readonly aurora: boolean
  /** Of an institution with responsibility under Ley 30364: counted in `mas_servicios` (METHOD §6). */
  readonly ley30364: boolean
  /**
   * A column of the consolidated tables even where no row names it; the others have one only where there is a row (seed
   * 004).
   */
  readonly inEveryTable: boolean
  /** Its address is never told: at most its provincia (METHOD §5). */
  readonly reserved: boolean
  /** Whether it stands somewhere; a team goes where it is called and a line answers from nowhere. */
  readonly seat: 'sede' | 'equipo' | 'ninguna'
  /** Where the department summary has its entry; null where it has none. */
  readonly section: Body | 'promovidos' | null
  /** Few in the country: its entry stands only where there is one. */
  readonly rare: boolean
  /** Who runs it, as a table of services writes it. */
  readonly operator: string
  /**
   * Accepted spellings in capitals without accents, both names of a renamed service among them; its own key is accepted
   * always.
   */
  readonly spellings: readonly string[]
  /** On the screen: abbreviation and full name. */
  readonly short: string
  readonly name: string
  /** At the head of a column on paper, where it is not `short`. */
  readonly column?: string
  readonly symbol: ServiceShape
}

/**
 * What most services are: in no summary of its own, with a seat that may be told, outside the law and the programme.
 */
export const USUAL = {
  aurora: false,
  ley30364: false,
  inEveryTable: false,
  reserved: false,
  seat: 'sede',
  section: null,
  rare: false,
} as const
