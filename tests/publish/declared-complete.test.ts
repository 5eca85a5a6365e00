import { describe, expect, it } from 'vitest'
import { declaredComplete, defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { SHAREABLE } from '../../src/domain/disclosure/index.ts'
import { planWorkshop, priorityOrder, summariseDepartment, summariseYear } from '../../src/domain/summary/index.ts'
import { ubigeo, type Ubigeo } from '../../src/domain/territory/index.ts'
import { composePlate, pictureOf } from '../../src/publish/cartography/index.ts'
import { annualReport, departmentReport } from '../../src/publish/document/index.ts'
import { workshopDeck } from '../../src/publish/slides/index.ts'
import { country, facts, provincia, withStage } from '../domain/invented-country.ts'
import { inventedLimits } from './invented-limits.ts'

const REGION = ubigeo('18')
const COUNTRY = country({
  territories: [
    facts('18', { name: 'Moquegua' }),
    withStage('18', 'creada', { level: 'region', name: 'Moquegua' }),
    ...provincia('1801', 4, 'creada', null),
    ...provincia('1802', 3, null, null),
    withStage('21', 'creada', { level: 'region', name: 'Puno' }),
    ...provincia('2101', 3, 'creada', 'sin_instancia'),
  ],
})

function surveyed(completeRegions: readonly ReturnType<typeof ubigeo>[]) {
  const parameters = {
    ...defaultParameters('2026-11-21'),
    matrixComplete: false,
    completeRegions: [...completeRegions],
  }
  return surveyCountry(COUNTRY, parameters)
}

/** Each paper that counts instancias, as what it says. */
function papers(national: ReturnType<typeof surveyed>) {
  const order = priorityOrder(national)
  const slidesOf = (regions: readonly Ubigeo[], ...keys: readonly string[]) => {
    const plan = planWorkshop(national, { name: 'Sur', regions, order, written: [], sets: [] })
    const { slides } = workshopDeck(plan, SHAREABLE)
    return Object.fromEntries(
      keys.map((key) => [`${key} ${regions.length}`, slides.filter((each) => each.key === key)]),
    )
  }
  return {
    ...slidesOf([REGION, ubigeo('21')], 'map', 'coverage', 'critical', 'gaps'),
    ...slidesOf([REGION], 'map', 'beside', 'provincias', 'distritos'),
    anual: annualReport(summariseYear(national, 2026, null), SHAREABLE),
    resumen: departmentReport(summariseDepartment(national, REGION, order), SHAREABLE),
    lamina: composePlate({
      ...{ national, boundaries: inventedLimits('real'), level: 'provincia', layer: 'cobertura' },
      ...{ territory: { kind: 'pais' }, serviceTypes: [], paper: pictureOf(720, 500) },
    }),
  }
}

describe('a matrix declared complete in some regions', () => {
  it('is said on every paper that counts instancias, with what follows from it', () => {
    const declared = surveyed([REGION])
    const words = declaredComplete(declared)
    expect(words).toMatch(/^Matriz completa solo en Moquegua/)
    for (const [name, paper] of Object.entries(papers(declared)))
      expect([name, JSON.stringify(paper).includes(words ?? '')]).toEqual([name, true])
  })

  it('is said on none while nothing was declared', () => {
    for (const [name, paper] of Object.entries(papers(surveyed([]))))
      expect([name, JSON.stringify(paper)]).toEqual([name, expect.not.stringContaining('Matriz completa')])
  })
})
