import { lazy, useState } from 'react'
import { namesForAll, type Importer } from '../../workspace/imports/index.ts'
import { PartBoundary, useDesk, useWorkspace } from '../desk/index.ts'
import { importText } from '../text/index.ts'
import { ChangeNote } from './change-note.tsx'
import { DropArea } from './drop-area.tsx'
import { KeepingNote } from './keeping-note.tsx'
import { OwnTables } from './own-tables.tsx'
import { ProjectPart } from './project-part.tsx'
import { ReviewDialog } from './review-dialog.tsx'
import { useTableChanges } from './table-changes.ts'
import { Templates } from './templates.tsx'
import { useReview } from './use-review.ts'
import './import.css'

const RecipeSection = lazy(() => import('./recipe-section.tsx').then((part) => ({ default: part.RecipeSection })))

/** Where one brings one's own tables: the drop zone, what they changed, the list of them, and their project file. */
export function ImportSection() {
  const { workspace } = useDesk()
  return workspace.imports === null ? null : <OpenImports importer={workspace.imports} />
}

function OpenImports({ importer }: { readonly importer: Importer }) {
  const { workspace } = useDesk()
  const ready = useWorkspace((state) => state.session.engine.status === 'listo' && state.session.country !== null)
  const changes = useTableChanges(workspace, importer)
  const reviewing = useReview(importer, () => {
    const { imports, papers } = workspace.getState().session
    return namesForAll(imports.imports, papers.papers.recetas)
  })
  const [unreadable, setUnreadable] = useState(false)
  const take = async (file: File) => {
    changes.dismiss()
    const bytes = await file.arrayBuffer().then(
      (buffer) => new Uint8Array(buffer),
      () => null,
    )
    setUnreadable(bytes === null)
    if (bytes === null) return
    if (/\.brecha$/i.test(file.name)) void changes.openProject(bytes)
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
      <ChangeNote changes={changes} />
      <KeepingNote importer={importer} changes={changes} />
      <OwnTables changes={changes} />
      <PartBoundary waiting={null}>
        <RecipeSection today={importer.today} />
      </PartBoundary>
      <ProjectPart
        importer={importer}
        changes={changes}
        ready={ready && !changes.busy}
        onFile={(file) => void take(file)}
      />
      <Templates />
      {reviewing.review !== null && (
        <ReviewDialog review={reviewing.review} reviewing={reviewing} changes={changes} today={importer.today} />
      )}
    </section>
  )
}
