import type { Day } from '../calendar/index.ts'
import type { InstanciaLevel } from '../instancias/index.ts'
import type { Ubigeo } from '../territory/index.ts'

/**
 * What every statement of a person about one instancia carries: about whom, since when, her note and the document she
 * refers to.
 */
export interface Written {
  readonly ubigeo: Ubigeo
  readonly level: InstanciaLevel
  /** The day on which it was last written. */
  readonly editedOn: Day
  readonly note: string
  /** Address of a document, https only. */
  readonly link: string | null
  /** The day on which a copy of the document was received (7.3.2.7, 7.3.3.1 (4)). */
  readonly receivedOn: Day | null
  /** Where cells of it come from that were taken from files; what is not named the person wrote here. */
  readonly origins?: readonly CellOrigin[]
}

/** A file from which cells were taken, the territory that answered in it and the day of the answer. */
export interface CellOrigin {
  readonly file: string
  /** Key of the territory that answered, or '' where the file does not say. */
  readonly unit: string
  readonly on: Day
  /** Keys of the cells, as the room `consolidation` writes them. */
  readonly cells: readonly string[]
}
