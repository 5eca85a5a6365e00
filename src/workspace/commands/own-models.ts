import { nameWithoutReserved } from '../../domain/disclosure/index.ts'
import { MODEL_FOLDER, withModel, withoutModel, type Model, type OwnModel } from '../../domain/instancias/index.ts'
import { fromBase64, toBase64 } from '../papers/index.ts'
import type { Workspace } from '../session/index.ts'
import type { ExportedBytes } from './exported-bytes.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

type Cleaned = ReturnType<typeof import('../../database/files/index.ts').cleanDocx>
/** Why a model was not kept, and where what it holds stands. */
export type ModelFault = Exclude<Cleaned, { readonly ok: true }>

/** Keeps a .docx as the office's own model, cleaned, in place of the one before; the fault when it may not be kept. */
export async function attachModel(
  workspace: Workspace,
  id: Model,
  fileName: string,
  bytes: Uint8Array,
): Promise<ModelFault | null> {
  const { cleanDocx } = await import('../../database/files/index.ts')
  const cleaned = cleanDocx(bytes)
  if (!cleaned.ok) return cleaned
  const { session, choices } = workspace.getState()
  const model: OwnModel = {
    id,
    fileName: nameWithoutReserved(fileName.slice(-200)),
    addedOn: choices.parameters.referenceDate,
    docx: toBase64(cleaned.bytes),
  }
  workspace.revise('modelos', withModel(session.papers.papers.modelos, model))
  return null
}

/** Leaves the office without an own model of that kind; undo brings it back. */
export function removeModel(workspace: Workspace, id: Model): void {
  workspace.revise('modelos', withoutModel(workspace.getState().session.papers.papers.modelos, id))
}

/** An own model as a file. */
export function exportOwnModel({ fileName, docx }: OwnModel): ExportedBytes {
  return { name: fileName, mime: DOCX, bytes: fromBase64(docx) ?? new Uint8Array() }
}

/** The own models by their places in a zip: two may have the same name. */
export function ownModelFiles(workspace: Workspace): Readonly<Record<string, Uint8Array>> {
  const { modelos } = workspace.getState().session.papers.papers
  return Object.fromEntries(
    modelos.map((model) => [`${MODEL_FOLDER[model.id]}/${model.fileName}`, exportOwnModel(model).bytes]),
  )
}
