import { useState, useSyncExternalStore } from 'react'
import { Button, FileTrigger } from 'react-aria-components'
import { hasOwn, useDesk, useWorkspace } from '../desk/index.ts'
import { onOwnBase, ownBase } from '../ground/index.ts'
import { ownText } from '../text/index.ts'
import { TeamLabel } from './team-label.tsx'
import { saveProjectFile } from './save-project-file.ts'
import type { TableChanges } from './table-changes.ts'

interface ProjectPartProps {
  readonly changes: TableChanges
  readonly ready: boolean
  readonly onFile: (file: File) => void
}

/**
 * Saving, opening and erasing the workspace; erasing offers the file first and can be undone while the page is open.
 */
export function ProjectPart({ changes, ready, onFile }: ProjectPartProps) {
  const { workspace } = useDesk()
  const some = useWorkspace(hasOwn)
  const any = useSyncExternalStore(onOwnBase, ownBase) !== null || some
  const [erasing, setErasing] = useState(false)
  const erase = () => {
    setErasing(false)
    void changes.erase()
  }
  return (
    <>
      {some && <TeamLabel />}
      <div className="import-buttons">
        {some && (
          <button type="button" className="plain-button" onClick={() => saveProjectFile(workspace)}>
            {ownText.save}
          </button>
        )}
        <FileTrigger acceptedFileTypes={['.brecha']} onSelect={(files) => files?.[0] && onFile(files[0])}>
          <Button className="plain-button" isDisabled={!ready}>
            {ownText.open}
          </Button>
        </FileTrigger>
        {any && (
          <button
            type="button"
            className="plain-button"
            disabled={changes.busy}
            aria-expanded={erasing}
            onClick={() => setErasing(!erasing)}
          >
            {ownText.erase}
          </button>
        )}
      </div>
      {any && erasing && (
        <div className="change-note">
          <p>{ownText.eraseLead}</p>
          <p className="import-buttons">
            {some && (
              <button type="button" className="plain-button" onClick={() => saveProjectFile(workspace)}>
                {ownText.save}
              </button>
            )}
            <button type="button" className="plain-button" onClick={erase}>
              {ownText.eraseNow}
            </button>
            <button type="button" className="plain-button" onClick={() => setErasing(false)}>
              {ownText.keep}
            </button>
          </p>
        </div>
      )}
    </>
  )
}
