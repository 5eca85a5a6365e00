import { describe, expect, it } from 'vitest'
import { calendarOf } from '../../src/domain/calendar/index.ts'
import { editKey, type InstrumentEdit } from '../../src/domain/country/index.ts'
import type { GroupKey } from '../../src/domain/criteria/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { dropEdit, exportMatrix, writeEdit } from '../../src/workspace/commands/index.ts'
import { createWorkspace, type Workspace } from '../../src/workspace/session/index.ts'
import { country, facts, instrument, provincia } from '../domain/invented-country.ts'

const FACTS = country({
  territories: [facts('01'), facts('01', { level: 'region' }), ...provincia('0101', 3, 'creada', 'sin_instancia')],
  instruments: [
    instrument('01', 'diagnostico', 'no_tiene'),
    instrument('01', 'observatorio', 'no_tiene'),
    instrument('01', 'plan_trabajo', 'aprobado'),
  ],
})
const EDIT: InstrumentEdit = {
  about: 'instrumento',
  ubigeo: ubigeo('01'),
  level: 'regional',
  instrument: 'diagnostico',
  estado: 'aprobado',
  reporta: null,
  inconsistencias: null,
  approvedOn: null,
  validUntil: null,
  editedOn: '',
  note: '',
  link: null,
  receivedOn: null,
}

/** A workspace without engine nor browser: whatever it ranks, it ranks from the facts. */
async function opened(): Promise<Workspace> {
  const workspace = createWorkspace({
    loadFirstFacts: () => Promise.resolve({ country: FACTS, macroRegions: [], holidays: calendarOf([]) }),
    today: '2026-11-21',
    hash: { read: () => '', write: () => undefined },
  })
  await new Promise((resolve) => setImmediate(resolve))
  return workspace
}

/** Verdicts of the first unit of each group. */
function verdicts(workspace: Workspace): Readonly<Record<string, readonly string[]>> {
  const of = (group: GroupKey) => {
    workspace.choose({ group })
    return workspace.getState().derived?.ranking?.[0]?.assessment.results.map(({ verdict }) => verdict) ?? []
  }
  return { creacion: of('creacion'), regional: of('regional'), local: of('local') }
}

describe("a statement of one's own", () => {
  it('ranks the three groups anew without the engine, and undo brings the loaded country back', async () => {
    const workspace = await opened()
    const before = verdicts(workspace)
    writeEdit(workspace, EDIT, '2026-11-22')
    const after = verdicts(workspace)
    expect([before.creacion?.[0], after.creacion?.[0]]).toEqual(['no', 'si'])
    expect([before.regional?.[1], after.regional?.[1]]).toEqual(['si', 'sin_dato'])
    expect([before.local?.[0], after.local?.[0]]).toEqual(['no', 'si'])
    expect(workspace.getState().session.papers.papers.ediciones).toEqual([{ ...EDIT, editedOn: '2026-11-22' }])
    workspace.undoPaper('ediciones')
    expect(workspace.getState().session.country).toBe(FACTS)
    workspace.redoPaper('ediciones')
    expect(verdicts(workspace)).toEqual(after)
  })

  it('is dropped by its key, which undo can take back too', async () => {
    const workspace = await opened()
    writeEdit(workspace, EDIT)
    dropEdit(workspace, editKey(EDIT))
    expect(workspace.getState().session.country).toBe(FACTS)
    workspace.undoPaper('ediciones')
    expect(workspace.getState().session.papers.papers.ediciones).toHaveLength(1)
  })

  it('goes out with the matrix, whose name says its day', async () => {
    const workspace = await opened()
    writeEdit(workspace, EDIT)
    expect(await exportMatrix(workspace)).toMatchObject({ name: 'matriz-instancias-2026-11-21.xlsx' })
  })
})
