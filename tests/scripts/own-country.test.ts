import { qualityOf } from '../../src/domain/country/index.ts'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { describe, expect, it } from 'vitest'
import { COUNTRY } from '../country/index.ts'
import { coverageOf, rankingOf } from './answers.ts'
import { dirWith, load, runCli, shuffled } from './cli-run.ts'

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
    const ran = await runCli(['ranking', '--json', '--datos', dir])
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

  it('reads silence as absence only in the regions declared complete, and says which', async () => {
    const rows = 'ubigeo,nombre\n77,Reino\n7701,Valle\n770101,Valle\n770102,Monte\n78,Isla\n7801,Cala\n780101,Cala\n'
    const dir = await dirWith({ territorios: rows })
    const command = ['cobertura', '--matriz-completa-en', '77', '--datos', dir]
    const units = coverageOf(await runCli([...command, '--json'])).unidades
    expect(units.map(({ ubigeo: code, desconocidas, brechaCritica }) => [code, desconocidas, brechaCritica])).toEqual([
      ['7701', 0, 'si'],
      ['7801', 1, 'sin_dato'],
    ])
    expect((await runCli(command)).out).toMatch(/Matriz completa solo en Reino: ahí lo que no figura no existe/)
    expect(rankingOf(await runCli(['ranking', ...command.slice(1), '--json'])).parametros.regionesCompletas).toEqual([
      '77',
    ])
    expect(await runCli(['cobertura', '--matriz-completa-en', '7701', '--datos', dir])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^--matriz-completa-en lleva claves de regiones: 77, 78; no «7701»\.\n$/),
    })
    expect(await runCli([...command, '--matriz-completa', 'si'])).toMatchObject({ code: 2 })
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
    const ran = await runCli(['cobertura', '--json', '--datos', dir])
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

  it('reads what each row of its tables says of quality, source and cut-off, and judges each figure by its own rows', async () => {
    const lines = [
      '1801,provincial,creada,simulado,Generador,',
      '180102,distrital,creada,observado,Registro,2026-10-31',
      '1802,provincial,creada,observado,Registro,2026-10-31',
    ]
    const dir = await dirWith({
      'instancias.csv': ['ubigeo,nivel,etapa,calidad,fuente,corte', ...lines, ''].join('\n'),
    })
    const { country } = await load(dir, () => undefined)
    const source = country.sources.get('instancias')
    expect(source?.parts?.map(({ title, cutOff, quality, rows }) => [title, cutOff, quality, rows])).toEqual([
      ['Registro', '2026-10-31', 'observado', 2],
      ['Generador', '', 'simulado', 1],
    ])
    const national = surveyCountry(country, defaultParameters('2026-11-28'))
    const qualityIn = (code: string) =>
      qualityOf(country, 'instancias', national.coverageOf('provincia', ubigeo(code)).from)
    expect([qualityIn('1801'), qualityIn('1802')]).toEqual(['simulado', 'observado'])
  })

  it('takes a file called «demo» as simulated and says so', async () => {
    const dir = await dirWith({ 'instancias demo.csv': 'ubigeo,nivel,etapa\n1801,provincial,creada\n' })
    const told: string[] = []
    const { country } = await load(dir, (line) => told.push(line))
    expect(country.sources.get('instancias')?.quality).toBe('simulado')
    expect(told.join()).toContain('inventados')
  })
})
