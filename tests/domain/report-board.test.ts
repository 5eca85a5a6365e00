import { describe, expect, it } from 'vitest'
import type { Edit, LifeEdit } from '../../src/domain/country/index.ts'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import {
  planProgress,
  readRegister,
  reportBoard,
  reportStandings,
  toldReports,
} from '../../src/domain/register/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { country, facts, provincia } from './invented-country.ts'

const TODAY = '2026-11-21'
const SEMESTER = '2026-1'
const written = { editedOn: TODAY, note: '', link: null, receivedOn: null } as const
const national = surveyCountry(
  country({
    territories: [
      facts('01', { level: 'region', etapa: 'operativa' }),
      facts('02', { level: 'region' }),
      facts('01'),
      facts('02'),
      ...provincia('0101', 3, 'creada', null),
      ...provincia('0201', 2, 'sin_instancia', null),
    ],
  }),
  defaultParameters(TODAY),
)

const life = (code: string, step: LifeEdit['step'], rows: LifeEdit['rows']): Edit => ({
  ...written,
  about: 'vida',
  ubigeo: ubigeo(code),
  level: 'provincial',
  step,
  values: {},
  rows,
})
const report = (code: string, deliveredOn: string | null): Edit => ({
  ...written,
  about: 'actividad',
  ubigeo: ubigeo(code),
  level: 'provincial',
  sessions: [],
  reports: [{ semester: SEMESTER, deliveredOn }],
})
const standings = (...edits: readonly Edit[]) => reportStandings(readRegister(national, edits, 6), SEMESTER)

describe('the report of a half-year', () => {
  it('is owed by the instancias known to be created, and by no other; what is not told is not known', () => {
    expect(standings().map(({ record, delivered }) => [record.unit.ubigeo, record.level, delivered])).toEqual([
      ['01', 'regional', null],
      ['0101', 'provincial', null],
    ])
    expect(toldReports(standings())).toEqual([])
  })

  it('adds up for every region: owed = delivered + not delivered + not known', () => {
    const board = reportBoard(national, standings(report('0101', '2026-07-04'), report('0201', null)))
    expect(
      board.map(({ region, owed, delivered, missing, unknown }) => [region.ubigeo, owed, delivered, missing, unknown]),
    ).toEqual([
      ['01', 2, 1, 0, 1],
      ['02', 1, 0, 1, 0],
    ])
  })

  it('is followed from stop to stop, of its own half-year only', () => {
    const rows = [
      {
        anio: '2026',
        semestre: '1',
        en_region: '2026-07-10',
        en_cman: '2026-07-20',
        recomendaciones: 'Fijar metas',
        publicado: 'si',
      },
      { anio: '2025', semestre: '1', en_dpvlv: '2025-08-01' },
    ]
    const [only] = toldReports(standings(life('0101', 'informes', rows)))
    expect(only?.reached).toEqual({ en_region: '2026-07-10', en_cman: '2026-07-20' })
    expect([only?.recommendations, only?.published, only?.delivered]).toEqual(['Fijar metas', true, null])
  })
})

describe('the progress of a plan in a half-year', () => {
  const of = (...rows: LifeEdit['rows']) => planProgress({ acciones: { values: {}, rows } }, SEMESTER)
  it.each([
    ['of its first quarter', { anio: '2026', trimestre: '1' }, 1],
    ['of its second quarter', { anio: '2026', trimestre: '2' }, 1],
    ['of its third quarter', { anio: '2026', trimestre: '3' }, 0],
    ['of another year', { anio: '2025', trimestre: '1' }, 0],
    ['of no quarter', { anio: '2026' }, 0],
    ['put off to it', { anio: '2025', trimestre: '4', anio_nuevo: '2026', trimestre_nuevo: '1' }, 1],
    ['put off from it', { anio: '2026', trimestre: '2', trimestre_nuevo: '3' }, 0],
  ] as const)('counts an action %s: %o', (_, row, planned) => expect(of({ accion: 'a', ...row }).planned).toBe(planned))

  it('is the part that was carried out, with what stands in the way said once', () => {
    const action = { anio: '2026', trimestre: '1', dificultad: 'Sin presupuesto' }
    expect(
      of({ ...action, estado: 'ejecutada' }, { ...action, estado: 'reprogramada' }, { anio: '2026', trimestre: '2' }),
    ).toEqual({
      planned: 3,
      done: 1,
      obstacles: ['Sin presupuesto'],
    })
    expect(of().planned).toBe(0)
  })
})
