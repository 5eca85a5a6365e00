import { describe, expect, it } from 'vitest'
import { EMPTY_PAPERS, readPapers, writePapers, type Papers } from '../../../src/workspace/papers/index.ts'
import { sampleRun } from '../runs/sample-run.ts'

const papers: Papers = { ...EMPTY_PAPERS, corridas: [sampleRun({ note: 'Taller del sur' })] }

describe('the papers as they are kept', () => {
  it('come back as they were, and empty ones are not written', () => {
    const kept = new Map(writePapers(papers))
    expect([...kept.keys()]).toEqual(['corridas'])
    expect(readPapers(kept)).toEqual({ papers, damaged: false, redacted: false })
  })
  it('are written anew when they change, whatever was written before', () => {
    writePapers(papers)
    const renamed: Papers = {
      ...papers,
      corridas: papers.corridas.map((run) => ({ ...run, note: 'Taller del norte' })),
    }
    expect(readPapers(new Map(writePapers(renamed))).papers.corridas[0]?.note).toBe('Taller del norte')
  })
  it('that cannot be read whole are empty, and said to be damaged', () => {
    const half = new Map(writePapers(papers).map(([kind, bytes]) => [kind, bytes.slice(0, bytes.length / 2)]))
    expect(readPapers(half)).toEqual({ papers: EMPTY_PAPERS, damaged: true, redacted: false })
  })
})
