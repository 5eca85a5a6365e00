import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { CoverageDocument, RankingDocument } from '../../src/publish/table/index.ts'
import type * as Schemes from '../../src/domain/territory/schemes.ts'
import { runCli } from '../scripts/cli-run.ts'

vi.mock('../../src/domain/territory/schemes.ts', async (original) => {
  const { SCHEMES } = await original<typeof Schemes>()
  const { INVENTED_SCHEME } = await import('../domain/invented-scheme.ts')
  return { SCHEMES: [...SCHEMES, INVENTED_SCHEME] }
})

/**
 * Two departamentos with two provincias of three distritos each; the first of QB holds the regional regime of its
 * capital.
 */
const DISTRITOS = ['QB-001', 'QB-002', 'ZT-001', 'ZT-002'].flatMap((provincia) =>
  [1, 2, 3].map((number) => `${provincia}-000${number}`),
)
const PROVINCIAS = [...new Set(DISTRITOS.map((code) => code.slice(0, 6)))]
const lines = (header: string, rows: readonly string[]) => [header, ...rows, ''].join('\n')

const TABLES = {
  'territorios.csv': lines('ubigeo,nombre,capital,lat,lon', [
    'QB,Quebrada,,,',
    'ZT,Zafra,,,',
    ...PROVINCIAS.map((code, at) => `${code},Provincia ${code},Villa ${at},${-5 - at},${-70 - at}`),
    ...DISTRITOS.map((code, at) => `${code},Distrito ${code},Pueblo ${at},${-5 - at / 10},${-70 - at / 10}`),
  ]),
  'instancias.csv': lines('ubigeo,nivel,etapa', [
    'QB,regional,creada',
    'QB-001,regional,creada',
    'ZT,regional,creada',
    'QB-002,provincial,creada',
    'QB-002-0002,distrital,creada',
    'ZT-001,provincial,sin_instancia',
    'ZT-001-0002,distrital,sin_instancia',
    'ZT-001-0003,distrital,sin_instancia',
  ]),
  'violencia.csv': lines(
    'ubigeo,anio,modalidad,casos',
    DISTRITOS.flatMap((code, at) => [2024, 2025].map((year) => `${code},${year},fisica,${20 + 10 * at}`)),
  ),
  'poblacion.csv': lines(
    'ubigeo,anio,poblacion,mujeres',
    DISTRITOS.map((code) => `${code},2025,1000,500`),
  ),
  'limites.geojson': JSON.stringify({
    type: 'FeatureCollection',
    features: DISTRITOS.map((code, at) => ({
      type: 'Feature',
      properties: { UBIGEO: code, NOMBDIST: `Distrito ${code}` },
      geometry: { type: 'Polygon', coordinates: [square(-72 + (at % 4), -8 + Math.floor(at / 4))] },
    })),
  }),
}

function square(west: number, south: number): [number, number][] {
  return [
    [west, south],
    [west + 1, south],
    [west + 1, south + 1],
    [west, south + 1],
    [west, south],
  ]
}

const SLOW_MACHINE_MS = 120_000

describe('a second country, whose codes are XX-NNN-NNNN: one more scheme, and its data folder', () => {
  let dir = ''
  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'brecha-pais-'))
    for (const [name, content] of Object.entries(TABLES)) await writeFile(path.join(dir, name), content)
  })

  it(
    'is covered with its cercados and its two regional governments',
    async () => {
      const ran = await runCli(['cobertura', '--nivel', 'region', '--datos', dir, '--json'])
      expect([ran.code, ran.err.includes('rechazada')]).toEqual([0, false])
      const { unidades } = JSON.parse(ran.out) as CoverageDocument
      const counts = unidades.map(({ ubigeo, nombre, esperadas, creadas }) => [ubigeo, nombre, esperadas, creadas])
      expect(counts).toEqual([
        ['QB', 'Quebrada Interior', 3, 2],
        ['QB-001', 'Quebrada Capital', 2, 0],
        ['ZT', 'Zafra', 6, 0],
      ])
    },
    SLOW_MACHINE_MS,
  )

  it('is ranked by the command line, by provincia and by distrito, whole or a part', async () => {
    const of = async (...args: string[]) => {
      const ran = await runCli(['ranking', '--datos', dir, '--json', ...args])
      expect(ran.code).toBe(0)
      return (JSON.parse(ran.out) as RankingDocument).unidades.map(({ ubigeo }) => ubigeo)
    }
    expect(new Set(await of())).toEqual(new Set(PROVINCIAS))
    expect((await of())[0]).toBe('ZT-001')
    expect(new Set(await of('--ambito', 'ZT'))).toEqual(new Set(['ZT-001', 'ZT-002']))
    expect(await of('--nivel', 'distrito', '--ambito', 'QB-002')).toEqual(['QB-002-0003'])
  })

  it('is drawn by mapa from the polygons of its folder, each unit in its class', async () => {
    const file = path.join(dir, 'mapa.svg')
    const ran = await runCli(['mapa', '--region', 'ZT', '--nivel', 'distrito', '--datos', dir, '--salida', file])
    expect([ran.code, ran.err]).toEqual([0, expect.not.stringContaining('Sin límites')])
    const svg = await readFile(file, 'utf8')
    expect(svg).toContain('Región Zafra')
    expect(svg).toContain('Límites propios')
    expect(svg.match(/<path/g)?.length ?? 0).toBeGreaterThan(5)
  })

  it('leaves the codes of Peru what they were', async () => {
    const ran = await runCli(['cobertura', '--nivel', 'provincia', '--ambito', '18', '--json'])
    const { unidades } = JSON.parse(ran.out) as CoverageDocument
    expect(unidades.map(({ ubigeo }) => ubigeo)).toEqual(['1801', '1802', '1803'])
  })
})
