import { describe, expect, it } from 'vitest'
import type { Edit, InstrumentFact, LifeEdit, TerritoryFacts } from '../../src/domain/country/index.ts'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { listMismatches, readRegister } from '../../src/domain/register/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { sayMismatch } from '../../src/domain/words/index.ts'
import { country, facts, instrument, provincia } from './invented-country.ts'

const TODAY = '2026-11-21'

function found(instruments: readonly InstrumentFact[], edits: readonly Edit[] = []) {
  const national = surveyCountry(
    country({
      territories: [facts('01', { level: 'region' }), facts('01'), ...provincia('0101', 3, 'creada', 'creada')],
      instruments,
    }),
    defaultParameters(TODAY),
  )
  return listMismatches(national, readRegister(national, edits, 6))
}

const own = (kind: InstrumentFact['instrument'], approvedOn: string | null, estado: InstrumentFact['estado']) =>
  instrument('0101', kind, estado, { level: 'provincial', approvedOn })

describe('a plan and the reglamento interno', () => {
  const cases: readonly [
    string,
    InstrumentFact['estado'],
    string | null,
    InstrumentFact['estado'],
    string | null,
    boolean,
  ][] = [
    ['the plan came first', 'aprobado', '2025-03-01', 'aprobado', '2025-03-02', true],
    ['both on one day', 'aprobado', '2025-03-02', 'aprobado', '2025-03-02', false],
    ['the reglamento came first', 'aprobado', '2025-03-03', 'aprobado', '2025-03-02', false],
    ['there is known to be no reglamento', 'aprobado', null, 'no_tiene', null, true],
    ['the reglamento is only drafted', 'implementado', '2025-03-01', 'formulado', null, true],
    ['the reglamento has no date', 'aprobado', '2025-03-01', 'aprobado', null, false],
    ['the plan is not approved', 'formulado', null, 'no_tiene', null, false],
  ]
  it.each(cases)('%s', (_, plan, planOn, reglamento, reglamentoOn, expected) => {
    const rows = [own('plan_trabajo', planOn, plan), own('reglamento_interno', reglamentoOn, reglamento)]
    expect(found(rows).map(({ check }) => check)).toEqual(expected ? ['plan_sin_reglamento'] : [])
  })
  it('are not compared while nothing is known of the reglamento', () =>
    expect(found([own('plan_trabajo', '2025-03-01', 'aprobado')])).toEqual([]))
})

describe('the plan of an upper instancia', () => {
  const lower = (code: string, on: string) =>
    instrument(code, 'plan_trabajo', 'aprobado', { level: 'distrital', approvedOn: on })
  it('is told when lower plans of the same first year came after it, with which', () => {
    const rows = [
      own('plan_trabajo', '2025-10-01', 'aprobado'),
      lower('010102', '2025-11-20'),
      lower('010103', '2025-09-20'),
    ]
    const [only, ...others] = found(rows)
    expect(others).toEqual([])
    expect(only && [only.check, only.unit.ubigeo, sayMismatch(only)]).toEqual([
      'plan_antes_que_inferiores',
      '0101',
      'Plan del 1\u00A0oct.\u00A02025; después se aprobó el de T010102.',
    ])
  })
  it('is not compared with a plan of another year', () =>
    expect(found([own('plan_trabajo', '2024-11-20', 'aprobado'), lower('010102', '2025-11-20')])).toEqual([]))
})

describe('a diagnóstico', () => {
  it('is told the day after its three years', () => {
    expect(found([own('diagnostico', '2023-11-21', 'aprobado')])).toEqual([])
    expect(found([own('diagnostico', '2023-11-20', 'aprobado')]).map(({ check }) => check)).toEqual([
      'diagnostico_antiguo',
    ])
  })
})

describe('what was reviewed', () => {
  const written = {
    ubigeo: ubigeo('0101'),
    level: 'provincial',
    editedOn: TODAY,
    note: '',
    link: null,
    receivedOn: null,
  } as const
  it('names the instruments that do not agree, the ordenanza with an aspect to correct, and the actas', () => {
    const rows = [{ ...own('observatorio', null, 'implementado'), inconsistencias: true }]
    const edits: readonly Edit[] = [
      {
        ...written,
        about: 'instancia',
        etapa: 'creada',
        ordenanza: null,
        createdOn: null,
        installedOn: null,
        directorio: null,
        inconsistencias: null,
        aspects: ['funciones'],
      },
      {
        ...written,
        about: 'actividad',
        reports: [],
        sessions: [{ date: '2026-05-04', extraordinary: false, inconsistencias: true }],
      },
    ]
    expect(found(rows, edits).map((each) => [each.check, sayMismatch(each)])).toEqual([
      ['instrumento_inconsistente', 'Observatorio.'],
      ['ordenanza_inconsistente', 'La revisión de la ordenanza señala aspectos por corregir.'],
      ['acta_inconsistente', 'Sesión del 4\u00A0may.\u00A02026.'],
    ])
  })
  it('is nothing where nothing is stated: what is not known never counts as wrong', () => expect(found([])).toEqual([]))
})

