import { describe, expect, it } from 'vitest'
import type { RankingDocument } from '../../src/publish/table/index.ts'
import { rankingOf } from './answers.ts'
import { dirWith, runCli } from './cli-run.ts'

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
      registro: 'CEM',
      heredar: false,
      matrizCompleta: true,
      regionesCompletas: [],
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
