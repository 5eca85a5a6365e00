import { describe, expect, it } from 'vitest'
import type { CountryRows } from '../../src/domain/country/index.ts'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { SHAREABLE } from '../../src/domain/disclosure/index.ts'
import { planWorkshop, priorityOrder, summariseDepartment } from '../../src/domain/summary/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { departmentReport } from '../../src/publish/document/index.ts'
import { workshopDeck } from '../../src/publish/slides/index.ts'
import { cases, country, facts, provincia, withStage } from '../domain/invented-country.ts'

const territories = [
  facts('18', { name: 'Moquegua' }),
  withStage('18', 'creada', { level: 'region', name: 'Moquegua' }),
  ...provincia('1803', 3, 'creada', 'sin_instancia'),
]
const ofSex = (category: string, count: number) => ({
  ubigeo: ubigeo('180301'),
  year: 2025,
  variable: 'sexo',
  category,
  cases: count,
})
const REGION = [2024, 2025].flatMap((year) => [
  cases('18', year, 300, 'fisica', 'region'),
  cases('18', year, 400, 'psicologica', 'region'),
])
const ROWS: Partial<CountryRows> = {
  territories,
  cases: [...REGION, ...REGION.map((row) => ({ ...row, level: 'departamento' as const }))],
  tallies: [ofSex('mujer', 600), ofSex('hombre', 90), ofSex('otra', 3)],
  parts: [{ ubigeo: ubigeo('1803'), year: 2026, months: 'enero a junio', cases: 41 }],
}
const survey = (rows: Partial<CountryRows>, without: Parameters<typeof country>[1] = []) =>
  surveyCountry(country(rows, without), defaultParameters('2026-11-21'), SHAREABLE)

function slidesOf(rows: Partial<CountryRows>, without: Parameters<typeof country>[1] = []) {
  const national = survey(rows, without)
  const order = priorityOrder(national)
  const deck = workshopDeck(
    planWorkshop(national, { name: 'Prueba', regions: [ubigeo('18')], order, written: [], sets: [] }),
    SHAREABLE,
  )
  return deck.slides.filter(({ key }) => key === 'cases')
}

function reportOf(rows: Partial<CountryRows>) {
  const national = survey(rows)
  return departmentReport(summariseDepartment(national, ubigeo('18'), priorityOrder(national)), SHAREABLE)
}

describe('What is known of the cases of a region', () => {
  it('has a slide: the most prevalent modality, each of them, and of whom they are, small counts hidden', () => {
    const [slide] = slidesOf(ROWS)
    expect(slide?.title).toBe('Modalidad más frecuente: psicológica')
    expect(JSON.stringify(slide?.blocks)).toContain('psicológica 800 · física 600')
    expect(JSON.stringify(slide?.blocks)).toContain('["Sexo, 2025","hombre oculto · mujer 600 · otra <5"]')
  })

  it('says «sin desagregación» where the table has none, and has no slide without cases', () => {
    const undivided = [2024, 2025].map((year) => cases('18', year, 300, 'sin_desagregar', 'region'))
    expect(slidesOf({ territories, cases: undivided })[0]?.title).toBe('Modalidad más frecuente: sin desagregación')
    expect(slidesOf({ territories }, ['violencia'])).toEqual([])
  })

  it('is in the summary too, where the year that is not over says so', () => {
    const written = JSON.stringify(reportOf(ROWS).blocks)
    expect(written).toContain('"name":"2026 (enero a junio, año sin terminar)"')
    expect(written).toContain('["Casos","700","700","41"]')
    expect(written).toContain('["Sexo, 2025","hombre oculto · mujer 600 · otra <5"]')
    expect(JSON.stringify(reportOf({ territories }).blocks)).not.toContain('Casos por año')
  })
})
