import { useRef, useState } from 'react'
import { MAX_FILE_BYTES, namesForAll, type Importer } from '../../workspace/imports/index.ts'
import { laterPart, PartBoundary, todayIso, useDesk, useWorkspace } from '../desk/index.ts'
import { groundText, importText, wayText } from '../text/index.ts'
import { takeOwnBase } from '../ground/index.ts'
import { BaseSection } from './base-section.tsx'
import { ChangeNote } from './change-note.tsx'
import { DropArea } from './drop-area.tsx'
import { useApplying } from './engine-wait.tsx'
import { JoinOrReplace } from './join-or-replace.tsx'
import { KeepingNote } from './keeping-note.tsx'
import { OwnTables } from './own-tables.tsx'
import { ProjectPart } from './project-part.tsx'
import { ReviewDialog } from './review-dialog.tsx'
import { useTableChanges, type TableChanges } from './table-changes.ts'
import { Templates } from './templates.tsx'
import { useArrivals } from './use-arrivals.ts'
import { useBatch, type Batch, type BatchFile } from './use-batch.ts'
import { useBroughtProject } from './use-brought-project.ts'
import { useReview, type Reviewing } from './use-review.ts'
import './import.css'

const RecipeSection = laterPart(() => import('./recipe-section.tsx').then((part) => part.RecipeSection))
const BatchDialog = laterPart(() => import('./batch-dialog.tsx').then((part) => part.BatchDialog))

/** Where one brings one's own tables: the drop zone, what they changed, the list of them, and their project file. */
export function ImportSection() {
  const { workspace } = useDesk()
  return workspace.imports === null ? null : <OpenImports importer={workspace.imports} />
}

function OpenImports({ importer }: { readonly importer: Importer }) {
  const { workspace } = useDesk()
  const ready = useWorkspace((state) => !state.session.restoring && state.session.country !== null)
  const changes = useTableChanges(workspace, importer)
  const applying = useApplying()
  const reviewing = useReview(importer, () => {
    const { imports, papers } = workspace.getState().session
    return namesForAll(imports.imports, papers.papers.recetas)
  })
  const batch = useBatch(workspace, importer)
  const project = useBroughtProject(workspace, changes)
  const [fault, setFault] = useState('')
  const take = async (given: readonly File[]) => {
    changes.dismiss()
    setFault('')
    const [file, ...others] = given.filter(isTable)
    for (const base of given.filter((each) => !isTable(each)))
      if (!(await takeOwnBase(base))) setFault(groundText.notBase)
    if (file === undefined && given.length > 0) return
    workspace.wakeEngine()
    if (file !== undefined && others.length > 0) return batch.start([file, ...others])
    if (file !== undefined && isTooLarge(file)) return setFault(wayText.tooLarge(file.size, MAX_FILE_BYTES))
    const bytes = file === undefined ? null : await bytesOf(file)
    if (file === undefined || bytes === null) return setFault(importText.unreadable)
    if (/\.brecha$/i.test(file.name)) return project.bring(file.name, bytes)
    reviewing.open(file.name, bytes)
  }
  const isOpen = reviewing.review !== null || batch.files.length > 0
  const arrivals = useArrivals(ready && !changes.busy && !isOpen, take, () => setFault(wayText.notRange))
  return (
    <section className="import-section" aria-labelledby="cargar-titulo">
      <h2 id="cargar-titulo">{importText.title}</h2>
      <p>{importText.lead}</p>
      <DropArea ready={ready && !changes.busy} onFiles={(files) => void take(files)} />
      <div role="status">
        {fault !== '' && <p className="import-fault">{fault}</p>}
        {arrivals.waits && <p>{wayText.waits}</p>}
        {changes.busy && <p>{applying}</p>}
      </div>
      {project.joining !== null && (
        <JoinOrReplace joining={project.joining} onReplace={project.replace} onClose={project.close} />
      )}
      <p role="status">{project.words}</p>
      <ChangeNote changes={changes} />
      <KeepingNote changes={changes} />
      <OwnTables changes={changes} />
      <PartBoundary waiting={null}>
        <RecipeSection today={todayIso()} />
      </PartBoundary>
      <ProjectPart changes={changes} ready={ready && !changes.busy} onFile={(file) => void take([file])} />
      <BaseSection />
      <Templates />
      <UnderReview changes={changes} reviewing={reviewing} batch={batch} />
    </section>
  )
}

/** All but a map base, which is never read as a whole. */
function isTable({ name }: File): boolean {
  return !/\.pmtiles$/i.test(name)
}

/** Whether it is more than the reader takes, told before anything of it is read; a project file has its own limit. */
function isTooLarge({ name, size }: File): boolean {
  return size > MAX_FILE_BYTES && !/\.brecha$/i.test(name)
}

function bytesOf(file: File): Promise<Uint8Array | null> {
  return file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  )
}

interface UnderReviewProps {
  readonly changes: TableChanges
  readonly reviewing: Reviewing
  readonly batch: Batch
}

/** The file under review; else the many that were brought at once, to which a review of one of them leads back. */
function UnderReview({ changes, reviewing, batch }: UnderReviewProps) {
  const { review } = reviewing
  const chosen = useRef<string | null>(null)
  const open = ({ key, name, bytes }: BatchFile) => {
    chosen.current = key
    reviewing.open(name, bytes)
  }
  if (review !== null)
    return (
      <ReviewDialog
        review={review}
        reviewing={reviewing}
        changes={changes}
        today={todayIso()}
        onLoaded={() => void (chosen.current !== null && batch.markLoaded([chosen.current]))}
      />
    )
  if (batch.files.length === 0) return null
  return (
    <PartBoundary waiting={null}>
      <BatchDialog batch={batch} changes={changes} onReview={open} />
    </PartBoundary>
  )
}
