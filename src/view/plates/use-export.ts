import { useRef, useState } from 'react'
import { formatNumber } from '../../domain/measure/index.ts'
import type { AtlasWatch } from '../../workspace/commands/index.ts'
import { handOver } from '../desk/index.ts'
import { plateText } from '../text/index.ts'

interface File {
  readonly name: string
  readonly mime: string
  readonly bytes: Uint8Array
}

/** What is being made and how it went; at most one file at a time. */
export interface Exporting {
  readonly busy: boolean
  readonly status: string
  readonly progress: { readonly done: number; readonly pages: number } | null
  readonly cancel: () => void
  readonly run: (make: (watch: AtlasWatch) => Promise<File | null>) => void
}

/** Hands the file over, if there is one, and says how it went. */
function deliver(file: File | null): string {
  if (file === null) return plateText.cancelled
  handOver(file)
  return plateText.ready(file.name)
}

/** Makes one file at a time and says how far it is. */
export function useExport(): Exporting {
  const [status, setStatus] = useState('')
  const [busy, setBusy] = useState(false)
  const [progress, setProgress] = useState<Exporting['progress']>(null)
  const cancelled = useRef(false)
  const watch: AtlasWatch = {
    cancelled: () => cancelled.current,
    onPage: (done, pages) => {
      setProgress({ done, pages })
      setStatus(plateText.making(formatNumber(done), formatNumber(pages)))
    },
  }
  const run = (make: (watch: AtlasWatch) => Promise<File | null>) => {
    cancelled.current = false
    setBusy(true)
    setStatus(plateText.makingOne)
    make(watch)
      .then(
        (file) => setStatus(deliver(file)),
        () => setStatus(plateText.failed),
      )
      .finally(() => {
        setBusy(false)
        setProgress(null)
      })
  }
  return { busy, status, progress, cancel: () => (cancelled.current = true), run }
}
