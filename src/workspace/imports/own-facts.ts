import type { ImportPorts } from './import-ports.ts'
import { replacedSources, replacedTables, type LoadedTable } from './replaced-tables.ts'

type OwnFacts = NonNullable<Parameters<ImportPorts['install']>[0]>

/** The facts with these tables in place of the build's; null for none. Rejects when the engine cannot be had. */
export async function ownFacts(
  tables: readonly LoadedTable[],
  { base, askWith }: Pick<ImportPorts, 'base' | 'askWith'>,
): Promise<OwnFacts | null> {
  if (tables.length === 0) return null
  const { sources, matrix, register } = base()
  const own = replacedTables(tables, matrix, register)
  return { rows: await askWith(own.replaced, own.over), sources: replacedSources(sources, tables, own) }
}
