import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCells } from '../../src/database/files/index.ts'
import { runCli } from './cli-run.ts'

async function folder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'brecha-kit-'))
}

describe('kit', () => {
  it('writes the book of a region and that of a provincia, with what each owes', async () => {
    const place = await folder()
    expect(await runCli(['kit', '--region', '18', '--salida', place])).toMatchObject({ code: 0 })
    expect(await runCli(['kit', '--provincia', '1801', '--salida', place])).toMatchObject({ code: 0 })
    const names = (await readdir(place)).sort()
    expect(names).toEqual(['kit-provincia-1801-simulado-2026-11-21.xlsx', 'kit-region-18-simulado-2026-11-21.xlsx'])
    const owed = await Promise.all(
      names.map(async (name) => {
        const read = await readCells(new Uint8Array(await readFile(path.join(place, name))), name)
        const sheet = read.ok ? read.sheets.find((each) => each.name === 'Instancias') : undefined
        return sheet?.cells.slice(2).map(([code]) => code) ?? []
      }),
    )
    expect(owed[0]?.every((code) => code?.startsWith('1801'))).toBe(true)
    expect([owed[0]?.[0], owed[1]?.[0]]).toEqual(['1801', '18'])
    expect(owed[1]?.length).toBe(22)
  })

  it('tells a region whose matrix is declared complete what an empty stage counts as, and no other', async () => {
    const place = await folder()
    const instructionsOf = async (region: string) => {
      const asked = ['kit', '--region', region, '--matriz-completa-en', '18', '--salida', place]
      expect(await runCli(asked)).toMatchObject({ code: 0 })
      const name = `kit-region-${region}-simulado-2026-11-21.xlsx`
      const read = await readCells(new Uint8Array(await readFile(path.join(place, name))), name)
      const sheet = read.ok ? read.sheets.find((each) => each.name === 'Instrucciones') : undefined
      return (sheet?.cells ?? []).flat().join('\n')
    }
    expect(await instructionsOf('18')).toMatch(/la etapa vacía se cuenta como que no existe/)
    expect(await instructionsOf('23')).not.toMatch(/se cuenta como que no existe/)
  })

  it('tells what is wrong in one sentence', async () => {
    expect(await runCli(['kit', '--region', '99', '--salida', 'x'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^--region lleva la clave de una región: 01, .*; no «99»\.\n$/),
    })
    expect(await runCli(['kit', '--region', '18'])).toMatchObject({ code: 2, err: expect.stringMatching(/^Uso: kit /) })
    expect(await runCli(['kit', '--region', '18', '--todas', '--salida', 'x'])).toMatchObject({ code: 2 })
  })
})
