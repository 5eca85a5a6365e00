import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { DEFINITIONS } from '../../src/domain/instancias/index.ts'
import type { CoverageDocument, RankingDocument } from '../../src/publish/table/index.ts'
import { COUNTRY } from '../country/index.ts'
import { dirWith, runCli, shuffled, spawnCli, type Ran } from './cli-run.ts'

const UNIT_KEYS = [
  'ubigeo',
  'nombre',
  'nivel',
  'esperadas',
  'creadas',
  'desconocidas',
  'cobertura',
  'coberturaMin',
  'coberturaMax',
  'brechaCritica',
]
const RANKED_KEYS = [
  'puesto',
  'ubigeo',
  'nombre',
  'puntaje',
  'puntajeMax',
  'puestoMejor',
  'puestoPeor',
  'criteriosCumplidos',
  'criterios',
  'explicacion',
]
const CRITERION_KEYS = [
  'clave',
  'clausula',
  'cumple',
  'puntajeMin',
  'puntajeMax',
  'valor',
  'umbral',
  'aporte',
  'calidad',
  'fuente',
]

const coverageOf = ({ out }: Ran) => JSON.parse(out) as CoverageDocument
const rankingOf = ({ out }: Ran) => JSON.parse(out) as RankingDocument
const created = (document: CoverageDocument) => document.unidades.reduce((sum, unit) => sum + unit.creadas, 0)

/** Three provincias, one of them with three cases in the biennium. */
const FEW_CASES = {
  violencia:
    'ubigeo,anio,modalidad,casos\n1801,2024,fisica,90\n1801,2025,fisica,80\n1802,2024,fisica,1\n1802,2025,fisica,2\n1803,2024,fisica,40\n1803,2025,fisica,50\n',
  poblacion: 'ubigeo,anio,poblacion,mujeres\n1801,2024,90000,45000\n1802,2024,15000,7000\n1803,2024,80000,40000\n',
}

/** A region with a diagnóstico, no observatorio, and a plan approved in time for 2026 (acceptance test 7). */
const PLAN_OF_2025 = {
  instancias: 'ubigeo,nivel,etapa\n1801,provincial,creada\n',
  instrumentos:
    'ubigeo,nivel,instrumento,estado,reporta,inconsistencias,fecha_aprobacion,vigente_hasta\n18,regional,diagnostico,aprobado,,,,\n18,regional,observatorio,no_tiene,,,,\n18,regional,plan_trabajo,aprobado,,,2025-11-28,\n',
}

const SLOW_MACHINE_MS = 120_000

describe('the embedded country', () => {
  beforeAll(() => runCli(['cobertura']), SLOW_MACHINE_MS)

  it('has 89 provincial, 138 distrital and 227 municipal instancias in all (May 2020)', async () => {
    const sums = new Map<string, number>()
    for (const definition of DEFINITIONS) {
      sums.set(definition, created(coverageOf(await runCli(['cobertura', '--definicion', definition, '--json']))))
    }
    expect(Object.fromEntries(sums)).toEqual({ municipal: 227, provincial: 89, distrital: 138, combinada: 227 })
  })

  it('says on stderr that it is simulated, and prints nothing but JSON on stdout', async () => {
    const ran = await spawnCli(['cobertura', '--nivel', 'region', '--json'])
    expect(ran.code).toBe(0)
    const document = coverageOf(ran)
    expect(Object.keys(document)).toEqual(['definicion', 'umbral', 'unidades'])
    expect(document.unidades).toHaveLength(26)
    for (const unit of document.unidades) expect(Object.keys(unit)).toEqual(UNIT_KEYS)
    expect(ran.err).toMatch(/simulados: instancias, instrumentos/)
  })

  it('ranks with the keys of the contract, contributions adding up to the score', async () => {
    const ran = await spawnCli(['ranking', '--ambito', '18', '--json'])
    expect(ran.code).toBe(0)
    const document = rankingOf(ran)
    expect(Object.keys(document)).toEqual(['grupo', 'parametros', 'unidades'])
    expect(document.unidades.map((unit) => unit.ubigeo).sort()).toEqual(['1801', '1802', '1803'])
    for (const unit of document.unidades) {
      expect(Object.keys(unit)).toEqual(RANKED_KEYS)
      for (const criterion of unit.criterios) expect(Object.keys(criterion)).toEqual(CRITERION_KEYS)
      expect(unit.criterios.reduce((sum, criterion) => sum + criterion.aporte, 0)).toBeCloseTo(unit.puntaje, 8)
      expect(unit.criterios.find((criterion) => criterion.clave === 'pobreza')?.cumple).toBe('no_aplica')
      expect(unit.criterios.find((criterion) => criterion.clave === 'brecha_critica')?.calidad).toBe('simulado')
    }
  })

  it('counts the same instancias at every level', async () => {
    const levels = await Promise.all(
      ['region', 'departamento', 'provincia'].map((nivel) => runCli(['cobertura', '--nivel', nivel, '--json'])),
    )
    expect(levels.map((ran) => created(coverageOf(ran)))).toEqual([227, 227, 227])
  })

  it('takes a set of regions by its bare name and says which one', async () => {
    const ran = await runCli(['cobertura', '--nivel', 'departamento', '--ambito', 'macro:norte', '--json'])
    expect(coverageOf(ran).unidades.map((unit) => unit.ubigeo)).toEqual(['01', '06', '14', '20', '24'])
    expect(ran.err).toMatch(/taller-norte/)
  })

  it("leaves nothing simulated once the matrix is one's own", async () => {
    const dir = await dirWith({ instancias: 'ubigeo,nivel,etapa\n1801,provincial,creada\n' })
    const ran = await runCli(['ranking', '--ambito', '18', '--json', '--datos', dir])
    expect(ran.code).toBe(0)
    expect(ran.out).not.toMatch(/simulad/)
    const gap = rankingOf(ran)
      .unidades.find((unit) => unit.ubigeo === '1801')
      ?.criterios.find((criterion) => criterion.clave === 'brecha_critica')
    expect(gap).toMatchObject({ fuente: 'instancias.csv', calidad: 'observado' })
  })
})

