import type { National } from '../../domain/criteria/index.ts'
import type { Weights } from '../../domain/ranking/index.ts'
import type { WorkshopEvent } from '../../domain/workshops/index.ts'
import type { BundleOf } from '../../publish/bundle/index.ts'
import type { Limites, Workspace } from '../session/index.ts'
import { contextHere } from './context-here.ts'
import type { DocumentProgress } from './documents.ts'
import type { ExportedBytes } from './exported-bytes.ts'
import { outlineInWorker, rasteriseInWorker } from './rasterise-in-worker.ts'
import { withAround } from './with-around.ts'

export type { BundleOf } from '../../publish/bundle/index.ts'

/** What is asked of a bundle on the page; `limites` null: without limits. */
export interface BundleChoice {
  readonly of: BundleOf
  readonly national: National
  readonly weights: Weights
  readonly event: WorkshopEvent | null
  readonly limites: Limites | null
}

/** A bundle to hand over, and what it lacks: empty where it is complete. */
export interface ExportedBundle extends ExportedBytes {
  readonly files: number
  readonly lacking: readonly string[]
  /** Territories of which a table says nothing. */
  readonly withoutRows: number
}

/** Every document, map and workbook of a region or a workshop in one zip; null when `signal` was aborted. */
export async function exportBundle(
  workspace: Workspace,
  { of, national, weights, event, limites }: BundleChoice,
  tell: (progress: DocumentProgress) => void,
  signal: AbortSignal,
): Promise<ExportedBundle | null> {
  const { lackingIn, makeBundle } = await import('../../publish/bundle/index.ts')
  const { writtenAt, writtenIn } = await import('./workshop.ts')
  const { session, choices } = workspace.getState()
  const { papers, macroRegions } = session
  const { ediciones, plan, membrete: letterhead } = papers.papers
  const ground = {
    ...{ national, weights, event, edits: ediciones, sets: macroRegions },
    ...{ letterhead, horizonMonths: choices.horizonMonths },
    context: contextHere(workspace),
    written: [...writtenIn(plan), ...writtenAt(event)],
    boundaries: await withAround(limites),
    rasterise: rasteriseInWorker,
    outline: outlineInWorker,
  }
  const bundle = await makeBundle(of, ground, { tell, stopped: () => signal.aborted })
  if (bundle === null) return null
  const { name, bytes, manifest } = bundle
  return {
    ...{ name, bytes, mime: 'application/zip', files: manifest.archivos.length, lacking: lackingIn(manifest) },
    withoutRows: new Set(manifest.filas_que_faltan.flatMap(({ codigos }) => codigos)).size,
  }
}
