import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { dirWith, freshDir, runCli, spawnCli } from './cli-run.ts'

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
    ['no file to read', ['validar']],
    ['a repeated option of validar', ['validar', 'a.csv', '--hoja', 'A', '--hoja', 'B']],
    ['a flag with a value', ['cobertura', '--json=si']],
    ['an option of another command', ['ranking', '--capa', 'pobreza']],
    ['a repeated flag of informe', ['informe', '--todas', '--todas', '--salida', 'x']],
    ['a missing value of taller', ['taller', '--macro', '--salida', 'x.pptx']],
    ['a missing value at the end of agenda', ['agenda', '--grupo', 'creacion', '--salida']],
    [
      'a picture of a wall that no rasteriser has room for',
      ['mapa', '--tamano', 'A0', '--escala', '2', '--salida', 'x.png'],
    ],
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
    const ran = await runCli(['ranking', '--modalidad', 'otra', '--datos', await dirWith()])
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
    const dir = await freshDir({ instancias: 'ubigeo,nivel,etapa\n' })
    const file = path.join(dir, 'instancias.csv')
    expect(await spawnCli(['cobertura', '--datos', path.join(dir, 'nada')])).toMatchObject({ code: 1, out: '' })
    expect(await runCli(['cobertura', '--datos', file])).toMatchObject({ code: 1, out: '' })
    await writeFile(file, Buffer.from('ubigeo,nivel,etapa,observacion\n9001,provincial,creada,S\xE1nchez\n', 'latin1'))
    const ran = await runCli(['cobertura', '--datos', dir])
    expect(ran.code).toBe(1)
    expect(ran.err).toMatch(/instancias\.csv: no está en UTF-8/)
  })
})
