import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli } from './cli-run.ts'

const LIMITS = path.resolve(import.meta.dirname, '../../public/data/limites.json')
const SLOW_MACHINE_MS = 120_000

describe('brecha mapa', () => {
  it.each([
    [['mapa'], 'Indique --salida'],
    [['mapa', '--salida', 'mapa.doc'], 'no «mapa.doc»'],
    [['mapa', '--capa', 'calor', '--salida', 'm.svg'], '--capa admite'],
    [['mapa', '--escala', '9', '--salida', 'm.png'], '--escala admite 1, 2, 3, 4'],
    [['mapa', '--region', '18', '--provincia', '1801', '--salida', 'm.svg'], 'uno solo'],
  ])('%j is wrong usage and says what to write', async (args, said) => {
    const { code, err } = await runCli(args)
    expect(code).toBe(2)
    expect(err).toContain(said)
  })

  it.skipIf(!existsSync(LIMITS))(
    'writes the sheet of a region, and its atlas a page per provincia (skipped where public/data has no limites.json)',
    async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'brecha-mapa-'))
      const sheet = await runCli([
        'mapa',
        '--region',
        '18',
        '--capa',
        'pobreza',
        '--servicios',
        'CEM,HRT',
        '--salida',
        path.join(folder, 'm.svg'),
      ])
      expect([sheet.code, sheet.out]).toEqual([0, `Escrito: ${path.join(folder, 'm.svg')}\n`])
      const svg = await readFile(path.join(folder, 'm.svg'), 'utf8')
      expect(svg).toContain('Pobreza monetaria · Región Moquegua')
      expect(svg).not.toContain('data-servicio="HRT"')
      const atlas = await runCli([
        'mapa',
        '--region',
        '18',
        '--capa',
        'cobertura',
        '--atlas',
        path.join(folder, 'atlas'),
      ])
      expect(atlas.code).toBe(0)
      const pages = await readdir(path.join(folder, 'atlas'))
      expect(pages).toHaveLength(4)
      for (const page of pages)
        expect(await readFile(path.join(folder, 'atlas', page), 'utf8')).toContain('MATRIZ SIMULADA')
    },
    SLOW_MACHINE_MS,
  )
})
