import { describe, expect, it } from 'vitest'
import type { Edit, InstanciaEdit } from '../../../src/domain/country/index.ts'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import { changesOfMatrix } from '../../../src/workspace/imports/compare-matrix.ts'
import { country, withStage } from '../../domain/invented-country.ts'

const stages = (...etapas: readonly ('creada' | 'instalada')[]) =>
  country({ territories: etapas.map((etapa, at) => withStage(`180${at + 1}`, etapa)) })
const EDIT: InstanciaEdit = {
  about: 'instancia',
  ubigeo: ubigeo('1801'),
  level: 'provincial',
  editedOn: '2026-11-21',
  note: '',
  link: null,
  receivedOn: null,
  etapa: 'creada',
  ordenanza: null,
  createdOn: null,
  installedOn: null,
  directorio: null,
  inconsistencias: null,
  aspects: [],
}
const ACTIVITY: Edit = {
  ...{ about: 'actividad', ubigeo: ubigeo('1802'), level: 'provincial', editedOn: '2026-11-21', note: '', link: null },
  ...{ receivedOn: null, sessions: [{ date: '2026-05-04', extraordinary: false, inconsistencias: null }], reports: [] },
}

describe('what the matrix says otherwise', () => {
  const here = stages('creada', 'instalada')
  const told = (had: readonly Edit[], has: readonly Edit[], then = here) =>
    changesOfMatrix({ country: here, edits: had }, { country: then, edits: has }).map(({ unit, fields }) => [
      unit.ubigeo,
      fields,
    ])

  it('names the territory and the fields that only a person writes, and not only those of the tables', () => {
    expect(told([EDIT], [{ ...EDIT, directorio: true, note: 'Falta el acta', aspects: ['miembros'] }])).toEqual([
      ['1801', ['nota', 'directorio', 'por_corregir']],
    ])
    expect(told([EDIT], [EDIT, ACTIVITY])).toEqual([['1802', ['seguimiento']]])
    expect(told([{ ...EDIT, directorio: false }], [])).toEqual([['1801', ['directorio']]])
  })

  it('says nothing where the same is written on another day or in another order', () => {
    expect(told([EDIT, ACTIVITY], [ACTIVITY, { ...EDIT, editedOn: '2026-11-28' }])).toEqual([])
  })

  it('names what the tables and the person say in one list', () => {
    expect(told([], [{ ...EDIT, directorio: true }], stages('instalada', 'instalada'))).toEqual([
      ['1801', ['etapa', 'directorio']],
    ])
  })
})
