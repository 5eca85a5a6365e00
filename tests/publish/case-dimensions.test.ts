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
  ubigeo: ubigeo('18'),
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
  return allSlidesOf(rows, without).filter(({ key }) => key === 'cases')
}

function allSlidesOf(rows: Partial<CountryRows>, without: Parameters<typeof country>[1] = []) {
  const national = survey(rows, without)
  const order = priorityOrder(national)
  const deck = workshopDeck(
    planWorkshop(national, { name: 'Prueba', regions: [ubigeo('18')], order, written: [], sets: [] }),
    SHAREABLE,
  )
  return deck.slides
}

function reportOf(rows: Partial<CountryRows>) {
  const national = survey(rows)
  return departmentReport(summariseDepartment(national, ubigeo('18'), priorityOrder(national)), SHAREABLE)
}

/** The slides of cases of two regions, of which the second tells nothing apart. */
function slidesOfTwo(rows: Partial<CountryRows>, without: Parameters<typeof country>[1] = []) {
  const national = survey(rows, without)
  const regions = [ubigeo('18'), ubigeo('23')]
  const order = priorityOrder(national)
  const plan = planWorkshop(national, { name: 'Prueba', regions, order, written: [], sets: [] })
  return workshopDeck(plan, SHAREABLE).slides.filter(({ key }) => key === 'cases')
}

describe('What is known of the cases of a region', () => {
  it('has a slide: the most prevalent modality, each of them, and of whom they are, small counts hidden', () => {
    const [slide] = slidesOf(ROWS)
    expect(slide?.title).toBe('Modalidad más frecuente: psicológica')
    expect(JSON.stringify(slide?.blocks)).toContain('psicológica 800 · física 600')
    expect(JSON.stringify(slide?.blocks)).toContain('["Sexo, 2025","hombre oculto · mujer 600 · otra <5"]')
  })

  it('has no slide where nothing is told apart or there are no cases: it is among what is still to be known', () => {
    const undivided = [2024, 2025].map((year) => cases('18', year, 300, 'sin_desagregar', 'region'))
    const lacking = (rows: Partial<CountryRows>) =>
      JSON.stringify(allSlidesOf(rows).filter(({ key }) => key === 'findings'))
    expect(slidesOf({ territories, cases: undivided })).toEqual([])
    expect(slidesOf({ territories }, ['violencia'])).toEqual([])
    expect(lacking({ territories, cases: undivided })).toContain('Modalidad de los casos y de quiénes son')
    expect(lacking(ROWS)).not.toContain('Modalidad de los casos')
  })

  it('of several regions has slides too, and a region whose cases are not told apart says so', () => {
    const tacna = withStage('23', 'creada', { level: 'region', name: 'Tacna' })
    const undivided = [2024, 2025].flatMap((year) =>
      (['region', 'departamento'] as const).map((level) => cases('23', year, 300, 'sin_desagregar', level)),
    )
    const two = [...territories, facts('23', { name: 'Tacna' }), tacna]
    const [slide, ...more] = slidesOfTwo({ ...ROWS, territories: two, cases: [...(ROWS.cases ?? []), ...undivided] })
    expect(more).toEqual([])
    expect(slide?.title).toBe('1 de 2 regiones dicen de quiénes son sus casos')
    const written = JSON.stringify(slide?.blocks)
    expect(written).toContain('["Moquegua","Modalidad, en el bienio","psicológica 800 · física 600"]')
    expect(written).toContain('["Moquegua","Sexo, 2025","hombre oculto · mujer 600 · otra <5"]')
    expect(written).toContain('["Tacna","Modalidad, en el bienio","sin desagregación"]')
    expect(written).toContain('["Tacna","Sexo, edad, tipo y discapacidad","sin desagregación"]')
    expect(slidesOfTwo({ territories: two }, ['violencia'])).toEqual([])
  })

  it('of one whole year stays told in slides and summary, and where the rate is missing says what to load', () => {
    const year = (ROWS.cases ?? []).filter(({ year: each }) => each === 2025)
    const one = { territories, cases: year }
    expect(JSON.stringify(slidesOf(one))).toContain('["Modalidad, en 2025","psicológica 400 · física 300"]')
    const deck = JSON.stringify(allSlidesOf(one))
    const written = JSON.stringify(reportOf(one).blocks)
    for (const words of [deck, written]) {
      expect(words).toContain('Cargue los casos de otro año, de enero a diciembre.')
      expect(words).not.toContain('Casos de violencia: sin dato')
    }
    expect(written).toContain('Casos en 2025: psicológica 400 · física 300')
    expect(written).toContain('["Casos","700"]')
  })

  it('is in the summary too, where the year that is not over says so', () => {
    const written = JSON.stringify(reportOf(ROWS).blocks)
    expect(written).toContain('"name":"2026 (enero a junio, año sin terminar)"')
    expect(written).toContain('["Casos","700","700","41"]')
    expect(written).toContain('["Sexo, 2025","hombre oculto · mujer 600 · otra <5"]')
    expect(JSON.stringify(reportOf({ territories }).blocks)).not.toContain('Casos por año')
  })
})
