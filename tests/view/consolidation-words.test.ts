import { describe, expect, it } from 'vitest'
import { registerCells } from '../../src/domain/consolidation/index.ts'
import type { Edit } from '../../src/domain/country/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { cellWords } from '../../src/view/consolidation/decisions.ts'
import { partWords } from '../../src/view/consolidation/part-words.ts'
import { workOfTrip } from '../../src/workspace/field/field-work.ts'
import { compareWorks } from '../../src/workspace/joining/index.ts'
import { country, facts, provincia } from '../domain/invented-country.ts'

const COUNTRY = country({
  territories: [facts('18', { level: 'region' }), facts('18'), ...provincia('1801', 3, null, null)],
})
const EDIT: Edit = {
  ...{ about: 'vida', step: 'coordemuna_acuerdos', level: 'provincial', ubigeo: ubigeo('1801') },
  ...{ editedOn: '2026-11-21', note: '', link: null, receivedOn: null, values: {} },
  rows: [{ reunion: '2026-05-02', acuerdo: 'Acordar sedes', responsable: '180102' }],
}

describe('What is told of a COORDEMUNA, in the board where it is decided', () => {
  it('names the distrito of the DEMUNA that answers for an agreement, when a kit comes back', () => {
    const words = cellWords(COUNTRY)
    const said = [...registerCells(COUNTRY, [EDIT])].map(([key, value]) => words(key)?.say(value))
    expect(said).toContain('T180102')
    expect(said).not.toContain('180102')
  })

  it('names it too when another project is joined', () => {
    const work = workOfTrip([])
    const found = compareWorks(null, work, { ...work, ediciones: [EDIT] }, { file: 'x', unit: '', on: '' })
    const words = partWords(COUNTRY)
    const said = found.map(({ key, claims }) => `${words(key)?.cell}: ${words(key)?.say(claims[0]?.value ?? '')}`)
    expect(said.join('\n')).toContain('T180102')
    expect(said.join('\n')).not.toContain('180102,')
  })
})
