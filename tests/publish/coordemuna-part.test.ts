import { describe, expect, it } from 'vitest'
import type { Edit, LifeEdit } from '../../src/domain/country/index.ts'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { formatDate } from '../../src/domain/measure/index.ts'
import { summariseDepartment } from '../../src/domain/summary/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { departmentReport } from '../../src/publish/document/index.ts'
import { country, facts, provincia } from '../domain/invented-country.ts'

const TODAY = '2026-11-21'
const told = (step: LifeEdit['step'], rows: LifeEdit['rows'], values: LifeEdit['values'] = {}): Edit => ({
  ...{ about: 'vida', step, level: 'provincial', ubigeo: ubigeo('1801'), editedOn: TODAY },
  ...{ note: '', link: null, receivedOn: null, values, rows },
})
const LIFE = [
  told('coordemuna_conduccion', [], { coordinacion: '180102' }),
  told('coordemuna_demunas', [
    { distrito: '180102', integra: 'si', registro: 'si', registro_hasta: '2027-01-31', fichas: 'no' },
    { distrito: '180101', integra: 'no', certificaciones: 'si' },
  ]),
  told('coordemuna_temas', [
    { anio: '2026', tema: 'Trabajo adolescente' },
    { anio: '2026', tema: 'Autocuidado' },
    { anio: '2025', tema: 'Un tema de antes' },
  ]),
]

/** The tables of the summary of the region by their titles, each row as its cells. */
function tablesOf(
  ratifiedOn: string | null,
  edits: readonly Edit[],
): ReadonlyMap<string, readonly (readonly string[])[]> {
  const national = surveyCountry(
    country({
      territories: [facts('18', { level: 'region' }), facts('18'), ...provincia('1801', 3, 'creada', null)],
      coordemunas: [{ ubigeo: ubigeo('1801'), actaOn: '2024-03-15', ratifiedOn }],
    }),
    defaultParameters(TODAY),
  )
  const summary = summariseDepartment(national, ubigeo('18'), [], edits)
  const { blocks } = departmentReport(summary, { k: 5, internal: false })
  return new Map(blocks.flatMap((block) => (block.kind === 'table' ? [[block.caption, block.rows] as const] : [])))
}

const TERMS = 'Acta, ratificación y temas de cada COORDEMUNA'
const DUTIES = 'Deberes de cada DEMUNA, por distrito'

describe('The COORDEMUNAs in the summary of a region', () => {
  it('hold two years from the ratification, and without it from the acta', () => {
    const days = (...of: readonly string[]) => of.map((day) => (day === '' ? 'sin dato' : formatDate(day)))
    expect(tablesOf('2026-03-10', []).get(TERMS)?.[0]?.slice(1, 4)).toEqual(
      days('2024-03-15', '2026-03-10', '2028-03-10'),
    )
    expect(tablesOf(null, []).get(TERMS)?.[0]?.slice(1, 4)).toEqual(days('2024-03-15', '', '2026-03-15'))
  })

  it('say the topics of the year of the reference date, and of no other', () => {
    expect(tablesOf(null, LIFE).get(TERMS)?.[0]?.[4]).toBe('Trabajo adolescente; Autocuidado')
    expect(tablesOf(null, []).get(TERMS)?.[0]?.[4]).toBe('sin dato')
  })

  it('say each duty of each DEMUNA of which something is told, by its distrito', () => {
    expect(tablesOf(null, LIFE).get(DUTIES)).toEqual([
      ['T1801', 'T180101', 'no', 'sin dato', 'sin dato', 'sin dato', 'sí', 'sin dato'],
      ['T1801', 'T180102', 'sí', `sí, hasta el ${formatDate('2027-01-31')}`, 'no', 'sin dato', 'sin dato', 'sin dato'],
    ])
    expect(tablesOf(null, []).has(DUTIES)).toBe(false)
  })
})
