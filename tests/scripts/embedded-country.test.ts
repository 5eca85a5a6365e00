import { beforeAll, describe, expect, it } from 'vitest'
import { DEFINITIONS } from '../../src/domain/instancias/index.ts'
import type { CoverageDocument } from '../../src/publish/table/index.ts'
import { coverageOf, rankingOf } from './answers.ts'
import { dirWith, runCli, spawnCli } from './cli-run.ts'

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

const created = (document: CoverageDocument) => document.unidades.reduce((sum, unit) => sum + unit.creadas, 0)

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
    const ran = await runCli(['ranking', '--ambito', '18', '--json'])
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
