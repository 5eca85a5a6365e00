import type { WriterLock } from '../../src/workspace/storage/index.ts'

/** The lock of the only tab there is. */
export const LONE_LOCK: WriterLock = {
  acquire: () => Promise.resolve(true),
  wait: () => Promise.resolve(true),
  takeOver: () => Promise.resolve(),
  release: () => undefined,
}
