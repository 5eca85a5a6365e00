import { describe, expect, test } from 'vitest'
import { Importer } from '../../../src/workspace/imports/index.ts'
import { PaperHistory, type PaperState } from '../../../src/workspace/papers/index.ts'
import { memoryShelf, type Shelf } from '../../../src/workspace/storage/index.ts'
import { country } from '../../domain/invented-country.ts'
import { planOf, visit } from '../../domain/visits/country.ts'
import { memoryStore } from '../memory-store.ts'
import { LONE_LOCK } from '../lone-lock.ts'

/** A page that is opened over a shelf: what was written there, and the importer that keeps it. */
function openPage(shelf: Shelf) {
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

describe('What a person writes while the engine is still starting', () => {
  test('stays when the engine is ready, and can still be taken back', async () => {
    const shelf = memoryShelf()
    const first = openPage(shelf)
    first.papers.revise('plan', planOf([visit('2001')]))
    await first.importer.keepPaper('plan')

    const second = openPage(shelf)
    await second.importer.hasKept()
    expect(second.papers.current.plan.visits.map(({ ubigeo }) => ubigeo)).toEqual(['2001'])
    second.papers.revise('plan', planOf([visit('2001'), visit('2002')]))
    await second.importer.restore()
    expect(second.papers.current.plan.visits.map(({ ubigeo }) => ubigeo)).toEqual(['2001', '2002'])
    expect(second.canUndo()).toContain('plan')
  })
  test('before what was kept is read is put on top of it, and the way back leads to what was kept', async () => {
    const shelf = memoryShelf()
    const first = openPage(shelf)
    first.papers.revise('plan', planOf([visit('2001')]))
    await first.importer.keepPaper('plan')

    const second = openPage(shelf)
    second.papers.revise('plan', planOf([visit('2002')]))
    const kept = second.importer.keepPaper('plan')
    await second.importer.hasKept()
    await kept
    expect(second.papers.current.plan.visits.map(({ ubigeo }) => ubigeo)).toEqual(['2001', '2002'])
    second.papers.undo('plan')
    expect(second.papers.current.plan.visits.map(({ ubigeo }) => ubigeo)).toEqual(['2001'])
  })
})
