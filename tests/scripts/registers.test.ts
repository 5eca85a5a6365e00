import { describe, expect, it } from 'vitest'
import { dirWith, runCli } from './cli-run.ts'

const HEAD = 'ubigeo,anio,modalidad,casos'
const rows = (cases: number) =>
  ['1801', '1802', '1803', '2301']
    .flatMap((code, at) => [2024, 2025].map((year) => `${code},${year},sin_desagregar,${cases * (at + 1)}`))
    .join('\n')
const TWO = { 'violencia.csv': `${HEAD}\n${rows(50)}\n`, 'denuncias-pnp.csv': `${HEAD}\n${rows(900)}\n` }

const rateOf = (out: string): unknown => {
  const { parametros, unidades } = JSON.parse(out) as {
    parametros: { registro: string }
    unidades: { ubigeo: string; criterios: { clave: string; valor: number | null }[] }[]
  }
  const ilo = unidades.find(({ ubigeo }) => ubigeo === '1803')
  return [parametros.registro, ilo?.criterios.find(({ clave }) => clave === 'mayor_incidencia')?.valor]
}

describe('--registro', () => {
  it('ranks by the register that is asked for, says which, and never sums two', async () => {
    const dir = await dirWith(TWO)
    const usual = await runCli(['ranking', '--datos', dir, '--json'])
    const pnp = await runCli(['ranking', '--datos', dir, '--registro', 'pnp', '--json'])
    const [used, cem] = rateOf(usual.out) as [string, number]
    const [chosen, police] = rateOf(pnp.out) as [string, number]
    expect([used, chosen, Math.round(police / cem)]).toEqual(['CEM', 'PNP', 18])
    expect(usual.err).toContain(
      'violencia: se usan los casos del registro CEM; 8 filas de otros registros quedan aparte',
    )
  })

  it('says the register above the list, and refuses one that no table has', async () => {
    expect((await runCli(['ranking'])).out).toContain('casos del registro CEM')
    const refused = await runCli(['ranking', '--registro', 'PNP'])
    expect([refused.code, refused.err]).toEqual([2, '--registro no conoce «PNP»: los que hay son CEM.\n'])
  })
})
