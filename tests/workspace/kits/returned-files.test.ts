import { describe, expect, it } from 'vitest'
import type { CellKey, TakenCell } from '../../../src/domain/consolidation/index.ts'
import { ReturnedFiles } from '../../../src/workspace/commands/index.ts'
import { openJoiningTable } from '../../../src/workspace/joining/index.ts'
import { openKitTable } from '../../../src/workspace/kits/kit-table.ts'
import { open, opened } from '../opened-workspace.ts'

const csv = () => new File(['provincia;casos\n1801;3\n'], 'casos.csv', { type: 'text/csv' })

describe('the files on the table', () => {
  it('a table that is no kit is given back for the review of imports, and is not laid with the kits', async () => {
    const { workspace } = await opened()
    const table = new ReturnedFiles(workspace, openKitTable, openJoiningTable)
    const foreign = await table.bring([csv()])
    expect(foreign.map(({ name }) => name)).toEqual(['casos.csv'])
    expect(table.get()).toMatchObject({ files: [], reading: null, failed: false, differences: null })
  })

  it('a project that is none stays on the table, and says why it is not opened', async () => {
    const { workspace } = await opened()
    const table = new ReturnedFiles(workspace, openKitTable, openJoiningTable)
    expect(await table.bring([new File(['no'], 'sur.brecha')])).toEqual([])
    expect(table.get().files.map(({ head }) => head)).toEqual([
      { what: 'otro', file: 'sur.brecha', refused: 'no_es_proyecto' },
    ])
  })

  it('are told as unreadable, and stay out, while nothing is loaded to compare them with', async () => {
    const { workspace } = open({ loadFirstFacts: () => new Promise(() => undefined) })
    const table = new ReturnedFiles(workspace, openKitTable, openJoiningTable)
    expect(await table.bring([csv()])).toEqual([])
    expect(table.get().failed).toBe(true)
  })

  it('several acts of one consolidation are taken back whole, and not what was written before it', async () => {
    const { workspace } = await opened()
    const table = new ReturnedFiles(workspace, openKitTable, openJoiningTable)
    const stage = (ubigeo: string, value: string): TakenCell => ({
      key: `instancia/distrital/${ubigeo}\tetapa` as CellKey,
      value,
      source: null,
    })
    const edits = () => workspace.getState().session.papers.papers.ediciones
    table.take([stage('180103', 'en_proceso')])
    workspace.revise('ediciones', [...edits()])
    const before = edits()
    table.take([stage('180102', 'creada')])
    table.take([stage('180202', 'instalada')])
    expect([edits().length, table.get().taken]).toEqual([before.length + 2, 2])
    table.undo()
    expect([edits(), table.get().taken, table.get().undone]).toEqual([before, null, true])
  })
})
