import { describe, expect, test } from 'vitest'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { NOBODY } from '../../src/domain/visits/index.ts'
import { monthlyReport } from '../../src/publish/document/index.ts'
import { country, facts } from '../domain/invented-country.ts'
import { visit } from '../domain/visits/country.ts'

const national = surveyCountry(
  country({ territories: [facts('1801', { name: 'Jaén' })] }),
  defaultParameters('2026-11-28'),
)
const made = visit('1801', {
  state: 'ejecutada',
  date: '2026-11-20',
  attendance: [{ ...NOBODY, entity: 'PNP', level: 'provincial', women: 2, men: 1 }],
  agreed: [{ text: 'Sesionar', owner: 'Secretaría técnica', dueOn: '2026-12-20' }],
  findings: [{ kind: 'nudo', text: 'Sin POI', measure: 'Incluirla', owner: 'Planeamiento' }],
  evaluation: { metodologia: 4, logistica: null, facilitacion: null, objetivos: null, satisfaccion: null, note: '' },
})
const other = visit('1801', { id: 'otra', state: 'programada', date: '2026-11-30' })
const told = JSON.stringify(monthlyReport(national, [made, other], '2026-11'))

describe('The monthly report of the annual plan', () => {
  test('tells what was executed of what had a date, and who came as counts', () => {
    for (const said of ['Se ejecutaron 1 de 2', '3 personas de 1 entidad: 2 mujeres y 1 hombre', 'noviembre de 2026'])
      expect(told).toContain(said)
  })

  test('carries agreements and knots with who answers, and the marks with how many gave one', () => {
    for (const said of ['Secretaría técnica', 'Planeamiento', '"4,0"', '1 de 1', '0 de 1']) expect(told).toContain(said)
  })

  test('says «sin dato» of a visit whose attendance nobody counted, and is stamped where its places were chosen with invented data', () => {
    expect(told).toContain('sin dato')
    expect(monthlyReport(national, [made], '2026-11').stamps).toEqual([])
    const chosen = { ...made, reason: { ...made.reason, simulated: true } }
    expect(monthlyReport(national, [chosen], '2026-11').stamps).toHaveLength(1)
  })
})
