import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { useOnePage } from './browser.ts'
import { holdEngine, untilLoaded } from './screen.ts'

describe('Everything of a region at once', () => {
  const visit = useOnePage({ prepare: holdEngine })

  test('is one .zip whose manifest names every file, and is not called complete while a table has no rows', async () => {
    const { page } = await visit('#v1?pagina=presentar&sel=provincia.1802')
    await untilLoaded(page)
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 120_000 }),
      page.getByRole('button', { name: 'Todo para la región' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^todo-region-18-\d{4}-\d\d-\d\d\.zip$/)
    const files = unzipSync(new Uint8Array(await readFile(await download.path())))
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
    await part.getByText(/^No está completo: 15 archivos en el \.zip\. Falta:$/).waitFor()
    expect(await part.getByRole('listitem').allInnerTexts()).toEqual([
      'La tabla «Iniciativas»: no hay ninguna fila.',
      'La tabla «COORDEMUNA»: no hay ninguna fila.',
    ])
  })

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
