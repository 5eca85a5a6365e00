import type { BrowserContext, Page } from 'playwright-core'
import { goTo } from './screen.ts'

/** The page of the plan on a day of its own. */
export const PLAN = '#v1?pagina=planificar&fecha=2026-11-20'
const ENGINE = '**/duckdb*.wasm'

const visits = (page: Page) => page.getByRole('button', { name: /^Editar la visita a/ })
/** A field of the open visit by its label. */
export const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })
/** What says that this tab keeps nothing. */
export const notKept = (page: Page) => page.getByText(/no se guarda/)

/** The plan with its first visit open to be written in. */
export async function openVisit(page: Page): Promise<void> {
  await goTo(page, 'Planificar')
  await visits(page).first().press('Enter')
  await field(page, 'Materiales').waitFor()
}

/** A new plan with the first visit open. */
export async function planFive(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Agregar los 5 primeros' }).press('Enter')
  await openVisit(page)
}

/** Writes in a field and leaves it. */
export async function write(page: Page, label: string, text: string): Promise<void> {
  await field(page, label).fill(text)
  await page.keyboard.press('Tab')
}

/** Closes a page as a person does, and waits until it is. */
export async function close(page: Page): Promise<void> {
  const closed = page.waitForEvent('close')
  await page.close({ runBeforeUnload: true })
  await closed
}

/** Keeps the engine's code on its way from now on, as a slow line does, until it is let come. */
export async function holdEngine(context: BrowserContext): Promise<() => void> {
  let release = () => undefined as void
  const released = new Promise<void>((resolve) => (release = resolve))
  await context.route(ENGINE, async (route) => {
    await released
    await route.continue().catch(() => undefined)
  })
  return release
}

/** Everything that the browser keeps for the page but the drafts of one tab. */
export function storedTexts(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)))
    const database = await answer(indexedDB.open('brecha'))
    const all = await answer(database.transaction('bytes').objectStore('bytes').getAll())
    database.close()
    const texts = all.map((each) => new TextDecoder().decode(each as Uint8Array))
    return [...texts, JSON.stringify({ ...localStorage })].join('\n')
  })
}