describe("an invented country of one's own", () => {
  it('answers the same whatever the order of the rows in its files', async () => {
    const [one, other] = [await dirWith(), await dirWith(shuffled())]
    for (const command of [['cobertura', '--nivel', 'distrito'], ['ranking', '--nivel', 'distrito'], ['ranking']]) {
      const answers = [
        await runCli([...command, '--json', '--datos', one]),
        await runCli([...command, '--json', '--datos', other]),
      ]
      expect(answers[0]?.out).toBe(answers[1]?.out)
      expect(answers[0]?.code).toBe(0)
    }
  })

  it('replaces the whole country: nothing embedded is left in it', async () => {
    const dir = await dirWith({ territorios: 'ubigeo,nombre\n77,Reino\n7701,Valle\n770101,Valle\n770102,Monte\n' })
    const ran = await spawnCli(['ranking', '--json', '--datos', dir])
    const document = rankingOf(ran)
    expect(document.unidades.map((unit) => unit.ubigeo)).toEqual(['7701'])
    for (const criterion of document.unidades[0]?.criterios ?? []) {
      expect(criterion).toMatchObject({
        cumple: criterion.clave === 'pobreza' ? 'no_aplica' : 'sin_dato',
        valor: null,
        calidad: null,
        fuente: null,
      })
    }
    expect(document.unidades[0]).toMatchObject({ puntaje: 0, puntajeMax: 1, criteriosCumplidos: 0 })
  })

  it('gives null for coverage of which nothing is known, between 0 and 1', async () => {
    const dir = await dirWith({ territorios: 'ubigeo,nombre\n77,Reino\n7701,Valle\n770101,Valle\n770102,Monte\n' })
    const [unit] = coverageOf(await runCli(['cobertura', '--json', '--datos', dir])).unidades
    expect(unit).toMatchObject({
      esperadas: 2,
      creadas: 0,
      desconocidas: 2,
      cobertura: null,
      coberturaMin: 0,
      coberturaMax: 1,
      brechaCritica: 'sin_dato',
    })
    const [complete] = coverageOf(
      await runCli(['cobertura', '--json', '--matriz-completa', 'si', '--datos', dir]),
    ).unidades
    expect(complete).toMatchObject({
      desconocidas: 0,
      cobertura: 0,
      coberturaMin: 0,
      coberturaMax: 0,
      brechaCritica: 'si',
    })
  })

  it('gives three nulls where nothing is expected', async () => {
    const dir = await dirWith()
    const units = coverageOf(
      await runCli(['cobertura', '--nivel', 'distrito', '--definicion', 'provincial', '--json', '--datos', dir]),
    ).unidades
    expect(units.length).toBeGreaterThan(5)
    for (const unit of units)
      expect(unit).toMatchObject({ esperadas: 0, cobertura: null, coberturaMin: null, coberturaMax: null })
  })

  it('tells every rejected row by file, line, column and reason, and goes on', async () => {
    const dir = await dirWith({
      ...COUNTRY,
      instancias: 'ubigeo,nivel,etapa\n9001,provincial,creada\n180200,distrital,creada\n9002,provincial,fundada\n',
    })
    const ran = await spawnCli(['cobertura', '--json', '--datos', dir])
    expect(ran.code).toBe(0)
    expect(ran.err).toMatch(/instancias\.csv, línea 3, columna ubigeo: .*180200/)
    expect(ran.err).toMatch(/instancias\.csv, línea 4, columna etapa: .*fundada/)
    expect(coverageOf(ran).unidades.find((unit) => unit.ubigeo === '9001')?.creadas).toBe(1)
  })

  it('never places a refuge below its provincia', async () => {
    const dir = await dirWith()
    const ran = await runCli(['ranking', '--nivel', 'distrito', '--json', '--datos', dir])
    expect(ran.code).toBe(0)
    expect(ran.out + ran.err).not.toMatch(/Hogar del Valle|-10\.25|-75\.25/)
    const servicesOf = (code: string) =>
      rankingOf(ran)
        .unidades.find((unit) => unit.ubigeo === code)
        ?.criterios.find((each) => each.clave === 'servicios_aurora')
    expect(servicesOf('900103')).toMatchObject({ cumple: 'no', valor: 0 })
  })
})

