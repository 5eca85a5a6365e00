import { useSyncExternalStore } from 'react'
import { returnedFiles, type ReturnedFiles, type ReturnedState } from '../../workspace/commands/index.ts'
import { useDesk } from '../desk/index.ts'

/** The files on the table as they stand, and what can be done with them. */
export function useConsolidation(): ReturnedState & { readonly table: ReturnedFiles } {
  const { workspace } = useDesk()
  const table = returnedFiles(workspace)
  return { ...useSyncExternalStore(table.subscribe, table.get, table.get), table }
}
