import { listCode, read as readFile } from '../house/house.ts'
import { describe, expect, it } from 'vitest'
import type { Edit, LifeEdit } from '../../src/domain/country/index.ts'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import {
  isOfCoordemuna,
  LIFE_SPECS,
  LIFE_STEPS,
  lifeProblems,
  ROW_KEYS,
  SESSION_FIELDS,
  specOf,
  type LifeStep,
  type LifeTold,
} from '../../src/domain/life/index.ts'
import {
  derivedStage,
  FILE_STEPS,
  followUp,
  isBelowHalf,
  membership,
  nextStep,
  readRegister,
  stageDoubt,
  standingOf,
  stepStandings,
  type InstanciaRecord,
} from '../../src/domain/register/index.ts'
import { formatDate } from '../../src/domain/measure/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { country, facts, instrument } from './invented-country.ts'

const TODAY = '2026-11-21'
const clock = defaultParameters(TODAY)

const told = (step: LifeStep, what: Partial<LifeTold>): LifeEdit => ({
  about: 'vida',
  step,
  ubigeo: ubigeo('0101'),
  level: 'provincial',
  editedOn: TODAY,
  note: '',
  link: null,
  receivedOn: null,
  values: {},
  rows: [],
  ...what,
})

/** The record of a provincia with those statements and that row of the matrix. */
function record(
  edits: readonly Edit[],
  row: Parameters<typeof facts>[1] = {},
  instruments: Parameters<typeof country>[0]['instruments'] = [],
): InstanciaRecord {
  const national = surveyCountry(
    country({ territories: [facts('01', { level: 'region' }), facts('01'), facts('0101', row)], instruments }),
    clock,
  )
  const found = readRegister(national, edits, 6).find(({ unit }) => unit.ubigeo === '0101')
  if (found === undefined) throw new Error('no record')
  return found
}

const stage = (etapa: 'en_proceso' | 'creada' | 'instalada' | 'operativa') => ({ etapa, etapas: 1 })

describe('the catalogue of the life of an instancia', () => {
  it('has every step once, and what tells its rows apart is what the register keys them by', () => {
    expect(LIFE_SPECS.map(({ step }) => step)).toEqual([...LIFE_STEPS])
    for (const { step, list } of LIFE_SPECS) expect(list?.keys.map(({ key }) => key)).toEqual(ROW_KEYS[step])
  })
  it('names each field of a sheet of the kit once, by its head, its key and every alias', () => {
    const names = (fields: readonly { title: string; key: string; aliases: readonly string[] }[]) =>
      fields.flatMap(({ title, key, aliases }) => [title, key, ...aliases].map((each) => each.toLowerCase()))
    const kits = [...new Set(LIFE_SPECS.map(({ kit }) => kit))]
    const own = kits.map((kit) => LIFE_SPECS.filter((spec) => spec.kit === kit).flatMap(({ fields }) => fields))
    const lists = LIFE_SPECS.flatMap(({ list }) => (list === null ? [] : [[...list.keys, ...list.fields]]))
    for (const fields of [...own, ...lists, SESSION_FIELDS]) {
      const several = fields.flatMap((field) => [...new Set(names([field]))])
      expect(several.filter((name, at) => several.indexOf(name) !== at)).toEqual([])
    }
    const keys = own.flat().map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })
  it('asks for posts and entities: no field is a name, a document or a telephone of a person', () => {
    const fields = LIFE_SPECS.flatMap(({ fields: own, list }) => [
      ...own,
      ...(list?.keys ?? []),
      ...(list?.fields ?? []),
    ])
    expect(fields.filter(({ key }) => /dni|telefono|correo|persona|apellido/.test(key))).toEqual([])
  })
  it('keeps a COORDEMUNA to the provincias', () => {
    for (const { step, levels } of LIFE_SPECS) expect(levels.length === 1).toBe(isOfCoordemuna(step))
  })
  it('says in one sentence what cannot be so, and nothing of what is not told', () => {
    const { list } = specOf('miembros')
    expect(lifeProblems(list?.fields ?? [], { desde: '2026-05-02', hasta: '2026-05-01' })).toEqual([
      `«Designado hasta» (${formatDate('2026-05-01')}) no puede ser anterior a «Designado desde» (${formatDate('2026-05-02')}): corrija una de las dos.`,
    ])
    expect(lifeProblems(list?.fields ?? [], { hasta: '2026-05-01' })).toEqual([])
    expect(lifeProblems(SESSION_FIELDS, { convocadas: '9', asistentes: '10' })).toHaveLength(1)
  })
})

