import { describe, expect, it } from 'vitest'
import { COUNTRY } from '../country/index.ts'
import { coverageOf, rankingOf } from './answers.ts'
import { dirWith, runCli, shuffled } from './cli-run.ts'

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
})
