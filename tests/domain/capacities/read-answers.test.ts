import { describe, expect, test } from 'vitest'
import {
  instrumentTable,
  optionPoints,
  placeFinder,
  READY_INSTRUMENT,
  readAnswers,
  readAsked,
  readInstrument,
  type Capacity,
} from '../../../src/domain/capacities/index.ts'
import { scorerOf } from '../../../src/domain/capacities/score-answer.ts'
import { country, facts } from '../invented-country.ts'

const named = (code: string, name: string) => facts(code, { name })
const PERU = country({
  territories: [
    ...[named('06', 'Cajamarca'), named('15', 'Lima'), named('18', 'Moquegua')],
    ...[named('0608', 'Jaén'), named('1501', 'Lima'), named('1801', 'Mariscal Nieto')],
    ...[named('060801', 'Jaén'), named('060802', 'Bellavista'), named('180102', 'Carumas')],
  ],
})
const findPlace = placeFinder(PERU)
const capacity = (form: Capacity['form'], more: Partial<Capacity> = {}): Capacity => ({
  ...(READY_INSTRUMENT[0] as Capacity),
  ...{ id: 'X1', question: '¿Pregunta de la prueba, que es bastante larga?', form, options: [], right: [] },
  ...more,
})
const [VARIAS, SI_NO, ESCALA] = [
  READY_INSTRUMENT[0] as Capacity,
  READY_INSTRUMENT[1] as Capacity,
  READY_INSTRUMENT[2] as Capacity,
]
const THREE = [VARIAS, SI_NO, ESCALA]

describe('An answer scores from 0 to 100', () => {
  const colours = { options: ['Rojo', 'Verde, claro', 'Azul'], right: ['Rojo', 'Verde, claro'] }
  test.each([
    ['si_no', {}, 'Sí', 100],
    ['si_no', {}, 'NO', 0],
    ['si_no', { right: ['No'] }, 'no', 100],
    ['si_no', {}, 'Verdadero', 100],
    ['si_no', {}, 'tal vez', 'unread'],
    ['si_no', {}, 'No sé', null],
    ['si_no', {}, '', null],
    ['escala', {}, 'Totalmente de acuerdo', 100],
    ['escala', {}, 'En desacuerdo', 25],
    ['escala', {}, '3', 50],
    ['escala', {}, '4 - De acuerdo', 75],
    ['escala', {}, '5 (Totalmente de acuerdo)', 100],
    ['escala', {}, 'Casi nunca', 25],
    ['escala', {}, 'Strongly agree', 100],
    ['escala', {}, '6', 'unread'],
    ['escala', { options: ['Bajo', 'Medio', 'Alto'] }, 'Medio', 50],
    ['escala', { options: ['Bajo', 'Medio', 'Alto'], right: ['Bajo'] }, 'Alto', 0],
    ['opcion', colours, 'rojo', 100],
    ['opcion', colours, 'Azul', 0],
    ['opcion', colours, 'a) Rojo', 100],
    ['opcion', colours, 'Morado', 'unread'],
    ['varias', colours, 'Rojo, Verde, claro', 100],
    ['varias', colours, 'Rojo;Azul;', 0],
    ['varias', colours, 'Rojo', 50],
    ['varias', colours, 'Otro', 'unread'],
  ] as const)('%s %j: «%s» is %s', (form, more, text, points) => {
    expect(scorerOf(capacity(form, more))(text)).toBe(points)
  })

  test('and each question of the ready instrument offers what it scores', () => {
    for (const each of READY_INSTRUMENT)
      expect(Math.max(...optionPoints(each).map(({ points }) => points))).toBeGreaterThan(0)
  })
})

const GOOGLE = [
  [
    'Marca temporal',
    'Dirección de correo electrónico',
    'Nombres y apellidos',
    'Región',
    'Provincia',
    'Distrito',
    '¿Cuál es su cargo en la instancia?',
    ...THREE.map(({ question }) => question),
  ],
  [
    '2026/11/20 10:15:03 a. m. GMT-5',
    'a@b.pe',
    'Ana Pérez',
    'Cajamarca',
    'Jaén',
    '',
    'Secretaria técnica',
    'Física, Psicológica, Sexual, Económica o patrimonial',
    'Sí',
    '4',
  ],
  [
    '2026/11/22 09:00:00 p. m. GMT-5',
    'c@d.pe',
    'Luis Rojas',
    'Cajamarca',
    'Jaén',
    'Bellavista',
    'Alcalde',
    'Física',
    'No',
    '',
  ],
]
const MICROSOFT = [
  [
    'ID',
    'Hora de inicio',
    'Hora de finalización',
    'Correo electrónico',
    'Nombre',
    'Ubigeo',
    'Tipo de actor',
    ...THREE.map(({ question }) => question),
  ],
  [
    '1',
    '11/20/26 10:00:00',
    '11/20/26 10:15:00',
    'anonymous',
    'Ana',
    '60802',
    'Entidad integrante',
    'Física;Psicológica;',
    'Sí',
    'De acuerdo',
  ],
]
const MONKEY = [
  [
    'Respondent ID',
    'Collector ID',
    'Start Date',
    'End Date',
    'IP Address',
    'Email Address',
    'Municipalidad o gobierno regional',
    'Rol',
    `1. ${VARIAS.question}`,
    '',
    '',
    `2. ${SI_NO.question}`,
    `3. ${ESCALA.question}`,
  ],
  [
    '',
    '',
    '',
    '',
    '',
    '',
    'Open-Ended Response',
    'Response',
    'Física',
    'Psicológica',
    'Sexual',
    'Response',
    'Response',
  ],
  [
    '11',
    '22',
    '11/19/2026 09:00',
    '11/19/2026 09:15',
    '10.0.0.1',
    'x@y.pe',
    'Municipalidad Distrital de Carumas, Mariscal Nieto, Moquegua',
    'Equipo técnico',
    'Física',
    '',
    'Sexual',
    'Sí',
    'Totalmente de acuerdo',
  ],
]

