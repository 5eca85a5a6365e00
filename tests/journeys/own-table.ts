import type { Locator, Page } from 'playwright-core'

/** The address of the page where one brings one's own tables. */
export const DATOS = '#v1?pagina=datos'

/** Waits until the Datos page takes tables. */
export async function untilReady(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Elegir archivo', disabled: false }).first().waitFor({ timeout: 90_000 })
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

/** Leaves nothing of the person's own in the browser, by the button of the Datos page. */
export async function eraseAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Borrar todo' }).click()
  await page.getByRole('button', { name: 'Borrar ahora' }).click()
  await page.getByText('Se borró todo y se verificó que no queda nada guardado.').waitFor()
}

/** The Datos page with no review open and nothing of the person's own. */
export async function startClean(page: Page): Promise<void> {
  await untilReady(page)
  const left = page.getByRole('dialog')
  if ((await left.count()) > 0) await page.keyboard.press('Escape')
  await left.waitFor({ state: 'detached' })
  if ((await ownTables(page).count()) > 0) await eraseAll(page)
  await simulatedBanner(page).waitFor()
}

/** The review of a file, once it has an account of its rows. */
export async function underReview(page: Page): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name: 'Revisar antes de cargar' })
  await dialog.getByRole('group', { name: 'Cuenta de las filas' }).waitFor()
  return dialog
}

/** Physical rows and the parts that they are made of, as the dialog says them. */
export async function readAccount(dialog: Locator): Promise<readonly number[]> {
  const words = await dialog.getByRole('group', { name: 'Cuenta de las filas' }).innerText()
  return [...words.matchAll(/\d+/g)].map(([number]) => Number(number))
}

/** What every page says while all of the matrix is invented. */
export const simulatedBanner = (page: Page) => page.getByText('Matriz simulada: las instancias que ve son inventadas.')
