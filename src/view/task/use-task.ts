import { useEffect, useRef, useState } from 'react'
import type { DocumentProgress, ExportedBytes } from '../../workspace/commands/index.ts'
import { handOver } from '../desk/index.ts'

/** A file on its way to the person. */
type TaskState =
  | { readonly status: 'quieto' | 'listo' | 'cancelado' | 'fallo' }
  | { readonly status: 'preparando'; readonly progress: DocumentProgress | null }

export interface Task {
  readonly state: TaskState
  start(make: (tell: (progress: DocumentProgress) => void, signal: AbortSignal) => Promise<ExportedBytes | null>): void
  cancel(): void
}

/** One file at a time: prepared, handed over, or cancelled; leaving the page cancels it. */
export function useTask(): Task {
  const [state, setState] = useState<TaskState>({ status: 'quieto' })
  const control = useRef<AbortController | null>(null)
  useEffect(() => () => control.current?.abort(), [])
  const start: Task['start'] = (make) => {
    const own = new AbortController()
    control.current = own
    setState({ status: 'preparando', progress: null })
    const tell = (progress: DocumentProgress) => !own.signal.aborted && setState({ status: 'preparando', progress })
    make(tell, own.signal).then(
      (file) => {
        if (own.signal.aborted) return
        if (file !== null) handOver(file)
        setState({ status: 'listo' })
      },
      () => !own.signal.aborted && setState({ status: 'fallo' }),
    )
  }
  const cancel = () => {
    control.current?.abort()
    setState({ status: 'cancelado' })
  }
  return { state, start, cancel }
}
