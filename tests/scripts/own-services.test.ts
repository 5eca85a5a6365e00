import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { dirWith, runCli } from './cli-run.ts'

const LIMITS = path.resolve(import.meta.dirname, '../../public/data/limites.json')
const HEADER = 'tipo,subtipo,nombre,ubigeo,lat,lon,operador,estado'
const SLOW_MACHINE_MS = 120_000

describe("a service of a type of the person's own, and CONADIS", () => {
  it.skipIf(!existsSync(LIMITS))(
    'is drawn by mapa by its name however it is spelt (skipped where public/data has no limites.json)',
    async () => {
      const dir = await dirWith({
        servicios: `${HEADER}\nCasa de la Mujer,,,180101,,,Gobierno local,\nCONADIS,,,180101,,,,\nCEM,,,180201,,,MIMP,\n`,
        territorios:
          'ubigeo,nombre,lat,lon\n18,Moquegua,,\n1801,Mariscal Nieto,,\n180101,Moquegua,-17.19,-70.93\n1802,General Sánchez Cerro,,\n180201,Omate,-16.67,-70.98\n',
      })
      const file = path.join(dir, 'mapa.svg')
      const drawn = async (services: string) => {
        const ran = await runCli(['mapa', '--region', '18', '--servicios', services, '--datos', dir, '--salida', file])
        return { ran, svg: ran.code === 0 ? await readFile(file, 'utf8') : '' }
      }
      const { ran, svg } = await drawn('casa de la mujer,conadis')
      expect([ran.code, ran.err]).toEqual([0, expect.not.stringContaining('no conoce')])
      expect(new Set(svg.match(/data-servicio="[^"]+"/g))).toEqual(
        new Set(['data-servicio="Casa de la Mujer"', 'data-servicio="CONADIS"']),
      )
      expect(svg).toContain('Casa de la Mujer')
      expect((await drawn('todos')).svg).toContain('data-servicio="Casa de la Mujer"')
      const unknown = await drawn('comedor')
      expect([unknown.ran.code, unknown.ran.err]).toEqual([2, expect.stringContaining('Casa de la Mujer')])
    },
    SLOW_MACHINE_MS,
  )
})
