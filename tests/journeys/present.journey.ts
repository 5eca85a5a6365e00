import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Download } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { findFaults } from './axe.ts'
import { useOnePage } from './browser.ts'
import { untilLoaded } from './screen.ts'

async function unpacked(download: Download): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(new Uint8Array(await readFile(await download.path())))
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

describe('Presentar', () => {
  const visit = useOnePage({ lendsWebGl: false })

  test('the summary of Moquegua is read, and taken with the keyboard as a document that says the same with its map', async () => {
    const { page } = await visit('#v1?pagina=presentar&sel=provincia.1802')
    await untilLoaded(page)
    await page.getByRole('heading', { name: 'Resumen ejecutivo del departamento de Moquegua' }).waitFor()
    const consolidated = page.getByRole('table', { name: 'Servicios que el MIMP opera por completo' })
    expect((await consolidated.locator('tfoot').innerText()).split(/\s+/)).toEqual([
      'Total',
      '6',
      '1',
      '1',
      '1',
      '2',
      '1',
      '12',
    ])
    for (const picture of [/^Barras de la cobertura/, /: con instancia creada/, /en cinco clases de pobreza/])
      await page.getByRole('img', { name: picture }).waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Descargar .docx' }).focus()
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    expect(download.suggestedFilename()).toMatch(/^resumen-moquegua-\d{4}-\d\d-\d\d\.docx$/)
    const parts = await unpacked(download)
    expect(parts['word/document.xml']).toContain('1\u00a0453')
    expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toHaveLength(2)
    expect(parts['word/charts/chart1.xml']).toContain('<c:v>Mariscal Nieto</c:v>')
  })

  test('who signs is written once, stands at the head of the document and of the screen, and is taken back', async () => {
    const { page } = await visit('#v1?pagina=presentar&sel=provincia.1802')
    await untilLoaded(page)
    await page.getByText('Quién firma').click()
    await page.getByRole('textbox', { name: 'Dirección o unidad' }).fill('Dirección de prueba')
    await page.keyboard.press('Enter')
    const head = page.locator('.report-head')
    await head.getByText('Dirección de prueba').waitFor()
    const [choose] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Elegir logo (PNG o JPEG)' }).click(),
    ])
    await choose.setFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') })
    await page.getByText('Ese archivo no es PNG ni JPEG', { exact: false }).waitFor()
    const [again] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Elegir logo (PNG o JPEG)' }).click(),
    ])
    await again.setFiles({
      name: 'logo.png',
      mimeType: 'image/png',
      buffer: await page.locator('.report').screenshot(),
    })
    await page.getByText(/^Logo de \d+ × \d+ píxeles/).waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Descargar .docx' }).click(),
    ])
    const parts = await unpacked(download)
    const heads = Object.keys(parts).filter((name) => /^word\/header\d+\.xml$/.test(name))
    expect(heads.map((name) => parts[name]).join('')).toContain('Dirección de prueba')
    expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toHaveLength(3)
    const undo = page.getByRole('button', { name: 'Deshacer lo último de quién firma' })
    await undo.click()
    await undo.click()
    await head.waitFor({ state: 'detached' })
  })

  test('all the regions at once: it says how far it is, and can be cancelled', async () => {
    const { page } = await visit('#v1?pagina=presentar')
    await untilLoaded(page)
    await page.getByRole('button', { name: 'Descargar las 26 regiones (.zip)' }).click()
    await page.getByRole('progressbar', { name: 'Preparando el documento' }).waitFor()
    await page.getByRole('button', { name: 'Cancelar' }).click()
    await page.getByText('Cancelado: no se descargó nada.').waitFor()
  })

  test('the annual report names its year and gives a document', async () => {
    const { page } = await visit('#v1?pagina=presentar&documento=anual')
    await untilLoaded(page)
    await page
      .getByRole('heading', { name: /^Informe anual sobre la situación de las instancias de concertación, 20\d\d$/ })
      .waitFor()
    expect(await findFaults(page)).toEqual([])
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Descargar .docx' }).click(),
    ])
    expect((await unpacked(download))['word/document.xml']).toContain('Instrumentos de gestión')
  })
  test('the evaluation of the year and the edition for the public are taken as documents, the edition also as a page', async () => {
    const { page } = await visit('#v1?pagina=presentar&documento=evaluacion')
    await untilLoaded(page)
    const taken = async (button: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ])
      return download
    }
    await page.getByRole('heading', { name: /^Informe de evaluación de la asistencia técnica, 20\d\d$/ }).waitFor()
    expect(await findFaults(page)).toEqual([])
    expect((await unpacked(await taken('Descargar .docx')))['word/document.xml']).toContain('Propuesta de mejora')
    await page.getByRole('radio', { name: 'Edición pública' }).click()
    await page.getByRole('heading', { name: /^Rendición de cuentas/ }).waitFor()
    expect(await findFaults(page)).toEqual([])
    const document = await unpacked(await taken('Descargar .docx'))
    expect(document['word/document.xml']?.match(/<w:pageBreakBefore\/>/g)).toHaveLength(26)
    const published = await readFile(await (await taken('Descargar página (.html)')).path(), 'utf8')
    expect(published.match(/class="page"/g)).toHaveLength(26)
    expect(published).not.toMatch(/<(script|img|link)/)
  })
})