describe('wrong usage ends with 2 and one sentence', () => {
  it.each([
    ['no command', []],
    ['an unknown command', ['cubrir']],
    ['an unknown option', ['cobertura', '--color', 'rojo']],
    ['a bare word', ['cobertura', 'provincia']],
    ['a repeated option', ['cobertura', '--nivel', 'region', '--nivel', 'region']],
    ['a repeated flag', ['cobertura', '--json', '--json']],
    ['a missing value', ['cobertura', '--nivel']],
    ['an option in place of a value', ['cobertura', '--nivel', '--json']],
    ['an unknown level', ['cobertura', '--nivel', 'barrio']],
    ['a level that is not ranked', ['ranking', '--nivel', 'region']],
    ['an unknown definition', ['cobertura', '--definicion', 'total']],
    ['an unknown group', ['ranking', '--grupo', 'otro']],
    ['a level that the group does not rank', ['ranking', '--grupo', 'local', '--nivel', 'region']],
    ['a weight of another group', ['ranking', '--grupo', 'regional', '--pesos', 'pobreza=1']],
    ['a threshold above 1', ['cobertura', '--umbral', '25']],
    ['a threshold that is no number', ['cobertura', '--umbral', 'x']],
    ['an empty threshold', ['cobertura', '--umbral', '']],
    ['a percentile above 100', ['ranking', '--percentil', '101']],
    ['a negative percentile', ['ranking', '--percentil', '-1']],
    ['an unknown weight', ['ranking', '--pesos', 'belleza=1']],
    ['a weight named like a prototype', ['ranking', '--pesos', '__proto__=1']],
    ['a negative weight', ['ranking', '--pesos', 'pobreza=-1']],
    ['a weight that is no number', ['ranking', '--pesos', 'pobreza=mucho']],
    ['a weight without value', ['ranking', '--pesos', 'pobreza']],
    ['a repeated weight', ['ranking', '--pesos', 'pobreza=1,pobreza=2']],
    [
      'weights all zero',
      [
        'ranking',
        '--pesos',
        'region_con_instrumento=0,brecha_critica=0,mayor_incidencia=0,servicios_aurora=0,pobreza=0',
      ],
    ],
    ['a half answer', ['ranking', '--heredar', 'quizá']],
    ['an impossible date', ['ranking', '--fecha', '2025-02-29']],
    ['a date in another order', ['ranking', '--fecha', '29/02/2024']],
    ['a code with zero pairs', ['cobertura', '--ambito', '150000']],
    ['an empty part of the scope', ['cobertura', '--ambito', '90,']],
    ['a repeated option of informe', ['informe', '--region', '18', '--region', '04', '--salida', 'x.docx']],
    ['a missing value of taller', ['taller', '--macro', '--salida', 'x.pptx']],
    ['a missing value at the end of agenda', ['agenda', '--grupo', 'creacion', '--salida']],
    [
      'a repeated option of mapa',
      ['mapa', '--region', '18', '--capa', 'pobreza', '--capa', 'etapa', '--salida', 'x.svg'],
    ],
  ])('%s', async (_, args) => {
    const ran = await runCli(args)
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err.trimEnd()).toMatch(/^[^\n]+\.$/)
  })

  it.each([
    ['an unknown code', ['cobertura', '--ambito', '98']],
    ['an unknown set', ['cobertura', '--ambito', 'macro:luna']],
    ['an unknown modality', ['ranking', '--modalidad', 'otra']],
  ])('%s', async (_, args) => {
    const ran = await runCli([...args, '--datos', await dirWith()])
    expect(ran).toMatchObject({ code: 2, out: '' })
  })

  it('lists the modalities that are present', async () => {
    const ran = await spawnCli(['ranking', '--modalidad', 'otra', '--datos', await dirWith()])
    expect(ran.code).toBe(2)
    expect(ran.err).toMatch(/fisica, psicologica, sexual/)
  })

  it('reaches the shell as an exit code', async () => {
    expect(await spawnCli(['cobertura', '--umbral', '2'])).toMatchObject({ code: 2, out: '' })
  })
})

