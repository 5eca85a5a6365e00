import { editKey, type Edit } from '../../../domain/country/index.ts'
import { useWorkspace } from '../../desk/index.ts'

/** The person's own statement about something, or null when what is loaded counts. */
export function useOwnEdit(about: Parameters<typeof editKey>[0]): Edit | null {
  const edits = useWorkspace((state) => state.session.papers.papers.ediciones)
  const key = editKey(about)
  return edits.find((each) => editKey(each) === key) ?? null
}