describe('how a step stands', () => {
  it('an emergency asks for nothing from the day after its last', () => {
    const values = { emergencia: 'si', emergencia_desde: '2026-01-01' }
    const until = (day: string) =>
      standingOf(record([told('emergencia', { values: { ...values, emergencia_hasta: day } })]), 'emergencia', clock)
    expect(until(TODAY).state).toBe('falta')
    expect(until('2026-11-20')).toMatchObject({ state: 'no_aplica', on: '2026-11-20' })
  })
  it('a secretaría técnica known not to be suitable leaves its step open', () => {
    const values = { presidencia: 'alcaldia', secretaria: 'demuna' }
    const of = (answer: string) =>
      standingOf(
        record([told('conduccion', { values: { ...values, secretaria_idoneidad: answer } })]),
        'conduccion',
        clock,
      ).state
    expect(['si', 'no'].map(of)).toEqual(['hecho', 'en_curso'])
  })
  it('is not known of anything while nothing is told, but of what nobody owes', () => {
    const of = (state: string) =>
      stepStandings(record([]), clock).flatMap((each) => (each.state === state ? each.step : []))
    expect(of('opcional')).toEqual(['soporte', 'observatorio', 'emergencia'])
    expect([of('sin_dato').length, of('hecho'), of('falta')]).toEqual([FILE_STEPS.length - 3, [], []])
  })
  it('never counts the observatorio of a provincia as lacking', () => {
    const none = instrument('0101', 'observatorio', 'no_tiene', { level: 'provincial' })
    expect(standingOf(record([], {}, [none]), 'observatorio', clock).state).toBe('opcional')
  })
  it.each([
    [{ mecanismo_existe: 'no' }, [], 'no_aplica'],
    [{ mecanismo_existe: 'si' }, [], 'en_curso'],
    [{}, [{ nombre: 'Mesa', estado: 'vigente' }], 'en_curso'],
    [{}, [{ nombre: 'Mesa', estado: 'culminado' }], 'hecho'],
  ] as const)('of a former mechanism: %j with %j is %s', (values, rows, state) => {
    expect(standingOf(record([told('mecanismo_previo', { values, rows })]), 'mecanismo_previo', clock).state).toBe(
      state,
    )
  })
  it('of the draft no longer arises once there is an ordenanza', () => {
    expect(standingOf(record([], { ordenanza: 'O.M. 1' }), 'expediente', clock).state).toBe('no_aplica')
    const draft = told('expediente', { values: { proyecto_ordenanza: 'si', proyecto_ordenanza_fecha: '2026-02-01' } })
    expect(standingOf(record([draft]), 'expediente', clock)).toEqual({
      step: 'expediente',
      state: 'hecho',
      on: '2026-02-01',
    })
  })
  it('names as next the first step in the order of its life that asks for something', () => {
    const created = record([], { ordenanza: 'O.M. 1', createdOn: '2025-01-01', ...stage('creada') })
    expect(nextStep(stepStandings(created, clock))).toBe('instalacion')
    expect(nextStep(stepStandings(record([]), clock))).toBe('expediente')
  })
})

describe('the members of an instancia', () => {
  it('are counted against what its level asks for: 3 organisations in a provincia, 2 in a distrito', () => {
    const rows = [
      { clase: 'salud', entidad: 'Red de salud', titular: 'si', alterno: 'si', idoneidad: 'si' },
      { clase: 'organizacion', entidad: 'Club', titular: 'si', alterno: 'si', hasta: '2026-11-20' },
      { clase: 'policia', entidad: 'Comisaría', titular: 'si', inasistencias: '2' },
      { clase: 'mimp', entidad: 'CEM', inasistencias: '1', oficio_inasistencia: 'si', reemplazo: 'si' },
    ]
    const { life } = record([told('miembros', { rows })])
    expect(membership({ life, level: 'provincial' }, TODAY)).toEqual({
      entities: 4,
      designated: 1,
      organisations: 1,
      needed: 3,
      suitable: 1,
      ended: 1,
      replaced: 1,
      lettersOwed: 1,
    })
    expect(membership({ life, level: 'distrital' }, TODAY).needed).toBe(2)
  })
})

