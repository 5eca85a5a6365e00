import { describe, expect, it } from 'vitest'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import type { CountryRows } from '../../src/domain/country/index.ts'
import { planWorkshop, priorityOrder, type WorkshopFinding } from '../../src/domain/summary/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { country, facts, instrument, provincia, withStage } from './invented-country.ts'

const region = (code: string, etapa: Parameters<typeof withStage>[1]) => withStage(code, etapa, { level: 'region' })
const territories = [
  facts('01'),
  region('01', 'operativa'),
  ...provincia('0101', 4, 'creada', 'creada'),
  facts('02'),
  region('02', 'sin_instancia'),
  ...provincia('0201', 5, 'sin_instancia', 'sin_instancia'),
  ...provincia('0202', 3, 'creada', 'sin_instancia'),
  facts('03'),
  region('03', null),
  ...provincia('0301', 2, null, null),
]

function sheetOf(codes: readonly string[], rows: Partial<CountryRows> = {}) {
  const national = surveyCountry(country({ territories, ...rows }), defaultParameters('2026-11-21'))
  const written = [
    { region: ubigeo('02'), kind: 'nudo' as const, text: 'Sin presupuesto', at: 'plan' as const },
    { region: ubigeo('03'), kind: 'avance' as const, text: 'Ajeno al taller', at: 'plan' as const },
  ]
  return planWorkshop(national, {
    name: 'Prueba',
    regions: codes.map(ubigeo),
    order: priorityOrder(national),
    written,
    sets: [],
  })
}

const about = (findings: readonly WorkshopFinding[], wanted: WorkshopFinding['subject']) =>
  findings.filter(({ subject }) => JSON.stringify(subject) === JSON.stringify(wanted)).map(({ kind }) => kind)

describe('the summary of a workshop', () => {
  it('orders the regions from the lowest coverage, and puts last those of which nothing is known', () => {
    expect(sheetOf(['01', '02', '03']).byGap.map(({ facts: { ubigeo: code } }) => code)).toEqual(['02', '01', '03'])
  })

  it('lists only provincias of its own regions that are critical, in the order of the country', () => {
    const { criticalProvincias, priorities } = sheetOf(['01', '02'])
    expect(criticalProvincias.map(({ facts: { ubigeo: code } }) => code)).toEqual(['0201'])
    expect(priorities.every(({ assessment }) => /^0[12]/.test(assessment.unit.ubigeo))).toBe(true)
  })

  it('tells what is achieved, what is stuck and what is not known: no row is never a knot', () => {
    const [one, two, three] = sheetOf(['01', '02', '03']).regions
    expect([one, two, three].map((each) => about(each?.findings ?? [], { about: 'instancia' }))).toEqual([
      ['avance'],
      ['nudo'],
      ['por_saber'],
    ])
    expect(about(one?.findings ?? [], { about: 'instrumento', instrument: 'diagnostico' })).toEqual(['por_saber'])
    expect([one, two, three].map((each) => about(each?.findings ?? [], { about: 'brecha' }))).toEqual([
      ['avance'],
      ['nudo'],
      ['por_saber'],
    ])
  })

  it('an instrument that is there but inconsistent is an advance and a knot', () => {
    const instruments = [
      instrument('01', 'diagnostico', 'aprobado', { inconsistencias: true }),
      instrument('02', 'diagnostico', 'en_elaboracion'),
    ]
    const [one, two] = sheetOf(['01', '02'], { instruments }).regions
    expect(about(one?.findings ?? [], { about: 'instrumento', instrument: 'diagnostico' })).toEqual(['avance'])
    expect(about(one?.findings ?? [], { about: 'inconsistencia', instrument: 'diagnostico' })).toEqual(['nudo'])
    expect(about(two?.findings ?? [], { about: 'instrumento', instrument: 'diagnostico' })).toEqual(['nudo'])
  })

  it('keeps what was written of its own regions and of no other', () => {
    expect(sheetOf(['01', '02']).written.map(({ text }) => text)).toEqual(['Sin presupuesto'])
  })

  it('needs a region that the country has', () => {
    expect(() => sheetOf(['25'])).toThrow(RangeError)
  })
})
