import type { ReplacedTables } from '../../database/tables/index.ts'
import type { CountryRows } from '../../domain/country/index.ts'

/** The engine behind the figures: it answers for the build's tables with some of them replaced, and outlives its worker. */
export interface CountryEngine {
  /** Rejects with an EngineError; the tables of the last answer then stay. */
  askWith(replaced: ReplacedTables): Promise<CountryRows>
  /** Kills the worker, as a crash would; the next question starts another, filled with the same tables. */
  terminate(): void
}
