import { useMemo } from 'react'
import { registersOf } from '../../domain/country/index.ts'
import { USED_REGISTER } from '../../domain/violence/index.ts'
import { formatDate } from '../../domain/measure/index.ts'
import type { TableName } from '../../domain/measure/index.ts'
import { tableLedger, tablesIn, type LedgerEntry, type Unit } from '../../workspace/imports/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { addingText, ownText, TABLE_LABEL } from '../text/index.ts'
import { RowTable } from './row-table.tsx'
import { nameOfUnit } from './unit-words.ts'

const SHOWN_LINES = 8

/** For each table that a person brought: which file, which of its rows and which day gave each territory its value. */
export function TableLedgers() {
  const { imports } = useWorkspace((state) => state.session.imports)
  const country = useWorkspace((state) => state.session.country)
  const loads = useMemo(() => new Map(imports.map(({ stored }) => [stored.id, stored])), [imports])
  const ledgers = useMemo(() => {
    const tables = tablesIn(imports)
    const register = (country === null ? null : registersOf(country)?.used) ?? USED_REGISTER
    const names = [...new Set(tables.map(({ ledger }) => ledger.table))]
    return names.map((table): [TableName, readonly LedgerEntry[]] => [table, tableLedger(table, tables, register)])
  }, [imports, country])
  return (
    <>
      {ledgers.map(([table, entries]) => (
        <RowTable
          key={table}
          title={addingText.ledgerOf(TABLE_LABEL[table], new Set(entries.map(({ unit }) => unit.ubigeo)).size)}
          heads={[addingText.place, ownText.file, addingText.lines, ownText.date]}
          rows={entries}
          cells={({ unit, beside, months }) => {
            const stored = loads.get(unit.load)
            return [
              addingText.ofLedger(nameOfUnit(country, unit), beside, months),
              stored?.fileName ?? '',
              linesOf(unit),
              stored === undefined ? '' : formatDate(stored.importedAt),
            ]
          }}
        />
      ))}
    </>
  )
}

function linesOf({ lines }: Unit): string {
  const shown = lines.slice(0, SHOWN_LINES).join(', ')
  return lines.length > SHOWN_LINES ? `${shown} …` : shown
}