describe('data that cannot be used ends with 1, what and where', () => {
  it.each([
    ['no table in the folder', { otra: 'a,b\n' }, /ninguna de las tablas/],
    [
      'a missing column',
      { instancias: 'ubigeo,nivel\n9001,provincial\n' },
      /instancias\.csv, línea 1: falta la columna etapa/,
    ],
    [
      'a repeated column',
      { instancias: 'ubigeo,nivel,etapa,etapa\n' },
      /instancias\.csv, línea 1: la columna etapa está repetida/,
    ],
    ['an empty file', { pobreza: '' }, /pobreza\.csv: el archivo está vacío/],
    [
      'an open quote',
      { poblacion: 'ubigeo,anio,poblacion,mujeres\n"18,2025,1,1\n' },
      /poblacion\.csv, fila 2: hay comillas mal cerradas/,
    ],
    ['a country without territories', { territorios: 'ubigeo,nombre\n' }, /territorios\.csv/],
    [
      'a table of which no row can be used',
      { instancias: 'ubigeo,nivel,etapa\nxx,provincial,creada\n' },
      /instancias\.csv: no se puede usar ninguna de sus 1 filas/,
    ],
  ])('%s', async (_, tables, sentence) => {
    const ran = await runCli(['cobertura', '--json', '--datos', await dirWith(tables)])
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(ran.err).toMatch(sentence)
  })

  it('an absent folder, a file in place of one, a text that is not UTF-8', async () => {
    const dir = await dirWith({ instancias: 'ubigeo,nivel,etapa\n' })
    const file = path.join(dir, 'instancias.csv')
    expect(await spawnCli(['cobertura', '--datos', path.join(dir, 'nada')])).toMatchObject({ code: 1, out: '' })
    expect(await runCli(['cobertura', '--datos', file])).toMatchObject({ code: 1, out: '' })
    await writeFile(file, Buffer.from('ubigeo,nivel,etapa,observacion\n9001,provincial,creada,S\xE1nchez\n', 'latin1'))
    const ran = await runCli(['cobertura', '--datos', dir])
    expect(ran.code).toBe(1)
    expect(ran.err).toMatch(/instancias\.csv: no está en UTF-8/)
  })
})

describe('the other groups and commands', () => {
  it.each([
    [
      'regional',
      'region',
      [
        'instrumentos_inconsistentes',
        'falta_diagnostico_o_protocolo',
        'sin_observatorio_funcionando',
        'iniciativas_regionales',
      ],
      ['90', '15', '1501', '99'],
    ],
    [
      'local',
      'todos',
      ['region_con_dos_instrumentos', 'servicio_local_prevencion', 'mas_servicios', 'reglamento_o_plan'],
      ['9001', '150102'],
    ],
  ])('the group %s ranks its own units at level %s by its own criteria', async (group, level, keys, codes) => {
    const { grupo, parametros, unidades } = rankingOf(
      await runCli(['ranking', '--grupo', group, '--json', '--datos', await dirWith()]),
    )
    expect([grupo, parametros.nivel, Object.keys(parametros.pesos)]).toEqual([group, level, keys])
    expect(unidades.map((unit) => unit.ubigeo).sort()).toEqual([...codes].sort())
    for (const unit of unidades) expect(unit.criterios.map((criterion) => criterion.clave)).toEqual(keys)
  })

  it('validar is reached, and gives its own exit codes', async () => {
    const dir = await dirWith()
    expect((await runCli(['validar'])).code).toBe(2)
    expect((await spawnCli(['validar', path.join(dir, 'poblacion.csv'), '--json'])).code).toBe(0)
  })
})

