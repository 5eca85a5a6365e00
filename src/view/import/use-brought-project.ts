import { useEffect, useState } from 'react'
import { openJoining, type Joining } from '../../workspace/commands/index.ts'
import type { Workspace } from '../../workspace/session/index.ts'
import { hasOwn } from '../desk/index.ts'
import type { TableChanges } from './table-changes.ts'

/** A project file that was brought: where there is work already a person says what becomes of the two. */
interface BroughtProject {
  readonly joining: Joining | null
  /** How the last joining ended; '' while there is nothing to say. */
  readonly words: string
  bring(file: string, bytes: Uint8Array): Promise<void>
  replace(): void
  close(words: string): void
}

export function useBroughtProject(workspace: Workspace, changes: TableChanges): BroughtProject {
  const [brought, setBrought] = useState<{ readonly joining: Joining; readonly bytes: Uint8Array } | null>(null)
  const [words, setWords] = useState('')
  const table = brought?.joining.table
  useEffect(() => () => table?.close(), [table])
  const close = (said: string) => {
    setBrought(null)
    setWords(said)
  }
  return {
    joining: brought?.joining ?? null,
    words,
    close,
    bring: async (file, bytes) => {
      close('')
      const opened = hasOwn(workspace.getState()) ? await openJoining(workspace, bytes, file) : null
      if (opened === null || typeof opened === 'string') void changes.openProject(bytes)
      else setBrought({ joining: opened, bytes })
    },
    replace: () => {
      if (brought !== null) void changes.openProject(brought.bytes)
      close('')
    },
  }
}
