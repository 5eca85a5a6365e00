import { use } from 'react'
import { openPress, type DocumentPress } from '../../workspace/commands/index.ts'

let opened: Promise<DocumentPress> | null = null

/** What writes the documents; suspends until its code has come, and asks anew after a failure. */
export function usePress(): DocumentPress {
  opened ??= openPress().catch((cause: unknown) => {
    opened = null
    throw cause
  })
  return use(opened)
}
