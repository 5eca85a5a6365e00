import { describe, expect, it } from 'vitest'
import {
  applyEdits,
  editKey,
  putEdit,
  withoutEdit,
  type Edit,
  type InstrumentEdit,
} from '../../src/domain/country/index.ts'
import { qualityFrom } from '../../src/domain/measure/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { country, facts, instrument, source, withStage } from './invented-country.ts'

const written = {
  ubigeo: ubigeo('0101'),
  level: 'provincial',
  editedOn: '2026-11-21',
  note: '',
  link: null,
  receivedOn: null,
} as const
const plan = (estado: InstrumentEdit['estado']): InstrumentEdit => ({
  ...written,
  about: 'instrumento',
  instrument: 'plan_trabajo',
  estado,
  reporta: null,
  inconsistencias: null,
  approvedOn: '2026-11-20',
  validUntil: null,
})
const ROWS = country({
  territories: [withStage('0101', 'en_proceso'), facts('0102')],
  instruments: [
    instrument('0101', 'plan_trabajo', 'no_tiene', { level: 'provincial' }),
    instrument('0101', 'diagnostico', 'aprobado', { level: 'provincial' }),
  ],
  initiatives: [{ ubigeo: ubigeo('0101'), level: 'provincial', type: 'ninguna', name: null, estado: null, date: null }],
  coordemunas: [{ ubigeo: ubigeo('0101'), actaOn: '2020-01-01', ratifiedOn: null }],
}).rows
const estados = (edits: readonly Edit[]) =>
  Object.fromEntries(applyEdits(ROWS, edits).instruments.map((row) => [row.instrument, row.estado]))

describe("a person's statement", () => {
  it('stands in place of the row about the same instrument and leaves the others', () => {
    expect(estados([plan('aprobado')])).toEqual({ diagnostico: 'aprobado', plan_trabajo: 'aprobado' })
  })
  it('that an instrument is not known takes its row away, and never makes it a "no"', () =>
    expect(estados([plan(null)])).toEqual({ diagnostico: 'aprobado' }))
  it('replaces an earlier one of hers about the same thing, and taken back lets the loaded row count again', () => {
    const twice = putEdit(putEdit([], plan('formulado')), plan('aprobado'))
    expect(twice).toEqual([plan('aprobado')])
    expect(estados([plan('formulado'), plan('implementado')])).toMatchObject({ plan_trabajo: 'implementado' })
    expect(applyEdits(ROWS, withoutEdit(twice, editKey(plan(null))))).toBe(ROWS)
  })
  it('about the stage resolves a duplicate and brings its ordenanza and dates', () => {
    const edit: Edit = {
      ...written,
      about: 'instancia',
      etapa: 'instalada',
      ordenanza: 'N.° 1',
      createdOn: '2026-01-02',
      installedOn: '2026-02-03',
      directorio: true,
      inconsistencias: null,
      aspects: [],
    }
    const [own, other] = applyEdits(
      { ...ROWS, territories: [{ ...withStage('0101', null), etapas: 2 }, facts('0102')] },
      [edit],
    ).territories
    expect(own).toMatchObject({
      etapa: 'instalada',
      etapas: 1,
      ordenanza: 'N.° 1',
      createdOn: '2026-01-02',
      installedOn: '2026-02-03',
    })
    expect(other).toEqual(facts('0102'))
  })
  it('that repeats what an invented row says stays invented, and is hers where she says otherwise', () => {
    const stated = (etapa: 'en_proceso' | 'creada'): Edit => ({
      ...written,
      about: 'instancia',
      etapa,
      ordenanza: 'N.° 1',
      createdOn: null,
      installedOn: null,
      directorio: null,
      inconsistencias: null,
      aspects: [],
    })
    const from = (edits: readonly Edit[]) => applyEdits(ROWS, edits).territories[0]?.stageFrom ?? ''
    const invented = source('instancias', { quality: 'simulado' })
    expect(qualityFrom(invented, [from([stated('en_proceso')])])).toBe('simulado')
    expect(qualityFrom(invented, [from([stated('creada')])])).toBe('observado')
    const dated = { ...ROWS, territories: [{ ...withStage('0101', 'en_proceso'), ordenanza: 'N.° 1' }] }
    const kept = applyEdits(dated, [stated('creada')]).territories[0]?.stageFrom ?? ''
    expect(qualityFrom(invented, [kept])).toBe('simulado')
    const planFrom = (edit: InstrumentEdit) =>
      applyEdits(ROWS, [edit]).instruments.find((row) => row.instrument === edit.instrument)?.from ?? ''
    expect(qualityFrom(invented, [planFrom(plan('no_tiene'))])).toBe('simulado')
    expect(qualityFrom(invented, [planFrom(plan('aprobado'))])).toBe('observado')
  })
  it('about the initiatives replaces all of that government; no initiative left is unknown again', () => {
    const edit = (initiatives: readonly { type: 'plan'; name: string; estado: 'aprobado'; date: null }[]): Edit => ({
      ...written,
      about: 'iniciativas',
      initiatives,
    })
    expect(applyEdits(ROWS, [edit([{ type: 'plan', name: 'P', estado: 'aprobado', date: null }])]).initiatives).toEqual(
      [
        {
          ubigeo: '0101',
          level: 'provincial',
          type: 'plan',
          name: 'P',
          estado: 'aprobado',
          date: null,
          from: 'propia',
        },
      ],
    )
    expect(applyEdits(ROWS, [edit([])]).initiatives).toEqual([])
  })
  it('about a COORDEMUNA replaces its actas; sessions and reports change no row', () => {
    expect(
      applyEdits(ROWS, [{ ...written, about: 'coordemuna', actaOn: '2026-01-01', ratifiedOn: null }]).coordemunas,
    ).toEqual([{ ubigeo: '0101', actaOn: '2026-01-01', ratifiedOn: null, from: 'propia' }])
    expect(applyEdits(ROWS, [{ ...written, about: 'actividad', sessions: [], reports: [] }])).toEqual(ROWS)
  })
})