describe('agreements and quorum', () => {
  it('an agreement is open until it is known to be closed, and late from the day after its term', () => {
    const rows = [
      { sesion: '2026-01-01', acuerdo: 'a', estado: 'cumplido', plazo: '2026-02-01' },
      { sesion: '2026-01-01', acuerdo: 'b', plazo: '2026-11-21' },
      { sesion: '2026-01-01', acuerdo: 'c', estado: 'en_curso', plazo: '2026-11-20' },
    ]
    const { life } = record([told('acuerdos', { rows })])
    expect(followUp(life, 'acuerdos', TODAY)).toEqual({ all: 3, open: 2, late: 1 })
  })
  it('an agreement of no known state is closed by the day on which it was fulfilled', () => {
    const row = { sesion: '2026-01-01', acuerdo: 'a', plazo: '2026-02-01' }
    const openOf = (each: typeof row) =>
      followUp(record([told('acuerdos', { rows: [each] })]).life, 'acuerdos', TODAY).open
    expect([row, { ...row, cumplido_el: '2026-01-20' }].map(openOf)).toEqual([1, 0])
  })
  it.each([
    ['10', '5', true],
    ['10', '6', false],
    ['9', '4', true],
    ['9', '5', false],
    [undefined, '1', false],
  ])('of %s called, %s that came are below the half plus one: %s', (convocadas, asistentes, below) => {
    const details = { ...(convocadas === undefined ? {} : { convocadas }), asistentes }
    expect(isBelowHalf({ date: TODAY, extraordinary: false, inconsistencias: null, details })).toBe(below)
  })
})

describe('the stage that the documents tell', () => {
  const reglamento = instrument('0101', 'reglamento_interno', 'aprobado', { level: 'provincial' })
  const plan = instrument('0101', 'plan_trabajo', 'aprobado', { level: 'provincial', validUntil: '2027-12-31' })
  const papers = { ordenanza: 'O.M. 1', createdOn: '2025-01-01' }
  it.each([
    ['none', [], {}, [], null],
    ['a draft', [told('expediente', { values: { expediente: 'si' } })], {}, [], 'en_proceso'],
    ['an ordenanza', [], papers, [], 'creada'],
    ['an ordenanza and an acta', [], { ...papers, installedOn: '2025-02-01' }, [], 'instalada'],
    ['those and a reglamento', [], { ...papers, installedOn: '2025-02-01' }, [reglamento], 'instalada'],
    ['all of them', [], { ...papers, installedOn: '2025-02-01' }, [reglamento, plan], 'operativa'],
    ['instruments alone', [], {}, [reglamento, plan], null],
  ] as const)('of %s', (_, edits, row, instruments, expected) => {
    expect(derivedStage(record(edits, row, instruments), clock)).toBe(expected)
  })
  it('contradicts «operativa» written where the plan is known to lack, and tells what lacks', () => {
    const lacking = instrument('0101', 'plan_trabajo', 'no_tiene', { level: 'provincial' })
    const found = record([], { ...stage('operativa'), ...papers, installedOn: '2025-02-01' }, [reglamento, lacking])
    expect(stageDoubt(found, clock)).toEqual({
      stated: 'operativa',
      derived: 'instalada',
      kind: 'contradice',
      lacking: [{ etapa: 'operativa', proven: 'no' }],
    })
  })
  it('only doubts a stage whose documents are not known, and one that they go beyond it contradicts', () => {
    expect(stageDoubt(record([], stage('operativa')), clock)).toMatchObject({ kind: 'sin_sustento', derived: null })
    expect(stageDoubt(record([], { ...stage('en_proceso'), ...papers }), clock)).toMatchObject({ kind: 'contradice' })
    expect(stageDoubt(record([], { ...stage('creada'), ...papers }), clock)).toBeNull()
    expect(stageDoubt(record([]), clock)).toBeNull()
  })
})

describe('a field of a step that the program reads', () => {
  const read = [...listCode('src')].flatMap((path) =>
    [...readFile(path).matchAll(/\bsaid\([\w.]+, '(\w+)', '(\w+)'\)/g)].map(([, step = '', field = '']) => ({
      path,
      step,
      field,
    })),
  )
  it('is one that the catalogue has, or it would be «sin dato» for ever', () => {
    expect(read.length).toBeGreaterThan(8)
    const missing = read.filter(
      ({ step, field }) =>
        !LIFE_SPECS.some((spec) => spec.step === step && spec.fields.some(({ key }) => key === field)),
    )
    expect(missing).toEqual([])
  })
})
