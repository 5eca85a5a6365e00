import { describe, expect, it } from 'vitest'
import { areComparable, compareRuns, type Move } from '../../src/domain/ranking/index.ts'
import { sampleRun, stateOf, territories } from '../workspace/runs/sample-run.ts'
import { instrument } from './invented-country.ts'

const brief = (moves: readonly Move[]) =>
  moves.map(({ unit, before, after, causes }) => [unit.ubigeo, before, after, ...causes])
const parameters = stateOf({}).choices.parameters

describe('comparing two runs', () => {
  it('says that nothing moved between a run and itself', () => {
    const same = compareRuns(sampleRun(), sampleRun(), 2)
    expect(same).toMatchObject({
      tables: [],
      edits: false,
      parameters: [],
      weights: [],
      scope: false,
      entered: [],
      left: [],
      moved: [],
      unmoved: 4,
    })
  })
  it('tells apart who entered, who left and who moved, and that the weights did it', () => {
    const rows = {
      territories: territories.map((row) =>
        row.ubigeo === '1801'
          ? { ...row, povertyRate: 60, povertyOrigin: 'propia' as const }
          : row.ubigeo === '1803'
            ? { ...row, povertyRate: 5, povertyOrigin: 'propia' as const }
            : row,
      ),
    }
    const compared = compareRuns(
      sampleRun({ rows, choices: { weights: { pobreza: 0 } } }),
      sampleRun({ rows, choices: { weights: { pobreza: 3, brecha_critica: 0 } } }),
      1,
    )
    expect(brief(compared.entered)).toEqual([['1801', 3, 1, 'pesos']])
    expect(brief(compared.left).map(([code]) => code)).toEqual(['1803', '1804'])
    expect(compared.weights).toEqual(['brecha_critica', 'pobreza'])
    expect(
      [...compared.entered, ...compared.left, ...compared.moved].every(({ causes }) => causes.includes('pesos')),
    ).toBe(true)
  })
  it('says which value changed when the data did, and of which table', () => {
    const rows = {
      territories: territories.map((row) =>
        /^18040[234]/.test(row.ubigeo) ? { ...row, etapa: 'creada' as const, etapas: 1 } : row,
      ),
    }
    const before = sampleRun()
    const after = sampleRun({ rows, sha256: 'b'.repeat(64) })
    const changed = {
      ...after,
      sources: after.sources.map((source) =>
        source.table === 'instancias' ? source : { ...source, sha256: 'a'.repeat(64) },
      ),
    }
    const compared = compareRuns(before, changed, 1)
    expect(compared.tables).toEqual(['instancias'])
    const gone = [...compared.left, ...compared.moved].find(({ unit }) => unit.ubigeo === '1804')
    expect(gone?.causes).toEqual(['datos'])
    expect(gone?.changes.map(({ before: was, after: is }) => [is.key, was.words, is.words])).toContainEqual([
      'brecha_critica',
      '0',
      '0.75',
    ])
  })
  it('blames the parameter and not the data when only the parameter differs', () => {
    const rows = {
      territories: territories.map((row) => (row.ubigeo === '180302' ? { ...row, etapa: 'creada' as const } : row)),
    }
    const compared = compareRuns(
      sampleRun({ rows }),
      sampleRun({ rows, choices: { parameters: { ...parameters, matrixComplete: true } } }),
      1,
    )
    expect(compared.parameters).toEqual(['matrixComplete'])
    const moved = [...compared.entered, ...compared.left, ...compared.moved]
    expect(moved.find(({ unit }) => unit.ubigeo === '1802')?.causes).toEqual(['parametros'])
    expect(moved.every(({ causes }) => !causes.includes('datos'))).toBe(true)
  })
  it('says of a unit whose own data stayed that a tie broke or was made, or that others moved', () => {
    const rows = {
      territories: territories.map((row) =>
        row.ubigeo === '1804' ? { ...row, povertyRate: 90, povertyOrigin: 'propia' as const } : row,
      ),
    }
    const [tied, untied] = [sampleRun(), sampleRun({ rows, sha256: 'b'.repeat(64) })]
    const causeOf = (before: typeof tied, after: typeof tied, code: string) =>
      compareRuns(before, after, 4).moved.find(({ unit }) => unit.ubigeo === code)?.causes
    expect([causeOf(tied, untied, '1803'), causeOf(untied, tied, '1803')]).toEqual([['empate'], ['empate']])
    const lifted = {
      territories: territories.map((row) =>
        row.level === 'provincia' && row.ubigeo < '1803'
          ? { ...row, povertyRate: row.ubigeo === '1801' ? 90 : 5, povertyOrigin: 'propia' as const }
          : row,
      ),
    }
    expect(causeOf(tied, sampleRun({ rows: lifted, sha256: 'b'.repeat(64) }), '1803')).toEqual(['otros'])
  })
  it('says of a unit on one list only why it is listed: the scope, or the data', () => {
    const whole = sampleRun()
    const part = { ...whole, scope: 'Moquegua', places: whole.places.slice(0, 2) }
    expect(brief(compareRuns(whole, part, 4).left).map(([, , after, cause]) => [after, cause])).toEqual([
      [null, 'ambito'],
      [null, 'ambito'],
    ])
    const rows = {
      territories: territories.map((row) =>
        row.ubigeo.startsWith('1803') ? { ...row, etapa: 'creada' as const, etapas: 1 } : row,
      ),
    }
    const compared = compareRuns(whole, sampleRun({ rows, sha256: 'b'.repeat(64) }), 4)
    expect(compared.left.map(({ unit, causes }) => [unit.ubigeo, causes])).toEqual([['1803', ['datos']]])
  })
  it('does not compare runs of another group or level', () => {
    const regional = sampleRun({
      rows: {
        territories: [...territories, { ...(territories[0] as (typeof territories)[number]), level: 'region' }],
        instruments: [instrument('18', 'diagnostico', 'no_tiene')],
      },
      choices: { group: 'regional' },
    })
    expect([areComparable(sampleRun(), sampleRun()), areComparable(sampleRun(), regional)]).toEqual([true, false])
  })
})
