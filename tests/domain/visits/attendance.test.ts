import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  agreedLine,
  agreedOf,
  countRegister,
  EMPTY_PLAN,
  explainAttendance,
  isMadeAhead,
  NOBODY,
  totalAttended,
} from '../../../src/domain/visits/index.ts'
import { readPlan } from '../../../src/workspace/papers/read-plan.ts'
import { visit } from './country.ts'

const HEAD = ['N.°', 'Gobierno o instancia', 'Entidad que representa', 'Nivel', 'Nombres y apellidos', 'Cargo', 'Sexo']
const row = (entity: string, name: string, sex: string, of = 'Jaén', level = '', post = '') => [
  ...['1', of, entity, level, name, post, sex],
]
const count = (...rows: string[][]) => countRegister([['Registro de asistencia'], HEAD, ...rows], 'Jaén')
const kept = (plan: object): unknown => JSON.parse(JSON.stringify(plan))

describe('A register of attendance', () => {
  test('is counted by entity, level, kind of actor and sex, however an entity is spelt, and a blank line is nobody', () => {
    const read = count(
      row('CEM Jaén', 'Una', 'F', 'Jaén', 'Provincial', 'Representante titular'),
      row('CEM JAEN', 'Otro', 'M', 'Jaén', 'Provincial', 'Representante titular'),
      row('PNP', 'Tercera', ''),
      row('Ministerio Público', '', ''),
    )
    expect(read?.attended).toEqual([
      { entity: 'CEM Jaén', level: 'provincial', actor: 'entidad_integrante', women: 1, men: 1, unstated: 0 },
      { entity: 'PNP', level: null, actor: null, women: 0, men: 0, unstated: 1 },
    ])
  })

  test.each([
    [['M', 'H'], { women: 1, men: 1, unstated: 0 }],
    [['M', 'F'], { women: 1, men: 1, unstated: 0 }],
    [['M', 'M'], { women: 0, men: 0, unstated: 2 }],
    [['Mujer', 'varón'], { women: 1, men: 1, unstated: 0 }],
    [['femenino', '?'], { women: 1, men: 0, unstated: 1 }],
  ])('of sexes written %j counts %j', (sexes, counted) => {
    expect(count(...sexes.map((sex) => row('PNP', 'x', sex)))?.attended).toEqual([
      { ...NOBODY, entity: 'PNP', ...counted },
    ])
  })

  test('of a book of several visits counts only those of its own', () => {
    const read = count(row('PNP', 'x', 'F'), row('PNP', 'y', 'F', 'Puno'))
    expect(totalAttended(read?.attended ?? []).people).toBe(1)
  })

  test('with a row for each entity is taken as it counts', () => {
    const cells = [
      ['Institución', 'Mujeres', 'Varones'],
      ['GORE', '3', '2'],
      ['UGEL', '', 'dos'],
    ]
    expect(countRegister(cells, '')?.attended).toEqual([{ ...NOBODY, entity: 'GORE', women: 3, men: 2 }])
  })

  test('leaves nothing of who came', () => {
    const name = fc.stringMatching(/^Zq[a-z]{6,12}$/)
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 20 }), (names) => {
        const read = count(...names.map((each) => row('PNP', each, 'F')))
        expect(totalAttended(read?.attended ?? []).women).toBe(names.length)
        for (const each of names) expect(JSON.stringify(read)).not.toContain(each)
      }),
    )
  })

  test('that heads no table of entities and persons is none', () => {
    expect(
      countRegister(
        [
          ['Ubigeo', 'Población'],
          ['18', '3'],
        ],
        '',
      ),
    ).toBeNull()
  })

  test('sums up in one phrase, each entity once', () => {
    const rows = [
      { ...NOBODY, entity: 'PNP', women: 1, unstated: 1 },
      { ...NOBODY, entity: 'pnp', men: 2 },
    ]
    expect(explainAttendance(totalAttended(rows))).toBe(
      '4 personas de 1 entidad: 1 mujer, 2 hombres y 1 sin dato de sexo',
    )
  })
})

describe('What a visit left', () => {
  test('is kept: who came, agreements with owner and day, knots with an owner; what is not whole spoils the plan', () => {
    const one = visit('1801', {
      attendance: [{ ...NOBODY, entity: 'PNP', level: 'provincial', actor: 'equipo_tecnico', women: 2 }],
      agreed: [{ text: 'Sesionar', owner: 'Secretaría técnica', dueOn: '2026-12-20' }],
      findings: [{ kind: 'nudo', text: 'Sin POI', measure: 'Incluirla', owner: 'Gerencia de Planeamiento' }],
    })
    const plan = { ...EMPTY_PLAN, visits: [one] }
    expect(readPlan(kept(plan))).toEqual(plan)
    for (const bad of [
      { attendance: [{ ...NOBODY, women: -1 }] },
      { attendance: [{ ...NOBODY, level: 'comunal' }] },
      { agreed: [{ text: 'x', owner: '', dueOn: 'mañana' }] },
      { findings: [{ kind: 'nudo', text: '', measure: '', owner: 7 }] },
    ])
      expect(readPlan(kept({ ...plan, visits: [{ ...one, ...bad }] }))).toBeNull()
  })

  test('reads the lines of a plan kept before agreements had an owner', () => {
    expect(agreedOf({ agreements: 'Sesionar\n\nInformar' }).map(agreedLine)).toEqual(['Sesionar', 'Informar'])
    const agreed = [{ text: 'Sesionar', owner: 'Alcaldía', dueOn: '2026-12-20' }]
    expect(agreedOf({ agreements: 'vieja', agreed }).map(agreedLine)).toEqual([
      'Sesionar (Alcaldía; hasta el 20\u00a0dic.\u00a02026)',
    ])
  })

  test.each([
    ['ejecutada', '2026-11-29', true],
    ['ejecutada', '2026-11-28', false],
    ['ejecutada', null, false],
    ['programada', '2026-12-09', false],
  ] as const)('%s on %s is told ahead of its day: %s', (state, date, ahead) => {
    expect(isMadeAhead({ state, date }, '2026-11-28')).toBe(ahead)
  })
})
