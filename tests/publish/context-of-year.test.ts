import { describe, expect, it } from 'vitest'
import { contextOf, type PublishedContext } from '../../src/domain/context/index.ts'
import type { Edit } from '../../src/domain/country/index.ts'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { formatPercent } from '../../src/domain/measure/index.ts'
import { evaluateYear, summariseYear } from '../../src/domain/summary/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { annualReport, publicEdition, type Report } from '../../src/publish/document/index.ts'
import { country, facts, provincia } from '../domain/invented-country.ts'

const TODAY = '2026-11-21'
const SHAREABLE = { k: 5, internal: false } as const
const national = surveyCountry(
  country({
    territories: ['15', '1501', '18'].flatMap((code) => [
      facts(code, { level: 'region', name: `Región ${code}` }),
      ...(code === '1501' ? [] : [facts(code), ...provincia(`${code}02`, 2, null, null)]),
    ]),
  }),
  defaultParameters(TODAY),
)
const SURVEY: PublishedContext = {
  ...{ theme: 'encuesta', source: 'ENDES', unit: 'porcentaje', quality: 'observado', note: '' },
  indicators: ['Encuestadas que dicen'],
  lines: [
    [ubigeo('15'), 2025, 51.2],
    [ubigeo('18'), 2025, 47.3],
    [ubigeo('18'), 2024, 40],
  ],
}
const OWN: Edit = {
  ...{ about: 'vida', step: 'contexto', level: 'regional', ubigeo: ubigeo('18'), editedOn: TODAY },
  ...{ note: '', link: null, receivedOn: null, values: {} },
  rows: [
    { tema: 'presupuesto', indicador: 'Lo que escribió alguien', anio: '2026', valor: '1250', unidad: 'soles' },
    { tema: 'politica', indicador: 'Política regional de igualdad', anio: '2026' },
  ],
}

const context = contextOf([SURVEY], [OWN])
const papers = { edits: [OWN], visits: [], context }
const annual = annualReport(summariseYear(national, 2026, null, papers), SHAREABLE)
const edition = publicEdition(evaluateYear(national, 2026, papers), SHAREABLE)

const rowsOf = (report: Report | null, caption: string) =>
  report?.blocks.flatMap((block) => (block.kind === 'table' && block.caption === caption ? block.rows : []))

describe('The context of the territories in what is written on a year', () => {
  it('stands by region in the annual report: the latest year, and of a shared departamento in both its regions', () => {
    expect(rowsOf(annual, 'Encuesta nacional por región')).toEqual([
      ['Región 15', formatPercent(51.2)],
      ['Región 1501', formatPercent(51.2)],
      ['Región 18', formatPercent(47.3)],
    ])
    expect(rowsOf(annual, 'Inversión presupuestal por región')?.map(([, value]) => value)).toEqual([
      'sin dato',
      'sin dato',
      expect.stringContaining('1'),
    ])
    expect(JSON.stringify(annual.blocks)).toContain('ENDES')
    const policies = JSON.stringify(annual.blocks.find((block) => /Política regional/.test(JSON.stringify(block))))
    expect(policies).toMatch(/\["Región 15","sin dato"\].*\["Región 18","consta"\]/)
  })

  it('is on the page of each region of the public edition with its source, and nothing that a person typed', () => {
    expect(rowsOf(edition, 'Contexto: Región 18')).toEqual([['Encuestadas que dicen', '2025', formatPercent(47.3)]])
    expect(rowsOf(edition, 'Contexto: Región 1501, de su departamento')).toHaveLength(1)
    expect(JSON.stringify(edition)).not.toContain('Lo que escribió alguien')
    expect(JSON.stringify(edition)).toContain('ENDES; corte: 2025')
  })

  it('is no block where there is none', () => {
    const none = { ...papers, context: contextOf([], []) }
    for (const report of [
      annualReport(summariseYear(national, 2026, null, none), SHAREABLE),
      publicEdition(evaluateYear(national, 2026, none), SHAREABLE),
    ])
      expect(JSON.stringify(report)).not.toContain('Contexto')
  })
})