describe('Answers of digital forms', () => {
  const placing = { findPlace, actor: null }
  test('are read as Google Forms writes them', () => {
    const read = readAnswers(GOOGLE, THREE, placing)
    expect(read?.answers).toEqual([
      { level: 'provincia', ubigeo: '0608', actor: 'secretaria_tecnica', points: [100, 100, 75] },
      { level: 'distrito', ubigeo: '060802', actor: 'presidencia', points: [25, 0, null] },
    ])
    expect([read?.on, read?.dropped, read?.unasked]).toEqual(['2026-11-22', 2, []])
  })

  test('are read as Microsoft Forms writes them, a lost zero of the code given back', () => {
    const read = readAnswers(MICROSOFT, THREE, placing)
    expect(read?.answers).toEqual([
      { level: 'distrito', ubigeo: '060802', actor: 'entidad_integrante', points: [50, 100, 75] },
    ])
    expect(read?.on).toBe('2026-11-20')
  })

  test('are read as SurveyMonkey writes them, with two lines of header and a column per option', () => {
    const read = readAnswers(MONKEY, THREE, placing)
    expect(read?.answers).toEqual([
      { level: 'distrito', ubigeo: '180102', actor: 'equipo_tecnico', points: [50, 100, 100] },
    ])
  })

  test('keep nothing of who answered', () => {
    const kept = JSON.stringify([GOOGLE, MICROSOFT, MONKEY].map((table) => readAnswers(table, THREE, placing)))
    expect(kept).not.toMatch(/@|Ana|Luis|Pérez|Rojas|10\.0\.0\.1|Secretaria t|Alcalde/)
  })

  test('tell the lines that have no instancia, no kind of actor or no answer', () => {
    const [head = [], first = []] = GOOGLE
    const row = (place: readonly string[], role: string, said: readonly string[]) => [
      ...first.slice(0, 3),
      ...place,
      role,
      ...said,
    ]
    const cells = [
      head,
      row(['', '', ''], 'Alcalde', ['', 'Sí', '']),
      row(['Cajamarca', 'Jaén', ''], 'vecina', ['', 'Sí', '']),
      row(['Cajamarca', 'Jaén', ''], 'Alcalde', ['', '', '']),
    ]
    expect(readAnswers(cells, THREE, placing)?.faults).toEqual([
      { line: 2, fault: 'territorio' },
      { line: 3, fault: 'actor' },
      { line: 4, fault: 'vacia' },
    ])
    expect(readAnswers(cells, THREE, { findPlace, actor: 'presidencia' })?.answers).toHaveLength(1)
  })

  test('of another questionnaire are none', () => {
    expect(
      readAnswers(
        [
          ['Ubigeo', 'Casos'],
          ['0608', '3'],
        ],
        THREE,
        placing,
      ),
    ).toBeNull()
  })

  test.each([
    [{ lugar: 'Municipalidad Provincial de Jaén' }, 'provincia/0608'],
    [{ lugar: 'Gobierno Regional de Moquegua' }, 'region/18'],
    [{ lugar: 'Carumas, Mariscal Nieto, Moquegua' }, 'distrito/180102'],
    [{ ubigeo: '060801' }, 'provincia/0608'],
    [{ ubigeo: '060802', nivel: 'Provincial' }, 'provincia/0608'],
    [{ ubigeo: '060802', nivel: 'Regional' }, 'region/06'],
    [{ ubigeo: '1501' }, 'region/1501'],
    [{ region: 'Lima' }, null],
    [{ lugar: 'Narnia' }, null],
  ])('place %j in %s', (words, expected) => {
    const none = { ubigeo: '', region: '', provincia: '', distrito: '', nivel: '', lugar: '' }
    const place = findPlace({ ...none, ...words })
    expect(place && `${place.level}/${place.ubigeo}`).toBe(expected)
  })

  test('say who was asked in a table of their own', () => {
    const cells = [
      ['Ubigeo', 'Nivel', 'Actor', 'Convocados'],
      ['0608', '', 'Presidencia', '3'],
      ['0608', '', 'Presidencia', 'x'],
    ]
    expect(readAsked(cells, { findPlace })).toEqual([
      { level: 'provincia', ubigeo: '0608', actor: 'presidencia', count: 3 },
    ])
    expect(readAsked([['Ubigeo', 'Actor']], { findPlace })).toBeNull()
  })
})

describe('The instrument as a table', () => {
  test('read again is the same', () => {
    const cells = instrumentTable(READY_INSTRUMENT).map((row) => row.map(String))
    expect(readInstrument(cells)).toEqual({ capacities: READY_INSTRUMENT, refusedLines: [] })
  })

  test('tells the lines that are not whole, and is none without its columns', () => {
    const [head = [], first = []] = instrumentTable(READY_INSTRUMENT).map((row) => row.map(String))
    const broken = first.with(7, '120')
    expect(readInstrument([head, first, broken, first])).toMatchObject({ refusedLines: [3, 4] })
    expect(readInstrument([['capacidad'], ['C1']])).toBeNull()
  })

  test('asks the minimum topics for knowledge, skills and attitudes', () => {
    const kinds = new Set(READY_INSTRUMENT.map(({ topic, dimension }) => `${topic} ${dimension}`))
    expect(kinds.size).toBe(9)
  })
})
