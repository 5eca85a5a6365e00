import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { dirWith, runCli } from './cli-run.ts'

/** Canonical tables of a folder whose free texts hold what no output may. */
const SECRETS = ['45678912', '987654321', 'ana@correo.pe', 'Rincón Lunar', 'Luna Clara']
const SPELLINGS = [
  'HRT',
  'H.R.T.',
  'H R T',
  'HRT01',
  'HRTs',
  'ＨＲＴ',
  'Hogar Refugio',
  'HOGAR REFUGIO TEMPORAL',
  'Hogares Refugio',
  'Refugio',
  'Hog. de Refugio',
  'Casa de Acogida',
]
const tables = {
  territorios:
    'ubigeo,nombre,capital,lat,lon\n77,Reino,,,\n7701,Valle,Valle,-12,-77\n770101,Valle,,,\n770102,Monte,,,\n',
  instancias: [
    'ubigeo,nivel,etapa,ordenanza,observacion',
    '7701,provincial,creada,OM 1 (DNI 45678912),llamar a Ana al 987654321',
    '770102,distrital,sin_instancia,,el HRT queda en Jr. Rincón Lunar 123',
    '',
  ].join('\n'),
  servicios: [
    'tipo,nombre,ubigeo,lat,lon,operador,estado',
    'CEM,CEM Valle ana@correo.pe,770101,-12,-77,HRT Luna Clara,',
    ...SPELLINGS.map((tipo) => `${tipo},Rincón Lunar,770102,-12.1,-77.1,Luna Clara,frente a Rincón Lunar`),
    'CEM,Refugio Temporal Luna Clara,770102,-12.1,-77.1,Luna Clara,frente a Rincón Lunar',
    '',
  ].join('\n'),
  iniciativas: 'ubigeo,nivel,tipo,nombre\n7701,provincial,plan,Casa de acogida en Rincón Lunar\n',
}

describe('Free texts of canonical tables of a folder', () => {
  test.each([
    ['cobertura', ['cobertura', '--nivel', 'distrito', '--json']],
    ['ranking', ['ranking', '--json']],
    ['mapa', ['mapa', '--nivel', 'distrito', '--provincia', '7701', '--servicios', 'todos']],
  ])('%s says nothing of persons nor of the place of a refuge, and tells what it left out', async (name, args) => {
    const dir = await dirWith(tables)
    const sheet = path.join(dir, 'mapa.svg')
    const { out, err } = await runCli([...args, ...(name === 'mapa' ? ['--salida', sheet] : []), '--datos', dir])
    // A refuge is drawn at its provincia, and nothing of it at the coordinates that its rows bring.
    const drawn = name === 'mapa' ? await readFile(sheet, 'utf8') : ''
    for (const text of [out, err, drawn]) expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([])
    expect(err).toContain('instancias.csv, línea 2, columna observacion: se dejó fuera un dato personal del texto.')
    expect(err).toContain('instancias.csv, línea 2, columna ordenanza: se dejó fuera un dato personal del texto.')
    expect(err).toMatch(
      /instancias.csv, línea 3, columna observacion: se dejó fuera un texto que puede decir dónde queda/,
    )
    expect(err).toMatch(/servicios.csv, línea 2, columna operador: se dejó fuera un texto que puede decir/)
    expect(err).toMatch(/iniciativas.csv, línea 2, columna nombre: se dejó fuera un texto que puede decir/)
  })
})
