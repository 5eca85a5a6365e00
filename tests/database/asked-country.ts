import type { Engine } from '../../src/database/engine/index.ts'
import { askCountry } from '../../src/database/questions/index.ts'
import type { CanonicalTables } from '../../src/database/sources/index.ts'
import { loadTables } from '../../src/database/tables/index.ts'
import type { CountryRows } from '../../src/domain/country/index.ts'

/** What an engine answers of a country once it holds these tables and no others. */
export async function askTables(engine: Engine, tables: CanonicalTables): Promise<CountryRows> {
  await loadTables(engine, tables)
  return askCountry(engine)
}
