import { readFileSync } from 'node:fs'
import { Document, Packer, Paragraph } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useBrowserWithoutMap } from './browser.ts'
import { goTo, untilLoaded } from './screen.ts'

const CARD = '#v1?pagina=instancias&grupo=regional&mapa=region&sel=region.18&fecha=2026-11-21'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const MODEL = 'Se crea la instancia de concertación en el modelo de la casa'

async function docx(text: string): Promise<Buffer> {
  const document = new Document({ creator: 'Rosa Quispe', sections: [{ children: [new Paragraph(text)] }] })
  return Buffer.from(await Packer.toBuffer(document))
}

async function attach(page: Page, button: string, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).press('Enter')
  await (await chooser).setFiles({ name, mimeType: DOCX, buffer })
}

async function taken(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).first().press('Enter')
  const file = await download
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

async function openModels(page: Page): Promise<void> {
  await page.getByRole('complementary', { name: 'Moquegua' }).getByText('Anexos y modelos').click()
}

describe('The own model of an office', () => {
  const open = useBrowserWithoutMap()

  test('is told where it may not be kept, is taken back and put again, goes out with the kits, and comes back with the project', async () => {
    const { page } = await open({ path: CARD })
    await untilLoaded(page)
    await openModels(page)
    await attach(page, 'Adjuntar modelo de ordenanza', 'ordenanza.docx', await docx('Firma con DNI 40404040'))
    await page.getByText('No se guardó: lleva un número de DNI (párrafo 1).').waitFor()
    await attach(page, 'Adjuntar modelo de ordenanza', 'ordenanza.docx', await docx(MODEL))
    await page.getByText('Ordenanza: ordenanza.docx, desde el').waitFor()
    await page.getByRole('button', { name: 'Quitar modelo de ordenanza' }).press('Enter')
    await page.getByText('Ordenanza: ninguno').waitFor()
    await page.getByRole('button', { name: 'Deshacer el último cambio de los modelos' }).press('Enter')
    await page.getByText('Ordenanza: ordenanza.docx, desde el').waitFor()
    const own = unzipSync((await taken(page, 'ordenanza.docx en .docx')).bytes)
    expect(strFromU8(own['word/document.xml'] ?? new Uint8Array())).toContain(MODEL)
    expect(
      Object.values(own)
        .map((part) => strFromU8(part))
        .join(''),
    ).not.toContain('Quispe')

    await goTo(page, 'Datos')
    const kits = unzipSync((await taken(page, 'Descargar los 26 kits (.zip)')).bytes)
    expect(Object.keys(kits)).toContain('modelo-propio-de-ordenanza/ordenanza.docx')
    const project = await taken(page, 'Guardar proyecto (.brecha)')

    const other = await open({ path: CARD.replace('instancias', 'datos') })
    await untilLoaded(other.page)
    await other.page.locator('input[type="file"]').first().setInputFiles({
      name: 'otro.brecha',
      mimeType: 'application/zip',
      buffer: project.bytes,
    })
    await other.page.getByRole('button', { name: 'Guardar proyecto (.brecha)' }).first().waitFor()
    await other.page.evaluate((hash) => void (location.hash = hash), CARD)
    await openModels(other.page)
    await other.page.getByText('Ordenanza: ordenanza.docx, desde el').waitFor()
  })
})
