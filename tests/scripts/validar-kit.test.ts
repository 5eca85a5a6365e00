import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { runValidar } from '../../scripts/cli/commands/validar/index.ts'
import { readFileAnswer } from '../../scripts/cli/commands/validar/read-file.ts'
import { fill } from '../workspace/kits/filled-kit.ts'
import { runCli } from './cli-run.ts'

const KIT = 'kit-region-18-simulado-2026-11-21.xlsx'
let folder = ''
let kit = new Uint8Array()

async function validar(...args: string[]) {
  const printed: string[] = []
  const warned: string[] = []
  const console = { out: (text: string) => void printed.push(text), warn: (line: string) => void warned.push(line) }
  const code = await runValidar(args, console, readFileAnswer)
  return { code, out: printed.join('\n'), err: warned.join('\n') }
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'brecha-validar-kit-'))
  await runCli(['kit', '--region', '18', '--salida', folder])
  kit = new Uint8Array(await readFile(path.join(folder, KIT)))
})

describe('validar of a kit that came back', () => {
  const row = ['1801', 'provincial']

  it('as it left: whose it is, how many cells it holds, and that none says anything else', async () => {
    const { code, out } = await validar(path.join(folder, KIT))
    expect(code).toBe(0)
    expect(out).toMatch(
      /^Kit de la región Moquegua \(18\), edición region\.18\.\S+: [\d\s]+ celdas leídas; ninguna dice otra cosa/,
    )
    expect(out).not.toMatch(/Avisos|Cambios/)
  })

  it('filled: each cell that says something else, with what it said when it left', async () => {
    const place = path.join(folder, 'llenado.xlsx')
    await writeFile(place, await fill(kit, [{ sheet: 'Instancias', row, column: 'Ordenanza', text: 'O.M. 7-2026' }]))
    const { code, out } = await validar(place, '--json')
    expect([code, JSON.parse(out)]).toMatchObject([
      0,
      {
        tabla: 'kit',
        territorio: { nivel: 'region', ubigeo: '18', nombre: 'Moquegua' },
        cambios: [{ nivel: 'provincial', ubigeo: '1801', dato: 'Ordenanza', dice: 'O.M. 7-2026' }],
        avisos: [],
      },
    ])
  })

  it('with what cannot be read: the same sentences as on the page, and never what the cell says', async () => {
    const place = path.join(folder, 'mal.xlsx')
    await writeFile(place, await fill(kit, [{ sheet: 'Instancias', row, column: 'Etapa', text: 'quién sabe' }]))
    const { code, out } = await validar(place)
    expect(code).toBe(0)
    expect(out).toMatch(/Celdas que no se entienden y no se leen: 1 \(la primera: hoja Instancias, fila \d+, columna/)
    expect(out).not.toMatch(/quién sabe/)
  })

  it('in a folder: each with its sentence, one that tells something as one that asks', async () => {
    const { code, out } = await validar(folder)
    expect(code).toBe(0)
    expect(out).toMatch(/kit-region-18-\S+: se lee\. Kit de la región Moquegua/)
    expect(out).toMatch(/mal\.xlsx: pregunta\. Kit de la región Moquegua/)
  })
})
