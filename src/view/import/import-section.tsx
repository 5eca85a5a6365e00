import { useState } from 'react'
import type { Importer } from '../../workspace/imports/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { importText } from '../text/index.ts'
import { answersOf } from './confirmations.ts'
import { ChangeNote } from './change-note.tsx'
import { DropArea } from './drop-area.tsx'
import { JoinOrReplace } from './join-or-replace.tsx'
import { KeepingNote } from './keeping-note.tsx'
import { OwnTables } from './own-tables.tsx'
import { ProjectPart } from './project-part.tsx'
import { ReviewDialog } from './review-dialog.tsx'
import { useTableChanges } from './table-changes.ts'
import { Templates } from './templates.tsx'
import { useBroughtProject } from './use-brought-project.ts'
import { useReview } from './use-review.ts'
import './import.css'

/** Where one brings one's own tables: the drop zone, what they changed, the list of them, and their project file. */
export function ImportSection() {
  const { workspace } = useDesk()
  return workspace.imports === null ? null : <OpenImports importer={workspace.imports} />
}

function OpenImports({ importer }: { readonly importer: Importer }) {
  const { workspace } = useDesk()
  const ready = useWorkspace((state) => state.session.engine.status === 'listo' && state.session.country !== null)
  const changes = useTableChanges(workspace, importer)
  const reviewing = useReview(importer, () => answersOf(workspace.getState().session.imports))
  const [unreadable, setUnreadable] = useState(false)
  const project = useBroughtProject(workspace, changes)
  const take = async (file: File) => {
    changes.dismiss()
    const bytes = await file.arrayBuffer().then(
      (buffer) => new Uint8Array(buffer),
      () => null,
    )
    setUnreadable(bytes === null)
    if (bytes === null) return
    if (/\.brecha$/i.test(file.name)) await project.bring(file.name, bytes)
    else reviewing.open(file.name, bytes)
  }
  return (
    <section className="import-section" aria-labelledby="cargar-titulo">
      <h2 id="cargar-titulo">{importText.title}</h2>
      <p>{importText.lead}</p>
      <DropArea ready={ready && !changes.busy} onFile={(file) => void take(file)} />
      <div role="status">
        {unreadable && <p className="import-fault">{importText.unreadable}</p>}
        {changes.busy && <p>{importText.applying}</p>}
      </div>
      {project.joining !== null && (
        <JoinOrReplace joining={project.joining} onReplace={project.replace} onClose={project.close} />
      )}
      <p role="status">{project.words}</p>
      <ChangeNote changes={changes} />
      <KeepingNote changes={changes} />
      <OwnTables changes={changes} />
      <ProjectPart changes={changes} ready={ready && !changes.busy} onFile={(file) => void take(file)} />
      <Templates />
      {reviewing.review !== null && <ReviewDialog review={reviewing.review} reviewing={reviewing} changes={changes} />}
    </section>
  )
}
