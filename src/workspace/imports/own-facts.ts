import { USED_REGISTER } from '../../domain/violence/index.ts'
import type { ImportPorts, OwnFacts } from './import-ports.ts'
import { ownCounts } from './own-counts.ts'
import type { LoadedTable } from './loaded-import.ts'
import { replacedSources, replacedTables } from './replaced-tables.ts'

/** The facts with these tables in place of the build's. Rejects when the engine cannot be had. */
export async function ownFacts(
  tables: readonly LoadedTable[],
  { base, askWith }: Pick<ImportPorts, 'base' | 'askWith'>,
): Promise<OwnFacts> {
  const { sources, matrix, register } = base()
  const own = replacedTables(tables, matrix, register)
  const counts = ownCounts(tables, own.registers?.used ?? USED_REGISTER)
  return {
    rows: { ...(await askWith(own.replaced, own.over)), ...counts },
    sources: replacedSources(sources, tables, own),
  }
}
