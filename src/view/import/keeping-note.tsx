import { hasOwn, useDesk, useWorkspace } from '../desk/index.ts'
import { ownText } from '../text/index.ts'
import { saveProjectFile } from './save-project-file.ts'
import type { TableChanges } from './table-changes.ts'

/** Whether the browser keeps the tables, and what to do when it does not. */
export function KeepingNote({ changes }: { readonly changes: TableChanges }) {
  const { workspace } = useDesk()
  const { kept, damaged, redacted } = useWorkspace((state) => state.session.imports)
  const some = useWorkspace(hasOwn)
  return (
    <div role="status">
      {redacted && <p>{ownText.redacted}</p>}
      {damaged && <p className="import-fault">{ownText.damaged}</p>}
      {kept !== 'si' && (
        <p className="import-fault import-buttons">
          {ownText.notKept[kept]}
          {kept === 'otra_pestana' ? (
            <button
              type="button"
              className="plain-button"
              disabled={changes.busy}
              onClick={() => void changes.takeOver()}
            >
              {ownText.takeOver}
            </button>
          ) : (
            some && (
              <button type="button" className="plain-button" onClick={() => saveProjectFile(workspace)}>
                {ownText.save}
              </button>
            )
          )}
        </p>
      )}
    </div>
  )
}
