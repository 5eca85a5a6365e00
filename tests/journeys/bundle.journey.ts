import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { spawnCli } from '../scripts/cli-run.ts'
import { useOnePage } from './browser.ts'
import { untilLoaded } from './screen.ts'

describe('Everything of a region at once', () => {
  const visit = useOnePage({ lendsWebGl: false })
  const made = { name: '', bytes: new Uint8Array() }

  test('is one .zip whose manifest names every file, and is not called complete while a table has no rows', async () => {
    const { page } = await visit('#v1?pagina=presentar&sel=provincia.1802&meses=12')
    await untilLoaded(page)
    await page.getByText('Quién firma').click()
    await page.getByLabel('Dirección o unidad').fill('Dirección de prueba')
    await page.getByLabel('Dirección o unidad').press('Tab')
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 120_000 }),
      page.getByRole('button', { name: 'Todo para la región' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^todo-region-18-\d{4}-\d\d-\d\d\.zip$/)
    made.name = download.suggestedFilename()
    made.bytes = new Uint8Array(await readFile(await download.path()))
    const files = unzipSync(made.bytes)
    const { estado, tablas_que_faltan, archivos, no_hechos } = JSON.parse(
      strFromU8(files['manifiesto.json'] ?? new Uint8Array()),
    ) as { estado: string; tablas_que_faltan: string[]; archivos: { ruta: string }[]; no_hechos: unknown[] }
    expect({ estado, tablas_que_faltan, no_hechos }).toEqual({
      estado: 'incompleto',
      tablas_que_faltan: ['iniciativas', 'coordemuna'],
      no_hechos: [],
    })
    expect(Object.keys(files)).toEqual(['leame.html', 'manifiesto.json', ...archivos.map(({ ruta }) => ruta)])
    const part = page.getByRole('region', { name: 'Todo para la región' })
    await part.getByText(/^No está completo: 20 archivos en el \.zip\. Falta:$/).waitFor()
    expect(await part.getByRole('listitem').allInnerTexts()).toEqual([
      'La tabla «Iniciativas»: no hay ninguna fila.',
      'La tabla «COORDEMUNA»: no hay ninguna fila.',
    ])
  })

  test('is made again by the command line from its manifest, signed by whom the page says, to the same bytes', async () => {
    const { 'manifiesto.json': written = new Uint8Array(), ...files } = unzipSync(made.bytes)
    const folder = await mkdtemp(path.join(tmpdir(), 'brecha-rehacer-'))
    const name = path.join(folder, made.name.replace(/\.zip$/, ''))
    await writeFile(`${name}.manifiesto.json`, written)
    const { code, out } = await spawnCli(['rehacer', `${name}.manifiesto.json`])
    expect({ code, said: out.split('\n')[0] }).toEqual({ code: 0, said: 'No está el .zip: se hace de nuevo.' })
    const { 'manifiesto.json': writtenAgain = new Uint8Array(), ...again } = unzipSync(
      new Uint8Array(await readFile(`${name}.zip`)),
    )
    const differing = Object.keys(files).filter(
      (each) => !Buffer.from(files[each] ?? []).equals(again[each] ?? Buffer.of()),
    )
    expect(differing).toEqual([])
    expect(strFromU8(writtenAgain)).toBe(strFromU8(written))
    const summary = Object.entries(files).find(([each]) => each.endsWith('.docx'))?.[1] ?? new Uint8Array()
    expect(strFromU8(unzipSync(summary)['docProps/core.xml'] ?? new Uint8Array())).toContain(
      'Elaborado: Dirección de prueba.',
    )
  }, 300_000)

  test('of a workshop can be stopped before anything is handed over', async () => {
    const { page } = await visit('#v1?pagina=presentar&documento=taller')
    await untilLoaded(page)
    const part = page.getByRole('region', { name: 'Todo para el taller' })
    await part.getByRole('button', { name: 'Todo para el taller' }).click()
    await part.getByRole('progressbar').waitFor()
    await part.getByRole('button', { name: 'Cancelar' }).click()
    await part.getByText('Cancelado: no se descargó nada.').waitFor()
  })
})
