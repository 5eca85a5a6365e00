import type { Locator, Page } from 'playwright-core'

/** The address of the page where one brings one's own tables. */
export const DATOS = '#v1?pagina=datos'

/** Waits until the Datos page takes tables. */
export async function untilReady(page: Page): Promise<void> {
  await page.getByText('Motor de consultas: listo.').waitFor({ timeout: 90_000 })
}

/** Gives a file to the Datos page; the dialog where it is reviewed. */
export async function bringFile(page: Page, name: string, bytes: Uint8Array | string): Promise<Locator> {
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
  return page.getByRole('dialog', { name: 'Revisar antes de cargar' })
}

/** Loads what is under review, by the button of that name. */
export async function load(dialog: Locator, name: RegExp = /^Cargar \d/): Promise<void> {
  await dialog.getByRole('button', { name }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** The list of the tables that a person brought. */
export const ownTables = (page: Page) => page.getByRole('table', { name: 'Tablas propias' })
