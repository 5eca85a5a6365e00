import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { runCli } from './cli-run.ts'

const folder = mkdtemp(path.join(tmpdir(), 'brecha-taller-'))

async function slidesOf(file: string): Promise<readonly string[]> {
  const parts = unzipSync(new Uint8Array(await readFile(file)))
  return Object.entries(parts)
    .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .map(([, xml]) => strFromU8(xml))
}

describe('The command taller', () => {
  test("writes the slides of S2's first workshop, each stamped while the matrix is simulated", async () => {
    const file = path.join(await folder, 'norte.pptx')
    const { code, out, err } = await runCli(['taller', '--macro', 'norte', '--salida', file])
    expect([code, err]).toEqual([0, expect.stringContaining('SIMULADO')])
    const slides = await slidesOf(file)
    expect(out).toContain(`(${slides.length} láminas)`)
    for (const slide of slides) expect(slide).toContain('SIMULADO')
    for (const name of ['Amazonas', 'Cajamarca', 'Lambayeque', 'Piura', 'Tumbes'])
      expect(slides.join('')).toContain(name)
  }, 120_000)

  test('takes any regions by their keys, and stamps what is for internal use', async () => {
    const file = path.join(await folder, 'propio.pptx')
    expect((await runCli(['taller', '--regiones', '18,1501', '--uso-interno', 'si', '--salida', file])).code).toBe(0)
    const slides = await slidesOf(file)
    for (const slide of slides) expect(slide).toContain('USO INTERNO')
    expect(slides.join('')).toContain('Lima Metropolitana')
  }, 120_000)

  test('plans the five workshops of a year over those of a table, and writes the slides of one of them', async () => {
    const [table, slides] = ['talleres.xlsx', 'evento.pptx'].map(async (name) => path.join(await folder, name))
    const [file = '', deck = ''] = [await table, await slides]
    const first = await runCli(['taller', '--plan', '2027', '--salida', file])
    expect([first.code, first.out]).toEqual([
      0,
      expect.stringContaining('reúnen a 26 de 26 regiones, cada una solo una vez'),
    ])
    const again = await runCli(['taller', '--plan', '2027', '--talleres', file, '--salida', file])
    expect(again.out).toBe(first.out)
    const event = ['--evento', 'taller-2027-1', '--talleres', file]
    expect((await runCli(['taller', ...event, '--salida', deck])).code).toBe(0)
    expect((await slidesOf(deck)).join('')).toContain('Taller macrorregional 1 de 2027')
    const nobody = await runCli(['taller', '--evento', 'otro', '--talleres', file, '--salida', deck])
    expect([nobody.code, nobody.err]).toEqual([2, expect.stringContaining('taller-2027-5; no «otro»')])
  }, 120_000)

  test.each([
    [[], /^Uso: taller/],
    [['--macro', 'norte'], /^Uso: taller/],
    [['--macro', 'norte', '--regiones', '01', '--salida', 'F.pptx'], /^Uso: taller/],
    [['--macro', 'norte', '--salida', 'F.pdf'], /\.pptx/],
    [['--plan', '2027', '--salida', 'F.pptx'], /\.xlsx o \.ics/],
    [['--evento', 'x', '--salida', 'F.pptx'], /^Uso: taller/],
    [['--macro', 'nadie', '--salida', 'F.pptx'], /no hay una macrorregión/],
    [['--regiones', '99', '--salida', 'F.pptx'], /no «99»/],
  ])('refuses %j', async (args, says) => {
    const { code, err } = await runCli(['taller', ...args])
    expect([code, err]).toEqual([2, expect.stringMatching(says)])
  })
})
