import { useRef, useState } from 'react'
import {
  judgeReading,
  MAX_FILE_BYTES,
  namesForAll,
  readByFitting,
  USUAL_READING,
  type Importer,
  type Reading,
  type Verdict,
} from '../../workspace/imports/index.ts'
import type { Workspace } from '../../workspace/session/index.ts'

/** One of many files; `verdict` is null while it is read, and `unread` says why it was not even opened. */
export interface BatchFile {
  /** Two files may bear one name. */
  readonly key: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly verdict: Verdict | null
  readonly unread: 'proyecto' | 'ilegible' | 'grande' | null
  readonly size: number
  readonly loaded: boolean
}

export interface Batch {
  readonly files: readonly BatchFile[]
  readonly busy: boolean
  start(files: readonly File[]): Promise<void>
  /** These are loaded, and what the others meet there is judged anew. */
  markLoaded(keys: readonly string[]): Promise<void>
  close(): void
}

/** Reads many files one after the other, each by the recipe that fits it. */
export function useBatch(workspace: Workspace, importer: Importer): Batch {
  const [files, setFiles] = useState<readonly BatchFile[]>([])
  const [busy, setBusy] = useState(false)
  const turn = useRef(0)
  const judgeAll = async (start: readonly BatchFile[]) => {
    const own = (turn.current += 1)
    setFiles(start)
    setBusy(true)
    for (const [at, file] of start.entries()) {
      if (file.loaded || file.unread !== null) continue
      const verdict = judged(workspace, await readOne(workspace, importer, file))
      if (turn.current !== own) return
      setFiles((now) => now.map((each, place) => (place === at ? { ...each, verdict } : each)))
    }
    setBusy(false)
  }
  return {
    ...{ files, busy },
    start: async (given) => judgeAll(await Promise.all(given.map(opened))),
    markLoaded: async (keys) => {
      if (files.length === 0) return
      await judgeAll(files.map((file) => (keys.includes(file.key) ? { ...file, loaded: true } : file)))
    },
    close: () => {
      turn.current += 1
      setBusy(false)
      setFiles([])
    },
  }
}

async function opened(file: File, at: number): Promise<BatchFile> {
  const isProject = /\.brecha$/i.test(file.name)
  const isLarge = !isProject && file.size > MAX_FILE_BYTES
  const bytes = isLarge
    ? null
    : await file.arrayBuffer().then(
        (buffer) => new Uint8Array(buffer),
        () => null,
      )
  const unread = isLarge ? 'grande' : bytes === null ? 'ilegible' : isProject ? 'proyecto' : null
  return {
    key: `${at} ${file.name}`,
    name: file.name,
    bytes: bytes ?? new Uint8Array(),
    size: file.size,
    verdict: null,
    unread,
    loaded: false,
  }
}

async function readOne(workspace: Workspace, importer: Importer, { name, bytes }: BatchFile): Promise<Reading> {
  const { imports, papers } = workspace.getState().session
  const { recetas } = papers.papers
  const usual = { ...USUAL_READING, confirmed: namesForAll(imports.imports, recetas) }
  return readByFitting((options) => importer.read(bytes, name, options), usual, recetas)
}

function judged(workspace: Workspace, reading: Reading): Verdict {
  const { imports, country } = workspace.getState().session
  return judgeReading(reading, imports.imports, country?.byLevel.departamento.length ?? 0)
}
