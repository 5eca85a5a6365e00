import { ubigeo } from '../../src/domain/territory/index.ts'
import { describe, expect, it } from 'vitest'
import { defaultParameters, surveyCountry, type National } from '../../src/domain/criteria/index.ts'
import { childRow, childrenOf, sortRows, worstFirst } from '../../src/view/explore/children/child-rows.ts'
import { cases, country, facts, provincia } from '../domain/invented-country.ts'

const rows = [
  facts('18'),
  ...provincia('1801', 4, 'creada', 'creada'),
  ...provincia('1802', 4, 'creada', 'sin_instancia'),
  ...provincia('1803', 4, null, null),
  ...provincia('1804', 4, 'sin_instancia', 'sin_instancia'),
  facts('15'),
  ...provincia('1501', 2, null, null),
  ...provincia('1502', 2, null, null),
  facts('15', { level: 'region' }),
  facts('1501', { level: 'region' }),
]
const national = surveyCountry(country({ territories: rows }), defaultParameters('2026-11-21'))
const moquegua = national.country.at('departamento', ubigeo('18'))
const lines = childrenOf(national, moquegua, 'departamento').map((each) => childRow(national, each))
const codes = (list: typeof lines) => list.map((row) => row.facts.ubigeo)

describe('the table of the parts of a territory', () => {
  it('puts the lowest coverage first and "sin dato" last', () => {
    expect(codes([...sortRows(lines, worstFirst('provincia'))])).toEqual(['1804', '1802', '1801', '1803'])
  })
  it('says nothing of services where no table of services was loaded or none of its rows is of the region, and zero only where one is', () => {
    const row = { ubigeo: ubigeo('1801'), type: 'CEM', subtype: '', operator: '', count: 1 }
    const named = surveyCountry(country({ territories: rows, services: [row] }), national.parameters)
    const shown = (of: National) =>
      of.country.byLevel.provincia
        .filter((each) => each.ubigeo.startsWith('18'))
        .map((each) => childRow(of, each).auroraText)
    expect(shown(named)).toEqual(Array.from({ length: 4 }, () => '≥\u00A00'))
    expect(shown(national)).toEqual([null, null, null, null])
    const without = surveyCountry(country({ territories: rows }, ['servicios']), national.parameters)
    expect(without.country.byLevel.provincia.map((each) => childRow(without, each).aurora)).not.toContain(0)
  })
  it('keeps "sin dato" last when the order is turned round', () => {
    expect(codes([...sortRows(lines, { column: 'share', descending: true })])).toEqual(['1801', '1802', '1804', '1803'])
  })
  it('keeps equal rows in the order of their codes', () => {
    expect(codes([...sortRows(lines, { column: 'aurora', descending: true })])).toEqual([
      '1801',
      '1802',
      '1803',
      '1804',
    ])
  })
  it('sorts names as Spanish does, accents apart', () => {
    const named = ['Ñandú', 'Zeta', 'Ábaco', 'Nube'].map((name, at) =>
      childRow(national, facts(`180${at + 1}`, { name })),
    )
    expect(sortRows(named, { column: 'name', descending: false }).map((row) => row.facts.name)).toEqual([
      'Ábaco',
      'Nube',
      'Ñandú',
      'Zeta',
    ])
  })
  it('lists under Lima Provincias every provincia of Lima but the metropolitan one', () => {
    expect(
      childrenOf(national, national.country.at('region', ubigeo('15')), 'departamento').map((each) => each.ubigeo),
    ).toEqual(['1502'])
    expect(
      childrenOf(national, national.country.at('region', ubigeo('1501')), 'departamento').map((each) => each.ubigeo),
    ).toEqual(['1501'])
  })
  it('says of a cercado that no instancia is expected, which is not "sin dato"', () => {
    const distritos = national.country
      .childrenOf(national.country.at('provincia', ubigeo('1803'))?.ubigeo ?? facts('1803').ubigeo)
      .map((each) => childRow(national, each))
    expect(distritos.map((row) => [row.owesStage, row.stage])).toEqual([
      [false, null],
      [true, null],
      [true, null],
      [true, null],
    ])
  })
  it.each([
    ['of which one year has none', [cases('1801', 2024, 3), cases('1801', 2025, 0)], '<5'],
    ['in two years that are each hidden', [cases('1801', 2024, 2), cases('1801', 2025, 1)], 'oculto'],
  ])('hides a rate whose biennium has 1 to 4 cases, %s', (_, few, written) => {
    const all = [...few, cases('1802', 2024, 20), cases('1802', 2025, 20)]
    const counted = surveyCountry(
      country({ territories: rows.map((row) => ({ ...row, population: 1000, populationYear: 2025 })), cases: all }),
      defaultParameters('2026-11-21'),
    )
    const hidden = (code: string) =>
      childRow(counted, counted.country.at('provincia', ubigeo(code)) ?? facts(code)).rateHidden
    expect([hidden('1801'), hidden('1802')]).toEqual([written, null])
  })
})
