import { useCallback, useEffect, useRef, useState } from 'react'
import { localDay } from '../../domain/calendar/index.ts'
import type { Difference, KitAnswer, TakenCell } from '../../domain/consolidation/index.ts'
import type { Country } from '../../domain/country/index.ts'
import { owedInstancias } from '../../domain/register/index.ts'
import { consolidate, openRegister, standingCells, undoConsolidation } from '../../workspace/commands/index.ts'
import { kitsInWorker, type FileHead, type KitTable } from '../../workspace/kits/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'

/** A file on the table with the day it was last saved. */
export interface TabledFile {
  readonly head: FileHead
  readonly on: string
}

/** Returned files on their way into the register. */
export interface Consolidation {
  readonly files: readonly TabledFile[]
  /** How many of the files that were brought are read; null while none is being read. */
  readonly reading: { readonly done: number; readonly total: number } | null
  readonly failed: boolean
  /** Null until they have been compared with what stands here. */
  readonly differences: readonly Difference[] | null
  /** Cells of the last consolidation while it can be taken back whole; null when there is none. */
  readonly taken: number | null
  readonly undone: boolean
  bring(files: readonly File[]): Promise<void>
  remove(file: string): void
  take(cells: readonly TakenCell[]): void
  undo(): void
}

export function useConsolidation(country: Country): Consolidation {
  const table = useKitTable(country)
  const tabled = useTabledFiles(table)
  const [undone, setUndone] = useState(false)
  const acts = useActs(tabled.files, setUndone)
  const differences = useDifferences(table, country, tabled.files, tabled.reading === null)
  const bring = (brought: readonly File[]) => {
    setUndone(false)
    return tabled.bring(brought)
  }
  return { ...tabled, ...acts, bring, differences, undone }
}

type Tabled = Pick<Consolidation, 'files' | 'reading' | 'failed' | 'bring' | 'remove'>

/** The files on the table, read one after the other as they are brought. */
function useTabledFiles(table: () => KitTable): Tabled {
  const { workspace } = useDesk()
  const [files, setFiles] = useState<readonly TabledFile[]>([])
  const [reading, setReading] = useState<Consolidation['reading']>(null)
  const [failed, setFailed] = useState(false)
  const bring = async (brought: readonly File[]) => {
    setFailed(false)
    for (const [done, file] of brought.entries()) {
      setReading({ done, total: brought.length })
      const on = localDay(new Date(file.lastModified))
      const head = await read(file, on).catch(() => null)
      if (head === null) setFailed(true)
      else setFiles((known) => [...known.filter((each) => each.head.file !== head.file), { head, on }])
    }
    setReading(null)
  }
  const read = async (file: File, on: string): Promise<FileHead> => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (!/\.brecha$/i.test(file.name)) return table().put(bytes, file.name, on)
    const opened = await openRegister(workspace, bytes, file.name)
    if (typeof opened === 'string') return { what: 'otro', file: file.name, refused: 'lectura_fallida' }
    await table().hold(opened.book)
    return opened.head
  }
  const remove = (file: string) => {
    void table().remove(file)
    setFiles((known) => known.filter(({ head }) => head.file !== file))
  }
  return { files, reading, failed, bring, remove }
}

/** Taking cells and taking that back; it can be taken back whole while nothing else was written of the register. */
function useActs(
  files: readonly TabledFile[],
  setUndone: (undone: boolean) => void,
): Pick<Consolidation, 'taken' | 'take' | 'undo'> {
  const { workspace } = useDesk()
  const edits = useWorkspace((state) => state.session.papers.papers.ediciones)
  const [last, setLast] = useState<{ readonly edits: typeof edits; readonly cells: number } | null>(null)
  return {
    taken: last !== null && last.edits === edits ? last.cells : null,
    take: (cells) => {
      setUndone(false)
      consolidate(workspace, cells, answersOf(files, workspace.getState().choices.parameters.referenceDate))
      setLast({ edits: workspace.getState().session.papers.papers.ediciones, cells: cells.length })
    },
    undo: () => {
      undoConsolidation(workspace)
      setLast(null)
      setUndone(true)
    },
  }
}

function answersOf(files: readonly TabledFile[], today: string): readonly KitAnswer[] {
  return files.flatMap(({ head }) =>
    head.what === 'libro' ? [{ kit: head.kit, unit: head.unit, file: head.file, on: today }] : [],
  )
}

/** The worker's table, opened with the first file and closed with the page. */
function useKitTable(country: Country): () => KitTable {
  const held = useRef<KitTable | null>(null)
  useEffect(
    () => () => {
      held.current?.close()
      held.current = null
    },
    [],
  )
  return useCallback(() => {
    held.current ??= kitsInWorker(new Set(owedInstancias(country).map(({ level, unit }) => `${level}/${unit.ubigeo}`)))
    return held.current
  }, [country])
}

/**
 * What the files say otherwise, anew whenever they or what stands here change; an answer that a later question has
 * overtaken is dropped.
 */
function useDifferences(
  table: () => KitTable,
  country: Country,
  files: readonly TabledFile[],
  still: boolean,
): readonly Difference[] | null {
  const { workspace } = useDesk()
  const [found, setFound] = useState<readonly Difference[] | null>(null)
  useEffect(() => {
    let current = true
    const ours = still && files.length > 0 ? standingCells(workspace) : null
    if (ours === null) setFound(null)
    else
      void table()
        .compare(ours)
        .then(
          (differences) => current && setFound(differences),
          () => undefined,
        )
    return () => {
      current = false
    }
  }, [country, files, still, workspace, table])
  return found
}
