import { describe, expect, test } from 'vitest'
import { memoryShelf } from '../../../src/workspace/storage/index.ts'
import { planOf, visit } from '../../domain/visits/country.ts'
import { openPage } from './open-page.ts'

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