describe('options change what they say', () => {
  const rank = async (...args: string[]) =>
    rankingOf(await runCli(['ranking', '--json', '--datos', await dirWith(), ...args]))

  it('writes every parameter into the answer', async () => {
    const { parametros } = await rank(
      '--umbral',
      '0,3',
      '--percentil=50',
      '--modalidad',
      'fisica',
      '--heredar',
      'no',
      '--matriz-completa',
      'si',
      '--fecha',
      '2026-01-15',
      '--pesos',
      'pobreza=2',
      '--definicion',
      'distrital',
      '--ambito',
      '9001,15',
    )
    expect(parametros).toEqual({
      nivel: 'provincia',
      ambito: '9001,15',
      definicion: 'distrital',
      umbral: 0.3,
      percentil: 50,
      modalidad: 'fisica',
      heredar: false,
      matrizCompleta: true,
      plazo: 'multianual',
      fecha: '2026-01-15',
      pesos: { region_con_instrumento: 1, brecha_critica: 1, mayor_incidencia: 1, servicios_aurora: 1, pobreza: 2 },
    })
  })

  it('gives a plan de trabajo the term asked for where its row states no end (METHOD §8)', async () => {
    const dir = await dirWith(PLAN_OF_2025)
    const verdict = async (...args: string[]) => {
      const { parametros, unidades } = rankingOf(
        await runCli(['ranking', '--grupo', 'local', '--json', '--datos', dir, ...args]),
      )
      return [parametros.plazo, unidades[0]?.criterios[0]?.cumple]
    }
    expect(await verdict('--fecha', '2027-01-01')).toEqual(['multianual', 'si'])
    expect(await verdict('--fecha', '2026-12-31', '--plazo', 'anual')).toEqual(['anual', 'si'])
    expect(await verdict('--fecha', '2027-01-01', '--plazo', 'anual')).toEqual(['anual', 'no'])
    expect(await verdict('--fecha', '2028-12-31', '--plazo', 'trienal')).toEqual(['trienal', 'si'])
    expect((await runCli(['ranking', '--plazo', 'eterno', '--datos', dir])).code).toBe(2)
  })

  it('takes a code as a prefix: 15 is the whole departamento, 1501 its one provincia', async () => {
    expect((await rank('--ambito', '15')).unidades.map((unit) => unit.ubigeo).sort()).toEqual(
      expect.arrayContaining(['1502', '1503']),
    )
    for (const unit of (await rank('--ambito', '1502,1503')).unidades) expect(unit.ubigeo).toMatch(/^150[23]$/)
  })

  it('gives programs the whole figures, stamped where they are of few cases; what is to be shared hides them (METHOD §3)', async () => {
    const dir = await dirWith(FEW_CASES)
    const ask = async (...more: readonly string[]) =>
      rankingOf(await runCli(['ranking', '--datos', dir, '--ambito', '1802', '--json', ...more]))
    const rateIn = (document: RankingDocument) =>
      document.unidades[0]?.criterios.find(({ clave }) => clave === 'mayor_incidencia')
    const [whole, shared] = [await ask(), await ask('--uso-interno', 'no')]
    expect([whole.sello, rateIn(whole)?.valor]).toEqual(['USO INTERNO', (10_000 * 3) / (2 * 7000)])
    expect([shared.sello, rateIn(shared)?.valor, rateIn(shared)?.calidad]).toEqual([undefined, null, 'suprimido'])
  })

  it('prints an aligned table with totals for people', async () => {
    const { out } = await runCli(['cobertura', '--datos', await dirWith()])
    const lines = out.split('\n')
    const rule = lines.findIndex((line) => line.startsWith('──'))
    expect(lines[rule - 1]).toMatch(/^ubigeo +nombre/)
    expect(out).toMatch(/Total: \d+ filas, \d+ creadas de \d+ esperadas/)
    expect(out).toMatch(/municipal +\d+ de \d+/)
  })
})
