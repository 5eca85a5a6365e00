import { Importer } from '../../../src/workspace/imports/index.ts'
import { PaperHistory, type PaperState } from '../../../src/workspace/papers/index.ts'
import type { Shelf } from '../../../src/workspace/storage/index.ts'
import { country } from '../../domain/invented-country.ts'
import { LONE_LOCK } from '../lone-lock.ts'
import { memoryStore } from '../memory-store.ts'

/** A page that is opened over a shelf: what was written there, and the importer that keeps it. */
export function openPage(shelf: Shelf) {
  let state: PaperState | null = null
  const papers = new PaperHistory((next) => void (state = next))
  const rows = country({})
  const importer = new Importer({
    store: memoryStore(shelf),
    lock: LONE_LOCK,
    read: () => Promise.reject(new Error('no file')),
    askWith: () => Promise.resolve(rows.rows),
    base: () => ({ sources: [...rows.sources.values()], matrix: 'simulada', register: null }),
    install: () => Promise.resolve(),
    stateComplete: () => undefined,
    tell: () => undefined,
    today: '2026-11-21',
    papers: {
      read: () => papers.current,
      replace: (next) => papers.replace(next),
      rebase: (base, kept) => papers.rebase(base, kept),
      state: () => undefined,
    },
    hash: { read: () => '', follow: () => undefined },
  })
  return { papers, importer, canUndo: () => state?.canUndo ?? [] }
}
