import type { ReplacedTables } from '../../database/tables/index.ts'
import type { CountryRows } from '../../domain/country/index.ts'
import type { TableName } from '../../domain/measure/index.ts'

/**
 * The engine behind the figures: it answers for the build's tables with some of them replaced, and outlives its worker.
 */
export interface CountryEngine {
  /**
   * Tables that are `over` the build's replace their own territories only. Rejects with an EngineError; the tables of
   * the last answer then stay.
   */
  askWith(replaced: ReplacedTables, over: ReadonlySet<TableName>): Promise<CountryRows>
  /** Kills the worker, as a crash would; the next question starts another, filled with the same tables. */
  terminate(): void
}
