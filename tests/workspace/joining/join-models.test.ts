import { Document, Packer, Paragraph } from 'docx'
import { beforeAll, describe, expect, it } from 'vitest'
import { cleanDocx } from '../../../src/database/files/index.ts'
import type { OwnModel } from '../../../src/domain/instancias/index.ts'
import { compareWorks, freeOf, idOfWork, takeParts } from '../../../src/workspace/joining/index.ts'
import {
  EMPTY_PAPERS,
  readPapers,
  toBase64,
  workToKeep,
  writePapers,
  type Work,
} from '../../../src/workspace/papers/index.ts'
import { workOfTrip } from '../../../src/workspace/field/field-work.ts'

const NOTHING = workOfTrip([])
const SOURCE = { file: 'equipo.brecha', unit: '', on: '2026-11-29' }
const models = new Map<string, OwnModel>()

beforeAll(async () => {
  for (const text of ['uno', 'dos', 'tres']) {
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] }))
    const cleaned = cleanDocx(new Uint8Array(bytes))
    if (!cleaned.ok) throw new Error(cleaned.fault)
    const docx = toBase64(cleaned.bytes)
    models.set(text, { id: 'ordenanza', fileName: 'ordenanza.docx', addedOn: '2026-11-29', docx })
  }
})

function having(text: string): Work {
  const model = models.get(text)
  return { ...NOTHING, modelos: model === undefined ? [] : [model] }
}

function join(base: Work | null, ours: Work, theirs: Work): readonly [Work | null, readonly string[]] {
  const differences = compareWorks(base && workToKeep(base), workToKeep(ours), theirs, SOURCE)
  const taken = freeOf(differences).map(({ key, claims }) => ({ key, value: claims[0]?.value ?? '' }))
  return [takeParts(ours, theirs, taken), differences.map(({ kind }) => kind)]
}

describe("The office's own models of two works that are joined", () => {
  it('come whole from the desk that alone has them, and go where it took them away', () => {
    expect(join(null, NOTHING, having('uno'))).toEqual([having('uno'), ['nuevo']])
    expect(join(having('uno'), having('uno'), having('dos'))).toEqual([having('dos'), ['cambiado']])
    expect(join(having('uno'), having('uno'), NOTHING)[0]).toEqual(NOTHING)
    expect(join(having('uno'), having('dos'), having('uno'))).toEqual([having('dos'), []])
  })

  it('contradict where both changed one, though both files have one name and one day', () => {
    expect(join(having('uno'), having('dos'), having('tres'))).toEqual([having('dos'), ['contradice']])
    const [only] = compareWorks(having('uno'), having('dos'), having('tres'), SOURCE)
    const value = only?.claims[0]?.value ?? ''
    expect(only && takeParts(having('dos'), having('tres'), [{ key: only.key, value }])).toEqual(having('tres'))
  })

  it('make of a work without them the work that it was, and are not kept twice in what a work comes from', async () => {
    const [held, id] = [workToKeep(having('uno')), await idOfWork(having('uno'))]
    expect([await idOfWork(held), await idOfWork(having('dos'))]).toEqual([id, expect.not.stringMatching(id)])
    expect(JSON.stringify(held).length).toBeLessThan(600)
    const linaje = { label: '', ancestors: [{ id, label: '', on: '2026-11-29', work: held }] }
    const { papers, damaged } = readPapers(new Map(writePapers({ ...EMPTY_PAPERS, linaje })))
    expect([damaged, papers.linaje]).toEqual([false, linaje])
    const { modelos, ...before } = NOTHING
    const old = { label: '', ancestors: [{ id, label: '', on: '2026-11-29', work: before }] }
    const read = readPapers(new Map(writePapers({ ...EMPTY_PAPERS, linaje: old as never })))
    expect([read.damaged, read.papers.linaje.ancestors[0]?.work]).toEqual([false, { ...before, modelos }])
  })
})
