import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instrumentItem, stageItem, type Cut } from '../../../src/domain/cuts/index.ts'
import { ETAPAS, INSTRUMENT_ESTADOS, INSTRUMENTS } from '../../../src/domain/instancias/index.ts'
import { withShare } from '../../../src/domain/shares/index.ts'
import { ubigeo, unitKey } from '../../../src/domain/territory/index.ts'
import { EMPTY_PAPERS, mergePapers, readPapers } from '../../../src/workspace/papers/index.ts'
import { memoryShelf } from '../../../src/workspace/storage/index.ts'
import { openPage } from './open-page.ts'

const unit = fc.constantFrom(
  unitKey({ level: 'region', ubigeo: ubigeo('18') }),
  unitKey({ level: 'provincia', ubigeo: ubigeo('1801') }),
  unitKey({ level: 'distrito', ubigeo: ubigeo('180102') }),
)
const cut: fc.Arbitrary<Cut> = fc.record({
  id: fc.constant('k'),
  label: fc.constantFrom('Corte del cierre', '<b>', '=1+1'),
  on: fc.constantFrom('2026-06-30', '2026-11-28'),
  simulated: fc.boolean(),
  source: fc.constantFrom('', 'Matriz, MIMP'),
  stages: fc.uniqueArray(fc.tuple(unit, fc.constantFrom(...ETAPAS)), { selector: ([of]) => of }),
  instruments: fc.array(
    fc.tuple(
      fc.tuple(unit, fc.constantFrom(...INSTRUMENTS)).map(([of, kind]) => instrumentItem(of, kind)),
      fc.constantFrom(...INSTRUMENT_ESTADOS),
    ),
    { maxLength: 4 },
  ),
  answered: fc.subarray([ubigeo('18'), ubigeo('1501')]),
  causes: fc.array(
    fc.tuple(
      unit.map(stageItem),
      fc.constantFrom(
        { kind: 'escrito' as const, on: '2026-11-27' },
        { kind: 'archivo' as const, file: 'kit.xlsx', unit: 'region/18', on: '2026-11-27' },
      ),
    ),
    { maxLength: 3 },
  ),
})

describe('Cuts and shares in a project file', () => {
  it('come back whole in another browser, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cut, { maxLength: 3 }), async (list) => {
        const cortes = list.map((each, at) => ({ ...each, id: `k-${at}` }))
        const reparto = ['1501', '1802'].reduce(
          (all, code) => withShare(all, ubigeo(code), 'Equipo norte'),
          withShare(withShare([], ubigeo('18'), 'Equipo sur'), ubigeo('1801'), null),
        )
        const here = openPage(memoryShelf())
        here.papers.revise('cortes', cortes)
        here.papers.revise('reparto', reparto)
        const there = openPage(memoryShelf())
        expect(await there.importer.openProject(await here.importer.saveProject())).toBeNull()
        expect(there.papers.current.cortes).toEqual(cortes)
        expect(there.papers.current.reparto).toEqual(reparto)
      }),
      { numRuns: 30 },
    )
  })

  it.each([
    [
      'a region in two hands',
      'reparto',
      [
        { region: '18', team: 'A' },
        { region: '18', team: 'B' },
      ],
    ],
    [
      'a provincia in two hands',
      'reparto',
      [
        { ubigeo: '1801', team: 'A' },
        { ubigeo: '1801', team: 'B' },
      ],
    ],
    ['a code that is of a distrito', 'reparto', [{ ubigeo: '180101', team: 'A' }]],
    ['a cut of no day', 'cortes', [{ id: 'k', label: '', on: 'ayer' }]],
    ['two cuts of one number', 'cortes', [{}, {}]],
  ] as const)('what is not whole is left: %s', (_, kind, json) => {
    const { papers, damaged } = readPapers(new Map([[kind, new TextEncoder().encode(JSON.stringify(json))]]))
    expect([damaged, papers[kind]]).toEqual([true, []])
  })

  it('shares of before, which were of regions alone, are read as they were', () => {
    const before = new TextEncoder().encode(JSON.stringify([{ region: '1501', team: 'Equipo norte' }]))
    expect(readPapers(new Map([['reparto', before]])).papers.reparto).toEqual([
      { ubigeo: '1501', team: 'Equipo norte' },
    ])
  })

  it('a region that is listed as nobody’s is no whole share: only a provincia can be apart from what it goes with', () => {
    const told = (ubigeo: string) => new TextEncoder().encode(JSON.stringify([{ ubigeo, team: null }]))
    expect(readPapers(new Map([['reparto', told('18')]])).damaged).toBe(true)
    expect(readPapers(new Map([['reparto', told('1801')]])).papers.reparto).toEqual([{ ubigeo: '1801', team: null }])
  })

  it('two tabs that give different regions to a team both keep what they gave', () => {
    const of = (region: string) => ({ ...EMPTY_PAPERS, reparto: withShare([], ubigeo(region), 'Equipo sur') })
    const merged = mergePapers(EMPTY_PAPERS, of('18'), of('04'))
    expect(merged.reparto.map(({ ubigeo: code }) => code).sort()).toEqual(['04', '18'])
  })
})
