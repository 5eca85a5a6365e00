import type { FileReason, RefusedFile } from './cells.ts'

/** Carries a refusal out of any depth of an adapter to the door, where it becomes a plain result. */
export class Refusal extends Error {
  readonly reason: FileReason
  readonly where: string | undefined
  readonly line: number | undefined

  constructor(reason: FileReason, where?: string, line?: number) {
    super(reason)
    this.reason = reason
    this.where = where
    this.line = line
  }
}

/** The plain result of anything thrown while reading: a named refusal, or a damaged file when a library gave up. */
export function refused(error: unknown): RefusedFile {
  if (!(error instanceof Refusal)) return { ok: false, reason: 'damaged-file' }
  return {
    ok: false,
    reason: error.reason,
    ...(error.where === undefined ? {} : { where: error.where }),
    ...(error.line === undefined ? {} : { line: error.line }),
  }
}