describe('what the file of an instancia tells', () => {
  const written = {
    ubigeo: ubigeo('0101'),
    level: 'provincial',
    editedOn: TODAY,
    note: '',
    link: null,
    receivedOn: null,
  } as const
  const life = (step: LifeEdit['step'], values: LifeEdit['values'], rows: LifeEdit['rows'] = []): Edit => ({
    ...written,
    about: 'vida',
    step,
    values,
    rows,
  })
  const sessions = (...dates: readonly (readonly [string, boolean])[]): Edit => ({
    ...written,
    about: 'actividad',
    reports: [],
    sessions: dates.map(([date, extraordinary]) => ({ date, extraordinary, inconsistencias: null })),
  })
  const keysOf = (edits: readonly Edit[], rows: readonly InstrumentFact[] = []) =>
    found(rows, edits).map(({ check }) => check)

  const papers = { ordenanza: 'O.M. 1', createdOn: '2025-01-01', installedOn: '2025-02-01' }
  const ofStage = (stated: Partial<TerritoryFacts>, instruments: readonly InstrumentFact[]) => {
    const territories = [facts('01', { level: 'region' }), facts('01'), facts('0101', stated)]
    const national = surveyCountry(country({ territories, instruments }), defaultParameters(TODAY))
    return listMismatches(national, readRegister(national, [], 6)).map((each) => [each.check, sayMismatch(each)])
  }

  it.each([
    ['no', ['plan_sin_correspondencia']],
    ['si', []],
  ] as const)('a plan whose correspondence is «%s»', (correspondencia, expected) =>
    expect(keysOf([life('plan', { plan_correspondencia: correspondencia })])).toEqual(expected),
  )

  it.each([
    ['mensual', '2026-08-21', ['sesiones_faltantes']],
    ['mensual', '2026-08-22', []],
    ['trimestral', '2026-02-21', ['sesiones_faltantes']],
    ['trimestral', '2026-02-22', []],
    ['anual', '2024-01-01', []],
  ] as const)('sessions that are %s, the last ordinary one on %s', (periodicidad, last, expected) =>
    expect(
      keysOf([
        life('reglamento', { periodicidad }),
        sessions([last, false], ['2026-11-20', true], ['2026-12-20', false]),
      ]),
    ).toEqual(expected),
  )
  it('no session is missed where none is told, or no period', () => {
    expect(keysOf([life('reglamento', { periodicidad: 'mensual' })])).toEqual([])
    expect(keysOf([sessions(['2020-01-01', false])])).toEqual([])
  })

  it('a stage is told when the documents say otherwise, and not while they are not known', () => {
    const operativa = { ...papers, etapa: 'operativa' as const }
    const noPlan = [instrument('0101', 'plan_trabajo', 'no_tiene', { level: 'provincial' })]
    expect(ofStage(operativa, [])).toEqual([])
    expect(ofStage(operativa, noPlan)).toEqual([
      [
        'etapa_contradicha',
        'La etapa escrita, «Operativa», contradice lo registrado. Los documentos registrados dan la etapa «Instalada». No consta el reglamento interno y un plan de trabajo vigente.',
      ],
    ])
  })

  it('a DEMUNA with no registro, or one that is past, by its distrito', () => {
    const rows = [
      { distrito: '010101', registro: 'si', registro_hasta: '2026-11-21' },
      { distrito: '010102', registro: 'no' },
      { distrito: '010103', registro: 'si', registro_hasta: '2026-11-20' },
    ]
    expect(found([], [life('coordemuna_demunas', {}, rows)]).map((each) => [each.check, sayMismatch(each)])).toEqual([
      ['coordemuna_pendiente', 'DEMUNA en sus 3 distritos; COORDEMUNA sin acta conocida.'],
      ['demuna_sin_registro', 'Las de T010102 y T010103.'],
    ])
  })
})
